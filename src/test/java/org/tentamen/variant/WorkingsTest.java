package org.tentamen.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The automatic worked solution: which steps it shows, with which numbers. */
class WorkingsTest {

  @Test
  void showsTheStepsThatAnAnswerNeedsInTheOrderOfTheWork() {
    Variant variant =
        TestBank.question(
                """
                parameters: {a: [6]}
                where: [unused > 0]
                steps: {t: 2*s, s: a + 1, unused: a + 5}
                answer: {integer: t}
                """)
            .draw(new Seed(1));

    assertThat(lines(variant))
        .containsExactly("s = a + 1 = 6 + 1 = 7", "t = 2 s = 2 \\cdot 7 = 14");
  }

  @Test
  void showsAStepThatOnlyGathersOthersNotAtAll() {
    Variant variant =
        TestBank.question(
                """
                parameters: {a: [6]}
                steps: {s: a + 1, all: '[s, a]'}
                answer: {choice: {options: [one, two], correct: argmax(all)}}
                """)
            .draw(new Seed(1));

    assertThat(lines(variant)).containsExactly("s = a + 1 = 6 + 1 = 7");
  }

  /**
   * The versions of one plan: what one shows with names is kept for others, but only if it fits.
   */
  @Test
  void showsNothingOfTheVersionBefore() {
    Plan plan =
        TestBank.question(
            """
            parameters: {n: [2, 3], k: [0, 1], x: {list: [7, 8, 9], length: n}}
            steps: {s: sum(x), t: 'x[k]', u: 'if(k > 0, s, x[0])', v: sum(range(n + 1))}
            answer: {vector: '[s, t, u, v]'}
            """);
    Map<String, List<String>> expected =
        Map.of(
            "{n: 2, k: 0}", List.of("x_1 + x_2", "x_1", "0 + 1 + 2"),
            "{n: 3, k: 1}", List.of("x_1 + x_2 + x_3", "x_2", "0 + 1 + 2 + 3"),
            "{n: 2, k: 1}", List.of("x_1 + x_2", "x_2", "0 + 1 + 2"));

    for (int round = 0; round < 2; round++) {
      for (Map.Entry<String, List<String>> version : expected.entrySet()) {
        String n = version.getKey().substring(4, 5);
        String k = version.getKey().substring(10, 11);
        List<String> lines = lines(TestBank.with(plan, Map.of("n", n, "k", k)));
        assertThat(lines.get(0))
            .as(version.getKey())
            .startsWith("s = " + version.getValue().get(0) + " = ");
        assertThat(lines.get(1))
            .as(version.getKey())
            .startsWith("t = " + version.getValue().get(1) + " = ");
        assertThat(lines.get(3))
            .as(version.getKey())
            .contains("= " + version.getValue().get(2) + " = ");
      }
    }
  }

  @Test
  void showsAStepRoundedAsTheAnswerReadsIt() {
    Variant variant =
        TestBank.question(
                """
                parameters: {a: [3]}
                steps: {s: a/7, t: 2*s}
                answer: {number: 100*s + t, tolerance: {decimals: 2, rounded_steps: 2}}
                """)
            .draw(new Seed(1));

    assertThat(lines(variant))
        .containsExactly(
            "s = \\frac{a}{7} = \\frac{3}{7} \\approx 0.43",
            "t = 2 s = 2 \\cdot 0.43 = 0.86",
            "100 s + t = 100 \\cdot 0.43 + 0.86 = 43 + 0.86 = 43.86");
  }

  @Test
  void endsWithTheSizesOfAShape() {
    Variant variant =
        TestBank.question(
                """
                parameters: {a: [6]}
                steps: {O_w: a + 1}
                symbols: {K: {print: '#filters'}}
                answer: {shape: [O_w, a, K]}
                """)
            .draw(new Seed(1));

    assertThat(lines(variant))
        .containsExactly(
            "O_w = a + 1 = 6 + 1 = 7",
            "O_w \\times a \\times \\text{\\#filters} = 7 \\times 6 \\times \\text{\\#filters}");
  }

  @Test
  void endsWithANumberThatIsStillToBeCalculated() {
    Variant variant =
        TestBank.question("parameters: {a: [6]}\nanswer: {number: a/4 + 1}\n").draw(new Seed(1));

    assertThat(lines(variant))
        .containsExactly("\\frac{a}{4} + 1 = \\frac{6}{4} + 1 = 1.5 + 1 = 2.5");
  }

  @Test
  void endsWithAFormulaAndTheSameWithTheNumbersIn() {
    Variant variant =
        TestBank.question(
                """
                parameters: {a: [3]}
                steps: {b: 2*a}
                answer: {expression: b*s*(1 - s), variables: {s: {from: 0.1, to: 0.9}}}
                """)
            .draw(new Seed(1));

    assertThat(lines(variant))
        .containsExactly(
            "b = 2 a = 2 \\cdot 3 = 6", "b \\cdot s \\cdot (1 - s) = 6 s \\cdot (1 - s)");
  }

  /** Q11's slide: (0.105 + 0.223 + 0.916) / 3. */
  @Test
  void roundsStepsWhereStudentsRoundThem() {
    Plan plan =
        TestBank.question(
            """
            parameters: {p: {value: '[0.9, 0.8, 0.4]'}}
            steps: {L: -log(p), m: mean(L)}
            question: |
              {{working(m)}}
            answer: {number: m, decimals: 4, tolerance: {decimals: 3, rounded_steps: 3}}
            """);
    Variant variant = plan.draw(new Seed(1));
    String last = "m = \\frac{L_1 + L_2 + L_3}{3} = \\frac{0.105 + 0.223 + 0.916}{3} = ";

    assertThat(lines(variant).get(4)).startsWith(last).endsWith("\\approx 0.4147");
    assertThat(variant.texts(Optional.empty()).fill(plan.question().text()).fillings())
        .containsExactly(new Filling.Working(List.of(lines(variant).get(4))));
  }

  @Test
  void showsExactStepsWhereNobodyRounds() {
    Variant variant =
        TestBank.with(
            TestBank.question(
                """
                parameters: {x: [1]}
                steps: {third: x/3, one: 3*third}
                answer: {number: one, tolerance: exact}
                """),
            Map.of("x", "2"));

    assertThat(lines(variant))
        .containsExactly(
            "\\mathrm{third} = \\frac{x}{3} = \\frac{2}{3} \\approx 0.667",
            "\\mathrm{one} = 3 \\mathrm{third} = 3 \\cdot 0.667 = 2");
  }

  @Test
  void hasNothingToShowForAnEssay() {
    Variant variant =
        TestBank.question("answer: {essay: {key_points: [{text: A, keywords: [b]}]}}\n")
            .draw(new Seed(1));

    assertThat(variant.texts(Optional.empty()).working()).isEmpty();
  }

  private static List<String> lines(Variant variant) {
    return variant.texts(Optional.empty()).working().stream()
        .flatMap(working -> working.lines().stream())
        .toList();
  }
}
