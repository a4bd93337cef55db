package org.tentamen.grade.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.formula.Rational;

/** Figures against those that others have computed and published. */
class ClassStatisticsTest {

  /** Rows of numbers; the lines with # say where they are from. */
  private static List<List<Rational>> numbers(String file) throws IOException {
    try (InputStream in = ClassStatisticsTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(
              line ->
                  List.of(line.split(" ")).stream().map(BigDecimal::new).map(Rational::of).toList())
          .toList();
    }
  }

  private static List<Integer> upTo(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  /** A class of whom each has all questions, a row a student. */
  private static ClassStatistics sat(List<List<Rational>> rows) {
    int questions = rows.get(0).size();
    ClassStatistics statistics = new ClassStatistics(questions, questions, questions);
    rows.forEach(row -> statistics.sat(new ClassStatistics.Sat(upTo(questions), row)));
    return statistics;
  }

  @Test
  void alphaAndDiscriminationAreThoseOfPsych() throws IOException {
    ClassStatistics attitude = sat(numbers("attitude.txt"));
    Reliability reliability = attitude.reliability(upTo(7));
    assertThat(reliability.alpha().orElseThrow().toDouble()).isCloseTo(0.84, within(0.005));
    double[] dropped = {0.67, 0.74, 0.56, 0.71, 0.79, 0.27, 0.46};
    double[] means = {65, 67, 53, 56, 65, 75, 43};
    double[] deviations = {12.2, 13.3, 12.2, 11.7, 10.4, 9.9, 10.3};
    for (int i = 0; i < 7; i++) {
      Pairs item = attitude.question(i);
      assertThat(item.correlation().getAsDouble())
          .as("r.drop %d", i)
          .isCloseTo(dropped[i], within(0.005));
      assertThat(item.first().mean().orElseThrow().toDouble())
          .as("mean %d", i)
          .isCloseTo(means[i], within(0.5));
      assertThat(item.first().deviation().getAsDouble())
          .as("sd %d", i)
          .isCloseTo(deviations[i], within(0.05));
    }
    assertThat(attitude.totals().mean().orElseThrow().toDouble() / 7).isCloseTo(60, within(0.5));
    assertThat(attitude.totals().deviation().getAsDouble() / 7).isCloseTo(8.2, within(0.05));
  }

  @Test
  void alphaAndStandardErrorAreThoseOfAWorkedExample() throws IOException {
    ClassStatistics five = sat(numbers("five-candidates.txt"));
    Reliability reliability = five.reliability(upTo(10));
    assertThat(reliability.alpha().orElseThrow().toDouble()).isCloseTo(0.619658, within(5e-7));
    assertThat(reliability.standardError().getAsDouble()).isCloseTo(1.40633, within(5e-6));
    assertThat(five.totals().mean().orElseThrow()).isEqualTo(Rational.of(58, 10));
    assertThat(five.totals().deviation().getAsDouble()).isCloseTo(2.280, within(5e-4));
    assertThat(five.median()).isEqualTo(Rational.of(5));
    assertThat(five.question(6).correlation()).as("an item that all have wrong").isEmpty();
  }

  @Test
  void theChanceOfDifferencesIsThatOfAnAnalysisOfVariance() throws IOException {
    Groups groups = new Groups();
    List<List<Rational>> rows = numbers("plant-growth.txt");
    for (int i = 0; i < rows.size(); i++) {
      String group = "group " + i;
      rows.get(i).forEach(weight -> groups.add(group, weight));
    }
    assertThat(groups.chance(1).getAsDouble()).isCloseTo(0.0159, within(5e-5));
    groups.add("one alone", Rational.of(1000));
    assertThat(groups.chance(5).getAsDouble()).isCloseTo(0.0159, within(5e-5));
  }

  @Test
  void thereIsNoAlphaWhereNothingVariesOrThereIsOneQuestion() {
    List<Rational> same = List.of(Rational.ONE, Rational.of(2));
    assertThat(sat(List.of(same, same)).reliability(upTo(2)).alpha()).isEmpty();
    List<List<Rational>> one = List.of(List.of(Rational.ZERO), List.of(Rational.ONE));
    assertThat(sat(one).reliability(upTo(1)).alpha()).isEmpty();
    assertThat(sat(one).reliability(upTo(1)).standardError()).isEmpty();
    assertThat(sat(List.of(same)).reliability(upTo(2)).alpha()).isEmpty();
  }

  @Test
  void questionsThatContradictEachOtherHaveANegativeAlpha() {
    List<List<Rational>> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      rows.add(List.of(Rational.of(i % 2), Rational.of((i + 1) % 2), Rational.of(i % 3)));
    }
    Reliability reliability = sat(rows).reliability(upTo(3));
    assertThat(reliability.alpha().orElseThrow().signum()).isNegative();
    assertThat(reliability.standardError().getAsDouble())
        .isEqualTo(sat(rows).totals().deviation().getAsDouble());
  }

