package org.tentamen.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tentamen.formula.Rational;

/**
 * Shares of a question's mark as Moodle writes them, in percent.
 *
 * <p>Outside of cloze gaps Moodle's importer takes the shares of one list only and, with its
 * default settings, imports nothing of a file that holds another one.
 *
 * @see <a href="https://docs.moodle.org/en/Question_import_settings">Moodle, import settings</a>
 */
final class Percent {

  /** Decimals that keep a third a third for Moodle, which compares to 0.00001 of the mark. */
  private static final int DECIMALS = 5;

  /** The shares of Moodle's list that are not negative, the largest first. */
  private static final List<Rational> LIST =
      List.of(
          Rational.ONE,
          Rational.of(9, 10),
          Rational.of(5, 6),
          Rational.of(4, 5),
          Rational.of(3, 4),
          Rational.of(7, 10),
          Rational.of(2, 3),
          Rational.of(3, 5),
          Rational.of(1, 2),
          Rational.of(2, 5),
          Rational.of(1, 3),
          Rational.of(3, 10),
          Rational.of(1, 4),
          Rational.of(1, 5),
          Rational.of(1, 6),
          Rational.of(1, 7),
          Rational.of(1, 8),
          Rational.of(1, 9),
          Rational.of(1, 10),
          Rational.of(1, 20),
          Rational.ZERO);

  private static final String[] WHOLE = new String[101];

  static {
    Arrays.setAll(WHOLE, Integer::toString);
  }

  private Percent() {}

  /** Whether Moodle takes a share, positive or negative, outside of cloze gaps. */
  static boolean isListed(Rational share) {
    return LIST.contains(share.abs());
  }

  /**
   * The largest share on Moodle's list that is not above a share.
   *
   * @param share 0 to 1
   */
  static Rational listedAtMost(Rational share) {
    for (Rational listed : LIST) {
      if (listed.compareTo(share) <= 0) {
        return listed;
      }
    }
    throw new IllegalArgumentException("share (" + share + ") must not be below 0");
  }

  /**
   * The smallest share on Moodle's list that is not below a share.
   *
   * @param share 0 to 1
   */
  static Rational listedAtLeast(Rational share) {
    return LIST.stream()
        .filter(listed -> listed.compareTo(share) >= 0)
        .min(Comparator.naturalOrder())
        .orElseThrow(
            () -> new IllegalArgumentException("share (" + share + ") must not be above 1"));
  }

  /** A share in percent, such as {@code 100}, {@code 12.5} or {@code 33.33333}. */
  static String of(Rational share) {
    Rational percent = share.times(Rational.of(100));
    if (percent.isWhole() && percent.signum() >= 0 && percent.compareTo(Rational.of(100)) <= 0) {
      return WHOLE[percent.asInt().orElseThrow()];
    }
    BigDecimal written = percent.rounded(DECIMALS).stripTrailingZeros();
    return written.setScale(Math.max(0, written.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }
}
