package org.tentamen.bank.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a YAML file that is to be written. */
public sealed interface YamlValue {

  /**
   * A number, formula, id or word of the bank format: written without quotes where YAML allows it.
   *
   * @param text one line
   */
  record Token(String text) implements YamlValue {}

  /**
   * A text for people: in quotes where it looks like anything else, on lines of its own after
   * {@code |} where it has several or is long.
   *
   * @param text one line or more, without spaces at their ends
   */
  record Words(String text) implements YamlValue {}

  /**
   * A list.
   *
   * @param layout how they stand
   * @param items its items
   */
  record Items(Layout layout, List<YamlValue> items) implements YamlValue {
    /** Copies the items. */
    public Items {
      items = List.copyOf(items);
    }

    /** A list on one line, where it fits. */
    public Items(List<YamlValue> items) {
      this(Layout.ONE_LINE, items);
    }

    /** A list of texts. */
    public static Items words(List<String> texts) {
      return new Items(texts.stream().<YamlValue>map(Words::new).toList());
    }

    /** A list of numbers, formulas or ids. */
    public static Items tokens(List<String> texts) {
      return new Items(texts.stream().<YamlValue>map(Token::new).toList());
    }
  }

  /**
   * Keys with values, in their order.
   *
   * @param layout how they stand
   * @param values by key
   */
  record Fields(Layout layout, Map<String, YamlValue> values) implements YamlValue {
    /** Copies the values. */
    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** How items, or keys with their values, stand. */
  enum Layout {
    /** A line each. */
    LINES,
    /** In brackets or braces on one line, where they fit. */
    ONE_LINE
  }
}
