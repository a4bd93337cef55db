package org.tentamen.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** No cell, however made, takes long or breaks the judge. */
class HostileCellTest {

  private static final int MILLION = 1_000_000;

  /** Far more than any of them takes; a quadratic scan of a million characters takes minutes. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final NumberRules RULES =
      new NumberRules(
          OptionalInt.empty(),
          Optional.of(Tolerance.of(new Tolerance.Test.Decimals(3))),
          Optional.of(UnitRule.of("m/s")),
          Key.Form.EXPRESSION);

  private static final List<String> LABELS = List.of("Best_fit1", "a", "aa", "a, a", "none");

  /** One key of each kind, with everything that makes reading dearer. */
  static Stream<Key> keys() {
    return Stream.of(
        new Key.Number(Rational.of(1, 3), RULES),
        new Key.Whole(Rational.of(896), Key.Form.EXPRESSION),
        new Key.Shape(
            List.of(Rational.of(31), Value.Symbol.of("K")),
            Key.Batch.FREE,
            Key.Marking.PER_ELEMENT,
            Map.of("K", new Key.SymbolName("#filters", List.of("F", "number of filters")))),
        new Key.Vector(
            Value.Items.of(Rational.ZERO, Rational.of(2, 5)), RULES, Key.Marking.PER_ELEMENT),
        new Key.Vector(
            Value.Items.of(Value.Items.of(Rational.ONE), Value.Items.of(Rational.ZERO)),
            RULES,
            Key.Marking.ALL),
        new Key.Choice(LABELS, 0),
        new Key.Choices(LABELS, new TreeSet<>(Set.of(0, 1)), Key.Marking.RIGHT_MINUS_WRONG),
        new Key.Match(List.of("Sample 1", "Sample 2"), LABELS, List.of(0, 1)),
        new Key.Words(List.of("floor", "rounding down"), 2, Set.of(Key.Fold.values())),
        new Key.Essay(List.of(new Key.KeyPoint("ReLU", List.of("saturat", "gradient")))),
        new Key.Expression(
            Formula.of(Passage.of("key", "s*(1 - s)")),
            Map.of("s", new Key.Domain(Rational.of(1, 10), Rational.of(9, 10))),
            Map.of(),
            Functions.builtIn()));
  }

  /** Cells that a careless scan, recursion or conversion would choke on. */
  private static List<String> cells() {
    List<String> cells = new ArrayList<>();
    for (String part :
        List.of(
            "9",
            "0",
            " ",
            "\u00A0",
            "\n",
            ",",
            ";",
            ".",
            "-",
            "+",
            "(",
            "[",
            "((",
            "[[",
            ")",
            "x",
            "×",
            "*",
            "1,",
            "1 ",
            "1;",
            "1x",
            "a",
            "a,",
            "a ",
            "a and ",
            "aa",
            "s",
            "s*",
            "s^",
            "(s",
            "-s",
            "e^",
            "sin ",
            "1/",
            "1e",
            "2^",
            "\u0301",
            "\u0327\u0301",
            "\u202E",
            "\u200B",
            "\0",
            "\uD83D\uDE00",
            "\uD83D",
            "½",
            "²",
            "é",
            "\uFDFA",
            "none ",
            "->",
            "a->a;",
            "Sample 1:",
            "floor",
            "saturat ",
            "m/s ",
            "m^",
            "km",
            "None,",
            "1'",
            "1_",
            "1,234",
            "by ",
            "K*",
            "|")) {
      cells.add(part.repeat(20_000 / part.length()));
      cells.add(part.repeat(990 / part.length()));
      cells.add("1" + part.repeat(400));
      cells.add(part.repeat(400) + "1");
      cells.add("s" + part.repeat(300) + "s");
    }
    for (String part :
        List.of("9", " ", "1,", "(", "a and ", "s*", "\u0327\u0301", "1x", "½", "𝟓")) {
      cells.add(part.repeat(MILLION / part.length()));
    }
    cells.addAll(
        List.of(
            "1e999999999",
            "1e-999999999",
            "9^9^9^9",
            "9^99999999",
            "2^(2^(2^(2^9)))",
            "1e999",
            "1e-999",
            "1/1e999",
            "0^0",
            "0/0",
            "1/0",
            "NaN",
            "Infinity",
            "1".repeat(1001),
            "0." + "0".repeat(1500) + "1",
            "(".repeat(50_000) + ")".repeat(50_000),
            "[".repeat(50_000) + "1" + "]".repeat(50_000),
            "-".repeat(100_000) + "1",
            "1" + " 000".repeat(200),
            "1" + ",000".repeat(200),
            "exp(".repeat(1000) + "s" + ")".repeat(1000),
            "s+".repeat(3000) + "s",
            "exp(exp(exp(exp(exp(s*9)))))",
            "s^s^s^s^s^s^s^s",
            "1/(s-s)",
            "log(-s)",
            "s^999999999"));
    return cells;
  }

  @ParameterizedTest
  @MethodSource("keys")
  void isJudgedInBoundedTime(Key key) {
    Standard standard = Standard.of(key);
    for (String cell : cells()) {
      Judgement judgement =
          assertTimeoutPreemptively(
              LIMIT, () -> Judge.judge(standard, cell, Optional.empty()), () -> shown(cell));
      assertThat(judgement.credit()).as(shown(cell)).isBetween(Rational.ZERO, Rational.ONE);
      assertThat(judgement.note().length())
          .as("length of the note for %s", shown(cell))
          .isLessThan(2_000);
    }
  }

  /** Random strings of the characters that matter; the seed is in the failure's message. */
  @ParameterizedTest
  @MethodSource("keys")
  void survivesNoise(Key key) {
    String alphabet =
        "0123456789 .,;:-+*/^()[]{}xX×e%½²'\n\t\"aAsKNmno|→=≈~\u0301\u202F\u2212\u0665_#";
    Standard standard = Standard.of(key);
    Optional<Notation> comma = Optional.of(new Notation(',', Optional.of('.')));
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      StringBuilder cell = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Optional<Notation> notation = seed % 2 == 0 ? Optional.empty() : comma;
      Judgement judgement = Judge.judge(standard, cell.toString(), notation);
      assertThat(judgement.credit())
          .as("seed %d: '%s'", seed, cell)
          .isBetween(Rational.ZERO, Rational.ONE);
    }
  }

  private static String shown(String cell) {
    return cell.length() < 60
        ? cell
        : cell.substring(0, 60) + "… (" + cell.length() + " characters)";
  }

  /** Whatever a plain decimal is written like, it is read as exactly that. */
  @ParameterizedTest
  @MethodSource("keys")
  void aPlainDecimalIsReadAsItself(Key key) {
    if (!(key instanceof Key.Number)) {
      return;
    }
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal decimal =
          BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), random.nextInt(18));
      Reading reading = Reader.read(key, decimal.toPlainString(), Optional.empty());
      assertThat(reading).as(decimal.toPlainString()).isInstanceOf(Reading.Understood.class);
      Response.Number number = (Response.Number) ((Reading.Understood) reading).response();
      assertThat(number.value()).as(decimal.toPlainString()).isEqualTo(Rational.of(decimal));
      assertThat(number.digits().orElseThrow().decimals()).isEqualTo(decimal.scale());
    }
  }
}
