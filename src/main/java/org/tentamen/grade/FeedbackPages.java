package org.tentamen.grade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tentamen.cores.InOrder;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.Student;
import org.tentamen.formula.Rational;
import org.tentamen.render.FeedbackWriter;
import org.tentamen.render.PageAssets;
import org.tentamen.render.PaperLook;

/**
 * {@code feedback/<student>.html}: a page for each student who took part, written as soon as all
 * questions of the student's sheet are marked, on all threads.
 *
 * <p>Until then a student's answers wait as they were typed; where each student's answers stand
 * together in the files, few do.
 */
final class FeedbackPages implements Taker<List<Completed>>, AutoCloseable {

  private static final String FOLDER = "feedback/";

  private final Sitting sitting;
  private final Questions questions;
  private final Marker marker;
  private final FeedbackWriter writer;
  private final Problems problems;
  private final Grader.Destination to;
  private final Map<Integer, List<Completed>> waiting = new HashMap<>();
  private final InOrder<Page> work;

  /** A page, or what is wrong with it. */
  private record Page(String name, byte[] html, List<Diagnostic> problems) {}

  FeedbackPages(Lookup lookup, Marker marker, PaperLook look, Grader.Destination to, int threads)
      throws IOException {
    this.sitting = lookup.sitting();
    this.questions = lookup.questions();
    this.marker = marker;
    this.writer = FeedbackWriter.of(look);
    this.problems = lookup.problems();
    this.to = to;
    this.work = InOrder.onThreads(threads);
    if (look.templates().areReplaced()) {
      tryOut();
    }
    for (Map.Entry<String, byte[]> asset : PageAssets.files(look.templates()).entrySet()) {
      write(FOLDER + asset.getKey(), asset.getValue());
    }
  }

  /** What is wrong with a person's own template is told once, before a page is written. */
  private void tryOut() {
    List<Completed> blank = new ArrayList<>();
    for (int question : sitting.questions(0)) {
      String[] responses = new String[questions.items(question).size()];
      Arrays.fill(responses, "");
      blank.add(new Completed(0, question, responses));
    }
    html(blank);
  }

  @Override
  public List<Completed> share() {
    return new ArrayList<>();
  }

  @Override
  public void take(Outcome outcome, List<Completed> share) {
    share.add(outcome.completed());
  }

  @Override
  public void merge(List<Completed> share) {
    for (Completed completed : share) {
      int student = completed.student();
      List<Completed> own = waiting.computeIfAbsent(student, s -> new ArrayList<>());
      own.add(completed);
      if (own.size() == sitting.questions(student).length) {
        waiting.remove(student);
        work.add(() -> page(own), this::write);
      }
    }
  }

  /** Writes the pages that are still in the making. */
  void finish() {
    work.finish(this::write);
  }

  @Override
  public void close() {
    work.close();
  }

  private Page page(List<Completed> own) {
    Student who = sitting.student(own.get(0).student());
    String name = FOLDER + who.fileName() + ".html";
    try {
      return new Page(name, html(own), List.of());
    } catch (InvalidInputException e) {
      return new Page(name, new byte[0], e.diagnostics());
    }
  }

  private byte[] html(List<Completed> own) {
    int student = own.get(0).student();
    Map<Integer, FeedbackWriter.Graded> graded = new HashMap<>();
    own.forEach(one -> graded.put(one.question(), graded(marker.mark(one))));
    List<FeedbackWriter.Graded> inOrder = new ArrayList<>();
    for (int question : sitting.questions(student)) {
      inOrder.add(graded.get(question));
    }
    return writer.page(sitting.student(student), inOrder).getBytes(UTF_8);
  }

  private FeedbackWriter.Graded graded(Outcome outcome) {
    Rational points = questions.points(outcome.completed().question());
    return new FeedbackWriter.Graded(
        outcome.variant(), points, outcome.marks().stream().map(FeedbackPages::answer).toList());
  }

  private static FeedbackWriter.Answer answer(Mark mark) {
    return new FeedbackWriter.Answer(
        mark.response(),
        mark.judgement().readAs(),
        mark.judgement().verdict().word(),
        mark.rule(),
        mark.points(),
        mark.max(),
        mark.judgement().misconception(),
        mark.basis() == Mark.Basis.DECIDED ? mark.feedback() : "");
  }

  private void write(Page page) {
    if (page.problems().isEmpty()) {
      try {
        write(page.name(), page.html());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    page.problems().forEach(problems::report);
  }

  private void write(String name, byte[] bytes) throws IOException {
    try (OutputStream out = to.open(name)) {
      out.write(bytes);
    }
  }
}
