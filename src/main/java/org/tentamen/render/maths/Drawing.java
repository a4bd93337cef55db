package org.tentamen.render.maths;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.List;

/**
 * A formula as it is drawn. Lengths are in em of the text around it whose x-height is that of
 * Computer Modern, 0.4306 em; x grows to the right, y downwards, and the origin is at the left end
 * of the baseline.
 *
 * @param width from the left end to the right one
 * @param height above the baseline
 * @param depth below the baseline
 * @param marks what is drawn, in this order
 */
public record Drawing(double width, double height, double depth, List<Mark> marks) {

  /** The x-height of the formula's letters. */
  public static final double X_HEIGHT = 0.4306;

  /** Copies the marks. */
  public Drawing {
    marks = List.copyOf(marks);
  }

  /** A thing drawn. */
  public sealed interface Mark {
    /** Its colour. */
    Color color();
  }

  /**
   * A character of one of the formula fonts.
   *
   * @param font the font's name, a key of {@link Maths#fonts}
   * @param character the character
   * @param place from the font's em, whose y grows downwards, to the formula
   * @param color its colour
   */
  public record Glyph(String font, char character, AffineTransform place, Color color)
      implements Mark {
    /** Copies the place. */
    public Glyph {
      place = new AffineTransform(place);
    }

    @Override
    public AffineTransform place() {
      return new AffineTransform(place);
    }
  }

  /**
   * An area.
   *
   * @param shape its outline
   * @param color its colour
   */
  public record Area(Shape shape, Color color) implements Mark {}
}
