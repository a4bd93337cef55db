package org.tentamen.grade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.Place;
import org.tentamen.grade.table.Row;

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
      names.add(row.name(i).toLowerCase(Locale.ROOT));
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

  boolean hasAll(Collection<String> some) {
    return names.containsAll(some);
  }

  /** Whether a column's name, in small letters, is of a form. */
  boolean anyMatches(Pattern form) {
    return names.stream().anyMatch(name -> form.matcher(name).matches());
  }

  /** Where a column's name starts. */
  Place place(int column) {
    return row.place(column);
  }
}
