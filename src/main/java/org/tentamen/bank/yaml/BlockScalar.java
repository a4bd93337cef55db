package org.tentamen.bank.yaml;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.diagnostic.Passage;
import org.tentamen.diagnostic.Source;

/**
 * The text of a scalar on lines of its own, after {@code |} or {@code >}.
 *
 * <p>Source of the rules: YAML 1.1, sections 9.2 and 9.3, as SnakeYAML reads them.
 */
final class BlockScalar {

  private final String file;
  private final boolean folded;
  private final int indent;
  private final ScalarText text;

  /** Offsets of the line breaks since the last line with text, that line's own first. */
  private final List<Integer> breaks = new ArrayList<>();

  private boolean startsWithText = false;
  private boolean lastStartsWithText = false;

  private BlockScalar(Source source, YamlNode.Style style, int indent) {
    this.file = source.text();
    this.folded = style == YamlNode.Style.FOLDED;
    this.indent = indent;
    this.text = new ScalarText(source);
  }

  /**
   * Reads a scalar.
   *
   * @param stretch from the bar or greater-than sign to where the next thing starts
   * @param value the text as SnakeYAML has it; tells the indentation and how many line breaks end
   *     it
   * @return the text; nothing where it is only spaces and line breaks
   */
  static Passage read(Stretch stretch, YamlNode.Style style, String value) {
    Source source = stretch.source();
    int start = lineAfter(source.text(), stretch.from());
    if (value.isBlank()) {
      return Passage.of("", source, start);
    }
    BlockScalar scalar = new BlockScalar(source, style, indent(source.text(), start, value));
    for (int at = start; at < stretch.to(); at = lineAfter(source.text(), at)) {
      scalar.line(at, Math.min(LineBreaks.next(source.text(), at), stretch.to()));
    }
    scalar.startsWithText = false;
    scalar.addBreaks();
    scalar.text.cutTo(value.length());
    return scalar.text.passage(start);
  }

  /** The indentation of the first line with text, less the spaces that belong to the text. */
  private static int indent(String file, int start, String value) {
    int line = start;
    while (line < file.length() && afterSpaces(file, line) == LineBreaks.next(file, line)) {
      line = lineAfter(file, line);
    }
    int first = 0;
    int text = 0;
    while (value.charAt(text) == ' ' || LineBreaks.isBreak(value.charAt(text))) {
      first = LineBreaks.isBreak(value.charAt(text)) ? text + 1 : first;
      text++;
    }
    int own = text - first;
    return afterSpaces(file, line) - line - own;
  }

  private void line(int from, int to) {
    int content = Math.min(afterSpaces(file, from), from + indent);
    boolean blank = content >= to;
    if (!blank) {
      startsWithText = !LineBreaks.isBlank(file.charAt(content));
      addBreaks();
      lastStartsWithText = startsWithText;
      text.addAsWritten(content, to);
    }
    if (to < file.length()) {
      breaks.add(to);
    }
  }

  /** One break between two lines of text folds into a space; of several the first goes. */
  private void addBreaks() {
    boolean folds =
        folded
            && text.length() > 0
            && lastStartsWithText
            && startsWithText
            && !breaks.isEmpty()
            && LineBreaks.asText(file, breaks.get(0)) == '\n';
    if (folds && breaks.size() == 1) {
      text.add(' ', breaks.get(0));
    } else {
      breaks.stream().skip(folds ? 1 : 0).forEach(at -> text.add(LineBreaks.asText(file, at), at));
    }
    breaks.clear();
  }

  private static int afterSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** The start of the line after the one that holds an offset; the end of the file has none. */
  private static int lineAfter(String file, int offset) {
    int end = LineBreaks.next(file, offset);
    return end == file.length() ? end : LineBreaks.after(file, end);
  }
}