  /** A question that only some have is compared with the rest of their own papers. */
  @Test
  void aQuestionOfSomeIsThatOfThoseWhoHaveIt() {
    ClassStatistics statistics = new ClassStatistics(3, 3, 2);
    int[][] scores = {{0, 0}, {1, 1}, {1, 2}, {0, 1}};
    for (int i = 0; i < scores.length; i++) {
      List<Rational> points = List.of(Rational.of(scores[i][0]), Rational.of(scores[i][1]));
      statistics.sat(new ClassStatistics.Sat(List.of(0, i < 2 ? 1 : 2), points));
    }
    assertThat(statistics.question(0).count()).isEqualTo(4);
    assertThat(statistics.question(1).count()).isEqualTo(2);
    assertThat(statistics.question(1).first().mean()).contains(Rational.of(1, 2));
    assertThat(statistics.question(1).correlation().getAsDouble()).isEqualTo(1);
    assertThat(statistics.reliability(upTo(2)).items().get(1).count()).isEqualTo(4);
  }

  /** The parts of a class in any order, in parts of any size, are the class, to the last bit. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void partsInAnyOrderAreTheWhole(long seed) throws IOException {
    Random random = new Random(seed);
    int students = 400;
    ClassStatistics whole = empty();
    List<ClassStatistics> parts = new ArrayList<>();
    for (int student = 0; student < students; student++) {
      if (student == 0 || random.nextInt(7) == 0) {
        parts.add(empty());
      }
      add(student, new Random(seed * 1000 + student), whole);
      add(student, new Random(seed * 1000 + student), parts.get(parts.size() - 1));
    }
    Collections.shuffle(parts, random);
    while (parts.size() > 1) {
      ClassStatistics one = parts.remove(random.nextInt(parts.size()));
      parts.get(random.nextInt(parts.size())).merge(one);
    }
    assertThat(bytes(parts.get(0))).as("seed %d", seed).isEqualTo(bytes(whole));
  }

  private static ClassStatistics empty() {
    return new ClassStatistics(2, 3, 2);
  }

  /** A student with fractions of points, many wrong answers, and parameters of many values. */
  private static void add(int student, Random random, ClassStatistics statistics) {
    Rational first = Rational.of(random.nextInt(8), 7);
    Rational second = Rational.of(random.nextInt(4), 3);
    statistics.sat(new ClassStatistics.Sat(List.of(0, 1), List.of(first, second)));
    statistics.answered(
        new ClassStatistics.Answered(
            0,
            first,
            Map.of("few", "" + random.nextInt(4), "many", "" + random.nextInt(40)),
            0,
            List.of(answer(student, random))));
    statistics.answered(
        new ClassStatistics.Answered(
            1, second, Map.of(), 1, List.of(answer(student, random), answer(student, random))));
  }

  private static ItemTally.Answer answer(int student, Random random) {
    Optional<String> mistake =
        random.nextBoolean() ? Optional.of("mistake" + random.nextInt(2)) : Optional.empty();
    return new ItemTally.Answer(
        student,
        random.nextBoolean() ? "wrong" : "correct",
        mistake,
        mistake.isPresent() ? Optional.empty() : Optional.of("" + random.nextInt(300)));
  }

  private static byte[] bytes(ClassStatistics statistics) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    statistics.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
