package org.tentamen.answer;

import java.util.ArrayList;
import java.util.List;

/** One way to cut a list into its items, and which of them a text suggests. */
enum Cut {
  /** At new lines and semicolons. */
  LINES,
  /** At commas with a space beside them, so that bare commas belong to the numbers. */
  SPACED_COMMAS,
  /** At times signs but not at asterisks, which then multiply a symbol. */
  TIMES,
  /** At times signs of every kind. */
  ALL_TIMES,
  /** At commas. */
  COMMAS,
  /** At spaces, so that commas belong to the numbers. */
  SPACES,
  /** At commas and at spaces. */
  COMMAS_AND_SPACES,
  /** At everything that can separate. */
  ANYTHING,
  /** Nowhere. */
  NOWHERE;

  /**
   * The ways that a text suggests, the likeliest first: at the strongest separator it holds, then
   * at weaker ones where the stronger may be part of a number.
   *
   * @param text without brackets
   */
  static List<Cut> of(String text) {
    boolean commas = text.indexOf(',') >= 0;
    boolean spaces = text.indexOf(' ') >= 0;
    if (text.indexOf('\n') >= 0 || text.indexOf(';') >= 0) {
      return List.of(LINES, ANYTHING);
    }
    if (text.contains(", ") || text.contains(" ,")) {
      return List.of(SPACED_COMMAS, COMMAS, COMMAS_AND_SPACES);
    }
    if (commas) {
      return spaces ? List.of(SPACES, COMMAS_AND_SPACES) : List.of(COMMAS);
    }
    return List.of(spaces ? SPACES : NOWHERE);
  }

  /** The same for the sizes of an array, which a times sign separates too. */
  static List<Cut> ofSizes(String text) {
    List<Cut> cuts = new ArrayList<>(of(text));
    boolean weaker = cuts.get(0) != LINES && cuts.get(0) != SPACED_COMMAS;
    if (weaker && text.indexOf('*') >= 0) {
      cuts.add(0, ALL_TIMES);
    }
    if (weaker && text.indexOf('×') >= 0) {
      cuts.add(0, TIMES);
    }
    cuts.add(ANYTHING);
    return cuts;
  }

  /** The items, without spaces around them; an empty one where two separators meet. */
  List<String> items(String text) {
    return switch (this) {
      case LINES -> split(text, "[;\n]");
      case SPACED_COMMAS -> split(text, ",[ \n]+|[ \n]+,[ \n]*|,$");
      case TIMES -> split(text, "×");
      case ALL_TIMES -> split(text, "[×*]");
      case COMMAS -> split(text, ",");
      case SPACES -> split(text, "[ \n]+");
      case COMMAS_AND_SPACES -> split(text, "[ \n]*,[ \n]*|[ \n]+");
      case ANYTHING -> split(text, "[ \n]*[,;×*][ \n]*|[ \n]+");
      case NOWHERE -> List.of(text);
    };
  }

  /** One separator may trail, as in {@code (5,)}. */
  private static List<String> split(String text, String separator) {
    List<String> items = new ArrayList<>();
    for (String item : text.split(separator, -1)) {
      items.add(item.strip());
    }
    boolean trailing = items.size() > 1 && items.get(items.size() - 1).isEmpty();
    return trailing ? items.subList(0, items.size() - 1) : items;
  }
}
