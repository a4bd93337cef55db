package org.tentamen.grade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.tentamen.grade.ColumnUse.Fact;
import org.tentamen.grade.table.Row;

/** The columns that tell who a row is of, those that are surest first. */
final class Who {

  private final Heading heading;
  private final Map<Fact, List<Integer>> columns = new EnumMap<>(Fact.class);

  Who(Heading heading) {
    this.heading = heading;
  }

  /** Adds a column that holds an id, an email address or (a part of) a name. */
  void add(Fact fact, int column) {
    columns.computeIfAbsent(fact, f -> new ArrayList<>()).add(column);
  }

  /** Puts a column before the others of its kind. */
  void addFirst(Fact fact, int column) {
    columns.computeIfAbsent(fact, f -> new ArrayList<>()).add(0, column);
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }

  /** The columns of ids. */
  List<Integer> ids() {
    return columns.getOrDefault(Fact.ID, List.of());
  }

  /** The columns of email addresses. */
  List<Integer> emails() {
    return columns.getOrDefault(Fact.EMAIL, List.of());
  }

  /** Whether an id is all that there is. */
  boolean isOneId() {
    return columns.size() == 1 && ids().size() == 1;
  }

  /** The first column of all. */
  int first() {
    List<Integer> ids = ids();
    return ids.isEmpty()
        ? columns.values().stream().mapToInt(Collections::min).min().orElse(0)
        : ids.get(0);
  }

  /** The whole names in a row, as far as they are there. */
  List<String> names(Row row) {
    List<String> names = new ArrayList<>();
    for (int column : columns.getOrDefault(Fact.NAME, List.of())) {
      names.add(Lookup.name(row, column));
    }
    String parts = joined(row, Fact.FIRST_NAME, Fact.LAST_NAME);
    boolean isHalf = columns.containsKey(Fact.FIRST_NAME) != columns.containsKey(Fact.LAST_NAME);
    if (isHalf && !names.isEmpty()) {
      names.replaceAll(name -> whole(name, parts));
    } else {
      names.add(parts);
    }
    names.removeIf(String::isEmpty);
    return names;
  }

  private String joined(Row row, Fact... facts) {
    StringJoiner parts = new StringJoiner(" ");
    for (Fact fact : facts) {
      columns.getOrDefault(fact, List.of()).forEach(column -> parts.add(Lookup.name(row, column)));
    }
    return parts.toString().strip();
  }

  /**
   * Beside "Surname" alone, or "Vorname", what is headed "Name" is the other part of the name;
   * unless the part is in it.
   */
  private static String whole(String name, String part) {
    List<String> words = Folding.nameWords(name);
    return words.containsAll(Folding.nameWords(part)) ? name : name + " " + part;
  }

  /** What the columns are called, the surest first. */
  @Override
  public String toString() {
    return columns.values().stream()
        .flatMap(List::stream)
        .map(column -> "'" + heading.written(column) + "'")
        .collect(Collectors.joining(", "));
  }
}
