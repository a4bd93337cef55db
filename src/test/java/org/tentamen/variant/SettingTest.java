package org.tentamen.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** Versions of which a teacher sets some parameters. */
class SettingTest {

  private static final Plan PLAN =
      TestBank.question(
          """
          parameters:
            F: [3, 5, 7]
            P: {from: 0, to: F - 1}
            twice: {value: 2*F}
            y: {list: [0, 1], length: 3}
            city, country: {rows: [[Cairo, Egypt], [Lima, Peru], [Oslo, Norway]]}
          where: [P > 0]
          steps: {n: len(y)}
          answer: {integer: n}
          """);
  private static final Variant OTHERS = PLAN.draw(new Seed(17));

  @Test
  void whatIsNotSetStaysAsItWasDrawn() {
    Map<String, Value> expected = OTHERS.parameters();
    expected.put("y", TestBank.value("[1, 0]"));

    assertThat(set("y", "[1, 0]").parameters()).isEqualTo(expected);
  }

  @Test
  void aListMayGetAnotherLength() {
    assertThat(set("y", "[1, 0, 0, 1, 1]").solve().value("n")).isEqualTo(Rational.of(5));
  }

  @Test
  void aValueMayLeaveItsRangeAndTheConditions() {
    Variant variant = set("P", "-0.5");

    assertThat(variant.parameters()).containsEntry("P", TestBank.value("-0.5"));
    assertThat(variant.ordinal()).isEmpty();
  }

  @Test
  void whatIsCalculatedFromASetValueIsCalculatedAgain() {
    assertThat(set("F", "9").parameters()).containsEntry("twice", Rational.of(18));
  }

  @Test
  void aRangeThatReadsASetValueIsDrawnAgainWithinIt() {
    Value drawn = OTHERS.parameters().get("P");
    for (int f = 1; f <= 7; f++) {
      Rational p = (Rational) set("F", Integer.toString(f)).parameters().get("P");
      assertThat(p).isBetween(Rational.ZERO, Rational.of(f - 1));
    }
    assertThat(set("F", ValueText.of(OTHERS.parameters().get("F"))).parameters())
        .as("with the value it has anyway")
        .containsEntry("P", drawn);
  }

  @Test
  void aRowsOtherNamesStayAsTheyWereDrawn() {
    assertThat(set("city", "'Rome'").parameters())
        .containsEntry("city", new Value.Text("Rome"))
        .containsEntry("country", OTHERS.parameters().get("country"));
  }

  @Test
  void nothingIsDrawnWhereEverythingIsSet() {
    Map<String, Value> all = OTHERS.parameters();

    Variant variant =
        PLAN.with(
            all,
            () -> {
              throw new AssertionError("nothing else is needed");
            });

    assertThat(variant.sameAs(OTHERS)).isTrue();
  }

  @Test
  void anEmptyRangeNextToASetValueIsAnError() {
    assertThatThrownBy(() -> set("F", "0"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "question 'q', parameter 'P': a range without values with F = 0; expected at least one"
                + " value.");
  }

  @Test
  void anUnknownNameIsAnErrorThatNamesTheKnownOnes() {
    assertThatThrownBy(() -> set("p", "1"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error: question 'q': unknown parameter 'p' cannot be set; expected one of: F, P, twice,"
                + " y, city, country. Did you mean 'P'?");
  }

  @Test
  void aStepCannotBeSet() {
    assertThatThrownBy(() -> set("n", "1"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("error: question 'q': step 'n' cannot be set; expected one of: F");
  }

  private static Variant set(String name, String value) {
    return PLAN.with(Map.of(name, TestBank.value(value)), () -> OTHERS);
  }
}
