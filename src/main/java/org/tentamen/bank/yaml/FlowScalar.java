package org.tentamen.bank.yaml;

import org.tentamen.diagnostic.Passage;
import org.tentamen.diagnostic.Source;

/**
 * The text of a plain or quoted scalar, in which line breaks are folded.
 *
 * <p>Source of the rules: YAML 1.1, sections 9.1.1 to 9.1.3, as SnakeYAML reads them. Of the
 * escapes in double quotes only {@code \"} and {@code \\} are undone; any other backslash is left
 * as it is, since it was meant as one.
 */
final class FlowScalar {

  private final String file;
  private final int end;
  private final YamlNode.Style style;
  private final ScalarText text;
  private int at;

  private FlowScalar(Stretch inner, YamlNode.Style style) {
    this.file = inner.source().text();
    this.at = inner.from();
    this.end = inner.to();
    this.style = style;
    this.text = new ScalarText(inner.source());
  }

  /**
   * Reads a scalar.
   *
   * @param stretch the scalar with its quotes
   */
  static Passage read(Stretch stretch, YamlNode.Style style) {
    int quote = style == YamlNode.Style.PLAIN ? 0 : 1;
    Source source = stretch.source();
    Stretch inner = new Stretch(source, stretch.from() + quote, stretch.to() - quote);
    FlowScalar scalar = new FlowScalar(inner, style);
    while (scalar.at < scalar.end) {
      scalar.step();
    }
    return scalar.text.passage(inner.from());
  }

  private void step() {
    char c = file.charAt(at);
    if (LineBreaks.isBlank(c) || LineBreaks.isBreak(c)) {
      space();
    } else if (style == YamlNode.Style.SINGLE_QUOTED && c == '\'') {
      text.add(c, at);
      at += 2;
    } else if (style == YamlNode.Style.DOUBLE_QUOTED && c == '\\') {
      backslash();
    } else {
      text.add(c, at++);
    }
  }

  /** Blanks within a line stay; around line breaks they go, and one break alone is a space. */
  private void space() {
    int from = at;
    skipBlanks();
    boolean withinLine = at == end || !LineBreaks.isBreak(file.charAt(at));
    if (withinLine) {
      text.addAsWritten(from, at);
      return;
    }
    int first = at;
    char firstBreak = LineBreaks.asText(file, at);
    at = LineBreaks.after(file, at);
    int before = text.length();
    if (firstBreak != '\n') {
      text.add(firstBreak, first);
    }
    breaks();
    if (text.length() == before) {
      text.add(' ', first);
    }
  }

  private void breaks() {
    skipBlanks();
    while (at < end && LineBreaks.isBreak(file.charAt(at))) {
      text.add(LineBreaks.asText(file, at), at);
      at = LineBreaks.after(file, at);
      skipBlanks();
    }
  }

  private void backslash() {
    char next = file.charAt(at + 1);
    if (next == '"' || next == '\\') {
      text.add(next, at);
      at += 2;
    } else if (LineBreaks.isBreak(next)) {
      at = LineBreaks.after(file, at + 1);
      breaks();
    } else {
      text.add('\\', at++);
    }
  }

  private void skipBlanks() {
    while (at < end && LineBreaks.isBlank(file.charAt(at))) {
      at++;
    }
  }
}
