package org.tentamen.formula;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An operator between two operands, with its sign and how tightly it binds. */
public enum Operator {
  /** Either holds. */
  OR("or", Group.LOGIC, 1),
  /** Both hold. */
  AND("and", Group.LOGIC, 2),
  /** Equality: exact for fractions, relative 10⁻¹² once a float is in it. */
  EQUAL("==", Group.COMPARISON, 4),
  /** The opposite of {@link #EQUAL}. */
  UNEQUAL("!=", Group.COMPARISON, 4),
  /** Less and not equal. */
  LESS("<", Group.COMPARISON, 4),
  /** Less or equal. */
  AT_MOST("<=", Group.COMPARISON, 4),
  /** Greater and not equal. */
  MORE(">", Group.COMPARISON, 4),
  /** Greater or equal. */
  AT_LEAST(">=", Group.COMPARISON, 4),
  /** Sum. */
  PLUS("+", Group.ARITHMETIC, 5),
  /** Difference. */
  MINUS("-", Group.ARITHMETIC, 5),
  /** Product. */
  TIMES("*", Group.ARITHMETIC, 6),
  /** Quotient, a fraction and never a whole division. */
  OVER("/", Group.ARITHMETIC, 6),
  /** Quotient rounded down. */
  FLOOR_OVER("//", Group.ARITHMETIC, 6),
  /** What {@link #FLOOR_OVER} leaves; it has the divisor's sign. */
  REMAINDER("%", Group.ARITHMETIC, 6),
  /** Power; binds tighter than a sign before it, and to the right. */
  POWER("^", Group.ARITHMETIC, 8);

  /** What an operator takes and gives. */
  public enum Group {
    /** Truths to a truth. */
    LOGIC,
    /** Two alike to a truth. */
    COMPARISON,
    /** Numbers to a number. */
    ARITHMETIC
  }

  /** How tightly {@code not} binds. */
  static final int NOT_BINDS = 3;

  private static final Map<String, Operator> WRITTEN =
      Arrays.stream(values()).collect(Collectors.toMap(Operator::sign, o -> o));

  private final String sign;
  private final Group group;
  private final int binding;

  Operator(String sign, Group group, int binding) {
    this.sign = sign;
    this.group = group;
    this.binding = binding;
  }

  /** How it is written. */
  public String sign() {
    return sign;
  }

  /** What it takes and gives. */
  public Group group() {
    return group;
  }

  /** How tightly it binds; more is tighter. */
  int binding() {
    return binding;
  }

  static Optional<Operator> written(String sign) {
    return Optional.ofNullable(WRITTEN.get(sign));
  }
}
