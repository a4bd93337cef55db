package org.tentamen.cli;

import java.io.PrintWriter;
import java.util.List;
import org.tentamen.check.BankReport;

/**
 * How a check tells what it found.
 *
 * @param json whether it is a line of JSON a bank, rather than for people
 * @param strict whether a warning counts as an error
 */
public record CheckOutput(boolean json, boolean strict) {

  /**
   * Prints the reports.
   *
   * @return whether something is wrong
   */
  public ExitCode print(List<BankReport> reports, PrintWriter out) {
    for (BankReport report : reports) {
      if (json) {
        out.println(CheckJson.line(report));
      } else {
        new CheckReport(report, out).print();
      }
    }
    boolean wrong = reports.stream().anyMatch(r -> r.errors() > 0 || (strict && r.warnings() > 0));
    return wrong ? ExitCode.DATA_WRONG : ExitCode.DONE;
  }
}
