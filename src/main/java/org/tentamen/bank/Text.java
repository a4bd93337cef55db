package org.tentamen.bank;

import java.util.List;
import java.util.OptionalInt;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Formula;

/**
 * A text with holes: Markdown with {@code $…$} maths in which each {@code {{formula}}} is one
 * private character.
 *
 * <p>The holes are filled after Markdown and maths are parsed, so a text is parsed once a question,
 * and no value can become markup.
 *
 * @param markdown the Markdown; hole number n is the character {@code U+E000 + n}
 * @param holes the holes in the order of the text
 * @param passage the text as written, for messages
 */
public record Text(String markdown, List<Hole> holes, Passage passage) {

  /** The character that stands for the first hole; the next holes are the following characters. */
  public static final char FIRST_HOLE = '\uE000';

  /** How many holes a text may have: as many as there are private characters. */
  public static final int MOST_HOLES = 0x1900;

  /** Copies the holes. */
  public Text {
    holes = List.copyOf(holes);
  }

  /** What is put into a text for each version. */
  public sealed interface Hole {

    /**
     * A value.
     *
     * @param formula what is inserted
     * @param decimals how many decimals it is printed with, where the author says
     * @param parenthesised whether a negative number is put in parentheses
     */
    record Inserted(Formula formula, OptionalInt decimals, boolean parenthesised) implements Hole {}

    /**
     * A table.
     *
     * @param columns from left to right
     */
    record Table(List<Column> columns) implements Hole {
      /** Copies the columns. */
      public Table {
        columns = List.copyOf(columns);
      }
    }

    /**
     * The working of one step: formula = formula with this version's numbers = value.
     *
     * @param step the step's name
     */
    record Working(String step) implements Hole {}
  }

  /**
   * A column of a table.
   *
   * @param heading gives a text: Markdown with maths, on one line
   * @param items gives a list, one item a row
   */
  public record Column(Formula heading, Formula items) {}
}
