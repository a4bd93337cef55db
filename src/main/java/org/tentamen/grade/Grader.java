package org.tentamen.grade;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Severity;
import org.tentamen.exam.Corrections;
import org.tentamen.exam.Exam;
import org.tentamen.exam.ExamRecord;
import org.tentamen.exam.FrozenBank;
import org.tentamen.exam.Paper;
import org.tentamen.grade.table.Row;
import org.tentamen.grade.table.TableFile;
import org.tentamen.render.Images;
import org.tentamen.render.PaperLook;
import org.tentamen.variant.Secret;

/**
 * Grades response files with the record of the exam they answer.
 *
 * <pre>{@code
 * Grader grader = Grader.of(ExamFile.read(Source.of("exam.json", text)));
 * Grading grading =
 *     grader.grade(Assignment.of(files, 2), name -> Files.newOutputStream(dir.resolve(name)), audience);
 * }</pre>
 *
 * <p>Reads each file once, and keeps of a student no more than points, which responses came in, and
 * those to questions of which a part is still to come; so a file may have millions of rows, in any
 * order. The marks do not depend on how many threads work.
 */
public final class Grader {

  /** Where a file that a grading writes goes. */
  @FunctionalInterface
  public interface Destination {
    /**
     * Opens a file; the grader closes it.
     *
     * @param name such as {@code marks.csv}
     * @throws IOException if it cannot be written
     */
    OutputStream open(String name) throws IOException;
  }

  private final ExamRecord record;
  private final Papered exam;
  private final Questions questions;
  private final Sitting sitting;
  private final Rulings rulings;
  private final Images images;

  private Grader(ExamRecord record, Corrections corrections) {
    if (record.papers().isEmpty()) {
      throw InvalidInputException.of(
          "an exam without papers", "a paper for each student", "Generate it with students.");
    }
    this.record = record;
    Exam papers = exam(record);
    Optional<Exam> corrected =
        corrections.banks().isEmpty()
            ? Optional.empty()
            : Optional.of(exam(record.with(corrections.banks())));
    corrected.ifPresent(other -> refuseOthers(asked(papers, record.papers()), other));
    this.exam = new Papered(papers, corrected);
    this.images = images(corrections.banks().isEmpty() ? record.banks() : corrections.banks());
    this.rulings = new Rulings(corrections.dropped(), corrections.given());
    this.questions = new Questions(asked(corrected.orElse(papers), record.papers()), rulings);
    this.sitting = new Sitting(record.papers(), questions);
  }

  /**
   * What students were asked keeps its name, since their responses go by it: those to a part that
   * is called otherwise now would be lost.
   */
  private static void refuseOthers(List<Question> asked, Exam corrected) {
    List<Diagnostic> wrong = new ArrayList<>();
    for (Question question : asked) {
      List<String> parts = question.parts().stream().map(Part::id).toList();
      Optional<List<String>> now =
          corrected
              .plan(question.id())
              .map(plan -> plan.question().parts().stream().map(Part::id).toList());
      if (now.isEmpty()) {
        wrong.add(
            refused("no question '" + question.id() + "', which is on papers", question.id()));
      } else if (!Set.copyOf(now.get()).equals(Set.copyOf(parts))) {
        wrong.add(
            refused(
                named("the parts", now.get()) + " in question '" + question.id() + "'",
                question.id() + ", with " + named("the parts", parts) + " as on the sheets"));
      }
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInputException(wrong);
    }
  }

  private static String named(String what, List<String> parts) {
    return parts.equals(List.of("")) ? "a single answer" : what + " " + String.join(", ", parts);
  }

  private static Diagnostic refused(String found, String expected) {
    return new Diagnostic(
        Severity.ERROR,
        Optional.empty(),
        "the corrected bank has " + found,
        expected,
        "Keep ids as they were; what is not to count is dropped with --drop.");
  }

  private static Images images(List<FrozenBank> banks) {
    Map<String, String> addresses = new HashMap<>();
    for (FrozenBank bank : banks) {
      bank.images().forEach((path, picture) -> addresses.put(path, picture.dataUri()));
    }
    return path -> Optional.ofNullable(addresses.get(path));
  }

  private static Exam exam(ExamRecord record) {
    return Exam.of(record.defined(), Secret.of(record.secret()));
  }

