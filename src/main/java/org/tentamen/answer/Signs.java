package org.tentamen.answer;

import java.util.List;
import java.util.Optional;

/**
 * One way to take the signs inside numbers: which one is the decimal sign, and which groups digits.
 *
 * <p>Spaces, apostrophes and underscores between groups of three digits mean the same in every
 * notation, and so do the Arabic signs; only the comma and the full stop are in doubt.
 *
 * @param decimal {@code .} or {@code ,}
 * @param group the other one, where it may group digits; {@link #NONE} where it may not
 * @param groupsByProof whether a number with one group sign and no decimal sign is left unread,
 *     since {@code 1.234} is a plain decimal to most people
 * @param certain the signs whose use needs no note
 */
record Signs(char decimal, char group, boolean groupsByProof, String certain) {

  static final char NONE = '\0';

  private static final Signs POINT = new Signs('.', ',', false, ".");
  private static final Signs COMMA = new Signs(',', '.', false, "");
  private static final Signs COMMA_BY_PROOF = new Signs(',', '.', true, "");
  private static final List<Signs> USUAL = List.of(POINT, COMMA_BY_PROOF);
  private static final List<Signs> USUAL_WHOLE = List.of(POINT, COMMA);

  private static final Signs DECLARED_COMMA = new Signs(',', '.', false, ",");
  private static final Signs POINT_BY_PROOF = new Signs('.', ',', true, "");
  private static final List<Signs> WITH_COMMA = List.of(DECLARED_COMMA, POINT_BY_PROOF);

  /**
   * The ways to read a number, the likeliest first; where two of them succeed, both are meant.
   *
   * @param notation what the exam declares; without a group sign, both signs are in doubt
   */
  static List<Signs> forNumbers(Optional<Notation> notation) {
    if (notation.isEmpty()) {
      return USUAL;
    }
    if (notation.get().group().isEmpty()) {
      return notation.get().decimal() == '.' ? USUAL : WITH_COMMA;
    }
    return List.of(declared(notation.get()));
  }

  /**
   * How a number is read that makes no sense in a wholly declared notation, such as {@code 1.5}
   * where the comma is the decimal sign and the full stop groups.
   */
  static Optional<Signs> mistaken(Optional<Notation> notation) {
    return notation
        .filter(n -> n.group().isPresent())
        .map(n -> new Signs(other(n.decimal()), NONE, false, ""));
  }

  /** The ways to read a whole number: a comma or a full stop before three digits groups them. */
  static List<Signs> forWhole(Optional<Notation> notation) {
    if (notation.isEmpty()) {
      return USUAL_WHOLE;
    }
    char decimal = notation.get().decimal();
    Signs first = declared(notation.get());
    return List.of(
        new Signs(decimal, other(decimal), false, first.certain()),
        new Signs(other(decimal), decimal, false, ""));
  }

  private static Signs declared(Notation notation) {
    char decimal = notation.decimal();
    char group = notation.group().orElse(NONE);
    String certain = "" + decimal + group;
    return new Signs(decimal, group == other(decimal) ? group : NONE, false, certain);
  }

  private static char other(char decimal) {
    return decimal == '.' ? ',' : '.';
  }

  boolean isGroup(char c) {
    return c == ' ' || c == '\'' || c == '_' || c == Glyphs.ARABIC_GROUP || c == group;
  }

  boolean isDecimal(char c) {
    return c == decimal || c == Glyphs.ARABIC_DECIMAL;
  }

  /** Whether a note should say how a sign was taken. */
  boolean isDoubtful(char sign) {
    return sign != NONE
        && sign != Glyphs.ARABIC_DECIMAL
        && sign != Glyphs.ARABIC_GROUP
        && certain.indexOf(sign) < 0;
  }
}
