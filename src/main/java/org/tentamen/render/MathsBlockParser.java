package org.tentamen.render;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Reads {@code $$…$$} whose opening sign starts a line, over one or more lines.
 *
 * <p>A block and not a piece of a paragraph, so that a line of it that starts with {@code +} or
 * {@code -} is no list, and one of {@code =} no heading. A blank line ends it; then, without its
 * closing sign, it is the paragraph that it looks like.
 */
final class MathsBlockParser extends AbstractBlockParser {

  private static final String SIGN = "$$";
  private static final int CODE_INDENT = 4;

  private final MathsNode block = new MathsNode();
  private final List<SourceLine> lines = new ArrayList<>();
  private final StringBuilder tex = new StringBuilder();

  /** The formula; its children are what stands behind it on its last line. */
  static final class MathsNode extends CustomBlock {
    private String tex = "";
    private boolean closed;

    /** TeX without delimiters; without meaning where the closing sign is missing. */
    String tex() {
      return tex;
    }

    /** Whether there is a closing sign; where not, the children are the whole text. */
    boolean isClosed() {
      return closed;
    }
  }

  /** Starts a block at {@code $$}, unless text follows the closing sign on the same line. */
  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser before) {
      int start = state.getNextNonSpaceIndex();
      String line = state.getLine().getContent().toString();
      if (state.getIndent() >= CODE_INDENT || !line.startsWith(SIGN, start)) {
        return BlockStart.none();
      }
      String rest = line.substring(start + SIGN.length()).stripTrailing();
      int end = closing(rest);
      boolean withinLine = end >= 0 && end + SIGN.length() < rest.length();
      boolean empty = end >= 0 && rest.substring(0, end).isBlank();
      return withinLine || empty
          ? BlockStart.none()
          : BlockStart.of(new MathsBlockParser()).atIndex(start);
    }
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return block.closed || state.isBlank()
        ? BlockContinue.none()
        : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(SourceLine line) {
    int from = lines.isEmpty() ? SIGN.length() : 0;
    lines.add(line);
    String content = line.getContent().toString();
    int found = closing(content.substring(from));
    int end = found < 0 ? content.length() : from + found;
    tex.append(tex.isEmpty() ? "" : "\n").append(content.substring(from, end).strip());
    if (found >= 0) {
      block.closed = true;
      block.tex = tex.toString().strip();
      lines.clear();
      lines.add(line.substring(end + SIGN.length(), content.length()));
    }
  }

  @Override
  public void parseInlines(InlineParser inlineParser) {
    SourceLines rest = SourceLines.empty();
    lines.stream().filter(line -> !line.getContent().toString().isBlank()).forEach(rest::addLine);
    inlineParser.parse(rest, block);
  }

  /** The index of the closing sign in a text, or -1; a backslash takes the next character along. */
  private static int closing(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.startsWith(SIGN, i)) {
        return i;
      }
    }
    return -1;
  }
}
