package org.tentamen.grade;

import java.util.List;
import java.util.Optional;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Rational;

/** A CSV file with a row a mark. */
interface MarkTable {

  /** The columns' names. */
  List<String> heading();

  /** Whether a mark has a row in it. */
  boolean holds(Mark mark);

  /**
   * A mark's cells, one for each column, as they are before they are protected from spreadsheets.
   */
  String[] row(Mark mark);

  /** Points that most questions are for. */
  String[] SMALL = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"};

  /** Points as files and screens show them: a finite decimal in full, others with four decimals. */
  static String points(Rational points) {
    Optional<Integer> whole = points.asInt();
    if (whole.isEmpty()) {
      return NumberText.plain(points, 4);
    }
    int number = whole.get();
    return number >= 0 && number < SMALL.length ? SMALL[number] : Integer.toString(number);
  }
}
