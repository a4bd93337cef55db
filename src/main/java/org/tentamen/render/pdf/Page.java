package org.tentamen.render.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.tentamen.render.maths.Drawing;
import org.tentamen.render.maths.Maths;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page of HTML whose formulas are drawn and measured.
 *
 * @param document what is laid out
 * @param drawings the drawing of each formula's element
 * @param isMixed whether something in it may run from right to left
 */
record Page(Document document, Map<Element, Drawing> drawings, boolean isMixed) {

  /** How wide a formula of its own line may be: a page's text, less what is left of a solution. */
  private static final double WIDEST = 44;

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  /**
   * Reads a page.
   *
   * @param html well-formed XML without a document type
   */
  static Page of(String html) {
    Document document = parsed(html);
    Locale language = Locale.forLanguageTag(document.getDocumentElement().getAttribute("lang"));
    Reading reading = new Reading(language);
    reading.read(document.getDocumentElement());
    return new Page(document, Collections.unmodifiableMap(reading.drawings), reading.isMixed);
  }

  /** One way through a page. */
  private static final class Reading {
    private final Locale language;
    private final Map<Element, Drawing> drawings = new IdentityHashMap<>();
    private boolean isMixed;

    Reading(Locale language) {
      this.language = language;
    }

    /** Child by child: a list of elements by name would count from its start each time. */
    void read(Element parent) {
      for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child instanceof Element element) {
          boolean isFormula =
              element.getTagName().equals("object")
                  && element.getAttribute("class").startsWith("math");
          if (isFormula) {
            drawings.put(element, drawn(element, language));
          } else {
            read(element);
          }
        } else if (child instanceof Text text) {
          isMixed = isMixed || mayRunLeft(text.getData());
        }
      }
    }
  }

  private static boolean mayRunLeft(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (mayRunLeft(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character is of a script from Hebrew to Arabic, or a part of what may be. */
  private static boolean mayRunLeft(int c) {
    return c >= 0x590 && c <= 0x8FF || c >= 0xD800 && c <= 0xFEFF;
  }

  private static Drawing drawn(Element object, Locale language) {
    boolean display = object.getAttribute("class").endsWith("display");
    String tex = object.getAttribute("data");
    Drawing drawing = Maths.draw(tex, display ? Maths.Style.DISPLAY : Maths.Style.INLINE);
    // What is wider than the page is set smaller, lengths in em with it.
    double size = display ? Math.min(1, WIDEST / drawing.width()) : 1;
    object.setAttribute(
        "style",
        (size < 1 ? "font-size:" + length(size) + ";" : "")
            + "width:"
            + length(drawing.width())
            + ";height:"
            + length(drawing.height() + drawing.depth())
            + ";vertical-align:"
            + length(-drawing.depth()));
    String spoken = Maths.spoken(tex, language);
    object.setAttribute("alt", spoken.isEmpty() ? tex : spoken);
    return drawing;
  }

  private static String length(double em) {
    return BigDecimal.valueOf(Math.round(em * 10_000), 4).toPlainString() + "em";
  }

  private static Document parsed(String html) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(NO_DOCTYPE, true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      return builder.parse(new InputSource(new StringReader(html)));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalArgumentException("the page is not well-formed: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
