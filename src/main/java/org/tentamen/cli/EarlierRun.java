package org.tentamen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.CsvTable;
import org.tentamen.exam.ExamRecord;
import org.tentamen.exam.FrozenBank;

/** What an earlier run has left in a folder: papers that may have been handed out. */
final class EarlierRun {

  private EarlierRun() {}

  /**
   * The record of an earlier run; empty where there is none.
   *
   * @throws InvalidInputException if it is not one of the same exam, seed and bank: whoever has its
   *     papers could not be graded any more
   */
  static Optional<ExamRecord> record(Path file, ExamRecord now) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    ExamRecord before = InputFile.exam(file);
    if (!before.exam().equals(now.exam())) {
      throw refused(file, "the exam '" + before.exam() + "'", "'" + now.exam() + "'");
    }
    if (!before.secret().equals(now.secret())) {
      throw refused(file, "another seed", "the same one");
    }
    if (!digests(before).equals(digests(now))) {
      throw refused(file, "another state of the bank", "the same one");
    }
    if (!before.definition().equals(now.definition())) {
      throw refused(file, "another state of the exam's file", "the same one");
    }
    return Optional.of(before);
  }

  private static List<String> digests(ExamRecord record) {
    return record.banks().stream().map(FrozenBank::digest).toList();
  }

  private static InvalidInputException refused(Path file, String found, String expected) {
    return InvalidInputException.of(
        file + " is of papers made from " + found,
        expected,
        "Its papers could not be graded without it: choose another --out,"
            + " or replace it with --force.");
  }

  /** Whether somebody has filled in a form of responses; one that cannot be read counts too. */
  static boolean isFilledIn(Path responses) {
    if (!Files.exists(responses)) {
      return false;
    }
    try {
      CsvTable table = CsvTable.read(InputFile.read(responses));
      int column = table.column("response").orElse(-1);
      return column < 0 || table.rows().stream().anyMatch(row -> !row.cell(column).isEmpty());
    } catch (InvalidInputException e) {
      return true;
    }
  }
}
