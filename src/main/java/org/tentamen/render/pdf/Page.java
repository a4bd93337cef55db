package org.tentamen.render.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page of HTML whose formulas are drawn and measured.
 *
 * @param document what is laid out
 * @param drawings the drawing of each formula's element
 */
record Page(Document document, Map<Element, Drawing> drawings) {

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  /**
   * Reads a page.
   *
   * @param html well-formed XML without a document type
   */
  static Page of(String html) {
    Document document = parsed(html);
    Locale language = Locale.forLanguageTag(document.getDocumentElement().getAttribute("lang"));
    Map<Element, Drawing> drawings = new IdentityHashMap<>();
    draw(document.getDocumentElement(), language, drawings);
    return new Page(document, Collections.unmodifiableMap(drawings));
  }

  /** Child by child: a list of elements by name would count from its start each time. */
  private static void draw(Element parent, Locale language, Map<Element, Drawing> drawings) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        boolean isFormula =
            element.getTagName().equals("object")
                && element.getAttribute("class").startsWith("math");
        if (isFormula) {
          drawings.put(element, drawn(element, language));
        } else {
          draw(element, language, drawings);
        }
      }
    }
  }

  private static Drawing drawn(Element object, Locale language) {
    boolean display = object.getAttribute("class").endsWith("display");
    String tex = object.getAttribute("data");
    Drawing drawing = Maths.draw(tex, display ? Maths.Style.DISPLAY : Maths.Style.INLINE);
    object.setAttribute(
        "style",
        "width:"
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
    return String.format(Locale.ROOT, "%.4fem", em);
  }

  private static Document parsed(String html) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
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
