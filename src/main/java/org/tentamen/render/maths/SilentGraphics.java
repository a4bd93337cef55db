package org.tentamen.render.maths;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * A Graphics2D without a picture: what concerns pixels is ignored, and what JLaTeXMath never does
 * fails.
 */
abstract class SilentGraphics extends Graphics2D {

  private static UnsupportedOperationException unknown(String call) {
    return new UnsupportedOperationException("JLaTeXMath is not known to call " + call);
  }

  @Override
  public boolean drawImage(Image a, AffineTransform b, ImageObserver c) {
    throw unknown("drawImage");
  }

  @Override
  public void drawImage(BufferedImage a, BufferedImageOp b, int c, int d) {
    throw unknown("drawImage");
  }

  @Override
  public void drawRenderedImage(RenderedImage a, AffineTransform b) {
    throw unknown("drawRenderedImage");
  }

  @Override
  public void drawRenderableImage(RenderableImage a, AffineTransform b) {
    throw unknown("drawRenderableImage");
  }

  @Override
  public void drawString(String a, int b, int c) {
    throw unknown("drawString");
  }

  @Override
  public void drawString(String a, float b, float c) {
    throw unknown("drawString");
  }

  @Override
  public void drawString(AttributedCharacterIterator a, int b, int c) {
    throw unknown("drawString");
  }

  @Override
  public void drawString(AttributedCharacterIterator a, float b, float c) {
    throw unknown("drawString");
  }

  @Override
  public boolean hit(Rectangle a, Shape b, boolean c) {
    throw unknown("hit");
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    throw unknown("getDeviceConfiguration");
  }

  @Override
  public void setComposite(Composite a) {
    throw unknown("setComposite");
  }

  @Override
  public void setPaint(Paint a) {
    throw unknown("setPaint");
  }

  @Override
  public void setRenderingHint(RenderingHints.Key a, Object b) {}

  @Override
  public Object getRenderingHint(RenderingHints.Key a) {
    return "";
  }

  @Override
  public void setRenderingHints(Map<?, ?> a) {}

  @Override
  public void addRenderingHints(Map<?, ?> a) {}

  @Override
  public void translate(int a, int b) {
    translate((double) a, (double) b);
  }

  @Override
  public void shear(double a, double b) {
    throw unknown("shear");
  }

  @Override
  public Paint getPaint() {
    throw unknown("getPaint");
  }

  @Override
  public Composite getComposite() {
    throw unknown("getComposite");
  }

  @Override
  public void setBackground(Color a) {
    throw unknown("setBackground");
  }

  @Override
  public Color getBackground() {
    throw unknown("getBackground");
  }

  @Override
  public void clip(Shape a) {
    throw unknown("clip");
  }

  @Override
  public Graphics create() {
    throw unknown("create");
  }

  @Override
  public void setPaintMode() {
    throw unknown("setPaintMode");
  }

  @Override
  public void setXORMode(Color a) {
    throw unknown("setXORMode");
  }

  @Override
  public FontMetrics getFontMetrics(Font a) {
    throw unknown("getFontMetrics");
  }

  @Override
  public Rectangle getClipBounds() {
    throw unknown("getClipBounds");
  }

  @Override
  public void clipRect(int a, int b, int c, int d) {
    throw unknown("clipRect");
  }

  @Override
  public void setClip(int a, int b, int c, int d) {
    throw unknown("setClip");
  }

  @Override
  public Shape getClip() {
    throw unknown("getClip");
  }

  @Override
  public void setClip(Shape a) {
    throw unknown("setClip");
  }

  @Override
  public void copyArea(int a, int b, int c, int d, int e, int f) {
    throw unknown("copyArea");
  }

  @Override
  public void drawLine(int a, int b, int c, int d) {
    draw(new Line2D.Double(a, b, c, d));
  }

  @Override
  public void fillRect(int a, int b, int c, int d) {
    fill(new Rectangle2D.Double(a, b, c, d));
  }

  @Override
  public void clearRect(int a, int b, int c, int d) {
    throw unknown("clearRect");
  }

  @Override
  public void drawRoundRect(int a, int b, int c, int d, int e, int f) {
    throw unknown("drawRoundRect");
  }

  @Override
  public void fillRoundRect(int a, int b, int c, int d, int e, int f) {
    throw unknown("fillRoundRect");
  }

  @Override
  public void drawOval(int a, int b, int c, int d) {
    throw unknown("drawOval");
  }

  @Override
  public void fillOval(int a, int b, int c, int d) {
    throw unknown("fillOval");
  }

  @Override
  public void drawArc(int a, int b, int c, int d, int e, int f) {
    draw(new Arc2D.Double(a, b, c, d, e, f, Arc2D.OPEN));
  }

  @Override
  public void fillArc(int a, int b, int c, int d, int e, int f) {
    fill(new Arc2D.Double(a, b, c, d, e, f, Arc2D.PIE));
  }

  @Override
  public void drawPolyline(int[] a, int[] b, int c) {
    throw unknown("drawPolyline");
  }

  @Override
  public void drawPolygon(int[] a, int[] b, int c) {
    throw unknown("drawPolygon");
  }

  @Override
  public void fillPolygon(int[] a, int[] b, int c) {
    throw unknown("fillPolygon");
  }

  @Override
  public boolean drawImage(Image a, int b, int c, ImageObserver d) {
    throw unknown("drawImage");
  }

  @Override
  public boolean drawImage(Image a, int b, int c, int d, int e, ImageObserver f) {
    throw unknown("drawImage");
  }

  @Override
  public boolean drawImage(Image a, int b, int c, Color d, ImageObserver e) {
    throw unknown("drawImage");
  }

  @Override
  public boolean drawImage(Image a, int b, int c, int d, int e, Color f, ImageObserver g) {
    throw unknown("drawImage");
  }

  @Override
  public boolean drawImage(
      Image a, int b, int c, int d, int e, int f, int g, int h, int i, ImageObserver j) {
    throw unknown("drawImage");
  }

  @Override
  public boolean drawImage(
      Image a, int b, int c, int d, int e, int f, int g, int h, int i, Color j, ImageObserver k) {
    throw unknown("drawImage");
  }

  @Override
  public void dispose() {}
}
