package org.tentamen.formula;

/** Which factors stand side by side without a dot between them, as in 2P and y ln(q). */
final class Juxtaposition {

  private Juxtaposition() {}

  /** Whether nobody can misread the two factors without a dot between them. */
  static boolean fits(Shown first, Shown second) {
    if (second instanceof Shown.Series) {
      return true;
    }
    if (second instanceof Shown.Applied) {
      return hasLetter(second) && !(first instanceof Shown.Applied);
    }
    boolean number = first instanceof Shown.Number && !TexWriter.isNegative(first);
    return number && beginsWithLetter(second);
  }

  private static boolean hasLetter(Shown shown) {
    return shown instanceof Shown.Letter
        || shown.parts().stream().anyMatch(Juxtaposition::hasLetter);
  }

  /** Digits side by side would be one number. */
  private static boolean beginsWithLetter(Shown shown) {
    if (shown instanceof Shown.Letter) {
      return true;
    }
    boolean group = shown instanceof Shown.Sum || shown instanceof Shown.Power;
    return group && beginsWithLetter(shown.parts().get(0));
  }
}
