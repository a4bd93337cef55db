package org.tentamen.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tentamen.bank.yaml.YamlValue;
import org.tentamen.formula.Functions;

/** The drawn numbers of a calculated question, and the texts that show them. */
final class CalculatedTexts {

  private final Map<String, QuizBody.Range> ranges;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();
  private final Set<String> divisors = new LinkedHashSet<>();

  /**
   * The numbers of a question.
   *
   * @param ranges by Moodle's name
   */
  CalculatedTexts(Map<String, QuizBody.Range> ranges) {
    this.ranges = ranges;
    for (String name : ranges.keySet()) {
      String plain = name.replaceAll("[^A-Za-z0-9_]+", "_");
      String first = plain.matches("[A-Za-z_].*") ? plain : "x" + plain;
      boolean reserved = Functions.reserved().contains(first) || Functions.isBuiltIn(first);
      String free = reserved ? first + "_" : first;
      while (names.containsValue(free) || free.equals("result")) {
        free += "_";
      }
      names.put(name, free);
    }
  }

  /** Translates a formula and remembers what it reads. */
  String formula(String moodle) throws NotSaid {
    Calculation.Translated translated = Calculation.translate(moodle, names);
    used.addAll(translated.names());
    divisors.addAll(translated.divisors());
    return translated.formula();
  }

  /** A text as Markdown, with holes for <code>{a}</code> and <code>{=a*b}</code>. */
  String markdown(Rich text, HtmlText texts) throws NotSaid {
    List<String> holes = new ArrayList<>();
    String source = text.source();
    StringBuilder marked = new StringBuilder();
    int at = 0;
    while (at < source.length()) {
      int open = source.indexOf('{', at);
      int close = open < 0 ? -1 : close(source, open);
      if (close < 0) {
        marked.append(source, at, source.length());
        break;
      }
      String inside = source.substring(open + 1, close);
      boolean computed = inside.startsWith("=");
      if (!computed && !names.containsKey(inside)) {
        marked.append(source, at, open + 1);
        at = open + 1;
        continue;
      }
      String formula =
          computed ? formula(decoded(inside.substring(1))) : formula("{" + inside + "}");
      marked.append(source, at, open).append(Marked.hole(holes.size()));
      holes.add(formula);
      at = close + 1;
    }
    return texts.markdown(text.with(marked.toString()), holes);
  }

  private static String decoded(String formula) {
    return formula
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }

  private static int close(String source, int open) {
    int depth = 0;
    int last = Math.min(source.length(), open + 1_000);
    for (int i = open; i < last; i++) {
      depth += source.charAt(i) == '{' ? 1 : source.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The parameters that something reads, as a bank has them. */
  Map<String, YamlValue> parameters() {
    Map<String, YamlValue> parameters = new LinkedHashMap<>();
    names.forEach(
        (name, own) -> {
          if (used.contains(own)) {
            parameters.put(own, parameter(ranges.get(name)));
          }
        });
    return parameters;
  }

  private static YamlValue parameter(QuizBody.Range range) {
    BigDecimal least = range.from().min(range.to());
    BigDecimal most = range.from().max(range.to());
    if (least.compareTo(most) == 0) {
      return YamlValue.Items.tokens(List.of(Shares.plain(least)));
    }
    Map<String, YamlValue> fields = new LinkedHashMap<>();
    fields.put("from", Yaml.token(Shares.plain(least)));
    fields.put("to", Yaml.token(Shares.plain(most)));
    if (range.decimals() > 0) {
      fields.put("step", Yaml.token(Shares.plain(BigDecimal.ONE.movePointLeft(range.decimals()))));
    }
    return Yaml.braces(fields);
  }

  /** Conditions that keep a division by a drawn number sound. */
  List<String> conditions() {
    List<String> conditions = new ArrayList<>();
    names.forEach(
        (name, own) -> {
          QuizBody.Range range = ranges.get(name);
          boolean spansZero = range.from().signum() * range.to().signum() <= 0;
          if (divisors.contains(own) && spansZero) {
            conditions.add(own + " != 0");
          }
        });
    return conditions;
  }

  /** What is drawn otherwise than in Moodle. */
  List<String> changes() {
    boolean evenly = ranges.values().stream().allMatch(r -> r.distribution().equals("uniform"));
    return evenly ? List.of() : List.of("numbers are drawn evenly from their range");
  }
}