  /** The questions that are on a paper at least, in the order of the exam. */
  private static List<Question> asked(Exam exam, List<Paper> papers) {
    Set<List<Paper.Asked>> lists = Collections.newSetFromMap(new IdentityHashMap<>());
    papers.forEach(paper -> lists.add(paper.questions()));
    Set<String> ids =
        lists.stream().flatMap(List::stream).map(Paper.Asked::question).collect(Collectors.toSet());
    return exam.questions().stream()
        .filter(ids::contains)
        .map(id -> exam.plan(id).orElseThrow().question())
        .toList();
  }

  /**
   * Prepares the grading of an exam.
   *
   * @throws InvalidInputException if a bank in it cannot be used, or a paper has a question that no
   *     bank has
   */
  public static Grader of(ExamRecord record) {
    return of(record, Corrections.NONE);
  }

  /**
   * Prepares the grading of an exam of which something was wrong.
   *
   * @throws InvalidInputException if a bank cannot be used, or a paper has a question that no bank
   *     has
   */
  public static Grader of(ExamRecord record, Corrections corrections) {
    return new Grader(record, corrections);
  }

  /**
   * Grades files one after the other. Of what is wrong with them, each thing is reported and the
   * rest is graded.
   *
   * @param to where {@code marks.csv}, {@code review.csv} and {@code scores.csv} go
   * @throws IOException if a file cannot be read or written
   * @throws InvalidInputException if an instruction names something that there is not
   */
  public Grading grade(Assignment assignment, Destination to, Audience audience)
      throws IOException {
    Lookup lookup = lookup(audience);
    Scores scores = new Scores(lookup);
    Optional<List<String>> findings = grade(assignment, to, audience, lookup, scores, List.of());
    return new Grading(
        findings.map(found -> joined(new Summary(lookup, scores).lines(), found)),
        lookup.problems().anyErrors());
  }

