package org.tentamen.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Passage;

/**
 * Formulas that would take for ever, or all memory, or the stack, end as an error that says so.
 *
 * <p>Each takes far less than a second; the limit leaves room for a busy machine, and none for what
 * doubles with every level or grows with the square of the text.
 */
class HostileFormulaTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("nested 10,000 deep", "(".repeat(10_000), "nested more than 200 deep"),
        Arguments.of("lists 10,000 deep", "[".repeat(10_000), "nested more than 200 deep"),
        Arguments.of("signs 10,000 deep", "-".repeat(10_000), "nested more than 200 deep"),
        Arguments.of("negations", "not ".repeat(4_000) + "1", "nested more than 200 deep"),
        Arguments.of("powers", "1^".repeat(9_000) + "1", "nested more than 200 deep"),
        Arguments.of("indexes", "x[".repeat(9_000), "nested more than 200 deep"),
        Arguments.of("calls", "f(".repeat(9_000), "nested more than 200 deep"),
        // Left to right, so the parser does not recurse, and all that walks the tree would.
        Arguments.of("a sum in a row", "1+".repeat(9_000) + "1", "400 operations in a row"),
        Arguments.of("indexes in a row", "x" + "[0]".repeat(6_000), "400 operations in a row"),
        Arguments.of("a megabyte", "1+".repeat(500_000) + "1", "20000 at most"),
        Arguments.of("a megabyte of digits", "1".repeat(1_000_000), "20000 at most"),
        Arguments.of("a number of 10,000 digits", "1".repeat(10_000), "1000 at most"),
        Arguments.of("a long exponent", "1e999999999999", "1000 at most"),
        Arguments.of("an exponent beyond a long", "1e-" + "9".repeat(50), "1000 at most"),
        // Each message shows its line, so one for each character would take the square of them.
        Arguments.of("nothing but mistakes", "≤".repeat(19_999), "'≤' in a formula"),
        Arguments.of("an open text", "'" + "a".repeat(19_000), "not closed"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void textsThatAreNoFormulaAreRefused(String name, String text, String expected) {
    String found = assertTimeoutPreemptively(LIMIT, () -> outcome(text, List.of()));

    assertThat(found).contains(expected);
  }

  static Stream<Arguments> calculations() {
    return Stream.of(
        Arguments.of("9^9^9^9", "a number of more than 10,000 digits"),
        Arguments.of("2^1e900", "a number of more than 10,000 digits"),
        Arguments.of("1.0000001^100000", "a number of more than 10,000 digits"),
        Arguments.of("(-1)^(10^30 + 1)", "-1"),
        Arguments.of("range(10^9)", "a list of more than 1,000,000 items"),
        Arguments.of("range(0, 1e900, 1e-900)", "a list of more than 1,000,000 items"),
        Arguments.of("sum(range(10^6)) + sum(range(10^6))", "too much to calculate"),
        Arguments.of("factorial(10^9)", "from 0 to 3000"),
        Arguments.of("binomial(10^9, 5*10^8)", "too much to calculate"),
        Arguments.of("sum(1/range(1, 20001))", "too much to calculate"),
        Arguments.of("sum(3^20000/7^11000 + range(1000))", "too much to calculate"),
        Arguments.of("matmul(transpose([range(1500)]), [range(1500)])", "too much to calculate"),
        Arguments.of("each(f, range(2000), 1)", "too much to calculate"),
        Arguments.of("[".repeat(150) + "1" + "]".repeat(150), "nested more than 64 deep"),
        Arguments.of("round(1, 10^9)", "from -100 to 100"),
        Arguments.of("exp(1)^1000", "too large to calculate with"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calculations")
  void calculationsThatNeverEndAreStopped(String text, String expected) {
    Function slow = function("f(x, y)", "sum(range(5000)) + x + y");

    String found = assertTimeoutPreemptively(LIMIT, () -> outcome(text, List.of(slow)));

    assertThat(found).contains(expected);
  }

  static Stream<Arguments> functions() {
    return Stream.of(
        Arguments.of("x + 1", "%1$s(x) + %1$s(x)", 40, "too much to calculate"),
        Arguments.of("[x, x]", "[%1$s(x), %1$s(x)]", 40, "too much to calculate"),
        Arguments.of("[x, x]", "concat(%1$s(x), %1$s(x))", 40, "too much to calculate"),
        // A list of 40 levels that shares its halves is small, and endless for who walks it.
        Arguments.of("sum(x)", "%1$s([x, x])", 40, "too much to calculate"),
        Arguments.of("x + 1", "%1$s([x, x])", 40, "too much to calculate"),
        Arguments.of("x", "%1$s(x*x)", 40, "more than 10,000 digits"),
        Arguments.of("x", "%1$s(x)", 5_000, "more than 100 deep"),
        Arguments.of("x", "-".repeat(190) + "%1$s(x)", 90, "nested too deep"),
        Arguments.of("f9(x)", "%1$s(x) + %1$s([x])", 10, "calls itself"));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("functions")
  void functionsThatMultiplyAreStopped(String first, String next, int levels, String expected) {
    List<Function> functions = new ArrayList<>(List.of(function("f0(x)", first)));
    for (int i = 1; i < levels; i++) {
      functions.add(function("f" + i + "(x)", String.format(next, "f" + (i - 1))));
    }

    String found =
        assertTimeoutPreemptively(LIMIT, () -> outcome("f" + (levels - 1) + "(3)", functions));

    assertThat(found).contains(expected);
  }

  private static Function function(String head, String body) {
    Diagnostics problems = new Diagnostics();
    return Function.read(Passage.of("head", head), Formula.of(Passage.of("body", body)), problems)
        .orElseThrow();
  }

  /** Everything that is said on the way from the text to its value. */
  private static String outcome(String text, List<Function> functions) {
    try {
      Formula formula = Formula.of(Passage.of("formula", text));
      Functions all = Functions.builtIn().with(functions);
      Diagnostics problems = new Diagnostics();
      Checker.check(Functions.builtIn(), functions, problems);
      Checker.check(formula, Map.of(), all, problems);
      return problems.all() + value(formula, all);
    } catch (InvalidInputException e) {
      return e.getMessage();
    }
  }

  private static String value(Formula formula, Functions functions) {
    try {
      return Program.of(formula, Scope.of(List.of()), functions)
          .run(new Value[0], Budget.standard())
          .toString();
    } catch (CalculationException e) {
      return e.getMessage();
    }
  }
}
