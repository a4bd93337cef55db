package org.tentamen.render.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.HashMap;
import java.util.Map;
import org.tentamen.render.maths.Drawing;
import org.w3c.dom.Element;

/** Draws the formulas of one document as text, straight into its pages. */
final class FormulaDrawer implements FSObjectDrawer {

  /** So that the renderer, where the text around is bold, does not thicken the glyphs. */
  private static final int HEAVIEST = 900;

  private final Fonts types;
  private final Map<Element, Drawing> drawings;
  private final Map<String, FontDescription> fonts = new HashMap<>();

  FormulaDrawer(Fonts types, Map<Element, Drawing> drawings) {
    this.types = types;
    this.drawings = drawings;
  }

  @Override
  public Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    Drawing drawing = drawings.get(element);
    double em = em(drawing, width, height);
    PdfBoxOutputDevice out = (PdfBoxOutputDevice) device;
    AffineTransform page = AffineTransform.getTranslateInstance(x, y + drawing.height() * em);
    page.scale(em, em);
    for (Drawing.Mark mark : drawing.marks()) {
      out.setColor(color(mark.color()));
      if (mark instanceof Drawing.Glyph glyph) {
        draw(glyph, page, out);
      } else if (mark instanceof Drawing.Area area) {
        out.fill(page.createTransformedShape(area.shape()));
      }
    }
    return Map.of();
  }

  /** The larger measure tells the size better: both were rounded to whole dots. */
  private static double em(Drawing drawing, double width, double height) {
    double tall = drawing.height() + drawing.depth();
    return drawing.width() > tall ? width / drawing.width() : height / tall;
  }

  private void draw(Drawing.Glyph glyph, AffineTransform page, PdfBoxOutputDevice out) {
    AffineTransform place = new AffineTransform(page);
    place.concatenate(glyph.place());
    out.drawStringFast(
        String.valueOf(glyph.character()),
        (float) place.getTranslateX(),
        (float) place.getTranslateY(),
        null,
        fonts.computeIfAbsent(glyph.font(), this::font),
        (float) place.getScaleY());
  }

  private FontDescription font(String name) {
    return new FontDescription(types.formula(name), IdentValue.ITALIC, HEAVIEST);
  }

  private static FSRGBColor color(Color color) {
    return new FSRGBColor(color.getRed(), color.getGreen(), color.getBlue());
  }
}
