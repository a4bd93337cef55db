package org.tentamen.imports;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Source;

/**
 * Reads XML from a stranger: no document types, so no entities of its own; nothing is fetched, and
 * nothing nests deeper than questions do.
 */
final class XmlText {

  private static final int DEEPEST = 100;

  private final Source source;
  private final int[] lineStarts;

  private XmlText(Source source) {
    this.source = source;
    this.lineStarts = lineStarts(source.text());
  }

  /**
   * Reads a file, an element below the root at a time.
   *
   * @param each gets the root, which is empty, and each of the elements in it
   * @throws InvalidInputException if it is not well-formed, or has a document type
   */
  static void read(Source source, BiConsumer<XmlElement, XmlElement> each) {
    new XmlText(source).read(each);
  }

  /** The name of the outermost element; empty text where there is none. */
  static String root(Source source) {
    String text = source.text();
    int at = text.indexOf('<');
    while (at >= 0 && at + 1 < text.length()) {
      char next = text.charAt(at + 1);
      if (next != '?' && next != '!') {
        int end = at + 1;
        while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
          end++;
        }
        String name = text.substring(at + 1, end);
        return name.substring(name.indexOf(':') + 1);
      }
      boolean comment = text.startsWith("<!--", at);
      int close = text.indexOf(comment ? "-->" : ">", at);
      at = close < 0 ? -1 : text.indexOf('<', close);
    }
    return "";
  }

  /** Reads a file as one element. */
  static XmlElement whole(Source source) {
    XmlElement[] whole = new XmlElement[1];
    read(
        source,
        (root, child) -> {
          whole[0] = root;
          root.add(child);
        });
    if (whole[0] == null) {
      throw InvalidInputException.at(source.at(0), "an empty XML file", "elements", "");
    }
    return whole[0];
  }

  private void read(BiConsumer<XmlElement, XmlElement> each) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty("jdk.xml.maxElementDepth", "0"); // JDK 24 has its own limit; ours says more
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside of the file is read");
        });
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(source.text()));
      elements(reader, each);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private void elements(XMLStreamReader reader, BiConsumer<XmlElement, XmlElement> each)
      throws XMLStreamException {
    Deque<XmlElement> open = new ArrayDeque<>();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() == DEEPEST) {
            throw InvalidInputException.at(
                place(reader.getLocation()),
                "elements nested deeper than " + DEEPEST,
                "a quiz",
                "");
          }
          open.push(started(reader));
        }
        case XMLStreamConstants.END_ELEMENT -> {
          XmlElement element = open.pop();
          if (open.size() == 1) {
            each.accept(open.peek(), element);
          } else if (!open.isEmpty()) {
            open.peek().add(element);
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.peek().add(reader.getText());
          }
        }
        case XMLStreamConstants.DTD ->
            throw InvalidInputException.at(
                place(reader.getLocation()),
                "a document type (<!DOCTYPE …>)",
                "a quiz without one: it could make the program read other files",
                "Delete it.");
        default -> {}
      }
    }
  }

  private XmlElement started(XMLStreamReader reader) {
    XmlElement element = new XmlElement(reader.getLocalName(), place(reader.getLocation()));
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      element.set(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return element;
  }

  /** The start of the line that the reader has come to: it stands behind what it has read. */
  private Place place(Location location) {
    int line = Math.min(Math.max(1, location.getLineNumber()), lineStarts.length);
    return source.at(lineStarts[line - 1]);
  }

  private static int[] lineStarts(String text) {
    return java.util.stream.IntStream.concat(
            java.util.stream.IntStream.of(0),
            java.util.stream.IntStream.range(0, text.length())
                .filter(
                    i ->
                        text.charAt(i) == '\n'
                            || text.charAt(i) == '\r'
                                && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))
                .map(i -> i + 1))
        .toArray();
  }

  private InvalidInputException broken(XMLStreamException e) {
    Location location = e.getLocation();
    int line =
        location == null ? 1 : Math.min(Math.max(1, location.getLineNumber()), lineStarts.length);
    int column = location == null ? 1 : Math.max(1, location.getColumnNumber());
    int offset = Math.min(lineStarts[line - 1] + column - 1, source.text().length());
    String message = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError.*?Message: ", "");
    String said = message.strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
    String brief = said.length() > 200 ? said.substring(0, 200) + "…" : said;
    InvalidInputException wrong =
        InvalidInputException.at(
            source.at(offset),
            "XML that is not well-formed (" + brief + ")",
            "a file as the other system exports it",
            "Export it again, or mend it there.");
    wrong.initCause(e);
    return wrong;
  }
}
