package org.tentamen.grade;

import java.util.List;
import org.tentamen.answer.Judgement;

/** {@code marks.csv}: every mark with where it comes from. */
final class MarksTable implements MarkTable {

  private static final List<String> HEADING =
      List.of(
          "student",
          "question",
          "part",
          "response",
          "read_as",
          "verdict",
          "points",
          "max",
          "key",
          "rule",
          "distance",
          "misconception",
          "feedback",
          "note");

  /** Whether a column is one that a grading wrote, and so none that somebody might miss. */
  static boolean isOwn(String column) {
    return HEADING.contains(column);
  }

  @Override
  public List<String> heading() {
    return HEADING;
  }

  @Override
  public boolean holds(Mark mark) {
    return true;
  }

  @Override
  public String[] row(Mark mark) {
    Judgement judgement = mark.judgement();
    return new String[] {
      mark.student().id(),
      mark.item().asked().id(),
      mark.item().part().id(),
      mark.response(),
      judgement.readAs().orElse(""),
      judgement.verdict().word(),
      mark.pointsText(),
      mark.item().max(),
      mark.key(),
      mark.rule(),
      judgement.distance().orElse(""),
      judgement.misconception().orElse(""),
      mark.feedback(),
      judgement.note()
    };
  }
}
