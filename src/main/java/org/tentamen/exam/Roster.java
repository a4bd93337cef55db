package org.tentamen.exam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tentamen.answer.NormalForm;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Source;

/**
 * The students of an exam.
 *
 * <pre>{@code
 * Roster roster = Roster.read(Source.of("roster.csv", "id,name\ns1,Ada\n"));
 * }</pre>
 *
 * @param students at least one, each with an id and a file name of its own
 */
public record Roster(List<Student> students) {

  /** What is drawn for "variant N" is no student's. */
  private static final Pattern VARIANT =
      Pattern.compile("variant\\s+\\d+", Pattern.CASE_INSENSITIVE);

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /** Copies the students. */
  public Roster {
    students = List.copyOf(students);
    if (students.isEmpty()) {
      throw new IllegalArgumentException("students must not be empty");
    }
  }

  /**
   * As many students as asked for, without names: {@code student-001}, {@code student-002}, …. Who
   * has which number does not depend on how many there are.
   *
   * @param count at least 1
   */
  public static Roster numbered(int count) {
    return new Roster(
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> String.format(Locale.ROOT, "student-%03d", i))
            .map(id -> new Student(id, "", Optional.empty()))
            .toList());
  }

  /**
   * Reads a CSV with the columns {@code id} and {@code name}, and perhaps {@code email}; others are
   * not looked at.
   *
   * @throws InvalidInputException with everything that is wrong: a column or an id is missing, an
   *     id appears twice, is one of the ids that exports draw for ("variant 3"), or would share its
   *     files with another; there is no student
   */
  public static Roster read(Source source) {
    return new Reading(CsvTable.read(source)).roster();
  }

  /** One reading of a file. */
  private static final class Reading {
    private final CsvTable table;
    private final Diagnostics problems = new Diagnostics();
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private final Map<String, String> idOfFile = new HashMap<>();

    Reading(CsvTable table) {
      this.table = table;
    }

    Roster roster() {
      int id = column("id");
      int name = column("name");
      problems.throwIfErrors();
      OptionalInt email = table.column("email");
      List<Student> students = new ArrayList<>();
      for (CsvTable.Row row : table.rows()) {
        String typed = NormalForm.composed(cell(row, id));
        if (isUsable(typed, row, () -> table.place(row, id))) {
          Optional<String> address = email.stream().mapToObj(row::cell).findFirst();
          students.add(new Student(typed, cell(row, name), address.filter(a -> !a.isEmpty())));
        }
      }
      if (table.rows().isEmpty()) {
        problems.error(
            table.place(table.heading(), 0),
            "a roster without students",
            "a row for each below the headings",
            "");
      }
      problems.throwIfErrors();
      return new Roster(students);
    }

    private static String cell(CsvTable.Row row, int column) {
      return CsvText.unguarded(row.cell(column));
    }

    private int column(String heading) {
      OptionalInt column = table.column(heading);
      if (column.isEmpty()) {
        String found = String.join(",", table.heading().cells());
        problems.error(
            table.place(table.heading(), 0),
            "a roster without the column '" + heading + "'",
            "the headings id,name and perhaps email in the first line",
            found.isBlank() ? "" : "Its headings are: " + found + ".");
      }
      return column.orElse(0);
    }

    private boolean isUsable(String id, CsvTable.Row row, Supplier<Place> place) {
      if (id.isEmpty()) {
        problems.error(place.get(), "a student without an id", "an id in every row", "");
        return false;
      }
      if (VARIANT.matcher(id).matches()) {
        problems.error(
            place.get(),
            "the id '" + id + "'",
            "an id of another form",
            "The versions that exports and --variant show are drawn for it.");
        return false;
      }
      if (CONTROL.matcher(id).find() || FileName.of(id).length() > FileName.LONGEST) {
        problems.error(
            place.get(),
            "an id with a line break or tab, or of more than 200 characters",
            "an id that can be part of a file's name",
            "");
        return false;
      }
      return isNew(id, row, place);
    }

    private boolean isNew(String id, CsvTable.Row row, Supplier<Place> place) {
      Integer before = lineOfId.putIfAbsent(id, row.line());
      if (before != null) {
        problems.error(
            place.get(),
            "the id '" + id + "' again",
            "an id only once",
            "It is in line " + before + " too.");
        return false;
      }
      String other = idOfFile.putIfAbsent(FileName.of(id).toLowerCase(Locale.ROOT), id);
      if (other != null) {
        problems.error(
            place.get(),
            "the id '"
                + id
                + "', whose files would have the same names as those of '"
                + other
                + "'",
            "ids that differ in more than capital letters",
            "");
        return false;
      }
      return true;
    }
  }
}