  /**
   * Grades again what an earlier grading has graded, and tells who gains and who loses.
   *
   * @param before what to grade: the {@code marks.csv} of that grading, and its {@code review.csv}
   * @param to where {@code changes.csv} goes beside the files of a grading
   * @throws IOException if a file cannot be read or written
   * @throws InvalidInputException if a correction names a question that there is not
   */
  public Grading regrade(Assignment before, Destination to, Audience audience) throws IOException {
    rulings.check(questions);
    Lookup lookup = lookup(audience);
    Changes changes = new Changes(lookup, Earlier.read(before.files().get(0), lookup));
    Scores scores = new Scores(lookup);
    Optional<List<String>> findings = grade(before, to, audience, lookup, scores, List.of(changes));
    if (findings.isPresent()) {
      try (OutputStream out = to.open("changes.csv")) {
        out.write(changes.table(scores));
      }
    }
    return new Grading(findings.map(found -> changes.lines(scores)), lookup.problems().anyErrors());
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /**
   * Prepares a grading in shards.
   *
   * @param assignment what is to be graded; threads and outputs do not matter
   * @param audience is told what was recognised; what is wrong with rows it learns from whatever
   *     thread reads them
   * @throws IOException if a file cannot be read
   * @throws InvalidInputException if an instruction names something that there is not
   */
  public ShardedGrading sharded(Assignment assignment, Audience audience) throws IOException {
    Lookup lookup = lookup(audience);
    Intake intake = new Intake(lookup, assignment.instructions());
    intake.recognise(assignment.files(), audience::hears);
    return sharded(assignment, lookup, intake, audience);
  }

  /**
   * The same grading somewhere else, where no file is opened for its heading.
   *
   * @param headings what {@link ShardedGrading#headings} tells of the files that can be read
   * @throws IOException if the decisions cannot be read
   */
  public ShardedGrading sharded(
      Assignment assignment, List<Optional<Row>> headings, Audience audience) throws IOException {
    Lookup lookup = lookup(audience);
    Intake intake = new Intake(lookup, assignment.instructions());
    intake.recogniseAgain(assignment.files(), headings);
    return sharded(assignment, lookup, intake, audience);
  }

  private ShardedGrading sharded(
      Assignment assignment, Lookup lookup, Intake intake, Audience audience) throws IOException {
    Decisions decisions = decisions(assignment, lookup, audience);
    Marker marker = new Marker(exam, record.numbers(), questions, sitting, rulings, decisions);
    return new ShardedGrading(
        exam.definition(), lookup, assignment.instructions(), intake, marker, decisions);
  }

  private Lookup lookup(Audience audience) {
    return new Lookup(questions, sitting, new Problems(audience::learns));
  }

  private static void write(ScoresTable table, int threads, Destination to) throws IOException {
    try (OutputStream out = to.open("scores.csv")) {
      table.write(threads, out);
    }
  }

  /**
   * Writes {@code marks.csv} and {@code review.csv}, and lets others take the marks in the same
   * pass.
   *
   * @return what was found out about the class, line by line; empty if no file could be used
   */
  private Optional<List<String>> grade(
      Assignment assignment,
      Destination to,
      Audience audience,
      Lookup lookup,
      Scores scores,
      List<Taker<?>> others)
      throws IOException {
    Intake intake = new Intake(lookup, assignment.instructions());
    intake.recognise(assignment.files(), audience::hears);
    Decisions decisions = decisions(assignment, lookup, audience);
    Marker marker = new Marker(exam, record.numbers(), questions, sitting, rulings, decisions);
    intake.chooseAttempts(intake.silentRows(), marker, audience::hears);
    try (Extras extras = extras(assignment, marker, lookup, scores, to)) {
      List<Taker<?>> takers = new ArrayList<>(others);
      takers.add(scores);
      takers.addAll(extras.takers());
      writeMarks(intake, marker, takers, assignment.threads(), to);
      if (!intake.isEmpty()) {
        write(new ScoresTable(lookup, scores), assignment.threads(), to);
        extras.finish(scores, to);
      }
      decisions.reportUnused(lookup.problems());
      return intake.isEmpty() ? Optional.empty() : Optional.of(extras.lines());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void writeMarks(
      Intake intake, Marker marker, List<Taker<?>> others, int threads, Destination to)
      throws IOException {
    try (OutputStream marks = to.open("marks.csv");
        OutputStream review = to.open("review.csv")) {
      List<Taker<?>> takers = new ArrayList<>(others);
      takers.add(new MarkFile(new MarksTable(), marks));
      takers.add(new MarkFile(new ReviewTable(), review));
      mark(intake, new MarkingLine(marker, takers, threads));
    }
  }

  private Extras extras(
      Assignment assignment, Marker marker, Lookup lookup, Scores scores, Destination to)
      throws IOException {
    Optional<Insights> insights =
        assignment.outputs().contains(Output.REPORT)
            ? Optional.of(Insights.of(lookup, exam, record.numbers()))
            : Optional.empty();
    Optional<Report> report =
        insights.map(
            some -> new Report(exam.definition(), lookup, some.all(), assignment.templates()));
    Optional<FeedbackPages> feedback = Optional.empty();
    if (assignment.outputs().contains(Output.FEEDBACK)) {
      PaperLook look = new PaperLook(exam.current(), images, assignment.templates());
      feedback = Optional.of(new FeedbackPages(lookup, marker, look, to, assignment.threads()));
    }
    Map<Gradebook, GradebookTable> gradebooks = new EnumMap<>(Gradebook.class);
    for (Gradebook book : assignment.gradebooks()) {
      String title = exam.definition().title();
      gradebooks.put(
          book, new GradebookTable(book, title, sitting.points(questions), lookup, scores));
    }
    return new Extras(insights, report, feedback, gradebooks);
  }

  /**
   * How many responses a {@code review.csv} has a person's decision on.
   *
   * @throws IOException if it cannot be read
   */
  public int decisionsIn(TableFile reviews) throws IOException {
    return Decisions.read(reviews, new Lookup(questions, sitting, new Problems(problem -> {})))
        .size();
  }

  private static Decisions decisions(Assignment assignment, Lookup lookup, Audience audience)
      throws IOException {
    if (assignment.reviews().isEmpty()) {
      return Decisions.none();
    }
    TableFile file = assignment.reviews().get();
    Decisions decisions = Decisions.read(file, lookup);
    audience.hears(file.name() + ": decided responses: " + decisions.size());
    return decisions;
  }

  /** Reads and marks. */
  private static void mark(Intake intake, MarkingLine line) throws IOException {
    try (line) {
      if (!intake.isEmpty()) {
        intake.read(line::add);
        line.finish();
      }
    }
  }
}
