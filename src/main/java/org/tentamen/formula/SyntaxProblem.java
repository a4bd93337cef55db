package org.tentamen.formula;

/** Ends the reading of a formula at a place; caught by {@link Formula#read}. */
final class SyntaxProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int index;
  private final String found;
  private final String expected;
  private final String mend;

  SyntaxProblem(int index, String found, String expected, String mend) {
    super(found, null, false, false);
    this.index = index;
    this.found = found;
    this.expected = expected;
    this.mend = mend;
  }

  int index() {
    return index;
  }

  String found() {
    return found;
  }

  String expected() {
    return expected;
  }

  String mend() {
    return mend;
  }
}
