package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.formula.Rational;

/** Every row was measured on Moodle 4.5 and 5.1. */
class MoodleModelTest {

  private static final Field PI = new Field.Number(List.of(number("3.14", "0.01", Rational.ONE)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3.14",
        " 3.14 ",
        "+3.14",
        "3.14e0",
        ".314e1",
        "0.314x10^1",
        "3.14*10^0",
        "3.14 m",
        "3.14cm",
        "3.14.",
        "3.15",
        "3.13"
      })
  void aNumberIsReadInManyWays(String response) {
    assertThat(typed(PI, response)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3,14", "3.1500001", "22/7", "0x3", "π", "NaN", "３.１４", "−3.14", "", "abc"})
  void otherWaysAreNoNumberOrAnotherOne(String response) {
    assertThat(typed(PI, response)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"'1,234.5', 1234.5", "1 000, 1000", "1/3, 1", "'3,14', 314"})
  void aCommaAndASpaceOnlyGroup(String response, double value) {
    assertThat(MoodleNumber.read(response).orElseThrow().value()).isEqualTo(value);
  }

  @Test
  void zeroIsMetExactly() {
    Field zero = new Field.Number(List.of(number("0", "0", Rational.ONE)));
    assertThat(typed(zero, "0")).isEqualTo(1);
    assertThat(typed(zero, "1e-20")).isZero();
  }

  @Test
  void theFirstAnswerThatFitsCountsNotTheBest() {
    Field field =
        new Field.Number(
            List.of(number("3", "1", Rational.of(1, 2)), number("3.14", "0.01", Rational.ONE)));
    assertThat(typed(field, "3.14")).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "a\\*b, a*b, true",
    "a\\*b, axb, false",
    "a*b, axxb, true",
    "É, é, true",
    "STRASSE, straße, false",
    "a  b, a b, false",
    "ab, ' ab ', true",
    "a.b, axb, false",
  })
  void aShortAnswerIsAPattern(String pattern, String response, boolean fits) {
    assertThat(MoodlePattern.fits(pattern, response, Field.Letters.ANY_CASE)).isEqualTo(fits);
  }

  @Test
  void capitalsMatterWhereAskedFor() {
    assertThat(MoodlePattern.fits("ReLU", "relu", Field.Letters.AS_WRITTEN)).isFalse();
    assertThat(MoodlePattern.fits("ReLU", "ReLU", Field.Letters.AS_WRITTEN)).isTrue();
  }

  @Test
  void severalPicksAddUpBetweenNothingAndEverything() {
    Field.Choice thirds =
        choice(Rational.of(1, 3), Rational.of(1, 3), Rational.of(1, 3), Rational.of(-1, 3));
    assertThat(picked(thirds, 0, 1, 2)).isCloseTo(1, within(1e-6));
    assertThat(picked(thirds, 0, 3)).isZero();
    assertThat(picked(choice(Rational.of(3, 5), Rational.of(3, 5)), 0, 1)).isEqualTo(1);
  }

  @Test
  void picksInAGapAreScaledToMakeAWhole() {
    Field.Choice field = choice(Rational.of(1, 10), Rational.of(1, 10), Rational.ONE.negated());
    Body cloze = new Body.Cloze(List.of(new Piece.Gap(1, field)));
    Response both = new Response.Picked(new TreeSet<>(List.of(0, 1)));
    assertThat(MoodleModel.fraction(cloze, List.of(both))).isEqualTo(1);
  }

  @Test
  void gapsCountByWeightAndABlankOneNothing() {
    Body cloze =
        new Body.Cloze(
            List.of(
                new Piece.Html("a "),
                new Piece.Gap(1, PI),
                new Piece.Html(" b "),
                new Piece.Gap(3, PI),
                new Piece.Gap(0, PI)));
    List<Response> responses = List.of(new Response.Typed("3.14"), Response.BLANK, Response.BLANK);
    assertThat(MoodleModel.fraction(cloze, responses)).isEqualTo(0.25);
  }

  @Test
  void eachPairOfAMatchCountsTheSame() {
    Body body =
        new Body.Matching(
            List.of(new Body.Pair("1", "even"), new Body.Pair("2", "odd")), List.of("none"));
    assertThat(MoodleModel.fraction(body, List.of(Response.Picked.of(0), Response.Picked.of(2))))
        .isEqualTo(0.5);
  }

  private static double typed(Field field, String response) {
    return MoodleModel.fraction(field, new Response.Typed(response));
  }

  private static double picked(Field.Choice field, Integer... options) {
    return MoodleModel.fraction(field, new Response.Picked(new TreeSet<>(List.of(options))));
  }

  private static Field.Choice choice(Rational... credits) {
    List<Option> options =
        java.util.Arrays.stream(credits).map(credit -> new Option("x", credit, "")).toList();
    return new Field.Choice(options, Field.Picks.SEVERAL, Field.Look.LINES);
  }

  private static NumberAnswer number(String value, String tolerance, Rational credit) {
    return new NumberAnswer(new BigDecimal(value), new BigDecimal(tolerance), credit, "");
  }
}
