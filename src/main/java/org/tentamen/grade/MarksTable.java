package org.tentamen.grade;

import java.util.List;
import org.tentamen.answer.Judgement;

/** {@code marks.csv}: every mark with where it comes from. */
final class MarksTable implements MarkTable {

  @Override
  public List<String> heading() {
    return List.of(
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
