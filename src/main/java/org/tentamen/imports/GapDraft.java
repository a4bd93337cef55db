package org.tentamen.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tentamen.bank.yaml.YamlValue;
import org.tentamen.formula.Rational;

/** Gaps that are one answer together, as a bank's answer. */
final class GapDraft {

  private final GapGroup group;
  private final HtmlText texts;
  private final List<String> changes = new ArrayList<>();

  private GapDraft(GapGroup group, HtmlText texts) {
    this.group = group;
    this.texts = texts;
  }

  /** The answer to some gaps. */
  static AnswerDraft of(GapGroup group, HtmlText texts) throws NotSaid {
    if (group.kind() != GapGroup.Kind.SINGLE) {
      return new GapDraft(group, texts).together();
    }
    QuizBody field = group.gaps().get(0).field();
    if (field instanceof QuizBody.Numbers numbers) {
      return NumberDraft.of(numbers, texts);
    }
    if (field instanceof QuizBody.Words words) {
      return WordDraft.of(words, texts);
    }
    if (field instanceof QuizBody.Pairs pairs) {
      return PickDraft.of(pairs, texts);
    }
    if (field instanceof QuizBody.Picks picks) {
      return PickDraft.of(picks, texts);
    }
    throw new NotSaid("an essay among other answers");
  }

  private AnswerDraft together() {
    boolean shape = group.kind() == GapGroup.Kind.SHAPE;
    List<String> right =
        group.gaps().stream()
            .map(g -> Shares.plain(GapGroup.right(g).value().orElseThrow()))
            .toList();
    YamlValue.Fields answer =
        Yaml.braces(shape ? "shape" : "vector", YamlValue.Items.tokens(right));
    if (shape && group.batchIsFree()) {
      answer = Yaml.with(answer, "batch", Yaml.token("optional"));
    }
    QuizBody.NumberAnswer first = GapGroup.right(group.gaps().get(0));
    if (!shape && first.tolerance().signum() > 0) {
      answer = Yaml.with(answer, "tolerance", NumberDraft.absolute(first.tolerance()));
    }
    answer = Yaml.with(answer, "marking", Yaml.token("per_element"));
    answer = also(answer, shape ? "shape" : "vector");
    return new AnswerDraft(answer, mistakes(right), "", "", changes);
  }

  /** A second right number of some gaps, as of a student who rounds, is another right answer. */
  private YamlValue.Fields also(YamlValue.Fields answer, String kind) {
    boolean some = false;
    List<String> second = new ArrayList<>();
    for (QuizBody.Gap gap : group.gaps()) {
      List<QuizBody.NumberAnswer> right =
          NumberDraft.right(((QuizBody.Numbers) gap.field()).answers()).stream()
              .filter(a -> a.feedback().isEmpty())
              .toList();
      boolean two = right.size() > 1;
      some |= two;
      second.add(Shares.plain((two ? right.get(1) : GapGroup.right(gap)).value().orElseThrow()));
    }
    if (!some) {
      return answer;
    }
    YamlValue.Fields other =
        Yaml.with(Yaml.without(answer, kind), kind, YamlValue.Items.tokens(second));
    return Yaml.with(answer, "also", new YamlValue.Items(List.of(other)));
  }

  /** A mistake is told by its feedback, which stands with each number that it makes wrong. */
  private List<AnswerDraft.Mistake> mistakes(List<String> right) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Map<String, Rational> earned = new LinkedHashMap<>();
    for (int i = 0; i < right.size(); i++) {
      QuizBody.Gap gap = group.gaps().get(i);
      for (QuizBody.NumberAnswer answer : ((QuizBody.Numbers) gap.field()).answers()) {
        String feedback = texts.markdown(answer.feedback());
        boolean accepted = answer.share().equals(Rational.ONE) && feedback.isEmpty();
        if (answer.value().isEmpty() || accepted || answer == GapGroup.right(gap)) {
          continue;
        }
        if (feedback.isEmpty()) {
          if (answer.share().signum() > 0) {
            changes.add(
                "a wrong number without feedback earns nothing instead of "
                    + NumberDraft.percent(answer.share()));
          }
          continue;
        }
        values
            .computeIfAbsent(feedback, f -> new ArrayList<>(right))
            .set(i, Shares.plain(answer.value().orElseThrow()));
        Rational lost = gap.weight().times(Rational.ONE.minus(answer.share()));
        earned.merge(feedback, group.weight().minus(lost), (a, b) -> a.minus(lost));
      }
    }
    List<AnswerDraft.Mistake> mistakes = new ArrayList<>();
    values.forEach(
        (feedback, sizes) -> {
          Rational credit = earned.get(feedback).over(group.weight());
          mistakes.add(
              new AnswerDraft.Mistake(
                  YamlValue.Items.tokens(sizes),
                  credit.signum() < 0 ? Rational.ZERO : credit,
                  feedback));
        });
    return mistakes;
  }
}
