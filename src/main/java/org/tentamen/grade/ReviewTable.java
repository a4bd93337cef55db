package org.tentamen.grade;

import java.util.List;
import org.tentamen.answer.Judgement.Verdict;

/**
 * {@code review.csv}: what a person has to decide, with room for points and a comment; and what is
 * decided already, so that the file can be handed in again.
 */
final class ReviewTable implements MarkTable {

  @Override
  public List<String> heading() {
    return List.of(
        "student", "question", "part", "response", "key", "read_as", "note", "points", "comment");
  }

  @Override
  public boolean holds(Mark mark) {
    return mark.judgement().verdict() == Verdict.REVIEW || mark.decision().isPresent();
  }

  @Override
  public String[] row(Mark mark) {
    return new String[] {
      mark.student().id(),
      mark.item().asked().id(),
      mark.item().part().id(),
      mark.response(),
      mark.key(),
      mark.judgement().readAs().orElse(""),
      mark.judgement().note(),
      mark.decision().map(decision -> MarkTable.points(decision.points())).orElse(""),
      mark.decision().map(Decision::comment).orElse("")
    };
  }
}
