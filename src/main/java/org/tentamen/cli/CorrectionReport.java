package org.tentamen.cli;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.exam.Corrections;
import org.tentamen.exam.FrozenBank;

/** Says what was corrected of an exam. */
final class CorrectionReport {

  private static final int SHOWN = 12;

  private CorrectionReport() {}

  /** The corrections, a line each; none where nothing was corrected. */
  static List<String> lines(Corrections corrections) {
    List<String> lines = new ArrayList<>();
    for (FrozenBank bank : corrections.banks()) {
      lines.add(
          "corrected bank: "
              + bank.name()
              + ", SHA-256 "
              + bank.digest().substring(0, SHOWN)
              + "…");
    }
    if (!corrections.dropped().isEmpty()) {
      lines.add("dropped: " + String.join(", ", corrections.dropped()));
    }
    if (!corrections.given().isEmpty()) {
      lines.add("given to all: " + String.join(", ", corrections.given()));
    }
    return lines;
  }
}
