package org.tentamen.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.diagnostic.InvalidInputException;

/** What each kind of parameter draws from, and the ranges that are none. */
class RangesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x: [3, 1, 2]                                            | 3 1 2
          x: {from: 0.1, to: 0.5, step: 0.2}                      | 0.1 0.3 0.5
          x: {from: -1, to: 1}                                    | -1 0 1
          x: {from: 1, to: 2.5}                                   | 1 2
          x: {value: '[1, 0]'}                                    | [1, 0]
          x: {one_hot: 2}                                         | [1, 0] [0, 1]
          x: {list: [0, 1], length: 2}                            | [0, 0] [0, 1] [1, 0] [1, 1]
          x: {list: [2, 1, 2], length: 2, distinct: true}         | [2, 1] [1, 2]
          x: {list: [2, 1, 2], length: 2, sorted: true}           | [1, 1] [1, 2] [2, 2]
          x: {list: {list: [0, 1], length: 1}, length: 2, distinct: true} | [[0], [1]] [[1], [0]]
          x: {list: {from: 0.25, to: 0.75, step: 0.25}, length: 2, sum: 1} | [0.25, 0.75] [0.5, 0.5] [0.75, 0.25]
          x: {sample: 2, of: [a, b, c]}                           | ['a', 'b'] ['a', 'c'] ['b', 'a'] ['b', 'c'] ['c', 'a'] ['c', 'b']
          x: {sample: 0, of: [a]}                                 | []
          x: {shuffle: [1, 2]}                                    | [1, 2] [2, 1]
          """)
  void numbersTheValuesOfARange(String parameter, String values) {
    Plan plan = plan(parameter);
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < plan.size().intValueExact(); i++) {
      numbered.add(ValueText.of(plan.at(BigInteger.valueOf(i)).parameters().get("x")));
    }

    assertThat(String.join(" ", numbered)).isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {from: n - 3, to: n - 4}                         | parameter 'x': a range without values
          {list: [1], length: n - 3}                       | 'n - 3' is -1 with n = 2; expected a whole number from 1 to 10000.
          {list: [1], length: n/4}                         | 'n/4' is 0.5 with n = 2; expected a whole number from 1 to 10000.
          {list: [1], length: 10^n*1000}                   | '10^n*1000' is 100000 with n = 2; expected a whole number from 1 to 10000.
          {list: {list: [1], length: 1000}, length: n*100} | a list of more than 10000 numbers with n = 2; expected a smaller one.
          {one_hot: n - 2}                                 | 'n - 2' is 0 with n = 2; expected a whole number from 1 to 10000.
          {sample: n + 1, of: [a, b]}                      | 'n + 1' is 3 with n = 2; expected a whole number from 0 to 2.
          {from: 0, to: 1, step: n - 2}                    | 'n - 2' is 0 with n = 2; expected a step above 0.
          {from: sqrt(n), to: 5}                           | expected an exact number.
          {from: 0, to: 1/(n - 2)}                         | division by zero in '1/(n - 2)' with n = 2.
          {list: [1, a], length: n, sorted: true}          | items that have no order with n = 2; expected exact numbers.
          {list: {from: 1, to: 9}, length: n, sum: 1}      | parameter 'x': a range without values
          """)
  void saysWhichRangeIsNone(String range, String message) {
    assertThatThrownBy(() -> plan("n: [2]\n  x: " + range).draw(new Seed(1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("question 'q'")
        .hasMessageContaining(message);
  }

  @Test
  void aRangeThatIsAlwaysEmptyIsAnErrorBeforeAnythingIsDrawn() {
    assertThatThrownBy(() -> plan("x: {list: {from: 0.3, to: 0.3}, length: 2, sum: 1}"))
        .isInstanceOf(InvalidInputException.class);
  }

  private static Plan plan(String parameters) {
    return TestBank.question("parameters:\n  " + parameters + "\nanswer: {integer: 1}\n");
  }
}
