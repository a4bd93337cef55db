package org.tentamen.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.bank.yaml.YamlValue;

/**
 * Makes one question of several that differ in numbers and words only, as the variants of one do:
 * what differs becomes parameters, drawn together in rows, a row a variant.
 */
final class VariantMerge {

  /** Numbers, words and all other characters, one at a time. */
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_.)}])-?\\d+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\p{L}+|\\s+|.",
          Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** More would be no question that a person can read. */
  private static final int MOST_COLUMNS = 60;

  private final int variants;
  private final List<List<String>> columns = new ArrayList<>();

  private VariantMerge(int variants) {
    this.variants = variants;
  }

  /** Variants that cannot be one question. */
  private static final class Differ extends Exception {
    private static final long serialVersionUID = 1L;

    Differ() {
      super("variants differ", null, false, false);
    }
  }

  /**
   * One question of several.
   *
   * @param variants their keys and values, without ids; at least two
   * @return one with parameters; empty where they differ in more than numbers and words
   */
  static Optional<YamlValue.Fields> of(List<YamlValue.Fields> variants) {
    VariantMerge merge = new VariantMerge(variants.size());
    try {
      List<YamlValue.Fields> alike = VariantShape.alike(variants);
      YamlValue.Fields merged = (YamlValue.Fields) merge.merged("", List.copyOf(alike));
      return Optional.of(merge.withRows(merged));
    } catch (Differ e) {
      return Optional.empty();
    }
  }

  private YamlValue.Fields withRows(YamlValue.Fields merged) {
    if (columns.isEmpty()) {
      return merged;
    }
    Map<String, YamlValue> all = new LinkedHashMap<>();
    merged
        .values()
        .forEach(
            (key, value) -> {
              if (key.equals("question")) {
                all.put("parameters", rows());
              }
              all.put(key, value);
            });
    return new YamlValue.Fields(merged.layout(), all);
  }

  private YamlValue rows() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      names.add(name(i));
    }
    Set<List<String>> seen = new HashSet<>();
    List<YamlValue> rows = new ArrayList<>();
    for (int i = 0; i < variants; i++) {
      List<String> row = new ArrayList<>();
      for (List<String> column : columns) {
        row.add(column.get(i));
      }
      if (seen.add(row)) {
        rows.add(names.size() == 1 ? value(row.get(0)) : values(row));
      }
    }
    YamlValue.Items list = new YamlValue.Items(YamlValue.Layout.LINES, rows);
    YamlValue drawn =
        names.size() == 1
            ? new YamlValue.Items(rows)
            : new YamlValue.Fields(YamlValue.Layout.LINES, Map.of("rows", list));
    return new YamlValue.Fields(YamlValue.Layout.LINES, Map.of(String.join(", ", names), drawn));
  }

  private static YamlValue values(List<String> row) {
    return new YamlValue.Items(row.stream().map(VariantMerge::value).toList());
  }

  private static YamlValue value(String text) {
    return NUMBER.matcher(text).matches() ? Yaml.token(text) : Yaml.words(text);
  }

  private static String name(int column) {
    return column < 26 ? Character.toString('a' + column) : "p" + (column + 1);
  }

  private YamlValue merged(String path, List<YamlValue> values) throws Differ {
    YamlValue first = values.get(0);
    if (values.stream().allMatch(first::equals)) {
      return first;
    }
    if (values.stream().anyMatch(v -> v.getClass() != first.getClass())) {
      throw new Differ();
    }
    if (first instanceof YamlValue.Token) {
      return Yaml.token(token(values.stream().map(v -> ((YamlValue.Token) v).text()).toList()));
    }
    if (first instanceof YamlValue.Words) {
      List<String> texts = values.stream().map(v -> ((YamlValue.Words) v).text()).toList();
      return Yaml.words(path.equals("title") ? texts.get(0) : text(texts));
    }
    if (first instanceof YamlValue.Items items) {
      return items(path, items, values);
    }
    return fields(path, (YamlValue.Fields) first, values);
  }

  private YamlValue items(String path, YamlValue.Items first, List<YamlValue> values)
      throws Differ {
    int size = first.items().size();
    if (values.stream().anyMatch(v -> ((YamlValue.Items) v).items().size() != size)) {
      throw new Differ();
    }
    List<YamlValue> merged = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int index = i;
      merged.add(
          merged(
              path, values.stream().map(v -> ((YamlValue.Items) v).items().get(index)).toList()));
    }
    return new YamlValue.Items(first.layout(), merged);
  }

  private YamlValue fields(String path, YamlValue.Fields first, List<YamlValue> values)
      throws Differ {
    List<String> keys = List.copyOf(first.values().keySet());
    for (YamlValue value : values) {
      if (!List.copyOf(((YamlValue.Fields) value).values().keySet()).equals(keys)) {
        throw new Differ();
      }
    }
    Map<String, YamlValue> merged = new LinkedHashMap<>();
    for (String key : keys) {
      merged.put(
          key,
          merged(
              path.isEmpty() ? key : path + "/" + key,
              values.stream().map(v -> ((YamlValue.Fields) v).values().get(key)).toList()));
    }
    boolean fixed =
        List.of("credit", "points", "penalty", "decimals", "absolute", "unit", "accept", "tags")
            .stream()
            .anyMatch(
                key ->
                    keys.contains(key)
                        && values.stream()
                                .map(v -> ((YamlValue.Fields) v).values().get(key))
                                .distinct()
                                .count()
                            > 1);
    if (fixed) {
      // These take no formula.
      throw new Differ();
    }
    return new YamlValue.Fields(first.layout(), merged);
  }

  /** A formula: the number or text literal that differs becomes a parameter. */
  private String token(List<String> tokens) throws Differ {
    List<String> column = new ArrayList<>();
    for (String token : tokens) {
      boolean literal = token.length() > 1 && (token.startsWith("'") || token.startsWith("\""));
      if (!literal && !NUMBER.matcher(token).matches()) {
        return list(tokens);
      }
      column.add(literal ? token.substring(1, token.length() - 1) : token);
    }
    return parameter(column);
  }

  /** A list of literals, item by item. */
  private String list(List<String> tokens) throws Differ {
    List<List<String>> lists = new ArrayList<>();
    for (String token : tokens) {
      lists.add(VariantShape.literals(token).orElseThrow(Differ::new));
    }
    int size = lists.get(0).size();
    if (lists.stream().anyMatch(l -> l.size() != size)) {
      throw new Differ();
    }
    List<String> merged = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int index = i;
      List<String> items = lists.stream().map(l -> l.get(index)).toList();
      merged.add(items.stream().distinct().count() == 1 ? items.get(0) : token(items));
    }
    return "[" + String.join(", ", merged) + "]";
  }

  /** Markdown: each number, or word, that differs becomes a hole. */
  private String text(List<String> texts) throws Differ {
    List<List<String>> pieces = texts.stream().map(VariantMerge::pieces).toList();
    int size = pieces.get(0).size();
    if (pieces.stream().anyMatch(p -> p.size() != size)) {
      throw new Differ();
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < size; i++) {
      int index = i;
      List<String> column = pieces.stream().map(p -> p.get(index)).toList();
      if (column.stream().allMatch(column.get(0)::equals)) {
        out.append(column.get(0));
      } else {
        out.append("{{").append(shown(column)).append("}}");
      }
    }
    return out.toString();
  }

  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(text.strip());
    while (matcher.find()) {
      pieces.add(matcher.group());
    }
    return pieces;
  }

  /** A column as a hole prints it: numbers in full, or all to the same number of decimals. */
  private String shown(List<String> column) throws Differ {
    boolean words = column.stream().allMatch(p -> WORD.matcher(p).matches());
    if (words) {
      return parameter(column);
    }
    if (!column.stream().allMatch(p -> NUMBER.matcher(p).matches())) {
      throw new Differ();
    }
    boolean full =
        column.stream().allMatch(p -> Shares.plain(new java.math.BigDecimal(p)).equals(p));
    if (full) {
      return parameter(column);
    }
    List<Integer> decimals =
        column.stream().map(p -> new java.math.BigDecimal(p).scale()).distinct().toList();
    boolean zeros = column.stream().anyMatch(p -> p.matches("-?0\\d.*|-0(\\.0+)?"));
    if (decimals.size() > 1 || zeros || decimals.get(0) == 0) {
      throw new Differ();
    }
    return parameter(column) + ":" + decimals.get(0);
  }

  private String parameter(List<String> column) throws Differ {
    List<String> plain =
        column.stream()
            .map(v -> NUMBER.matcher(v).matches() ? Shares.plain(new java.math.BigDecimal(v)) : v)
            .toList();
    boolean numbers = plain.stream().allMatch(v -> NUMBER.matcher(v).matches());
    boolean texts = plain.stream().noneMatch(v -> NUMBER.matcher(v).matches());
    if (!numbers && !texts || plain.stream().anyMatch(String::isBlank)) {
      throw new Differ();
    }
    int known = columns.indexOf(plain);
    if (known >= 0) {
      return name(known);
    }
    if (columns.size() == MOST_COLUMNS) {
      throw new Differ();
    }
    columns.add(plain);
    return name(columns.size() - 1);
  }
}
