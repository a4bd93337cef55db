package org.tentamen.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.bank.yaml.YamlValue;

/**
 * Gives variants of a question the same keys, where they differ in how the same thing is said: a
 * number that is whole in some, an option's place, a mistake that some numbers do not show.
 */
final class VariantShape {

  private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"|-?\\d+(?:\\.\\d+)?");
  private static final BigDecimal CLOSE = new BigDecimal("1e-9");

  private VariantShape() {}

  /** The variants, as alike as they can be said. */
  static List<YamlValue.Fields> alike(List<YamlValue.Fields> variants) {
    List<Map<String, YamlValue>> all = new ArrayList<>();
    variants.forEach(v -> all.add(new LinkedHashMap<>(v.values())));
    if (all.stream().allMatch(v -> v.containsKey("answer"))) {
      answers(all, all);
    }
    if (all.stream().allMatch(v -> v.containsKey("parts"))) {
      parts(all);
    }
    VariantMistakes.align(all);
    return all.stream().map(v -> new YamlValue.Fields(YamlValue.Layout.LINES, v)).toList();
  }

  private static void parts(List<Map<String, YamlValue>> all) {
    List<List<YamlValue>> parts = new ArrayList<>();
    all.forEach(v -> parts.add(new ArrayList<>(((YamlValue.Items) v.get("parts")).items())));
    int size = parts.get(0).size();
    if (parts.stream().anyMatch(p -> p.size() != size)) {
      return;
    }
    for (int i = 0; i < size; i++) {
      int index = i;
      List<Map<String, YamlValue>> same = new ArrayList<>();
      parts.forEach(p -> same.add(new LinkedHashMap<>(fields(p.get(index)))));
      answers(same, all);
      for (int v = 0; v < parts.size(); v++) {
        parts.get(v).set(i, Yaml.braces(same.get(v)));
      }
    }
    for (int v = 0; v < all.size(); v++) {
      all.get(v).put("parts", new YamlValue.Items(YamlValue.Layout.LINES, parts.get(v)));
    }
  }

  private static Map<String, YamlValue> fields(YamlValue value) {
    return ((YamlValue.Fields) value).values();
  }

  /**
   * Makes answers alike.
   *
   * @param owners what has them: questions, or the same part of each
   * @param questions the questions
   */
  private static void answers(
      List<Map<String, YamlValue>> owners, List<Map<String, YamlValue>> questions) {
    List<Map<String, YamlValue>> answers = new ArrayList<>();
    owners.forEach(owner -> answers.add(new LinkedHashMap<>(fields(owner.get("answer")))));
    numbers(answers);
    also(answers);
    VariantOptions.align(owners, answers, questions);
    for (int i = 0; i < owners.size(); i++) {
      owners.get(i).put("answer", Yaml.braces(answers.get(i)));
    }
  }

  private static void numbers(List<Map<String, YamlValue>> answers) {
    boolean all =
        answers.stream().allMatch(a -> a.containsKey("number") || a.containsKey("integer"));
    if (!all) {
      return;
    }
    if (answers.stream().anyMatch(a -> a.containsKey("number"))) {
      answers.replaceAll(VariantShape::asNumber);
    }
    int decimals =
        answers.stream()
            .filter(a -> a.containsKey("decimals"))
            .mapToInt(a -> Integer.parseInt(token(a.get("decimals"))))
            .max()
            .orElse(-1);
    if (decimals >= 0) {
      answers.replaceAll(a -> ordered(a, Map.of("decimals", Yaml.token("" + decimals))));
    }
    relative(answers);
  }

  private static String token(YamlValue value) {
    return ((YamlValue.Token) value).text();
  }

  private static Map<String, YamlValue> asNumber(Map<String, YamlValue> answer) {
    Map<String, YamlValue> number = new LinkedHashMap<>();
    answer.forEach((key, value) -> number.put(key.equals("integer") ? "number" : key, value));
    return number;
  }

  /** An answer with some keys more, in the usual order. */
  private static Map<String, YamlValue> ordered(
      Map<String, YamlValue> answer, Map<String, YamlValue> more) {
    Map<String, YamlValue> all = new LinkedHashMap<>(answer);
    all.putAll(more);
    Map<String, YamlValue> sorted = new LinkedHashMap<>();
    for (String key : List.of("number", "decimals", "tolerance", "unit", "also")) {
      Optional.ofNullable(all.get(key)).ifPresent(value -> sorted.put(key, value));
    }
    return sorted;
  }

  /** Absolute tolerances that are the same share of their keys are a relative one. */
  private static void relative(List<Map<String, YamlValue>> answers) {
    boolean absolute =
        answers.stream()
            .allMatch(
                a ->
                    a.get("tolerance") instanceof YamlValue.Fields t
                        && t.values().containsKey("absolute")
                        && !a.containsKey("also"));
    if (!absolute || answers.stream().map(a -> a.get("tolerance")).distinct().count() == 1) {
      return;
    }
    BigDecimal share = null;
    for (Map<String, YamlValue> answer : answers) {
      BigDecimal key = new BigDecimal(token(answer.get("number"))).abs();
      BigDecimal off = new BigDecimal(token(fields(answer.get("tolerance")).get("absolute")));
      if (key.signum() == 0) {
        return;
      }
      BigDecimal own = off.divide(key, MathContext.DECIMAL64);
      if (share != null && own.subtract(share).abs().compareTo(CLOSE) > 0) {
        return;
      }
      share = share == null ? own : share;
    }
    BigDecimal brief = share.round(new MathContext(6));
    if (brief.subtract(share).abs().compareTo(CLOSE) <= 0) {
      YamlValue tolerance = Yaml.braces("relative", Yaml.token(Shares.plain(brief)));
      answers.replaceAll(a -> ordered(a, Map.of("tolerance", tolerance)));
    }
  }

  /** Another right answer that some numbers do not show is the right one there. */
  private static void also(List<Map<String, YamlValue>> answers) {
    int most = answers.stream().mapToInt(a -> others(a).size()).max().orElse(0);
    boolean same = answers.stream().allMatch(a -> others(a).size() == most);
    if (same) {
      return;
    }
    for (Map<String, YamlValue> answer : answers) {
      List<YamlValue> others = new ArrayList<>(others(answer));
      Map<String, YamlValue> key = new LinkedHashMap<>(answer);
      key.remove("also");
      // Only the main answer says how its key prints.
      key.remove("decimals");
      while (others.size() < most) {
        others.add(Yaml.braces(key));
      }
      answer.put("also", new YamlValue.Items(others));
    }
  }

  private static List<YamlValue> others(Map<String, YamlValue> answer) {
    return answer.get("also") instanceof YamlValue.Items items ? items.items() : List.of();
  }

  /** The literals of a list such as {@code ['a', 2]}; empty where it is no list of them. */
  static Optional<List<String>> literals(String list) {
    if (!list.startsWith("[") || !list.endsWith("]")) {
      return Optional.empty();
    }
    List<String> literals = new ArrayList<>();
    Matcher matcher = LITERAL.matcher(list);
    int at = 1;
    while (matcher.find(at)) {
      if (!list.substring(at, matcher.start()).matches(literals.isEmpty() ? "" : ", ")) {
        return Optional.empty();
      }
      literals.add(matcher.group());
      at = matcher.end();
    }
    return at == list.length() - 1 ? Optional.of(literals) : Optional.empty();
  }
}
