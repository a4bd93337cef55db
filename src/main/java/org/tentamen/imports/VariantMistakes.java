package org.tentamen.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tentamen.bank.yaml.YamlValue;

/**
 * Gives every variant the mistakes of all. Where a variant's numbers do not show a mistake it leads
 * to the right answer, and a judge does not see it there.
 */
final class VariantMistakes {

  private VariantMistakes() {}

  /** Makes the misconceptions of questions alike, in place. */
  static void align(List<Map<String, YamlValue>> questions) {
    List<Map<String, Map<String, YamlValue>>> all = new ArrayList<>();
    Map<String, Map<String, YamlValue>> known = new LinkedHashMap<>();
    for (Map<String, YamlValue> question : questions) {
      Map<String, Map<String, YamlValue>> own = bySign(question);
      own.forEach(known::putIfAbsent);
      all.add(own);
    }
    if (known.isEmpty()) {
      return;
    }
    for (int i = 0; i < questions.size(); i++) {
      List<YamlValue> aligned = new ArrayList<>();
      for (Map.Entry<String, Map<String, YamlValue>> entry : known.entrySet()) {
        Map<String, YamlValue> own = all.get(i).get(entry.getKey());
        Map<String, YamlValue> fields = new LinkedHashMap<>(own == null ? entry.getValue() : own);
        fields.put("id", Yaml.token("m" + (aligned.size() + 1)));
        if (own == null) {
          fields.put("answer", right(questions.get(i), entry.getValue().get("answer")));
        }
        aligned.add(Yaml.braces(fields));
      }
      YamlValue list = new YamlValue.Items(YamlValue.Layout.LINES, aligned);
      questions.get(i).put("misconceptions", list);
      reorder(questions.get(i));
    }
  }

  /** Mistakes by what tells them apart: part, credit, feedback without its numbers. */
  private static Map<String, Map<String, YamlValue>> bySign(Map<String, YamlValue> question) {
    Map<String, Map<String, YamlValue>> mistakes = new LinkedHashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    if (!(question.get("misconceptions") instanceof YamlValue.Items items)) {
      return mistakes;
    }
    for (YamlValue item : items.items()) {
      Map<String, YamlValue> fields = ((YamlValue.Fields) item).values();
      String feedback = fields.get("feedback") instanceof YamlValue.Words w ? w.text() : "";
      String masked =
          String.join("", VariantMerge.pieces(feedback)).replaceAll("-?\\d+(\\.\\d+)?", "0");
      String sign = part(fields.get("answer")) + "|" + fields.get("credit") + "|" + masked;
      int count = counts.merge(sign, 1, Integer::sum);
      mistakes.put(sign + "|" + count, fields);
    }
    return mistakes;
  }

  private static String part(@Nullable YamlValue answer) {
    boolean byPart =
        answer instanceof YamlValue.Fields f
            && !f.values().containsKey("label")
            && !f.values().containsKey("labels");
    return byPart ? ((YamlValue.Fields) answer).values().keySet().iterator().next() : "";
  }

  /** The right answer, said as a mistake's. */
  private static YamlValue right(Map<String, YamlValue> question, @Nullable YamlValue mistaken) {
    String part = part(mistaken);
    if (part.isEmpty()) {
      return right(question.get("answer"));
    }
    YamlValue answer = Yaml.words("");
    for (YamlValue one :
        ((YamlValue.Items) question.getOrDefault("parts", new YamlValue.Items(List.of())))
            .items()) {
      Map<String, YamlValue> fields = ((YamlValue.Fields) one).values();
      if (Yaml.token(part).equals(fields.get("id"))) {
        answer = right(fields.get("answer"));
      }
    }
    return Yaml.braces(part, answer);
  }

  private static YamlValue right(@Nullable YamlValue answer) {
    if (!(answer instanceof YamlValue.Fields fields)) {
      return Yaml.words("");
    }
    for (Map.Entry<String, YamlValue> entry : fields.values().entrySet()) {
      switch (entry.getKey()) {
        case "number", "integer", "shape", "vector" -> {
          return entry.getValue();
        }
        case "choice", "choices", "match" -> {
          return ((YamlValue.Fields) entry.getValue())
              .values()
              .getOrDefault("correct", Yaml.words(""));
        }
        case "text" -> {
          YamlValue accept = ((YamlValue.Fields) entry.getValue()).values().get("accept");
          String first =
              Yaml.unfixed(((YamlValue.Words) ((YamlValue.Items) accept).items().get(0)).text());
          return Yaml.token(first.indexOf('\'') < 0 ? "'" + first + "'" : '"' + first + '"');
        }
        default -> {}
      }
    }
    return Yaml.words("");
  }

  private static void reorder(Map<String, YamlValue> question) {
    for (String after : List.of("misconceptions", "hints", "solution", "penalty")) {
      YamlValue value = question.remove(after);
      if (value != null) {
        question.put(after, value);
      }
    }
  }
}
