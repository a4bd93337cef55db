package org.tentamen.formula;

/**
 * An item that has no value, kept while {@code if} chooses by item and may not choose it; never
 * leaves this package.
 *
 * @param why what went wrong
 */
record Failed(CalculationException why) implements Value {

  /** The value, with a place for what failed in it and has none yet. */
  static Value in(Span place, Value value) {
    if (value instanceof Failed failed) {
      return new Failed(failed.why().in(place));
    }
    if (!(value instanceof Items list)) {
      return value;
    }
    return new Items(list.items().stream().map(i -> in(place, i)).toList());
  }

  /**
   * The value itself, where nothing in it has failed.
   *
   * @throws CalculationException the first failure in it
   */
  static Value none(Value value) {
    if (value instanceof Failed failed) {
      throw failed.why();
    }
    if (value instanceof Items list) {
      for (int i = 0; i < list.size(); i++) {
        none(list.get(i));
      }
    }
    return value;
  }
}
