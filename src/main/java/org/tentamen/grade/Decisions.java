package org.tentamen.grade;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.tentamen.formula.Rational;
import org.tentamen.grade.table.Row;
import org.tentamen.grade.table.Table;
import org.tentamen.grade.table.TableFile;

/** What people have decided, by response: {@code review.csv} with its points filled in. */
final class Decisions {

  private static final String EXPECTED = "the file review.csv with its column points filled in";

  private final Map<Of, Decision> all = new HashMap<>();
  private final Set<Decision> used = ConcurrentHashMap.newKeySet();

  /** What is decided on: an item on a student's sheet. */
  private record Of(int student, int item) {}

  private Decisions() {}

  /** Nothing is decided. */
  static Decisions none() {
    return new Decisions();
  }

  /**
   * Reads a filled file; a row without points is not decided yet.
   *
   * @throws IOException if it cannot be read
   */
  static Decisions read(TableFile file, Lookup lookup) throws IOException {
    Decisions decisions = new Decisions();
    try (Table table = Table.open(file, Optional.empty(), lookup.problems()::report)) {
      Optional<Row> first = table.next();
      if (first.isEmpty()) {
        return decisions;
      }
      Heading heading = new Heading(first.get());
      Optional<Layout> layout = LongLayout.ofReviews(heading, lookup);
      OptionalInt points = heading.column("points");
      if (points.isEmpty()) {
        Recognition.missing("points", heading, EXPECTED, lookup);
      }
      if (layout.isEmpty() || points.isEmpty()) {
        return decisions;
      }
      Reading reading = decisions.new Reading(lookup, heading, points.getAsInt());
      for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
        reading.row(row.get(), layout.get());
      }
    }
    return decisions;
  }

  /** One reading of a file. */
  private final class Reading implements Responses {
    private final Lookup lookup;
    private final Heading heading;
    private final int points;

    Reading(Lookup lookup, Heading heading, int points) {
      this.lookup = lookup;
      this.heading = heading;
      this.points = points;
    }

    void row(Row row, Layout layout) {
      boolean whole = row.size() == heading.size();
      if (!whole) {
        lookup
            .problems()
            .error(
                row.place(Math.min(heading.size(), row.size())),
                "a row with " + row.size() + " cells",
                heading.size() + ", as many as there are headings",
                "What it decides is left out.");
      }
      if (whole && !row.cell(points).isBlank()) {
        layout.student(row).ifPresent(student -> layout.read(row, student, this));
      }
    }

    @Override
    public boolean has(int student, Item item) {
      return all.containsKey(new Of(student, item.number()));
    }

    @Override
    public void take(int student, Item item, String response, Row row, int column) {
      Optional<Rational> earned = Points.read(Lookup.name(row, points));
      if (earned.isEmpty() || earned.get().compareTo(item.part().points()) > 0) {
        lookup
            .problems()
            .error(
                row.place(points),
                "'" + row.cell(points).strip() + "' points for " + item.name(),
                "a number from 0 to " + MarkTable.points(item.part().points()),
                "It stays to be decided.");
        return;
      }
      Decision decision =
          new Decision(
              earned.get(),
              text(row, "comment").orElse(""),
              text(row, "response"),
              text(row, "key"),
              row.place(points));
      Decision before = all.putIfAbsent(new Of(student, item.number()), decision);
      if (before != null && !before.points().equals(decision.points())) {
        lookup
            .problems()
            .error(
                row.place(points),
                "a second decision on the response of '"
                    + lookup.sitting().student(student).id()
                    + "' to "
                    + item.name(),
                "one",
                "The first counts.");
      }
    }

    private Optional<String> text(Row row, String column) {
      return heading.column(column).stream().mapToObj(row::text).findFirst();
    }
  }

  /** How many there are. */
  int size() {
    return all.size();
  }

  /** What was decided on a response, if it was decided on this one. Safe for many threads. */
  Optional<Decision> on(int student, Item item, String response, String key) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Optional<Decision> decision =
        Optional.ofNullable(all.get(new Of(student, item.number())))
            .filter(d -> d.isOn(response, key));
    decision.ifPresent(used::add);
    return decision;
  }

  /** Tells which decisions were on a response that is not there any more. */
  void reportUnused(Problems problems) {
    reportUnused(student -> true, problems);
  }

  /**
   * Tells which decisions on some students' responses were on one that is not there any more.
   *
   * @param isAsked whether a student is one of them
   */
  void reportUnused(IntPredicate isAsked, Problems problems) {
    all.entrySet().stream()
        .filter(entry -> isAsked.test(entry.getKey().student()))
        .map(Map.Entry::getValue)
        .filter(decision -> !used.contains(decision))
        .sorted((a, b) -> a.place().compareTo(b.place()))
        .forEach(
            decision ->
                problems.warning(
                    decision.place(),
                    "a decision on another response, or beside another key, than there is now",
                    "",
                    "It is not used; the response is listed again if it is to be decided."));
  }
}
