package org.tentamen.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.tentamen.render.maths.Maths;
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
  private final Reading reading;

  /** Where lines start. */
  enum Reading {
    /** At the left. */
    LEFT_TO_RIGHT,
    /** At the right. */
    RIGHT_TO_LEFT
  }

  /** Whom the HTML is for. */
  private enum Target {
    /** Pages with our own style sheet and script. */
    PAGE,
    /** Our own printer. */
    PRINT,
    /** A learning-management system that typesets TeX. */
    QUIZ,
    /** Canvas, which has pictures made of TeX. */
    CANVAS,
    /** QTI 2.1, which has a subset of XHTML 1 and MathML. */
    ITEM,
    /** QTI 3.0, which says directions too. */
    DIRECTED_ITEM
  }

  private HtmlWriter(Target target, Images images, Reading reading) {
    this.target = target;
    this.images = images;
    this.reading = reading;
  }

  /**
   * For our own pages: maths is TeX in elements of class {@code math}, displayed where they also
   * are of class {@code display}, for the script beside the page to typeset. No attribute holds
   * style or script.
   */
  public static HtmlWriter forPages(Images images) {
    return new HtmlWriter(Target.PAGE, images, Reading.LEFT_TO_RIGHT);
  }

  /**
   * For our own printer, {@link org.tentamen.render.pdf.PdfPrinter}: maths is TeX in elements
   * {@code object} of class {@code math}, displayed where they also are of class {@code display}.
   * The printer turns neither tables nor the marks of lists around where lines run from right to
   * left, so that is done here.
   */
  static HtmlWriter forPrint(Images images, Reading reading) {
    return new HtmlWriter(Target.PRINT, images, reading);
  }

  /**
   * For learning-management systems: maths is TeX between {@code \(} and {@code \)}, displayed
   * between {@code \[} and {@code \]}, which Moodle's MathJax filter reads (Moodle's documentation,
   * "MathJax filter"); tables have Bootstrap's classes.
   */
  public static HtmlWriter forQuizzes(Images images) {
    return new HtmlWriter(Target.QUIZ, images, Reading.LEFT_TO_RIGHT);
  }

  /**
   * For Canvas: maths is a picture that Canvas makes of TeX, as its own editor writes it; older
   * versions typeset nothing else, and newer ones typeset these.
   */
  public static HtmlWriter forCanvas(Images images) {
    return new HtmlWriter(Target.CANVAS, images, Reading.LEFT_TO_RIGHT);
  }

  /**
   * For items of QTI 2.1, with maths as MathML. Neither {@code dir} nor {@code bdi} is in it, so
   * that directional isolates (Unicode, UAX 9) keep a value's direction.
   */
  public static HtmlWriter forItems(Images images) {
    return new HtmlWriter(Target.ITEM, images, Reading.LEFT_TO_RIGHT);
  }

  /** For items of QTI 3.0: as for those of 2.1, and code says that it runs from left to right. */
  public static HtmlWriter forDirectedItems(Images images) {
    return new HtmlWriter(Target.DIRECTED_ITEM, images, Reading.LEFT_TO_RIGHT);
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
    String display = maths.display() ? " display" : "";
    switch (target) {
      case QUIZ ->
          html.raw(maths.display() ? "\\[" : "\\(").text(tex).raw(maths.display() ? "\\]" : "\\)");
      case CANVAS -> picture(html, tex);
      case ITEM, DIRECTED_ITEM -> html.raw(Maths.mathml(tex, Maths.Style.INLINE));
      case PRINT -> object(html, "math" + display, tex);
      case PAGE ->
          html.raw("<span class=\"math" + display + "\" dir=\"ltr\">").text(tex).raw("</span>");
    }
  }

  /** Adds a formula that stands between paragraphs. */
  void display(HtmlText html, String tex) {
    switch (target) {
      case QUIZ -> html.raw("<p>\\[").text(tex).raw("\\]</p>\n");
      case CANVAS -> {
        html.raw("<p>");
        picture(html, "\\displaystyle " + tex);
        html.raw("</p>\n");
      }
      case ITEM, DIRECTED_ITEM ->
          html.raw("<p>" + Maths.mathml(tex, Maths.Style.DISPLAY) + "</p>\n");
      case PRINT -> {
        html.raw("<p class=\"display\">");
        object(html, "math display", tex);
        html.raw("</p>\n");
      }
      case PAGE -> html.raw("<div class=\"math display\" dir=\"ltr\">").text(tex).raw("</div>\n");
    }
  }

  private static void object(HtmlText html, String type, String tex) {
    html.raw("<object class=\"" + type + "\" data=\"").text(tex).raw("\"></object>");
  }

  /** Canvas decodes the address twice before it typesets what is in it. */
  private static void picture(HtmlText html, String tex) {
    String once = URLEncoder.encode(tex, UTF_8).replace("+", "%20");
    String twice = URLEncoder.encode(once, UTF_8);
    html.raw("<img class=\"equation_image\" title=\"")
        .text(tex)
        .raw("\" src=\"/equation_images/" + twice + "\" alt=\"LaTeX: ")
        .text(tex)
        .raw("\" data-equation-content=\"")
        .text(tex)
        .raw("\"/>");
  }

  private boolean isItem() {
    return target == Target.ITEM || target == Target.DIRECTED_ITEM;
  }

  /** An attribute that keeps what runs from left to right so, with a space before it. */
  String leftToRight() {
    return target == Target.ITEM ? "" : " dir=\"ltr\"";
  }

  /** The attribute of a list that does not start with 1, with a space before it. */
  String startingAt(int start) {
    return start == 1 || isItem() ? "" : " start=\"" + start + "\"";
  }

  /** Adds a value that keeps its own direction. */
  void isolated(HtmlText html, String value) {
    boolean signs = isItem();
    html.raw(signs ? "\u2068" : "<bdi>").text(value).raw(signs ? "\u2069" : "</bdi>");
  }

  /** Whether columns are written from the last to the first. */
  boolean turnsTables() {
    return target == Target.PRINT && reading == Reading.RIGHT_TO_LEFT;
  }

  /** Whether the marks of lists are written as text. */
  boolean writesMarks() {
    return target == Target.PRINT && reading == Reading.RIGHT_TO_LEFT;
  }

  /** Starts a table, of values or of the author's. */
  void startTable(HtmlText html) {
    html.raw(
        target == Target.QUIZ || target == Target.CANVAS
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
    return target == Target.QUIZ || target == Target.CANVAS
        ? " style=\"text-align: " + side + "\""
        : " class=\"" + side + "\"";
  }
}
