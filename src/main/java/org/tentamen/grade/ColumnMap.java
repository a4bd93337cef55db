package org.tentamen.grade;

import java.util.Objects;
import java.util.Optional;

/**
 * What a teacher says that a column is.
 *
 * @param column its heading, or its number as {@code #3}
 * @param use a question, such as {@code q04.depth} or {@code 4a}; or one of {@link
 *     ColumnUse#WORDS}, such as {@code student} or {@code none}
 */
public record ColumnMap(String column, String use) {

  /** Checks that both are there. */
  public ColumnMap {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(use, "use");
  }

  /** Reads {@code COLUMN=USE}; empty where the text is none. A heading may hold an equals sign. */
  public static Optional<ColumnMap> read(String text) {
    int sign = text.lastIndexOf('=');
    return sign <= 0 || sign == text.length() - 1
        ? Optional.empty()
        : Optional.of(
            new ColumnMap(text.substring(0, sign).strip(), text.substring(sign + 1).strip()));
  }
}
