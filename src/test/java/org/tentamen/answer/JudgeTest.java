package org.tentamen.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.formula.Rational;

/** What the judge asks of a standard, and how it combines rules that fit together. */
class JudgeTest {

  /** A standard that writes down what it is asked; each answer may cost a replay. */
  private static final class Watched implements Standard {
    final List<String> asked = new ArrayList<>();
    List<Key> also = List.of();
    Optional<Key> rounded = Optional.empty();
    List<Key> carried = List.of();
    List<Mistake> mistakes = List.of();

    @Override
    public Key key() {
      asked.add("key");
      return number("0.5");
    }

    @Override
    public List<Key> also() {
      asked.add("also");
      return also;
    }

    @Override
    public Optional<Key> rounded() {
      asked.add("rounded");
      return rounded;
    }

    @Override
    public List<Key> carried() {
      asked.add("carried");
      return carried;
    }

    @Override
    public List<Mistake> mistakes() {
      asked.add("mistakes");
      return mistakes;
    }
  }

  private record Wrong(String id, Rational credit, List<Key> keys) implements Standard.Mistake {}

  @ParameterizedTest
  @CsvSource({
    "0.5, key",
    "0.4, key also",
    "0.3, key also rounded",
    "0.2, key also rounded carried",
    "0.1, key also rounded carried mistakes",
    "0.9, key also rounded carried mistakes",
    "abc, key also",
    "'', key",
  })
  void asksNoMoreThanItNeeds(String response, String expected) {
    Watched standard = new Watched();
    standard.also = List.of(number("0.4"));
    standard.rounded = Optional.of(number("0.3"));
    standard.carried = List.of(number("0.2"));
    standard.mistakes = List.of(new Wrong("m", Rational.ZERO, List.of(number("0.1"))));
    Judge.judge(standard, response, Optional.empty());
    assertThat(String.join(" ", standard.asked)).isEqualTo(expected);
  }

  @Test
  void aMistakeIsKnownByAnyOfItsAnswers() {
    Watched standard = new Watched();
    standard.mistakes =
        List.of(new Wrong("m", Rational.of(1, 4), List.of(number("0.1"), number("0.2"))));
    Judgement judgement = Judge.judge(standard, "0.2", Optional.empty());
    assertThat(judgement.misconception()).contains("m");
    assertThat(judgement.credit()).isEqualTo(Rational.of(1, 4));
  }

  @Test
  void aMistakeThatLeadsToTheRightAnswerIsNotSeen() {
    Watched standard = new Watched();
    standard.mistakes =
        List.of(
            new Wrong("same", Rational.ONE, List.of(number("0.5"))),
            new Wrong("other", Rational.ZERO, List.of(number("0.25"))));
    assertThat(Judge.judge(standard, "0.5", Optional.empty()).misconception()).isEmpty();
    assertThat(Judge.judge(standard, "0.25", Optional.empty()).misconception()).contains("other");
    assertThat(Judge.coincides(number("0.5"), number("0.5"))).isTrue();
    assertThat(Judge.coincides(number("0.5"), number("0.51"))).isFalse();
  }

  @Test
  void anotherKindOfRightAnswerIsReadAsThatKind() {
    Watched standard = new Watched();
    standard.also =
        List.of(
            new Key.Shape(
                List.of(Rational.of(2), Rational.of(3)),
                Key.Batch.EXACT,
                Key.Marking.ALL,
                java.util.Map.of()));
    assertThat(Judge.judge(standard, "2x3", Optional.empty()).rule()).contains(Judgement.Rule.ALSO);
    assertThat(Judge.judge(standard, "2x4", Optional.empty()).verdict())
        .isEqualTo(Judgement.Verdict.REVIEW);
  }

  /** 1,234 is 1234 or 1.234: a mistake under one of them must not be laid to the student. */
  @Test
  void aDoubtfulResponseIsNoMisconceptionUnlessBothReadingsAre() {
    Watched standard = new Watched();
    standard.mistakes = List.of(new Wrong("m", Rational.ZERO, List.of(number("1234"))));
    Judgement judgement = Judge.judge(standard, "1,234", Optional.empty());
    assertThat(judgement.verdict()).isEqualTo(Judgement.Verdict.WRONG);
    assertThat(judgement.misconception()).isEmpty();
  }

  private static Key.Number number(String value) {
    return new Key.Number(
        SpecKey.number(value),
        new NumberRules(
            OptionalInt.empty(), Optional.of(Tolerance.EXACT), Optional.empty(), Key.Form.NUMBER));
  }
}
