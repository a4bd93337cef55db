package org.tentamen.render.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Draws the QR code of a page: the paper's code, the page and the number of pages, such as {@code
 * K7QF-3XWM 2/3}. Those signs are of QR's short alphabet, so the smallest symbol holds them.
 */
final class CodeDrawer implements FSObjectDrawer {

  /**
   * Which modules are turned over, in one way for all codes: to try all eight for the one that
   * looks most evenly mixed (ISO/IEC 18004, 7.8.3) took longer than all else about a code.
   */
  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.QR_MASK_PATTERN, 2);

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
    String pages = (context.getPageNo() + 1) + "/" + context.getPageCount();
    device.setColor(FSRGBColor.BLACK);
    device.fill(squares(element.getAttribute("data") + " " + pages, x, y, width));
    return Map.of();
  }

  /** A rectangle for each run of dark modules of a row. */
  private static Shape squares(String text, double x, double y, double width) {
    ByteMatrix modules = modules(text);
    double side = width / modules.getWidth();
    Path2D path = new Path2D.Double();
    for (int row = 0; row < modules.getHeight(); row++) {
      int from = 0;
      while (from < modules.getWidth()) {
        int to = from;
        while (to < modules.getWidth() && modules.get(to, row) == 1) {
          to++;
        }
        if (to > from) {
          path.append(
              new Rectangle2D.Double(x + from * side, y + row * side, (to - from) * side, side),
              false);
        }
        from = to + 1;
      }
    }
    return path;
  }

  private static ByteMatrix modules(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M, HINTS).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("code (" + text + ") is too long for a QR code", e);
    }
  }
}
