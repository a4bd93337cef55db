package org.tentamen.answer;

import java.util.Optional;

/**
 * How numbers are written: the decimal sign, and the sign between groups of three digits.
 *
 * @param decimal {@code .} or {@code ,}
 * @param group the sign that groups digits where one was declared, never the decimal sign
 */
public record Notation(char decimal, Optional<Character> group) {

  /** Checks the signs. */
  public Notation {
    if (decimal != '.' && decimal != ',') {
      throw new IllegalArgumentException("decimal (" + decimal + ") must be '.' or ','");
    }
    if (group.isPresent() && group.get() == decimal) {
      throw new IllegalArgumentException(
          "group (" + decimal + ") must differ from the decimal sign");
    }
  }
}
