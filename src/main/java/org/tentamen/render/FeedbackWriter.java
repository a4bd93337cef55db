package org.tentamen.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.Student;
import org.tentamen.formula.Rational;
import org.tentamen.variant.Variant;

/**
 * Writes the pages that tell students how they did, in the language of the exam. Safe for many
 * threads.
 */
public final class FeedbackWriter {

  private final Sheets sheets;
  private final Words words;
  private final Templates templates;

  private FeedbackWriter(Sheets sheets, Words words, Templates templates) {
    this.sheets = sheets;
    this.words = words;
    this.templates = templates;
  }

  /** Prepares the pages of an exam; all texts are parsed now. */
  public static FeedbackWriter of(PaperLook look) {
    return new FeedbackWriter(
        Sheets.of(look, PaperFormat.HTML),
        Words.in(look.language(), look.numberText(), look.templates()),
        look.templates().templates());
  }

  /**
   * What came of a student's answers to a question.
   *
   * @param variant the version on the student's sheet
   * @param points the points to be had; 0 where the question does not count
   * @param answers one for each part
   */
  public record Graded(Variant variant, Rational points, List<Answer> answers) {
    /** Copies the answers. */
    public Graded {
      answers = List.copyOf(answers);
    }
  }

  /**
   * What came of an answer.
   *
   * @param typed what the student typed
   * @param readAs how it was read; empty where it was not
   * @param verdict {@code correct}, {@code partial}, {@code wrong}, {@code blank} or {@code review}
   * @param reason what explains the verdict: a key of the words, such as {@code carried}; others
   *     are not told
   * @param earned the points earned
   * @param points the points to be had
   * @param misconception the id of the misconception behind the answer
   * @param comment what a person who decided has written; may be empty
   */
  public record Answer(
      String typed,
      Optional<String> readAs,
      String verdict,
      String reason,
      Rational earned,
      Rational points,
      Optional<String> misconception,
      String comment) {}

  /**
   * A student's page.
   *
   * @param graded the questions of the student's sheet, in its order
   * @throws InvalidInputException if a formula in one of the texts has no value
   */
  public String page(Student student, List<Graded> graded) {
    List<FeedbackPage.Question> questions = new ArrayList<>();
    Rational earned = Rational.ZERO;
    Rational points = Rational.ZERO;
    int review = 0;
    for (Graded one : graded) {
      questions.add(question(questions.size() + 1, one));
      earned = earned.plus(earned(one));
      points = points.plus(one.points());
      review += (int) one.answers().stream().filter(a -> a.verdict().equals("review")).count();
    }
    FeedbackPage page =
        new FeedbackPage(
            shown(sheets.head(student, points)),
            words.points(earned, points),
            points.signum() == 0 ? "" : words.roundedPercent(earned.over(points)),
            review == 0 ? "" : words.counted("to_review", review),
            questions);
    return templates.text("feedback.ftlh", page);
  }

  private static PaperHead shown(PaperHead head) {
    return new PaperHead(
        head.language(),
        head.direction(),
        head.title(),
        Shown.text(head.id()),
        Shown.text(head.name()),
        head.code(),
        head.points(),
        head.about(),
        head.words());
  }

  private static Rational earned(Graded graded) {
    return graded.answers().stream().map(Answer::earned).reduce(Rational.ZERO, Rational::plus);
  }

  private FeedbackPage.Question question(int number, Graded graded) {
    Sheets.Both both = sheets.both(number, graded.variant());
    List<FeedbackPage.Part> parts = new ArrayList<>();
    for (int i = 0; i < graded.answers().size(); i++) {
      parts.add(part(graded.answers().get(i), both, i));
    }
    return new FeedbackPage.Question(
        number,
        both.keyed().title(),
        words.points(earned(graded), graded.points()),
        both.keyed().text(),
        parts,
        both.keyed().solution());
  }

  private FeedbackPage.Part part(Answer answer, Sheets.Both both, int index) {
    AnswerKey.Part key = both.keyed().parts().get(index);
    String typed = Shown.text(answer.typed().strip());
    String readAs = Shown.text(answer.readAs().orElse(""));
    return new FeedbackPage.Part(
        key.letter(),
        key.ask(),
        key.letter().isEmpty() ? "" : words.points(answer.earned(), answer.points()),
        both.asked().parts().get(index).space(),
        typed,
        readAs.equals(typed) ? "" : readAs,
        answer.verdict(),
        word(answer.verdict()),
        answer.verdict().equals("review") ? word("review_later") : word(answer.reason()),
        answer.misconception().flatMap(id -> feedback(both.keyed(), id)),
        Shown.text(answer.comment()),
        key.answers());
  }

  /** A word; empty where there is none for it. */
  private String word(String key) {
    return words.all().getOrDefault(key, "");
  }

  private static Optional<Markup> feedback(AnswerKey.Question question, String misconception) {
    return question.mistakes().stream()
        .filter(mistake -> mistake.id().equals(misconception))
        .findFirst()
        .flatMap(AnswerKey.Mistake::feedback);
  }
}
