package org.tentamen.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tentamen.bank.yaml.YamlValue;
import org.tentamen.formula.Rational;
import org.tentamen.render.QuizWords;

/** Options of another system, as a bank's choice, choices or match. */
final class PickDraft {

  private static final double CLOSE = 0.0002;

  /** What our own export calls an empty set. */
  private static final Set<String> NO_PICK = QuizWords.noPickInAnyLanguage();

  private final HtmlText texts;
  private final List<String> changes = new ArrayList<>();
  private String told = "";

  private PickDraft(HtmlText texts) {
    this.texts = texts;
  }

  /** The answer to a question with options. */
  static AnswerDraft of(QuizBody.Picks picks, HtmlText texts) throws NotSaid {
    PickDraft draft = new PickDraft(texts);
    List<String> labels =
        draft.labels(picks.options().stream().map(QuizBody.Pick::text).toList(), 'A');
    return draft.picked(picks, labels);
  }

  /**
   * The answer to a question whose options are told in its text.
   *
   * @param options what they say, as Markdown
   */
  static AnswerDraft told(QuizBody.Picks picks, List<String> options, HtmlText texts)
      throws NotSaid {
    PickDraft draft = new PickDraft(texts);
    return draft.picked(picks, draft.lettered(options, 'A'));
  }

  /** The answer to a question for pairs. */
  static AnswerDraft of(QuizBody.Pairs pairs, HtmlText texts) throws NotSaid {
    PickDraft draft = new PickDraft(texts);
    List<Rich> options = new ArrayList<>();
    List<Integer> correct = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (QuizBody.Pair pair : pairs.pairs()) {
      String option = pair.option().source().strip();
      if (!known.contains(option)) {
        known.add(option);
        options.add(pair.option());
      }
      correct.add(known.indexOf(option));
    }
    for (Rich spare : pairs.spare()) {
      if (!known.contains(spare.source().strip())) {
        known.add(spare.source().strip());
        options.add(spare);
      }
    }
    if (pairs.pairs().isEmpty()) {
      throw new NotSaid("no pairs");
    }
    if (pairs.earning() == QuizBody.Earning.EACH && pairs.pairs().size() > 1) {
      draft.changes.add("some of the right pairs alone earn nothing instead of their shares");
    }
    List<String> items =
        draft.labels(pairs.pairs().stream().map(QuizBody.Pair::item).toList(), '1');
    List<String> labels = draft.labels(options, 'A');
    Map<String, YamlValue> match = new LinkedHashMap<>();
    match.put("items", Yaml.labels(items));
    match.put("options", Yaml.labels(labels));
    match.put(
        "correct", YamlValue.Items.tokens(correct.stream().map(i -> Integer.toString(i)).toList()));
    return new AnswerDraft(
        Yaml.braces("match", Yaml.braces(match)), List.of(), draft.told, "", draft.changes);
  }

  private AnswerDraft picked(QuizBody.Picks picks, List<String> labels) throws NotSaid {
    return picks.picking() == QuizBody.Picking.ONE ? one(picks, labels) : several(picks, labels);
  }

  /** Labels; where one would lose something, letters, and the options are told in the text. */
  private List<String> labels(List<Rich> options, char first) {
    List<String> labels = new ArrayList<>();
    for (Rich option : options) {
      texts.label(option).ifPresent(labels::add);
    }
    boolean apart = new HashSet<>(labels).size() == options.size();
    return apart ? labels : lettered(options.stream().map(texts::markdown).toList(), first);
  }

  private List<String> lettered(List<String> options, char first) {
    List<String> letters =
        IntStream.range(0, options.size())
            .mapToObj(i -> first == '1' ? Integer.toString(i + 1) : letter(i))
            .toList();
    StringBuilder text = new StringBuilder(told);
    for (int i = 0; i < options.size(); i++) {
      String option = options.get(i);
      // A table or a list needs lines of its own.
      String apart = option.startsWith("|") || option.startsWith("- ") ? "\n\n" : " ";
      text.append(text.isEmpty() ? "" : "\n\n");
      text.append("**").append(letters.get(i)).append(".**").append(apart).append(option);
    }
    told = text.toString();
    return letters;
  }

  private static String letter(int index) {
    return index < 26 ? Character.toString('A' + index) : "Z" + (index - 24);
  }

