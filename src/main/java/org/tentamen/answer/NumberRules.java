package org.tentamen.answer;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a number is printed on the key and compared with a response.
 *
 * @param decimals how many decimals the key prints; empty where the key decides (a finite decimal
 *     in full)
 * @param tolerance how far a response may be off; empty where nobody said: exact for a finite
 *     decimal, else the decimals printed
 * @param unit the unit, if the answer has one
 * @param form whether a response may be an arithmetic expression
 */
public record NumberRules(
    OptionalInt decimals, Optional<Tolerance> tolerance, Optional<UnitRule> unit, Key.Form form) {}
