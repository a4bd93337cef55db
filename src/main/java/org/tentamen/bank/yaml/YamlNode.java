package org.tentamen.bank.yaml;

import java.util.List;
import java.util.Optional;
import org.tentamen.diagnostic.Passage;
import org.tentamen.diagnostic.Place;

/** One node of a YAML file. */
public sealed interface YamlNode {

  /** Where the node stands. */
  Stretch stretch();

  /** Where the node starts. */
  default Place place() {
    return stretch().start();
  }

  /**
   * A text; what it means is for the reader of the field to say.
   *
   * @param passage the text without its quotes and indentation, each character with its place
   * @param style how it is written
   * @param stretch the scalar with its quotes
   */
  record Scalar(Passage passage, Style style, Stretch stretch) implements YamlNode {

    /** The text without its quotes and indentation. */
    public String text() {
      return passage.text();
    }

    /** Whether a key or a dash stands there with nothing after it. */
    public boolean isMissing() {
      return style == Style.PLAIN && text().isEmpty();
    }
  }

  /**
   * A list.
   *
   * @param items the items in the order of the file
   * @param layout how it is written
   * @param stretch the list, with its brackets where it has any
   */
  record Sequence(List<YamlNode> items, Layout layout, Stretch stretch) implements YamlNode {
    /** Copies the items. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A mapping.
   *
   * @param entries the entries in the order of the file, no two with the same key
   * @param layout how it is written
   * @param stretch the mapping, with its braces where it has any
   */
  record Mapping(List<Entry> entries, Layout layout, Stretch stretch) implements YamlNode {
    /** Copies the entries. */
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of a key, if the mapping has it. */
    public Optional<YamlNode> value(String key) {
      return entries.stream().filter(e -> e.key().text().equals(key)).map(Entry::value).findFirst();
    }
  }

  /**
   * A node whose error has been reported already; nothing more is said about it.
   *
   * @param stretch where it stands
   */
  record Broken(Stretch stretch) implements YamlNode {}

  /**
   * A key and its value.
   *
   * @param key the key
   * @param value the value; a missing scalar where there is none
   */
  record Entry(Scalar key, YamlNode value) {}

  /** How a scalar is written. */
  enum Style {
    /** As it is, without quotes. */
    PLAIN,
    /** In single quotes. */
    SINGLE_QUOTED,
    /** In double quotes. */
    DOUBLE_QUOTED,
    /** On lines of its own after a bar. */
    LITERAL,
    /** On lines of its own after a greater-than sign. */
    FOLDED
  }

  /** How a list or mapping is written. */
  enum Layout {
    /** By indentation. */
    BLOCK,
    /** In brackets or braces. */
    FLOW
  }
}
