package org.tentamen.variant;

import java.util.List;

/**
 * What one version puts into a hole of a text; always data, to be escaped for what it goes into.
 */
public sealed interface Filling {

  /**
   * A value within a line.
   *
   * @param plain the value between words, such as {@code 0.5} or {@code [1, 0]}
   * @param tex the same in maths, as TeX
   */
  record Inline(String plain, String tex) implements Filling {}

  /**
   * A table.
   *
   * @param columns from left to right, all with as many items
   */
  record Table(List<Column> columns) implements Filling {
    /** Copies the columns. */
    public Table {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A column of a table.
   *
   * @param heading Markdown with maths, on one line
   * @param items from the first row to the last
   */
  record Column(String heading, List<Inline> items) {
    /** Copies the items. */
    public Column {
      items = List.copyOf(items);
    }
  }

  /**
   * How a step is worked out: formula = formula with the numbers in = value.
   *
   * @param lines TeX without delimiters, a line each
   */
  record Working(List<String> lines) implements Filling {
    /** Copies the lines. */
    public Working {
      lines = List.copyOf(lines);
    }
  }
}
