package org.tentamen.formula;

/**
 * How many arguments a function takes.
 *
 * @param least the fewest, 0 or more
 * @param most the most, {@link #ANY} for any number
 */
public record Arity(int least, int most) {

  /** Any number from the least on. */
  public static final int ANY = Integer.MAX_VALUE;

  /** Checks the range. */
  public Arity {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException("arity (" + least + " to " + most + ") must be a range");
    }
  }

  /** Exactly so many. */
  public static Arity of(int count) {
    return new Arity(count, count);
  }

  /** Whether so many arguments are right. */
  public boolean accepts(int count) {
    return least <= count && count <= most;
  }

  /** {@code 2 arguments}, {@code 1 or 2 arguments}, {@code 1 argument or more}. */
  public String described() {
    if (least == most) {
      return Parser.count(least);
    }
    if (most == ANY) {
      return Parser.count(least) + " or more";
    }
    String joint = most == least + 1 ? " or " : " to ";
    return least + joint + Parser.count(most);
  }
}