  private AnswerDraft one(QuizBody.Picks picks, List<String> labels) throws NotSaid {
    List<Integer> right = right(picks, share -> share.equals(Rational.ONE));
    if (right.isEmpty()) {
      throw new NotSaid("no option earns the whole mark");
    }
    YamlValue.Fields answer = choice(labels, right.get(0));
    if (right.size() > 1) {
      List<YamlValue> also = new ArrayList<>();
      right.subList(1, right.size()).forEach(other -> also.add(choice(labels, other)));
      answer = Yaml.with(answer, "also", new YamlValue.Items(also));
    }
    List<AnswerDraft.Mistake> mistakes = new ArrayList<>();
    String onRight = "";
    for (int i = 0; i < labels.size(); i++) {
      QuizBody.Pick pick = picks.options().get(i);
      String feedback = texts.markdown(pick.feedback());
      if (right.contains(i)) {
        onRight = onRight.isEmpty() ? feedback : onRight;
        continue;
      }
      if (pick.share().signum() < 0) {
        changes.add("a wrong option earns nothing instead of less than nothing");
      }
      if (pick.share().signum() > 0 || !feedback.isEmpty()) {
        Rational credit = pick.share().signum() > 0 ? pick.share() : Rational.ZERO;
        mistakes.add(new AnswerDraft.Mistake(label(labels, i), credit, feedback));
      }
    }
    return new AnswerDraft(answer, mistakes, told, onRight, changes);
  }

  private static List<Integer> right(
      QuizBody.Picks picks, java.util.function.Predicate<Rational> holds) {
    return IntStream.range(0, picks.options().size())
        .filter(i -> holds.test(picks.options().get(i).share()))
        .boxed()
        .toList();
  }

  private static YamlValue.Fields choice(List<String> labels, int correct) {
    return Yaml.braces(
        "choice", Yaml.braces("options", Yaml.labels(labels), "correct", label(labels, correct)));
  }

  /** A label, or its index where no formula can quote it. */
  private static YamlValue label(List<String> labels, int index) {
    return quotable(labels.get(index))
        ? Yaml.braces("label", Yaml.fixed(labels.get(index)))
        : Yaml.token(Integer.toString(index));
  }

  private static boolean quotable(String label) {
    return label.indexOf('\'') < 0 || label.indexOf('"') < 0;
  }

  /**
   * Several options. A last one for an empty set, which our own export adds since no pick is no
   * answer elsewhere, is none of a bank's options.
   */
  private AnswerDraft several(QuizBody.Picks all, List<String> every) throws NotSaid {
    int last = every.size() - 1;
    boolean empty = last > 1 && NO_PICK.contains(every.get(last));
    List<String> labels = empty ? every.subList(0, last) : every;
    QuizBody.Picks picks =
        empty ? new QuizBody.Picks(all.options().subList(0, last), all.picking()) : all;
    List<Integer> right = right(picks, share -> share.signum() > 0);
    boolean none = empty && all.options().get(last).share().signum() > 0;
    if (right.isEmpty() != none) {
      throw new NotSaid(
          none ? "both an option and none of them are right" : "no option earns anything");
    }
    List<String> names = right.stream().map(labels::get).toList();
    YamlValue correct =
        names.stream().allMatch(PickDraft::quotable)
            ? Yaml.braces("labels", Yaml.labels(names))
            : YamlValue.Items.tokens(right.stream().map(i -> Integer.toString(i)).toList());
    YamlValue.Fields answer =
        Yaml.braces("choices", Yaml.braces("options", Yaml.labels(labels), "correct", correct));
    if (!isAllOrNothing(picks, right.size())) {
      answer = Yaml.with(answer, "marking", Yaml.token("right_minus_wrong"));
    }
    boolean says = picks.options().stream().anyMatch(p -> !p.feedback().isEmpty());
    if (says) {
      changes.add("feedback on single options is left out");
    }
    return new AnswerDraft(answer, List.of(), told, "", changes);
  }

  /**
   * Whether the set is marked as a whole. Where a wrong pick takes everything, as our own export
   * says it, some right ones alone still earn a share in Moodle.
   */
  private boolean isAllOrNothing(QuizBody.Picks picks, int right) {
    if (picks.picking() == QuizBody.Picking.EXACTLY || right == 0) {
      return true;
    }
    List<Rational> wrong =
        picks.options().stream().map(QuizBody.Pick::share).filter(s -> s.signum() <= 0).toList();
    double each = 1.0 / right;
    boolean evenly =
        picks.options().stream()
            .map(QuizBody.Pick::share)
            .filter(s -> s.signum() > 0)
            .allMatch(s -> Math.abs(s.toDouble() - each) < CLOSE);
    boolean everything =
        !wrong.isEmpty() && wrong.stream().allMatch(s -> Math.abs(s.toDouble() + 1) < CLOSE);
    if (everything && right > 1) {
      changes.add("some of the right options alone earn nothing instead of their shares");
      return true;
    }
    boolean minus = wrong.stream().allMatch(s -> Math.abs(s.toDouble() + each) < CLOSE);
    if (!evenly || !minus) {
      changes.add("the options' own shares become right ones minus wrong ones");
    }
    return false;
  }
}
