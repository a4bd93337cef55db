package org.tentamen.answer;

/** A text cannot be read as a number; the message says why. */
final class NotANumber extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotANumber(String reason) {
    super(reason, null, false, false);
  }
}
