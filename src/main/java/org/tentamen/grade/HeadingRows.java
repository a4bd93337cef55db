package org.tentamen.grade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tentamen.grade.ColumnUse.Fact;
import org.tentamen.grade.table.Row;
import org.tentamen.grade.table.Table;

/**
 * Where the headings of a table are: in one row, or in two where the upper one has groups of
 * columns, {@code q04} above {@code depth} and {@code width}; or in three of Qualtrics. Titles may
 * stand above them.
 *
 * @param row the headings; of two rows they are read as one, {@code q04 [depth]}, in the place of
 *     the lower one
 * @param first the line of the upper row, from 1
 * @param isOfThree whether there are three rows, as Qualtrics writes them
 * @param isBelowOthers whether something stands above
 */
record HeadingRows(Row row, int first, boolean isOfThree, boolean isBelowOthers) {

  /** How many rows, at most, may stand above the headings. */
  private static final int MOST_ABOVE = 10;

  /** What Qualtrics writes into each cell of a third row, below names and texts of questions. */
  private static final String IMPORT_ID = "{\"ImportId\"";

  /** What SurveyMonkey writes below a question. */
  private static final Set<String> NOTHING_MORE = Set.of("response", "open ended response");

  /**
   * The first rows that name who answered and a question; where there are none such, the first row.
   *
   * @return empty where the table has no rows
   */
  static Optional<HeadingRows> find(Table table, Recognition recognition) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < MOST_ABOVE; i++) {
      while (rows.size() < i + 3) {
        Optional<Row> next = table.next();
        if (next.isEmpty()) {
          break;
        }
        rows.add(next.get());
      }
      if (i >= rows.size()) {
        break;
      }
      Row row = rows.get(i);
      if (i + 2 < rows.size() && rows.get(i + 2).cell(0).strip().startsWith(IMPORT_ID)) {
        Row named = naming(row, rows.get(i + 1), recognition);
        Row last = rows.get(i + 2);
        return Optional.of(new HeadingRows(last.withCells(named.cells()), row.line(), true, i > 0));
      }
      Optional<Row> joined =
          i + 1 < rows.size() ? joined(row, rows.get(i + 1), recognition) : Optional.empty();
      if (joined.isPresent() || recognition.hasQuestion(new Heading(row))) {
        return Optional.of(new HeadingRows(joined.orElse(row), row.line(), false, i > 0));
      }
    }
    return rows.stream().findFirst().map(row -> new HeadingRows(row, row.line(), false, false));
  }

  /** The headings in a few words, where it is not the first line alone. */
  Optional<String> described() {
    if (first == row.line() && !isBelowOthers) {
      return Optional.empty();
    }
    return Optional.of(
        (first == row.line()
                ? "headings in line " + first
                : "headings in lines "
                    + first
                    + (isOfThree ? " to " : " and ")
                    + row.line()
                    + ", read as one")
            + (isBelowOthers ? "; what is above them is not read" : ""));
  }

  /**
   * That of two rows in which more headings name answers. Of names that Qualtrics counts, {@code
   * Q2}, nobody knows whether they count as the sheets do; what is in their place by name is surer.
   */
  private static Row naming(Row names, Row texts, Recognition recognition) {
    long more = count(texts, recognition::isNamed) - count(names, recognition::isNamed);
    long any = count(texts, recognition::isAnswer) - count(names, recognition::isAnswer);
    return more > 0 || more == 0 && any > 0 ? texts : names;
  }

  private static long count(Row row, Predicate<String> is) {
    return Arrays.stream(row.cells()).filter(is).count();
  }

  /**
   * Two rows of headings as one. That is certain where the lower row is nobody's, and where both
   * together name more answers than either.
   */
  private static Optional<Row> joined(Row upper, Row lower, Recognition recognition) {
    if (new Heading(upper).hasAll(Set.of(LongLayout.QUESTION, LongLayout.RESPONSE))) {
      return Optional.empty();
    }
    int size = Math.max(upper.size(), lower.size());
    String[] cells = new String[size];
    String group = "";
    int ofUpper = 0;
    int ofLower = 0;
    int ofBoth = 0;
    boolean isNothingMore = true;
    for (int i = 0; i < size; i++) {
      String above = i < upper.size() ? Lookup.name(upper, i) : "";
      String below = i < lower.size() ? Lookup.name(lower, i) : "";
      group = above.isEmpty() ? group : above;
      if (!below.isEmpty() && isWho(above) && !isWho(below)) {
        return Optional.empty();
      }
      boolean adds = !below.isEmpty() && !NOTHING_MORE.contains(Folding.heading(below));
      isNothingMore &= !adds;
      cells[i] = adds ? both(group, below, recognition) : above;
      ofUpper += recognition.isAnswer(above) ? 1 : 0;
      ofLower += recognition.isAnswer(below) ? 1 : 0;
      ofBoth += recognition.isAnswer(cells[i]) ? 1 : 0;
    }
    Row joined = lower.withCells(cells);
    boolean isMore =
        ofBoth > ofUpper && (ofBoth > ofLower || !recognition.hasQuestion(new Heading(lower)));
    boolean isOne = isMore || isNothingMore && ofUpper > 0;
    return isOne && recognition.hasQuestion(new Heading(joined))
        ? Optional.of(joined)
        : Optional.empty();
  }

  /** What a group and what is below it name together. */
  private static String both(String group, String below, Recognition recognition) {
    if (group.isEmpty() || fact(below).isPresent()) {
      return below;
    }
    String joined = group + " [" + below + "]";
    String counted = group + "." + below;
    List<String> ways =
        WholeNumber.read(below).isPresent()
            ? List.of(counted, joined, below)
            : List.of(joined, counted, below);
    return ways.stream().filter(recognition::isAnswer).findFirst().orElse(joined);
  }

  /** Whether a heading tells something of the student or the attempt. */
  private static boolean isWho(String heading) {
    return fact(heading).filter(fact -> fact != Fact.NONE).isPresent();
  }

  private static Optional<Fact> fact(String heading) {
    return KnownColumns.fact(LayoutKind.GENERIC, heading);
  }
}
