package org.tentamen.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.bank.yaml.YamlValue;
import org.tentamen.formula.Rational;

/** Numbers that another system accepts, as a bank's number with its mistakes. */
final class NumberDraft {

  private static final int SHORT = 6;

  private final List<QuizBody.NumberAnswer> answers;
  private final HtmlText texts;
  private final List<String> changes = new ArrayList<>();

  private NumberDraft(List<QuizBody.NumberAnswer> answers, HtmlText texts) {
    this.answers = answers;
    this.texts = texts;
  }

  /** The answer to a question for a number. */
  static AnswerDraft of(QuizBody.Numbers numbers, HtmlText texts) throws NotSaid {
    NumberDraft draft = new NumberDraft(numbers.answers(), texts);
    return draft.draft(numbers.unit());
  }

  /** The numbers that earn everything, the first of which is the key. */
  static List<QuizBody.NumberAnswer> right(List<QuizBody.NumberAnswer> answers) {
    return answers.stream()
        .filter(a -> a.value().isPresent() && a.share().equals(Rational.ONE))
        .toList();
  }

  private AnswerDraft draft(Optional<QuizBody.Unit> unit) throws NotSaid {
    List<QuizBody.NumberAnswer> right = right(answers);
    if (right.isEmpty()) {
      throw new NotSaid("no answer earns the whole mark");
    }
    QuizBody.NumberAnswer key = right.get(0);
    boolean whole =
        unit.isEmpty()
            && answers.stream().allMatch(a -> a.value().map(NumberDraft::isWhole).orElse(true))
            && right.stream().allMatch(a -> a.tolerance().signum() == 0);
    YamlValue.Fields answer = whole ? one("integer", key) : number(key, unit);
    if (right.size() > 1) {
      List<YamlValue> also = new ArrayList<>();
      for (QuizBody.NumberAnswer other : right.subList(1, right.size())) {
        YamlValue.Fields number = whole ? one("integer", other) : number(other, unit);
        also.add(Yaml.without(number, "decimals"));
      }
      answer = Yaml.with(answer, "also", new YamlValue.Items(also));
    }
    return new AnswerDraft(answer, mistakes(key), "", texts.markdown(key.feedback()), changes);
  }

  private static YamlValue.Fields one(String kind, QuizBody.NumberAnswer answer) {
    return Yaml.braces(kind, Yaml.token(Shares.plain(answer.value().orElseThrow())));
  }

  private static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }

  private YamlValue.Fields number(QuizBody.NumberAnswer key, Optional<QuizBody.Unit> unit) {
    Map<String, YamlValue> fields = new LinkedHashMap<>();
    BigDecimal value = key.value().orElseThrow().stripTrailingZeros();
    fields.put("number", Yaml.token(Shares.plain(value)));
    if (key.tolerance().signum() > 0) {
      // So many decimals that the print is well inside.
      BigDecimal tolerance = key.tolerance().stripTrailingZeros();
      int decimals = Math.max(0, tolerance.scale() - tolerance.precision() + 2);
      if (value.scale() > Math.max(SHORT, decimals) && decimals <= 15) {
        fields.put("decimals", Yaml.token(Integer.toString(decimals)));
      }
      fields.put("tolerance", absolute(tolerance));
    }
    unit.ifPresent(u -> fields.put("unit", unit(u)));
    return Yaml.braces(fields);
  }

  static YamlValue absolute(BigDecimal tolerance) {
    return Yaml.braces("absolute", Yaml.token(Shares.plain(tolerance)));
  }

  private YamlValue unit(QuizBody.Unit unit) {
    if (unit.penalty().signum() == 0) {
      changes.add("a wrong unit is wrong; in Moodle it costs nothing");
      return Yaml.fixed(unit.name());
    }
    Map<String, YamlValue> fields = new LinkedHashMap<>();
    fields.put("name", Yaml.fixed(unit.name()));
    fields.put("missing", Yaml.token(Shares.written(unit.penalty())));
    fields.put("wrong", Yaml.token(Shares.written(unit.penalty())));
    return Yaml.braces(fields);
  }

  private List<AnswerDraft.Mistake> mistakes(QuizBody.NumberAnswer key) {
    List<AnswerDraft.Mistake> mistakes = new ArrayList<>();
    List<BigDecimal> seen = new ArrayList<>();
    for (QuizBody.NumberAnswer answer : answers) {
      String feedback = texts.markdown(answer.feedback());
      if (answer.value().isEmpty()) {
        any(answer, feedback);
        continue;
      }
      BigDecimal value = answer.value().get();
      boolean known = seen.stream().anyMatch(v -> v.compareTo(value) == 0);
      boolean right = answer.share().equals(Rational.ONE);
      boolean says = answer.share().signum() > 0 || !feedback.isEmpty();
      if (right || known || !says) {
        if (right && answer != key && !feedback.isEmpty()) {
          changes.add("feedback on a further right answer is left out");
        }
        continue;
      }
      BigDecimal apart = value.subtract(key.value().orElseThrow()).abs();
      if (apart.compareTo(key.tolerance()) <= 0) {
        changes.add("what is nearly right earns nothing instead of " + percent(answer.share()));
        continue;
      }
      if (answer.tolerance().compareTo(key.tolerance()) != 0) {
        changes.add(
            "a wrong number is recognised within the right one's tolerance, not within its own");
      }
      seen.add(value);
      mistakes.add(
          new AnswerDraft.Mistake(
              Yaml.token(Shares.plain(value)), credit(answer.share()), feedback));
    }
    return mistakes;
  }

  private void any(QuizBody.NumberAnswer answer, String feedback) {
    if (answer.share().signum() > 0) {
      changes.add("any other response earns nothing instead of " + percent(answer.share()));
    } else if (!feedback.isEmpty()) {
      changes.add("feedback on any other response is left out");
    }
  }

  private Rational credit(Rational share) {
    if (share.signum() < 0) {
      changes.add("a wrong answer earns nothing instead of less than nothing");
      return Rational.ZERO;
    }
    return share;
  }

  static String percent(Rational share) {
    return Shares.plain(share.times(Rational.of(100)).rounded(2)) + " %";
  }
}
