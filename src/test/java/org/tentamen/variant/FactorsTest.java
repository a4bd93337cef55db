package org.tentamen.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

/** The single values that a question's versions are made of. */
class FactorsTest {

  private static final String SHARES =
      """
      parameters:
        q: {list: {list: {from: 0.1, to: 0.8, step: 0.05}, length: 3, sum: 1}, length: 3}
      answer: {number: max(q), tolerance: {decimals: 3}}
      """;

  private static final List<Factors.Factor> FIRST = Factors.of(TestBank.question(SHARES)).all();

  /** Where their order changed from run to run, so did the sample that a check draws. */
  @RepeatedTest(20)
  void valuesComeInTheSameOrderWhenASampleIsDrawnAgain() {
    assertThat(Factors.of(TestBank.question(SHARES)).all()).isEqualTo(FIRST);
  }
}
