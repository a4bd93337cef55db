package org.tentamen.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tentamen.bank.yaml.YamlValue;
import org.tentamen.formula.Rational;

/** A question of a bank in the making, whose keys come out in the order of the format's page. */
final class QuestionDraft {

  private final Map<String, YamlValue> head = new LinkedHashMap<>();
  private final Map<String, YamlValue> parameters = new LinkedHashMap<>();
  private final Map<String, YamlValue> steps = new LinkedHashMap<>();
  private final List<String> where = new ArrayList<>();
  private final List<YamlValue> parts = new ArrayList<>();
  private final List<YamlValue> mistakes = new ArrayList<>();
  private final List<YamlValue> hints = new ArrayList<>();
  private final List<String> solution = new ArrayList<>();
  private final Map<String, YamlValue> answer = new LinkedHashMap<>();
  private final Map<String, YamlValue> tail = new LinkedHashMap<>();
  private String text = "";

  void title(String title) {
    if (!title.isEmpty()) {
      head.put("title", Yaml.fixed(title));
    }
  }

  void tags(List<String> tags) {
    if (!tags.isEmpty()) {
      head.put("tags", Yaml.labels(tags));
    }
  }

  void points(Rational points) {
    if (!points.equals(Rational.ONE)) {
      head.put("points", Yaml.token(Shares.written(points)));
    }
  }

  void parameters(Map<String, YamlValue> drawn) {
    parameters.putAll(drawn);
  }

  void where(List<String> conditions) {
    where.addAll(conditions);
  }

  void step(String name, String formula) {
    steps.put(name, Yaml.token(formula));
  }

  void text(String markdown) {
    text = markdown;
  }

  void answer(YamlValue.Fields right) {
    answer.put("answer", right);
  }

  void part(String id, String ask, Rational points, YamlValue.Fields right) {
    Map<String, YamlValue> part = new LinkedHashMap<>();
    part.put("id", Yaml.token(id));
    if (!ask.isEmpty()) {
      part.put("ask", Yaml.words(ask));
    }
    if (!points.equals(Rational.ONE)) {
      part.put("points", Yaml.token(Shares.written(points)));
    }
    part.put("answer", right);
    parts.add(Yaml.braces(part));
  }

  /**
   * Adds a mistake.
   *
   * @param part the part's id; empty where there is one answer
   */
  void mistake(String part, AnswerDraft.Mistake mistake) {
    Map<String, YamlValue> fields = new LinkedHashMap<>();
    fields.put("id", Yaml.token("m" + (mistakes.size() + 1)));
    fields.put("answer", part.isEmpty() ? mistake.answer() : Yaml.braces(part, mistake.answer()));
    if (!mistake.feedback().isEmpty()) {
      fields.put("feedback", Yaml.words(mistake.feedback()));
    }
    if (mistake.credit().signum() > 0) {
      fields.put("credit", Yaml.token(Shares.written(mistake.credit())));
    }
    mistakes.add(Yaml.braces(fields));
  }

  void hint(String markdown) {
    if (!markdown.isEmpty()) {
      hints.add(Yaml.words(markdown));
    }
  }

  void solution(String markdown) {
    if (!markdown.isEmpty()) {
      solution.add(0, markdown);
    }
  }

  /** Adds feedback on the right answer to the solution. */
  void also(String markdown) {
    if (!markdown.isEmpty() && !solution.contains(markdown)) {
      solution.add(markdown);
    }
  }

  void penalty(Rational penalty) {
    tail.put("penalty", Yaml.token(Shares.written(penalty)));
  }

  YamlValue.Fields fields() throws NotSaid {
    if (text.isBlank()) {
      throw new NotSaid("no text");
    }
    Map<String, YamlValue> all = new LinkedHashMap<>(head);
    if (!parameters.isEmpty()) {
      all.put("parameters", new YamlValue.Fields(YamlValue.Layout.LINES, parameters));
    }
    if (!where.isEmpty()) {
      all.put("where", YamlValue.Items.tokens(where));
    }
    if (!steps.isEmpty()) {
      all.put("steps", new YamlValue.Fields(YamlValue.Layout.LINES, steps));
    }
    all.put("question", Yaml.words(text));
    all.putAll(answer);
    if (!parts.isEmpty()) {
      all.put("parts", lines(parts));
      all.remove("points");
    }
    if (!mistakes.isEmpty()) {
      all.put("misconceptions", lines(mistakes));
    }
    if (!hints.isEmpty()) {
      all.put("hints", lines(hints));
    }
    if (!solution.isEmpty()) {
      all.put("solution", Yaml.words(String.join("\n\n", solution)));
    }
    all.putAll(tail);
    return new YamlValue.Fields(YamlValue.Layout.LINES, all);
  }

  /** A question without one of its mistakes. */
  static YamlValue.Fields without(YamlValue.Fields question, String mistake) {
    YamlValue all = question.values().get("misconceptions");
    List<YamlValue> rest =
        all instanceof YamlValue.Items items
            ? items.items().stream().filter(m -> !isCalled(m, mistake)).toList()
            : List.of();
    return rest.isEmpty()
        ? Yaml.without(question, "misconceptions")
        : Yaml.with(question, "misconceptions", lines(rest));
  }

  private static boolean isCalled(YamlValue mistake, String id) {
    return mistake instanceof YamlValue.Fields fields
        && Yaml.token(id).equals(fields.values().get("id"));
  }

  private static YamlValue lines(List<YamlValue> items) {
    return new YamlValue.Items(YamlValue.Layout.LINES, items);
  }
}
