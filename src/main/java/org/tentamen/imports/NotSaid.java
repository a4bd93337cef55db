package org.tentamen.imports;

/** Something of another system that a bank has no way to say; the question is left out. */
final class NotSaid extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * What it is.
   *
   * @param reason a sentence's piece, such as {@code no answer earns the whole mark}
   */
  NotSaid(String reason) {
    super(reason, null, false, false);
  }

  /** What it is. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
