package org.tentamen.grade;

import java.util.List;
import java.util.regex.Pattern;
import org.tentamen.answer.Judgement.Verdict;

/**
 * {@code review.csv}: what a person has to decide, with room for points and a comment; and what is
 * decided already, so that the file can be handed in again.
 */
final class ReviewTable implements MarkTable {

  /**
   * What a spreadsheet makes a date, a time or a rounded number of, and writes back so: {@code 3-4}
   * as {@code 4-Mar}. The decision would stand beside another response then.
   */
  private static final Pattern CHANGED =
      Pattern.compile(
          "\\d{1,4}[-/]\\d{1,2}(?:[-/]\\d{1,4})?|\\d{1,2}:\\d{2}(?::\\d{2})?|\\d{12,}"
              + "|\\d+(?:[.,]\\d+)?[eE][+-]?\\d+|true|false"
              + "|(?:\\d{1,4}[-/. ]*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
              + "(?:[-/. ]*\\d{1,4})?",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<String> heading() {
    return List.of(
        "student", "question", "part", "response", "key", "read_as", "note", "points", "comment");
  }

  @Override
  public boolean holds(Mark mark) {
    return mark.judgement().verdict() == Verdict.REVIEW || mark.decision().isPresent();
  }

  /** A cell that a spreadsheet leaves as it is; {@link Decision} knows of the sign before it. */
  private static String kept(String cell) {
    return CHANGED.matcher(cell.strip()).matches() ? "'" + cell.strip() : cell;
  }

  @Override
  public String[] row(Mark mark) {
    return new String[] {
      mark.student().id(),
      mark.item().asked().id(),
      mark.item().part().id(),
      kept(mark.response()),
      kept(mark.key()),
      mark.judgement().readAs().orElse(""),
      mark.judgement().note(),
      mark.decision().map(decision -> MarkTable.points(decision.points())).orElse(""),
      mark.decision().map(Decision::comment).orElse("")
    };
  }
}
