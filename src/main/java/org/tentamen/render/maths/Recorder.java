package org.tentamen.render.maths;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes down what JLaTeXMath draws. */
final class Recorder extends SilentGraphics {

  private final List<Drawing.Mark> marks = new ArrayList<>();
  private AffineTransform transform = new AffineTransform();
  private boolean foreign;
  private Color color = Color.BLACK;
  private Stroke stroke = new BasicStroke();
  private Font font = new Font(Font.SERIF, Font.PLAIN, 1);

  /** What was drawn. */
  List<Drawing.Mark> marks() {
    return marks;
  }

  /** Whether there were characters that no formula font has. */
  boolean isForeign() {
    return foreign;
  }

  @Override
  public void drawChars(char[] text, int offset, int length, int x, int y) {
    AffineTransform place = new AffineTransform(transform);
    place.translate(x, y);
    place.scale(font.getSize2D(), font.getSize2D());
    for (int i = offset; i < offset + length; i++) {
      foreign = foreign || !FormulaFonts.RESOURCES.containsKey(font.getPSName());
      marks.add(new Drawing.Glyph(font.getPSName(), text[i], place, color));
    }
  }

  /** Only characters of no alphabet of JLaTeXMath come here, in whatever font the machine has. */
  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    foreign = true;
    fill(glyphs.getOutline(x, y));
  }

  @Override
  public void draw(Shape shape) {
    fill(stroke.createStrokedShape(shape));
  }

  @Override
  public void fill(Shape shape) {
    marks.add(new Drawing.Area(transform.createTransformedShape(shape), color));
  }

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public void scale(double x, double y) {
    transform.scale(x, y);
  }

  @Override
  public void rotate(double angle) {
    transform.rotate(angle);
  }

  @Override
  public void rotate(double angle, double x, double y) {
    transform.rotate(angle, x, y);
  }

  @Override
  public void transform(AffineTransform more) {
    transform.concatenate(more);
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void setTransform(AffineTransform other) {
    transform = new AffineTransform(other);
  }

  @Override
  public Color getColor() {
    return color;
  }

  @Override
  public void setColor(Color other) {
    color = other;
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public void setStroke(Stroke other) {
    stroke = other;
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setFont(Font other) {
    font = other;
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return new FontRenderContext(null, true, true);
  }

  @Override
  public RenderingHints getRenderingHints() {
    return new RenderingHints(Map.of());
  }
}
