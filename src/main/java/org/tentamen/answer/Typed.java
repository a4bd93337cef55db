package org.tentamen.answer;

import java.util.Optional;

/**
 * What came of reading one number in one notation.
 *
 * @param number the number; empty where it cannot be read so
 * @param doubtful whether others read it differently, so that a note should say how it was read
 * @param grouped whether a comma or full stop was taken to group digits
 * @param reason why it cannot be read; empty where it can
 */
record Typed(Optional<Response.Number> number, boolean doubtful, boolean grouped, String reason) {

  static Typed unread(String reason) {
    return new Typed(Optional.empty(), false, false, reason);
  }

  boolean isRead() {
    return number.isPresent();
  }
}
