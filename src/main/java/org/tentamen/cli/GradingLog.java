package org.tentamen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tentamen.exam.Corrections;
import org.tentamen.exam.CsvTable;
import org.tentamen.exam.CsvText;
import org.tentamen.exam.ExamRecord;
import org.tentamen.exam.FrozenBank;

/** {@code gradings.csv} beside an exam's record: which gradings there were, by which banks. */
final class GradingLog {

  private static final List<String> HEADING =
      List.of("time", "command", "folder", "banks", "sha256", "dropped", "given", "templates");

  private final Path file;

  private GradingLog(Path file) {
    this.file = file;
  }

  /** The log of the exam whose record is in a file. */
  static GradingLog of(Path exam) {
    return new GradingLog(exam.toAbsolutePath().resolveSibling("gradings.csv"));
  }

  /**
   * Adds a grading at the end; the rows before it are not touched.
   *
   * @param templates what pages were made with; empty for those that come with Tentamen
   */
  void add(
      String command,
      Path folder,
      ExamRecord record,
      Corrections corrections,
      Optional<Path> templates)
      throws IOException {
    List<FrozenBank> banks = corrections.banks().isEmpty() ? record.banks() : corrections.banks();
    CsvText rows = new CsvText();
    if (!Files.exists(file)) {
      rows.forPeople(HEADING);
    }
    rows.forPeople(
        List.of(
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            command,
            named(folder),
            banks.stream().map(FrozenBank::name).collect(Collectors.joining(" ")),
            banks.stream().map(FrozenBank::digest).collect(Collectors.joining(" ")),
            String.join(" ", corrections.dropped()),
            String.join(" ", corrections.given()),
            templates.map(GradingLog::named).orElse("")));
    widenHeading();
    Files.write(
        file,
        rows.toString().getBytes(UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static String named(Path folder) {
    return folder.toAbsolutePath().normalize().toString();
  }

  /** Gives a log that an earlier version began the headings of the rows to come. */
  private void widenHeading() throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    String old = new CsvText().forPeople(HEADING.subList(0, HEADING.size() - 1)).toString();
    String text = Files.readString(file);
    if (text.startsWith(old)) {
      String wider = new CsvText().forPeople(HEADING) + text.substring(old.length());
      Path beside = file.resolveSibling("." + file.getFileName());
      Files.writeString(beside, wider);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** The folder of the latest grading that is still there. */
  Optional<Path> latest() {
    return gradings()
        .map(grading -> Path.of(grading.folder()))
        .filter(folder -> Files.exists(folder.resolve("marks.csv")))
        .reduce((earlier, later) -> later);
  }

  /** The templates that the latest grading into a folder made its pages with, if they were own. */
  Optional<Path> templates(Path folder) {
    return gradings()
        .filter(grading -> grading.folder().equals(named(folder)))
        .reduce((earlier, later) -> later)
        .map(Grading::templates)
        .filter(templates -> !templates.isEmpty())
        .map(Path::of);
  }

  /** What the log tells of one grading. */
  private record Grading(String folder, String templates) {}

  private Stream<Grading> gradings() {
    if (!Files.exists(file)) {
      return Stream.empty();
    }
    CsvTable table = CsvTable.read(InputFile.read(file));
    return table.rows().stream()
        .map(row -> new Grading(cell(table, row, "folder"), cell(table, row, "templates")));
  }

  private static String cell(CsvTable table, CsvTable.Row row, String column) {
    OptionalInt at = table.column(column);
    return at.isPresent() ? CsvText.unguarded(row.cell(at.getAsInt())) : "";
  }
}
