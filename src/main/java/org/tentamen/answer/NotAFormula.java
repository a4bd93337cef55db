package org.tentamen.answer;

/** A text cannot be read as a formula; the message says why. */
final class NotAFormula extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotAFormula(String reason) {
    super(reason, null, false, false);
  }
}
