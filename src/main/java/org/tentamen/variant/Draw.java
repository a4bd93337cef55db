package org.tentamen.variant;

import java.math.BigInteger;
import org.tentamen.formula.Value;

/**
 * One draw of all parameters: their values, and each one's number in its domain.
 *
 * @param slots the values, in their slots
 * @param numbers by parameter, in the order of the draws; {@link Domain#TOO_MANY_FOR_A_LONG} where
 *     the domain is too large, then {@code wide} has it
 * @param wide the numbers that may not fit a long; as long as {@code numbers}, or empty where there
 *     is none
 */
record Draw(Value[] slots, long[] numbers, BigInteger[] wide) {

  /** The number of a parameter's value in its domain. */
  BigInteger number(int parameter) {
    return numbers[parameter] == Domain.TOO_MANY_FOR_A_LONG
        ? wide[parameter]
        : BigInteger.valueOf(numbers[parameter]);
  }
}
