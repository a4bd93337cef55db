package org.tentamen.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.bank.yaml.YamlValue;

/**
 * Variants of one question: they share a category, and their names but for a number at the end, as
 * {@code q02 variant 07}.
 *
 * @param stem what their names share
 * @param items the variants, or a single question
 */
record VariantGroup(String stem, List<QuizItem> items) {

  private static final Pattern NAME = Pattern.compile("^(.*\\S)\\s+variant\\s+(\\d+)$");

  /** Copies the variants. */
  VariantGroup {
    items = List.copyOf(items);
  }

  /** All questions of a file, those that are variants of one together. */
  static List<VariantGroup> of(List<QuizItem> items) {
    Map<List<String>, List<QuizItem>> groups = new LinkedHashMap<>();
    int single = 0;
    for (QuizItem item : items) {
      Matcher name = NAME.matcher(item.naming().name());
      List<String> key = new ArrayList<>();
      if (name.matches()) {
        key.add(name.group(1));
        key.addAll(item.naming().category());
      } else {
        key.add("");
        key.add(Integer.toString(single++));
      }
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(item);
    }
    return groups.entrySet().stream()
        .map(g -> new VariantGroup(g.getKey().get(0), g.getValue()))
        .toList();
  }

  /** Whether the variants are surely named by our own export: the category says it too. */
  boolean isExported() {
    List<String> category = items.get(0).naming().category();
    return !stem.isEmpty()
        && (category.isEmpty()
            ? org.tentamen.bank.Ids.mayBe(stem)
            : category.get(category.size() - 1).startsWith(stem + " "));
  }

  /** A variant without what names it. */
  YamlValue.Fields unnamed(YamlValue.Fields variant) {
    return Yaml.without(Yaml.without(variant, "title"), "tags");
  }

  /** A question without its solution. */
  static YamlValue.Fields withoutSolution(YamlValue.Fields question) {
    return Yaml.without(question, "solution");
  }

  /**
   * The question of all variants, with its name: that of their category.
   *
   * @param above how many categories, from the top, name the whole bank
   */
  YamlValue.Fields named(YamlValue.Fields question, int above) {
    List<String> category = items.get(0).naming().category();
    String last = category.isEmpty() ? stem : category.get(category.size() - 1);
    String title = last.startsWith(stem + " ") ? last.substring(stem.length() + 1).strip() : last;
    List<String> tags = new ArrayList<>(items.get(0).naming().tags());
    category.stream()
        .skip(above)
        .limit(Math.max(0, category.size() - above - 1))
        .filter(name -> !tags.contains(name))
        .forEach(tags::add);
    Map<String, YamlValue> all = new LinkedHashMap<>();
    all.put("title", Yaml.fixed(title));
    if (!tags.isEmpty()) {
      all.put("tags", Yaml.labels(tags));
    }
    all.putAll(question.values());
    return new YamlValue.Fields(question.layout(), all);
  }
}
