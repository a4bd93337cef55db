package org.tentamen.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tentamen.bank.yaml.YamlValue;

/**
 * Says options that differ between variants as lists of texts, and what is right by its place, so
 * that both can be drawn.
 */
final class VariantOptions {

  private VariantOptions() {}

  /**
   * Makes the options of answers alike.
   *
   * @param owners what has the answers: questions, or the same part of each
   * @param answers the answers, one a variant
   * @param questions the questions, with their misconceptions
   */
  static void align(
      List<Map<String, YamlValue>> owners,
      List<Map<String, YamlValue>> answers,
      List<Map<String, YamlValue>> questions) {
    for (String kind : List.of("choice", "choices", "match")) {
      boolean all = answers.stream().allMatch(a -> a.get(kind) instanceof YamlValue.Fields);
      boolean differ = all && answers.stream().map(a -> a.get(kind)).distinct().count() > 1;
      if (differ) {
        align(kind, owners, answers, questions);
      }
    }
  }

  private static void align(
      String kind,
      List<Map<String, YamlValue>> owners,
      List<Map<String, YamlValue>> answers,
      List<Map<String, YamlValue>> questions) {
    List<Map<String, YamlValue>> inner = new ArrayList<>();
    answers.forEach(a -> inner.add(new LinkedHashMap<>(((YamlValue.Fields) a.get(kind)).values())));
    for (int i = 0; i < answers.size(); i++) {
      List<String> labels = labels(inner.get(i).get("options"));
      String part = owners.get(i) == questions.get(i) ? "" : id(owners.get(i));
      inner.get(i).computeIfPresent("correct", (k, correct) -> byPlace(correct, labels));
      mistakes(questions.get(i), part, labels);
    }
    for (String list : List.of("options", "items")) {
      boolean differ = inner.stream().map(a -> a.get(list)).distinct().count() > 1;
      if (differ && inner.stream().allMatch(a -> quotable(labels(a.get(list))))) {
        inner.forEach(a -> a.computeIfPresent(list, (k, l) -> formula(labels(l))));
      }
    }
    for (int i = 0; i < answers.size(); i++) {
      answers.get(i).put(kind, Yaml.braces(inner.get(i)));
    }
  }

  private static String id(Map<String, YamlValue> part) {
    return part.get("id") instanceof YamlValue.Token token ? token.text() : "";
  }

  private static List<String> labels(@Nullable YamlValue list) {
    if (!(list instanceof YamlValue.Items items)) {
      return List.of();
    }
    return items.items().stream()
        .map(i -> i instanceof YamlValue.Words words ? Yaml.unfixed(words.text()) : "")
        .toList();
  }

  private static boolean quotable(List<String> labels) {
    return labels.stream().allMatch(l -> l.indexOf('\'') < 0 || l.indexOf('"') < 0);
  }

  private static YamlValue formula(List<String> labels) {
    List<String> texts =
        labels.stream().map(l -> l.indexOf('\'') < 0 ? "'" + l + "'" : '"' + l + '"').toList();
    return Yaml.token("[" + String.join(", ", texts) + "]");
  }

  private static YamlValue byPlace(YamlValue correct, List<String> labels) {
    if (correct instanceof YamlValue.Fields fields) {
      YamlValue label = fields.values().get("label");
      if (label instanceof YamlValue.Words words) {
        return Yaml.token(Integer.toString(labels.indexOf(Yaml.unfixed(words.text()))));
      }
      List<String> all = labels(fields.values().get("labels"));
      return YamlValue.Items.tokens(
          all.stream().map(l -> Integer.toString(labels.indexOf(l))).toList());
    }
    return correct;
  }

  private static void mistakes(Map<String, YamlValue> question, String part, List<String> labels) {
    if (!(question.get("misconceptions") instanceof YamlValue.Items items)) {
      return;
    }
    List<YamlValue> said = new ArrayList<>();
    for (YamlValue item : items.items()) {
      Map<String, YamlValue> fields = new LinkedHashMap<>(((YamlValue.Fields) item).values());
      Optional.ofNullable(fields.get("answer"))
          .ifPresent(answer -> fields.put("answer", mistake(answer, part, labels)));
      said.add(Yaml.braces(fields));
    }
    question.put("misconceptions", new YamlValue.Items(YamlValue.Layout.LINES, said));
  }

  private static YamlValue mistake(YamlValue answer, String part, List<String> labels) {
    if (part.isEmpty()) {
      return byPlace(answer, labels);
    }
    boolean own = answer instanceof YamlValue.Fields f && f.values().containsKey(part);
    return own
        ? Yaml.braces(part, byPlace(((YamlValue.Fields) answer).values().get(part), labels))
        : answer;
  }
}
