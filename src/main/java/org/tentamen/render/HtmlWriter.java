package org.tentamen.render;

import java.util.List;
import org.tentamen.variant.Filling;

/**
 * Writes HTML, which is well-formed XML too but for named entities, of which it uses the five that
 * XML has.
 *
 * <pre>{@code
 * HtmlWriter.forPages(Images.NONE).line(Markdown.read("So $x < 1$."), List.of());
 * // So <span class="math" dir="ltr">x &lt; 1</span>.
 * }</pre>
 */
public final class HtmlWriter implements TextWriter {

  private final Target target;
  private final Images images;

  /** Whom the HTML is for. */
  private enum Target {
    /** Pages with our own style sheet and script. */
    PAGE,
    /** A learning-management system. */
    QUIZ
  }

  private HtmlWriter(Target target, Images images) {
    this.target = target;
    this.images = images;
  }

  /**
   * For our own pages: maths is TeX in elements of class {@code math}, displayed where they also
   * are of class {@code display}, for the script beside the page to typeset. No attribute holds
   * style or script.
   */
  public static HtmlWriter forPages(Images images) {
    return new HtmlWriter(Target.PAGE, images);
  }

  /**
   * For learning-management systems: maths is TeX between {@code \(} and {@code \)}, displayed
   * between {@code \[} and {@code \]}, which Moodle's MathJax filter reads (Moodle's documentation,
   * "MathJax filter"); tables have Bootstrap's classes.
   */
  public static HtmlWriter forQuizzes(Images images) {
    return new HtmlWriter(Target.QUIZ, images);
  }

  @Override
  public String block(Document document, List<Filling> fillings) {
    HtmlText html = new HtmlText();
    blocks(html, fillings).all(document.blocks());
    return html.toString();
  }

  @Override
  public String line(Document document, List<Filling> fillings) {
    HtmlText html = new HtmlText();
    if (document.blocks().size() == 1
        && document.blocks().get(0) instanceof Block.Paragraph paragraph) {
      new HtmlInlines(html, this, new Fillings(fillings)).all(paragraph.content());
    } else {
      blocks(html, fillings).all(document.blocks());
    }
    return html.toString();
  }

  @Override
  public String words(String text) {
    return new HtmlText().text(text).toString();
  }

  private HtmlBlocks blocks(HtmlText html, List<Filling> fillings) {
    return new HtmlBlocks(html, this, new Fillings(fillings));
  }

  /** Where pictures are found. */
  Images images() {
    return images;
  }

  /** Adds a formula within a paragraph. */
  void maths(HtmlText html, Inline.Maths maths, String tex) {
    if (target == Target.QUIZ) {
      html.raw(maths.display() ? "\\[" : "\\(").text(tex).raw(maths.display() ? "\\]" : "\\)");
    } else {
      String display = maths.display() ? " display" : "";
      html.raw("<span class=\"math" + display + "\" dir=\"ltr\">").text(tex).raw("</span>");
    }
  }

  /** Adds a formula that stands between paragraphs. */
  void display(HtmlText html, String tex) {
    if (target == Target.QUIZ) {
      html.raw("<p>\\[").text(tex).raw("\\]</p>\n");
    } else {
      html.raw("<div class=\"math display\" dir=\"ltr\">").text(tex).raw("</div>\n");
    }
  }

  /** Starts a table, of values or of the author's. */
  void startTable(HtmlText html) {
    html.raw(
        target == Target.QUIZ
            ? "<table class=\"table table-bordered table-sm w-auto\">\n"
            : "<table>\n");
  }

  /** The attributes of a cell that is put somewhere; with a space before them. */
  String aligned(Block.Alignment alignment) {
    return switch (alignment) {
      case NONE -> "";
      case LEFT -> attribute("left");
      case CENTER -> attribute("center");
      case RIGHT -> attribute("right");
    };
  }

  private String attribute(String side) {
    return target == Target.QUIZ
        ? " style=\"text-align: " + side + "\""
        : " class=\"" + side + "\"";
  }
}
