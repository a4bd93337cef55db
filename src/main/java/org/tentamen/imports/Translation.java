package org.tentamen.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.tentamen.bank.Bounds;
import org.tentamen.bank.yaml.YamlReader;
import org.tentamen.bank.yaml.YamlValue;
import org.tentamen.formula.Rational;

/** Says a question of another system in the bank format. */
final class Translation {

  private static final int MOST_ANSWERS = 500;
  private static final int MOST_GAPS = 100;
  private static final int MOST_TAGS = 100;

  private static final Pattern PICTURE = Pattern.compile("data:image/[a-z+]++;base64,[^\"'<>]*+");

  private final QuizItem item;
  private final int above;
  private final HtmlText texts;
  private final QuestionDraft draft = new QuestionDraft();
  private final Set<String> changes = new LinkedHashSet<>();

  private Translation(QuizItem item, Gallery gallery, int above) {
    this.item = item;
    this.above = above;
    this.texts = new HtmlText(gallery);
  }

  /**
   * A question as a bank has it.
   *
   * @param fields its keys and values, without an id
   * @param changes what is not as it was, a sentence's piece each
   */
  record Translated(YamlValue.Fields fields, List<String> changes) {
    /** Copies the changes. */
    Translated {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Translates a question.
   *
   * @param gallery takes its pictures
   * @param above how many of its categories, from the top, name the whole bank
   * @throws NotSaid if a bank cannot say it
   */
  static Translated of(QuizItem item, Gallery gallery, int above) throws NotSaid {
    return new Translation(item, gallery, above).translated();
  }

  private Translated translated() throws NotSaid {
    QuizBody body = item.body();
    if (body instanceof QuizBody.LeftOut leftOut) {
      throw new NotSaid(leftOut.reason());
    }
    refuseTooMuch(body);
    String name = item.naming().name().strip().replaceAll("\\s+", " ");
    draft.title(name.isEmpty() ? item.called() : name);
    draft.tags(tags());
    solution();
    item.around().hints().forEach(hint -> draft.hint(texts.markdown(hint)));
    item.around().penalty().ifPresent(draft::penalty);
    if (body instanceof QuizBody.Gaps gaps) {
      gaps(gaps.gaps());
    } else if (body instanceof QuizBody.Calculated calculated) {
      calculated(calculated);
    } else if (body instanceof QuizBody.CalculatedPicks picks) {
      calculated(picks);
    } else {
      single(answer(body), texts.markdown(item.text()));
    }
    changes.addAll(item.around().unsaid());
    changes.addAll(texts.unsaid());
    return new Translated(draft.fields(), List.copyOf(changes));
  }

  /** No person wrote as much; each answer is compared with all others, and proved. */
  private void refuseTooMuch(QuizBody body) throws NotSaid {
    refuse(size(body), MOST_ANSWERS, "answers");
    if (body instanceof QuizBody.Gaps gaps) {
      refuse(gaps.gaps().size(), MOST_GAPS, "gaps");
      for (QuizBody.Gap gap : gaps.gaps()) {
        refuse(size(gap.field()), MOST_ANSWERS, "answers in a gap");
      }
    }
    refuse(item.naming().tags().size() + item.naming().category().size(), MOST_TAGS, "tags");
    refuse(item.around().hints().size(), MOST_TAGS, "hints");
    refuse(length(item.text()), YamlReader.LONGEST_TEXT, "characters of text");
    refuse(length(item.around().solution()), YamlReader.LONGEST_TEXT, "characters of text");
  }

  /** A picture within a text does not count; it becomes a file. */
  private static int length(Rich text) {
    return text.source().length() <= YamlReader.LONGEST_TEXT
        ? text.source().length()
        : PICTURE.matcher(text.source()).replaceAll("").length();
  }

  private static void refuse(int size, int most, String what) throws NotSaid {
    if (size > most) {
      throw new NotSaid("more than " + most + " " + what);
    }
  }

  private static int size(QuizBody body) {
    if (body instanceof QuizBody.Numbers numbers) {
      return numbers.answers().size();
    }
    if (body instanceof QuizBody.Words words) {
      return words.answers().size();
    }
    if (body instanceof QuizBody.Picks picks) {
      return picks.options().size();
    }
    return body instanceof QuizBody.Pairs pairs ? pairs.pairs().size() + pairs.spare().size() : 0;
  }

  private List<String> tags() {
    Set<String> tags = new LinkedHashSet<>(item.naming().tags());
    item.naming().category().stream().skip(above).forEach(tags::add);
    return List.copyOf(tags);
  }

  private void solution() throws NotSaid {
    QuizBody body = item.body();
    Rich solution = item.around().solution();
    if (body instanceof QuizBody.Calculated || body instanceof QuizBody.CalculatedPicks) {
      // Read with the drawn numbers in it.
      return;
    }
    draft.solution(texts.markdown(solution));
  }

  private AnswerDraft answer(QuizBody body) throws NotSaid {
    if (body instanceof QuizBody.Numbers numbers) {
      return NumberDraft.of(numbers, texts);
    }
    if (body instanceof QuizBody.Words words) {
      return WordDraft.of(words, texts);
    }
    if (body instanceof QuizBody.Picks picks) {
      return PickDraft.of(picks, texts);
    }
    if (body instanceof QuizBody.Pairs pairs) {
      return PickDraft.of(pairs, texts);
    }
    return essay((QuizBody.Essay) body);
  }

  /** What graders are told: a key point an item of its list, or a paragraph. */
  private AnswerDraft essay(QuizBody.Essay essay) {
    List<YamlValue> points = new ArrayList<>();
    Element body = Jsoup.parseBodyFragment(essay.information().source()).body();
    List<Element> items = body.select("li");
    List<Element> paragraphs = items.isEmpty() ? body.select("p") : items;
    for (Element point : paragraphs.isEmpty() ? List.of(body) : paragraphs) {
      texts
          .label(Rich.html(point.html()))
          .ifPresent(label -> points.add(Yaml.braces("text", Yaml.fixed(label))));
    }
    if (points.isEmpty()) {
      points.add(Yaml.braces("text", Yaml.words("To be read by a person")));
    }
    return AnswerDraft.of(
        Yaml.braces("essay", Yaml.braces("key_points", new YamlValue.Items(points))));
  }

  private void single(AnswerDraft answer, String text) throws NotSaid {
    String options = answer.options();
    draft.text(options.isEmpty() ? text : text + "\n\n" + options);
    if (item.around().mark().isPresent()) {
      points(item.around().mark().get());
    }
    draft.answer(answer.answer());
    draft.also(answer.onRight());
    answer.mistakes().forEach(mistake -> draft.mistake("", mistake));
    changes.addAll(answer.changes());
  }

  private void points(Rational mark) throws NotSaid {
    if (mark.signum() > 0) {
      draft.points(worth(mark));
    } else {
      changes.add("a question worth nothing is worth a point");
    }
  }

  private static Rational worth(Rational points) throws NotSaid {
    if (!Bounds.POINTS.hold(points)) {
      throw new NotSaid("points that are not from 0.000001 to 1000000");
    }
    return points;
  }

  private void gaps(List<QuizBody.Gap> all) throws NotSaid {
    String markdown = texts.markdown(item.text());
    List<GapGroup> groups = GapGroup.of(markdown, all);
    GapLayout layout = GapLayout.of(markdown, groups);
    List<AnswerDraft> answers = new ArrayList<>();
    for (GapGroup group : layout.groups()) {
      answers.add(GapDraft.of(group, texts));
    }
    if (answers.isEmpty()) {
      throw new NotSaid("no gap earns anything");
    }
    if (layout.groups().size() < groups.size()) {
      changes.add("a gap that earns nothing is left out");
    }
    if (answers.size() == 1) {
      single(answers.get(0), layout.whole());
      draft.points(worth(layout.groups().get(0).weight()));
      return;
    }
    StringBuilder text = new StringBuilder(layout.text());
    for (int i = 0; i < answers.size(); i++) {
      AnswerDraft answer = answers.get(i);
      String id = GapLayout.id(i);
      if (!answer.options().isEmpty()) {
        text.append("\n\n(").append(id).append(")\n\n").append(answer.options());
      }
      draft.part(id, layout.ask(i), worth(layout.groups().get(i).weight()), answer.answer());
      draft.also(answer.onRight());
      answer.mistakes().forEach(mistake -> draft.mistake(id, mistake));
      changes.addAll(answer.changes());
    }
    draft.text(text.toString());
  }

  private void calculated(QuizBody.Calculated calculated) throws NotSaid {
    CalculatedTexts numbers = new CalculatedTexts(calculated.ranges());
    List<QuizBody.CalculatedAnswer> right =
        calculated.answers().stream()
            .filter(a -> a.share().equals(Rational.ONE) && !a.formula().strip().equals("*"))
            .toList();
    if (right.isEmpty()) {
      throw new NotSaid("no answer earns the whole mark");
    }
    QuizBody.CalculatedAnswer key = right.get(0);
    draft.step("result", numbers.formula(key.formula()));
    YamlValue.Fields answer = number("result", key);
    calculated
        .unit()
        .ifPresent(u -> changes.add("a wrong unit is wrong; in Moodle it costs its own share"));
    if (calculated.unit().isPresent()) {
      answer = Yaml.with(answer, "unit", Yaml.fixed(calculated.unit().get().name()));
    }
    List<YamlValue> also = new ArrayList<>();
    for (QuizBody.CalculatedAnswer other : right.subList(1, right.size())) {
      also.add(number(numbers.formula(other.formula()), other));
    }
    answer = also.isEmpty() ? answer : Yaml.with(answer, "also", new YamlValue.Items(also));
    single(AnswerDraft.of(answer), numbers.markdown(item.text(), texts));
    draft.also(numbers.markdown(key.feedback(), texts));
    for (QuizBody.CalculatedAnswer other : calculated.answers()) {
      mistake(numbers, key, other);
    }
    finish(numbers);
  }

  private void mistake(
      CalculatedTexts numbers, QuizBody.CalculatedAnswer key, QuizBody.CalculatedAnswer other)
      throws NotSaid {
    String feedback = numbers.markdown(other.feedback(), texts);
    boolean says = other.share().signum() > 0 || !feedback.isEmpty();
    if (other.share().equals(Rational.ONE) || !says) {
      return;
    }
    if (other.formula().strip().equals("*")) {
      changes.add(
          other.share().signum() > 0
              ? "any other response earns nothing"
              : "feedback on any other response is left out");
      return;
    }
    if (other.tolerance().compareTo(key.tolerance()) != 0) {
      changes.add(
          "a wrong number is recognised within the right one's tolerance, not within its own");
    }
    Rational credit = other.share().signum() < 0 ? Rational.ZERO : other.share();
    YamlValue formula = Yaml.token(numbers.formula(other.formula()));
    draft.mistake("", new AnswerDraft.Mistake(formula, credit, feedback));
  }

  private YamlValue.Fields number(String formula, QuizBody.CalculatedAnswer answer) {
    Map<String, YamlValue> fields = new LinkedHashMap<>();
    fields.put("number", Yaml.token(formula));
    if (answer.decimals() >= 0) {
      fields.put("decimals", Yaml.token(Integer.toString(answer.decimals())));
    }
    String tolerance = Shares.plain(answer.tolerance());
    switch (answer.measure()) {
      case ABSOLUTE -> fields.put("tolerance", Yaml.braces("absolute", Yaml.token(tolerance)));
      case RELATIVE -> fields.put("tolerance", Yaml.braces("relative", Yaml.token(tolerance)));
      case GEOMETRIC -> {
        fields.put("tolerance", Yaml.braces("relative", Yaml.token(tolerance)));
        changes.add("a geometric tolerance becomes a relative one");
      }
    }
    return Yaml.braces(fields);
  }

  private void calculated(QuizBody.CalculatedPicks picks) throws NotSaid {
    CalculatedTexts numbers = new CalculatedTexts(picks.ranges());
    List<String> options = new ArrayList<>();
    for (QuizBody.Pick pick : picks.picks().options()) {
      options.add(numbers.markdown(pick.text(), texts));
    }
    String text = numbers.markdown(item.text(), texts);
    single(PickDraft.told(picks.picks(), options, texts), text);
    finish(numbers);
  }

  private void finish(CalculatedTexts numbers) throws NotSaid {
    draft.solution(numbers.markdown(item.around().solution(), texts));
    draft.parameters(numbers.parameters());
    draft.where(numbers.conditions());
    changes.addAll(numbers.changes());
  }
}
