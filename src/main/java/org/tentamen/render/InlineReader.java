package org.tentamen.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Turns the parser's pieces of a line, which can change, into our own, which cannot. */
final class InlineReader extends AbstractVisitor {

  private static final Pattern ALLOWED_LINK =
      Pattern.compile("(?:https?|mailto):.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final List<Inline> pieces = new ArrayList<>();

  private InlineReader() {}

  /** The pieces below a node. */
  static List<Inline> below(Node parent) {
    InlineReader reader = new InlineReader();
    reader.visitChildren(parent);
    return reader.pieces;
  }

  @Override
  public void visit(Text text) {
    addWords(text.getLiteral());
  }

  /** HTML is shown as typed: a bank is data, and other formats could do nothing with it. */
  @Override
  public void visit(HtmlInline html) {
    addWords(html.getLiteral());
  }

  @Override
  public void visit(Code code) {
    pieces.add(new Inline.Code(code.getLiteral()));
  }

  @Override
  public void visit(Emphasis emphasis) {
    pieces.add(new Inline.Emphasis(below(emphasis)));
  }

  @Override
  public void visit(StrongEmphasis strong) {
    pieces.add(new Inline.Strong(below(strong)));
  }

  @Override
  public void visit(Link link) {
    if (ALLOWED_LINK.matcher(link.getDestination()).matches()) {
      pieces.add(new Inline.Link(link.getDestination(), below(link)));
    } else {
      visitChildren(link);
    }
  }

  @Override
  public void visit(Image image) {
    StringBuilder description = new StringBuilder();
    addDescription(image, description);
    pieces.add(new Inline.Image(image.getDestination(), description.toString()));
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    pieces.add(new Inline.LineBreak(false));
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    pieces.add(new Inline.LineBreak(true));
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof MathsInlineParser.MathsNode maths) {
      pieces.add(new Inline.Maths(maths.tex(), maths.isDisplay()));
    } else {
      visitChildren(node);
    }
  }

  /** The parser cuts words at every sign that could have been markup. */
  private void addWords(String words) {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last) instanceof Inline.Words before) {
      pieces.set(last, new Inline.Words(before.text() + words));
    } else {
      pieces.add(new Inline.Words(words));
    }
  }

  private static void addDescription(Node parent, StringBuilder description) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text text) {
        description.append(text.getLiteral());
      } else if (node instanceof Code code) {
        description.append(code.getLiteral());
      } else if (node instanceof MathsInlineParser.MathsNode maths) {
        description.append('$').append(maths.tex()).append('$');
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        description.append(' ');
      } else {
        addDescription(node, description);
      }
    }
  }
}
