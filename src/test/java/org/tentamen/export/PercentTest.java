package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.formula.Rational;

class PercentTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, 100",
    "0, 1, 0",
    "1, 2, 50",
    "1, 3, 33.33333",
    "2, 3, 66.66667",
    "1, 6, 16.66667",
    "5, 6, 83.33333",
    "1, 7, 14.28571",
    "1, 8, 12.5",
    "1, 9, 11.11111",
    "-1, 3, -33.33333",
    "-1, 1, -100",
  })
  void sharesAreWrittenAsMoodleTakesThem(int numerator, int denominator, String percent) {
    Rational share = Rational.of(numerator, denominator);
    assertThat(Percent.of(share)).isEqualTo(percent);
    assertThat(Percent.isListed(share)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "3, 8, 1, 3",
    "7, 8, 5, 6",
    "15, 100, 1, 7",
    "55, 100, 1, 2",
    "1, 100, 0, 1",
    "1, 2, 1, 2"
  })
  void aShareThatIsNotListedBecomesTheNextBelow(int n, int d, int listed, int over) {
    assertThat(Percent.listedAtMost(Rational.of(n, d))).isEqualTo(Rational.of(listed, over));
  }

  @Test
  void aShareOfElevenRightOptionsBecomesTheNextAboveSoThatTheyMakeAWhole() {
    assertThat(Percent.listedAtLeast(Rational.of(1, 11))).isEqualTo(Rational.of(1, 10));
  }
}
