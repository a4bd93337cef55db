package org.tentamen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.tentamen.exam.Corrections;
import org.tentamen.exam.CorrectionsFile;
import org.tentamen.exam.ExamRecord;

/**
 * An exam's record, and what was corrected since.
 *
 * @param file the record's file
 * @param record the record
 * @param corrections those beside it; none where there is no such file
 */
record GradedExam(Path file, ExamRecord record, Corrections corrections) {

  private static final String CORRECTIONS = "corrections.json";

  /** Reads both. */
  static GradedExam read(Path exam) {
    ExamRecord record = InputFile.exam(exam);
    Path beside = exam.resolveSibling(CORRECTIONS);
    Corrections corrections =
        Files.exists(beside)
            ? CorrectionsFile.read(InputFile.read(beside), record)
            : Corrections.NONE;
    return new GradedExam(exam, record, corrections);
  }

  /** Writes other corrections beside the record. */
  void correct(Corrections others) {
    Path folder = file.toAbsolutePath().getParent();
    OutputFolder.at(folder).stream(
        CORRECTIONS, OutputFolder.Readers.OWNER, out -> CorrectionsFile.write(others, record, out));
  }
}
