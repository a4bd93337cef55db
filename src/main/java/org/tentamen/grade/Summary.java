package org.tentamen.grade;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Rational;

/** What a teacher reads first: how many students, the mean, and how each question went. */
final class Summary {

  private static final Rational HUNDRED = Rational.of(100);
  private static final int RIGHT_WIDTH = 8;
  private static final int REVIEW_WIDTH = 11;

  private final Questions questions;
  private final Sitting sitting;
  private final Scores scores;

  Summary(Lookup lookup, Scores scores) {
    this.questions = lookup.questions();
    this.sitting = lookup.sitting();
    this.scores = scores;
  }

  /** The lines of a table. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(students());
    lines.add(mean());
    lines.add("");
    int width = questions.ids().stream().mapToInt(String::length).max().orElse(0);
    width = Math.max(width, "question".length());
    lines.add(line("question", "right", "to review", width));
    int toReview = 0;
    for (int question = 0; question < questions.count(); question++) {
      int reviewed = scores.reviewed(question);
      toReview += reviewed;
      lines.add(
          line(
              questions.get(question).id(),
              share(question),
              reviewed == 0 ? "-" : Integer.toString(reviewed),
              width));
    }
    lines.add("");
    lines.add("to review: " + toReview);
    return lines;
  }

  private String students() {
    int present = scores.present();
    int absent = sitting.size() - present;
    return "students: "
        + present
        + " of "
        + sitting.size()
        + (absent == 0 ? "" : ", " + absent + " absent");
  }

  private String mean() {
    Rational points = Rational.ZERO;
    Rational max = Rational.ZERO;
    for (int student = 0; student < sitting.size(); student++) {
      if (scores.isPresent(student)) {
        points = points.plus(scores.points(student));
        max = max.plus(scores.max(student));
      }
    }
    if (max.signum() == 0) {
      return "mean: -";
    }
    Rational present = Rational.of(scores.present());
    return "mean: "
        + NumberText.rounded(points.over(present), 2)
        + " of "
        + NumberText.plain(max.over(present), 2)
        + " points ("
        + NumberText.rounded(points.times(HUNDRED).over(max), 1)
        + " %)";
  }

  private String share(int question) {
    int asked = scores.asked(question);
    boolean isUnknown =
        asked == 0 || scores.reviewed(question) >= asked * questions.items(question).size();
    return isUnknown
        ? "-"
        : NumberText.rounded(Rational.of(100L * scores.right(question), asked), 0) + " %";
  }

  private static String line(String question, String right, String review, int width) {
    return question
        + " ".repeat(width - question.length())
        + " ".repeat(RIGHT_WIDTH - right.length())
        + right
        + " ".repeat(REVIEW_WIDTH - review.length())
        + review;
  }
}
