package org.tentamen.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tentamen.diagnostic.Place;

/** An element of an XML file, with what is in it. */
final class XmlElement {

  private final String name;
  private final Place place;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<XmlElement> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder markup = new StringBuilder();

  /**
   * An empty element.
   *
   * @param name its name, without a prefix
   * @param place where its tag is
   */
  XmlElement(String name, Place place) {
    this.name = name;
    this.place = place;
  }

  /** Its name, without a prefix. */
  String name() {
    return name;
  }

  /** Where its tag is. */
  Place place() {
    return place;
  }

  /** The elements in it. */
  List<XmlElement> children() {
    return children;
  }

  void set(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void add(XmlElement child) {
    children.add(child);
    markup.append((char) 0).append(children.size() - 1).append((char) 0);
  }

  void add(String characters) {
    text.append(characters);
    markup.append(characters.replace("\0", ""));
  }

  /** An attribute; empty text where there is none. */
  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** Its own characters, without those of elements in it. */
  String text() {
    return text.toString();
  }

  /** The first element of that name in it. */
  Optional<XmlElement> child(String child) {
    return children.stream().filter(c -> c.name.equals(child)).findFirst();
  }

  /** All elements of that name in it. */
  List<XmlElement> children(String child) {
    return children.stream().filter(c -> c.name.equals(child)).toList();
  }

  /** All elements of that name below it, in the order of the file. */
  List<XmlElement> below(String element) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlElement child : children) {
      if (child.name.equals(element)) {
        found.add(child);
      }
      found.addAll(child.below(element));
    }
    return found;
  }

  /** The trimmed text of the first element of that name in it; empty text where there is none. */
  String textOf(String child) {
    return child(child).map(XmlElement::text).orElse("").strip();
  }

  /** The same with other names of elements and attributes. */
  XmlElement renamed(UnaryOperator<String> names) {
    XmlElement renamed = new XmlElement(names.apply(name), place);
    attributes.forEach((key, value) -> renamed.set(names.apply(key), value));
    children.forEach(child -> renamed.children.add(child.renamed(names)));
    renamed.text.append(text);
    renamed.markup.append(markup);
    return renamed;
  }

  /** What is in it, as HTML, its own tag left out. */
  String inside() {
    return inside(element -> Optional.empty());
  }

  /**
   * What is in it, as HTML, its own tag left out.
   *
   * @param other what stands for an element; empty where it is HTML itself
   */
  String inside(Function<XmlElement, Optional<String>> other) {
    StringBuilder out = new StringBuilder();
    String all = markup.toString();
    int at = 0;
    while (at < all.length()) {
      int next = all.indexOf((char) 0, at);
      if (next < 0) {
        next = all.length();
      }
      out.append(escaped(all.substring(at, next)));
      if (next == all.length()) {
        break;
      }
      int end = all.indexOf((char) 0, next + 1);
      XmlElement child = children.get(Integer.parseInt(all.substring(next + 1, end)));
      out.append(other.apply(child).orElseGet(() -> child.outside(other)));
      at = end + 1;
    }
    return out.toString();
  }

  /** The element as HTML. */
  private String outside(Function<XmlElement, Optional<String>> other) {
    StringBuilder out = new StringBuilder("<").append(name);
    attributes.forEach(
        (key, value) ->
            out.append(' ')
                .append(key)
                .append("=\"")
                .append(escaped(value).replace("\"", "&quot;"))
                .append('"'));
    return out.append('>').append(inside(other)).append("</").append(name).append('>').toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
