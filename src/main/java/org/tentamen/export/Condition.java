package org.tentamen.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.SortedSet;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;

/** What a rule of an item asks of a response. Places are counted within the rule's part, from 0. */
sealed interface Condition {

  /**
   * A number between two others, both of which belong to it.
   *
   * @param blank where it is typed
   * @param from the lowest
   * @param to the highest
   */
  record Within(int blank, BigDecimal from, BigDecimal to) implements Condition {

    /** As many digits as tell two numbers of an engine apart (IEEE 754 binary64). */
    private static final MathContext TOLD = new MathContext(17);

    /** How far a key that is no finite decimal may be missed, as the judge has it. */
    private static final BigDecimal UNSURE = new BigDecimal("1e-12");

    /** Shortens numbers that no engine holds. */
    public Within {
      from = plain(from);
      to = plain(to);
    }

    /**
     * The numbers of an interval.
     *
     * @param key its middle, which may be no decimal
     */
    static Within of(int blank, Interval interval, Numeric key) {
      boolean decimal =
          key instanceof Rational exact && (exact.isWhole() || exact.asFiniteDecimal().isPresent());
      BigDecimal slack = decimal ? BigDecimal.ZERO : interval.middle().abs().multiply(UNSURE, TOLD);
      BigDecimal reach = interval.halfWidth().add(slack);
      return new Within(blank, interval.middle().subtract(reach), interval.middle().add(reach));
    }

    private static BigDecimal plain(BigDecimal number) {
      BigDecimal short17 = number.round(TOLD).stripTrailingZeros();
      return short17.scale() < 0 ? short17.setScale(0) : short17;
    }
  }

  /**
   * One of some texts.
   *
   * @param blank where it is typed
   * @param texts letter by letter
   * @param letters whether capital and small letters differ
   */
  record Says(int blank, List<String> texts, Field.Letters letters) implements Condition {
    /** Copies the texts. */
    public Says {
      texts = List.copyOf(texts);
    }
  }

  /**
   * Exactly these of the options, or of the pairs.
   *
   * @param blank where they are picked
   * @param options their indexes from 0, see {@link Blank}
   */
  record Picks(int blank, SortedSet<Integer> options) implements Condition {}

  /**
   * This option among others.
   *
   * @param blank where it is picked
   * @param option its index from 0
   */
  record Has(int blank, int option) implements Condition {}

  /**
   * Nothing at all.
   *
   * @param blank where it could be
   */
  record Empty(int blank) implements Condition {}

  /**
   * All of some.
   *
   * @param all one at least
   */
  record And(List<Condition> all) implements Condition {
    /** Copies the list. */
    public And {
      all = List.copyOf(all);
    }
  }

  /**
   * One of some.
   *
   * @param some one at least
   */
  record Or(List<Condition> some) implements Condition {
    /** Copies the list. */
    public Or {
      some = List.copyOf(some);
    }
  }

  /** All of some, or the only one. */
  static Condition and(List<Condition> all) {
    return all.size() == 1 ? all.get(0) : new And(all);
  }

  /** One of some, or the only one. */
  static Condition or(List<Condition> some) {
    return some.size() == 1 ? some.get(0) : new Or(some);
  }
}
