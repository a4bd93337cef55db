package org.tentamen.grade;

/** What a grading writes beside scores, marks and what has to be decided. */
public enum Output {
  /** {@code feedback/<student>.html}: a page for each student. */
  FEEDBACK,
  /** {@code report.html} and {@code report.json}: how the exam went. */
  REPORT;

  /**
   * An exam with more papers than these has feedback pages and a report only where they are asked
   * for: they cost time by the row, which the marks of a million rows should not pay for.
   */
  public static final int MOST_PAPERS = 2000;
}
