package org.tentamen.formula;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a step is worked out, to be shown: its formula, the formula with the numbers in, its value.
 *
 * @param lines one line; of a list, perhaps a line an item
 */
public record Working(List<Line> lines) {

  /** Copies the lines. */
  public Working {
    lines = List.copyOf(lines);
  }

  /**
   * One line, {@code O_w = … = … = 31}.
   *
   * @param subject what is worked out, in TeX
   * @param sides what it equals, from the formula to the value; at least one
   */
  public record Line(String subject, List<Side> sides) {

    /** Copies the sides. */
    public Line {
      sides = List.copyOf(sides);
    }

    /** The line in TeX. */
    public String tex() {
      StringBuilder tex = new StringBuilder(subject);
      for (Side side : sides) {
        tex.append(' ').append(side.relation()).append(' ').append(side.tex());
      }
      return tex.toString();
    }

    /** The line in TeX, a row a side, to stand in an {@code aligned} environment. */
    public String rows() {
      return subject
          + " &"
          + sides.stream().map(Side::toString).collect(Collectors.joining(" \\\\ &"));
    }
  }

  /**
   * One side of an equation.
   *
   * @param relation {@code =}, or {@code \approx} where the side is rounded
   * @param tex what stands after it, in TeX
   */
  public record Side(String relation, String tex) {
    @Override
    public String toString() {
      return relation + " " + tex;
    }
  }
}
