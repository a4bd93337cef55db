package org.tentamen.render;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads {@code $…$} and {@code $$…$$} within a paragraph.
 *
 * <p>A single sign opens only before a character that is no space, and closes only after one and
 * not before a digit, so that prices stay prices; the rule is Pandoc's {@code tex_math_dollars}.
 */
final class MathsInlineParser implements InlineContentParser {

  private static final char SIGN = '$';

  /**
   * That no formula closes from here on. Without it a text of many opening signs would be searched
   * to its end for each of them.
   */
  private boolean noneInLine;

  private boolean noneDisplayed;

  /** A formula within a paragraph. */
  static final class MathsNode extends CustomNode {
    private final String tex;
    private final boolean display;

    MathsNode(String tex, boolean display) {
      this.tex = tex;
      this.display = display;
    }

    /** TeX without delimiters. */
    String tex() {
      return tex;
    }

    /** Whether two signs opened it. */
    boolean isDisplay() {
      return display;
    }
  }

  /** Makes one parser for each paragraph. */
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of(SIGN);
    }

    @Override
    public InlineContentParser create() {
      return new MathsInlineParser();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    int signs = scanner.matchMultiple(SIGN);
    Position start = scanner.position();
    if (signs == 1 && !noneInLine && !isSpace(scanner.peek())) {
      noneInLine = !findInLineEnd(scanner);
      if (!noneInLine) {
        return formula(scanner, start, 1);
      }
    }
    if (signs == 2 && !noneDisplayed) {
      noneDisplayed = !findDisplayEnd(scanner);
      if (!noneDisplayed) {
        return formula(scanner, start, 2);
      }
    }
    scanner.setPosition(start);
    return ParsedInline.of(new Text("$".repeat(signs)), start);
  }

  private static ParsedInline formula(Scanner scanner, Position start, int signs) {
    String tex = scanner.getSource(start, scanner.position()).getContent();
    for (int i = 0; i < signs; i++) {
      scanner.next();
    }
    return ParsedInline.of(
        new MathsNode(tex.replace('\n', ' ').strip(), signs == 2), scanner.position());
  }

  /** Stops at the closing sign, if there is one. */
  private static boolean findInLineEnd(Scanner scanner) {
    boolean afterSpace = true;
    while (scanner.hasNext()) {
      char c = scanner.peek();
      if (c == SIGN && !afterSpace && closesHere(scanner)) {
        return true;
      }
      scanner.next();
      if (c == '\\') {
        scanner.next();
      }
      afterSpace = isSpace(c);
    }
    return false;
  }

  private static boolean closesHere(Scanner scanner) {
    Position sign = scanner.position();
    scanner.next();
    char next = scanner.peek();
    scanner.setPosition(sign);
    return next < '0' || next > '9';
  }

  /** Stops at the two closing signs, if there are. */
  private static boolean findDisplayEnd(Scanner scanner) {
    while (scanner.hasNext()) {
      Position here = scanner.position();
      if (scanner.matchMultiple(SIGN) >= 2) {
        scanner.setPosition(here);
        return true;
      }
      if (scanner.peek() == '\\') {
        scanner.next();
      }
      scanner.next();
    }
    return false;
  }

  /** The end of the text counts as a space: nothing can follow there. */
  private static boolean isSpace(char c) {
    return c == Scanner.END || Character.isWhitespace(c);
  }
}
