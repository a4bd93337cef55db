package org.tentamen.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.tentamen.diagnostic.Place;

/**
 * The first row of a file: what its columns are called. Capital letters and spaces around do not
 * matter.
 */
final class Heading {

  private final Row row;
  private final List<String> names = new ArrayList<>();

  Heading(Row row) {
    this.row = row;
    for (int i = 0; i < row.size(); i++) {
      names.add(fold(row.cell(i)));
    }
  }

  /** How many columns there are. */
  int size() {
    return names.size();
  }

  /** The row it was read from. */
  Row row() {
    return row;
  }

  /** A column's name as it is written. */
  String written(int column) {
    return Lookup.name(row, column);
  }

  boolean isEmpty(int column) {
    return names.get(column).isEmpty();
  }

  /** The first column with a name. */
  OptionalInt column(String name) {
    int index = names.indexOf(name);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** The first column that has the name of an earlier one. */
  OptionalInt repeated() {
    for (int i = 1; i < names.size(); i++) {
      if (!isEmpty(i) && names.indexOf(names.get(i)) < i) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** Where a column's name starts. */
  Place place(int column) {
    return row.place(column);
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
