package org.tentamen.variant;

import java.util.Map;
import java.util.stream.Collectors;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** Values as the formula language writes them: {@code 0.5}, {@code [1, 0]}, {@code 'Cairo'}. */
public final class ValueText {

  private static final int LONGEST = 200;

  /** Enough to tell two doubles apart. */
  private static final int DECIMALS_OF_A_REAL = 12;

  private static final int DECIMALS_OF_A_FRACTION = 6;

  private ValueText() {}

  /** {@code W = 64, C = 3}, cut where it would not fit a message. */
  static String assignments(Map<String, Value> values) {
    String all =
        values.entrySet().stream()
            .map(e -> e.getKey() + " = " + of(e.getValue()))
            .collect(Collectors.joining(", "));
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST).stripTrailing() + "…";
  }

  /** The value in one line; a number that is no finite decimal as a fraction. */
  public static String of(Value value) {
    if (value instanceof Rational number) {
      return number.toString();
    }
    if (value instanceof Numeric number) {
      return NumberText.plain(number, DECIMALS_OF_A_REAL);
    }
    if (value instanceof Value.Text text) {
      return "'" + text.text() + "'";
    }
    if (value instanceof Value.Items list) {
      return list.items().stream().map(ValueText::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Value.Symbol symbol) {
      return symbol.factor().equals(Rational.ONE)
          ? symbol.name()
          : symbol.factor() + "*" + symbol.name();
    }
    return value.equals(Value.Truth.TRUE) ? "true" : "false";
  }

  /** The value in one line; fractions with their decimals behind them: {@code 1/3 ≈ 0.333333}. */
  public static String withDecimals(Value value) {
    return hasFraction(value) ? of(value) + " ≈ " + decimals(value) : of(value);
  }

  private static boolean hasFraction(Value value) {
    return value instanceof Value.Items list
        ? list.items().stream().anyMatch(ValueText::hasFraction)
        : value instanceof Rational number && number.asFiniteDecimal().isEmpty();
  }

  private static String decimals(Value value) {
    if (value instanceof Value.Items list) {
      return list.items().stream()
          .map(ValueText::decimals)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return hasFraction(value)
        ? NumberText.rounded((Numeric) value, DECIMALS_OF_A_FRACTION)
        : of(value);
  }
}
