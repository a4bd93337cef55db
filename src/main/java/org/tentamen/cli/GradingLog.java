package org.tentamen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tentamen.exam.Corrections;
import org.tentamen.exam.CsvTable;
import org.tentamen.exam.CsvText;
import org.tentamen.exam.ExamRecord;
import org.tentamen.exam.FrozenBank;

/** {@code gradings.csv} beside an exam's record: which gradings there were, by which banks. */
final class GradingLog {

  private static final List<String> HEADING =
      List.of("time", "command", "folder", "banks", "sha256", "dropped", "given");

  private final Path file;

  private GradingLog(Path file) {
    this.file = file;
  }

  /** The log of the exam whose record is in a file. */
  static GradingLog of(Path exam) {
    return new GradingLog(exam.toAbsolutePath().resolveSibling("gradings.csv"));
  }

  /** Adds a grading at the end; the rows before it are not touched. */
  void add(String command, Path folder, ExamRecord record, Corrections corrections)
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
            folder.toAbsolutePath().normalize().toString(),
            banks.stream().map(FrozenBank::name).collect(Collectors.joining(" ")),
            banks.stream().map(FrozenBank::digest).collect(Collectors.joining(" ")),
            String.join(" ", corrections.dropped()),
            String.join(" ", corrections.given())));
    Files.write(
        file,
        rows.toString().getBytes(UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** The folder of the latest grading that is still there. */
  Optional<Path> latest() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    CsvTable table = CsvTable.read(InputFile.read(file));
    int column = table.column("folder").orElse(0);
    return table.rows().stream()
        .map(row -> Path.of(CsvText.unguarded(row.cell(column))))
        .filter(folder -> Files.exists(folder.resolve("marks.csv")))
        .reduce((earlier, later) -> later);
  }
}
