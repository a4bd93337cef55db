package org.tentamen.grade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tentamen.answer.Notation;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Rational;
import org.tentamen.grade.mining.Mistake;
import org.tentamen.grade.mining.MistakeSearch;
import org.tentamen.grade.mining.Wrong;
import org.tentamen.grade.report.ReportSection;
import org.tentamen.grade.report.ReportSection.Block;

/**
 * Wrong answers that no declared misconception explains, and the mistakes that several students
 * seem to have made. Of each question no more than {@value #MOST_KEPT} answers are kept, the same
 * ones whatever the order of the marks.
 */
final class UndeclaredMistakes implements Insight<List<UndeclaredMistakes.Kept>> {

  private static final int MOST_KEPT = 1_000;
  private static final int MOST_LISTED = 10;

  private static final List<String> HEADING =
      List.of("question", "students", "of", "expected", "formula", "mistake", "others", "who");

  private final Optional<Notation> notation;
  private final List<List<Kept>> kept = new ArrayList<>();
  private Optional<List<Mistake>> found = Optional.empty();

  /**
   * An answer.
   *
   * @param question the question's number
   * @param rank what decides which are kept, where there are many
   */
  record Kept(int question, long rank, Wrong wrong) {}

  /**
   * Nothing yet.
   *
   * @param notation how the exam writes numbers
   */
  UndeclaredMistakes(Lookup lookup, Optional<Notation> notation) {
    this.notation = notation;
    for (int i = 0; i < lookup.questions().count(); i++) {
      kept.add(new ArrayList<>());
    }
  }

  @Override
  public List<Kept> share() {
    return new ArrayList<>();
  }

  @Override
  public void take(Outcome outcome, List<Kept> share) {
    List<Mark> marks = outcome.marks();
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (mark.isUnexplained()) {
        Wrong wrong =
            new Wrong(mark.student().id(), outcome.variant(), mark.item().part(), mark.response());
        long rank = Sample.rank(outcome.completed().student()) + i;
        share.add(new Kept(outcome.completed().question(), rank, wrong));
      }
    }
  }

  @Override
  public void merge(List<Kept> share) {
    for (Kept one : share) {
      List<Kept> all = kept.get(one.question());
      all.add(one);
      if (all.size() == 2 * MOST_KEPT) {
        cut(all);
      }
    }
  }

  private static void cut(List<Kept> all) {
    all.sort(Comparator.comparingLong(Kept::rank));
    if (all.size() > MOST_KEPT) {
      all.subList(MOST_KEPT, all.size()).clear();
    }
  }

  /** The mistakes, by question in the order of the exam; searched for once. */
  List<Mistake> mistakes() {
    if (found.isEmpty()) {
      kept.forEach(UndeclaredMistakes::cut);
      found = Optional.of(kept.parallelStream().flatMap(this::search).toList());
    }
    return found.get();
  }

  private Stream<Mistake> search(List<Kept> all) {
    if (all.isEmpty()) {
      return Stream.empty();
    }
    List<Wrong> wrong = all.stream().map(Kept::wrong).toList();
    return MistakeSearch.search(wrong.get(0).variant().plan(), wrong, notation).stream();
  }

  /** {@code mistakes.csv}, a row a mistake. */
  byte[] table() {
    Rows rows = new Rows();
    rows.add(HEADING);
    for (Mistake one : mistakes()) {
      rows.add(
          one.question(),
          Integer.toString(one.students().size()),
          Integer.toString(one.of()),
          expected(one),
          one.formulas(),
          one.what(),
          Integer.toString(one.others()),
          String.join(" ", one.students()));
    }
    return rows.toBytes();
  }

  /** {@code mistakes.yaml}: each as an item for the misconceptions of its question. */
  byte[] yaml() {
    StringBuilder yaml = new StringBuilder();
    for (Mistake one : mistakes()) {
      yaml.append("# Below 'misconceptions:' of ").append(one.question()).append(". ");
      yaml.append(sentence(one)).append(".\n").append(one.yaml()).append('\n');
    }
    return yaml.toString().getBytes(UTF_8);
  }

  /** What is said at the end of a grading; nothing where nothing was found. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!mistakes().isEmpty()) {
      lines.add("");
      lines.add("mistakes that no misconception explains (in mistakes.yaml, ready to be pasted):");
      mistakes().stream()
          .limit(MOST_LISTED)
          .map(one -> "  " + one.question() + ": " + sentence(one))
          .forEach(lines::add);
      if (mistakes().size() > MOST_LISTED) {
        lines.add("  and " + (mistakes().size() - MOST_LISTED) + " more");
      }
    }
    return lines;
  }

  private static String sentence(Mistake one) {
    return one.students().size()
        + " students calculated "
        + one.formulas()
        + ": "
        + one.what()
        + " ("
        + expected(one)
        + " expected by chance)";
  }

  private static String expected(Mistake one) {
    return NumberText.rounded(Rational.of(Math.round(one.expected() * 10), 10), 1);
  }

  @Override
  public List<ReportSection> sections(Scores scores) {
    if (mistakes().isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.paragraph(
            "Wrong answers that no misconception of the bank explains were compared, in each"
                + " student's own numbers, with the solution in which one operation is changed. If"
                + " such a change explains what at least three students answered, they seem to have"
                + " made the same mistake; it can be pasted into the bank, below misconceptions of"
                + " the question."));
    for (Mistake one : mistakes()) {
      blocks.add(Block.heading(one.question() + ": " + one.what()));
      blocks.add(
          Block.paragraph(
              sentence(one)
                  + ", of "
                  + one.of()
                  + " whose answers nothing else explains"
                  + (one.others() == 0
                      ? ""
                      : "; as many other changes lead to the same answers: " + one.others())
                  + ". They are: "
                  + String.join(", ", one.students())
                  + "."));
      blocks.add(Block.code(one.yaml()));
    }
    return List.of(
        new ReportSection("undeclared-mistakes", "Mistakes without a misconception", blocks));
  }
}
