package org.tentamen.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.variant.Filling;

class PlainWriterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $64 \\times 64 \\times 3$       | 64 × 64 × 3
          $x$ is **small**              | x is small
          $\\hat y$, $\\hat{p}$, $\\alpha$ | ŷ, p̂, α
          $\\frac{1}{2}$                 | $\\frac{1}{2}$
          $x^2$                         | $x^2$
          $\\text{Best\\_fit1}$           | Best_fit1
          $\\log(0.7) \\approx -0.357$    | log(0.7) ≈ -0.357
          [a](https://a.org)            | a (https://a.org)
          <https://a.org>               | https://a.org
          `a b`                         | a b
          ![a plot](x.png)              | [a plot]
          """)
  void mathsAndMarkupBecomeWords(String markdown, String plain) {
    assertThat(Written.of(markdown).line(PlainWriter.PLAIN)).isEqualTo(plain);
  }

  @Test
  void blocksBecomeLines() {
    Filling table =
        new Filling.Table(
            List.of(Written.column("$y$", "1", "0"), Written.column("p", "0.9", "0.2")));
    assertThat(Written.of("# A\n\nb\n\n- c\n- d\n\n{{0}}", table).block(PlainWriter.PLAIN))
        .isEqualTo("A\n\nb\n\n- c\n- d\n\ny | p\n1 | 0.9\n0 | 0.2");
  }
}
