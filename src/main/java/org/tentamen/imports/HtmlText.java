package org.tentamen.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Another system's text as a bank's: Markdown, with maths in dollar signs. */
final class HtmlText {

  /** Deeper elements are children of the deepest. */
  private static final int DEEPEST = 100;

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "aside",
          "nav",
          "center",
          "form",
          "fieldset",
          "figure",
          "figcaption",
          "address",
          "dl",
          "dt",
          "dd",
          "details",
          "summary",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "pre",
          "blockquote",
          "table",
          "hr",
          "body");

  /** What no label can hold. */
  private static final String NO_LABEL =
      "img:not([data-equation-content]), table, ul, ol, pre, blockquote, hr, h1, h2, h3, h4, h5, h6";

  private final Gallery gallery;
  private final Set<String> unsaid = new LinkedHashSet<>();

  /**
   * Reads texts.
   *
   * @param gallery takes their pictures
   */
  HtmlText(Gallery gallery) {
    this.gallery = gallery;
  }

  /** What the texts read so far could not say in Markdown. */
  Set<String> unsaid() {
    return unsaid;
  }

  /** The words of a text on one line, without any markup. */
  static String words(Rich text) {
    return parsed(
            html(text.with(text.source().substring(0, Math.min(2000, text.source().length())))))
        .text();
  }

  /** A text as Markdown; empty where there is nothing to see. */
  String markdown(Rich text) {
    return markdown(text, List.of());
  }

  /**
   * A text as Markdown.
   *
   * @param text perhaps with {@link Marked#hole(int)}s
   * @param holes their formulas
   */
  String markdown(Rich text, List<String> holes) {
    if (text.markup() == Rich.Markup.MARKDOWN) {
      Marked marked = Marked.of(text.source(), holes);
      return MarkdownText.keep(marked).strip();
    }
    Marked marked = Marked.of(html(text), holes);
    Writer writer = new Writer(marked, text);
    return String.join("\n\n", writer.blocks(parsed(marked.text()), 0)).strip();
  }

  /** A text as a label, which is words and maths alone; empty where that would lose something. */
  Optional<String> label(Rich text) {
    Marked marked = Marked.of(html(text), List.of());
    Element body = parsed(marked.text());
    boolean fits = body.select(NO_LABEL).isEmpty() && body.select("p, div").size() <= 1;
    if (!fits) {
      return Optional.empty();
    }
    String label = new Writer(marked, text).words(body).strip().replaceAll("\\s+", " ");
    return label.isEmpty() ? Optional.empty() : Optional.of(label);
  }

  private static Element parsed(String html) {
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "").body();
  }

  private static String html(Rich text) {
    return switch (text.markup()) {
      case HTML, MARKDOWN -> text.source();
      case PLAIN -> escaped(text.source().strip()).replace("\n", "<br>");
      case AUTOMATIC ->
          text.source().matches("(?is).{0,100000}<(p|div|table|ul|ol|pre|br|h[1-6])\\b.*")
              ? text.source()
              : text.source()
                  .strip()
                  .replaceAll("\r?\n[ \t]*\r?\n\\s*", "<p>")
                  .replace("\n", "<br>");
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Writes the elements of one text. */
  private final class Writer {
    private final Marked marked;
    private final Rich text;

    Writer(Marked marked, Rich text) {
      this.marked = marked;
      this.text = text;
    }

    List<String> blocks(Element parent, int depth) {
      List<String> blocks = new ArrayList<>();
      MarkdownText line = new MarkdownText(marked);
      for (Node node : parent.childNodes()) {
        if (isBlock(node)) {
          flush(line, blocks);
          line = new MarkdownText(marked);
          block((Element) node, blocks, depth);
        } else {
          inline(node, line);
        }
      }
      flush(line, blocks);
      return blocks;
    }

    private void flush(MarkdownText line, List<String> blocks) {
      String paragraph = line.paragraph();
      if (!paragraph.isEmpty()) {
        blocks.add(paragraph);
      }
    }

    private boolean isBlock(Node node) {
      return node instanceof Element element
          && (BLOCKS.contains(element.normalName())
              || !element
                  .select("p, div, ul, ol, table, pre, blockquote, h1, h2, h3, h4, h5, h6")
                  .isEmpty());
    }

    private void block(Element element, List<String> blocks, int depth) {
      String name = element.normalName();
      switch (name) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          String words = inline(element).line();
          if (!words.isEmpty()) {
            blocks.add("#".repeat(name.charAt(1) - '0') + " " + words);
          }
        }
        case "ul", "ol" -> list(element, blocks, depth);
        case "pre" -> blocks.add(MarkdownText.fenced(element.wholeText(), marked));
        case "blockquote" -> {
          String inside = String.join("\n\n", blocks(element, depth + 1));
          if (!inside.isEmpty()) {
            blocks.add(
                inside.lines().map(l -> l.isEmpty() ? ">" : "> " + l).reduce("", Writer::line));
          }
        }
        case "table" -> table(element, blocks);
        case "hr" -> blocks.add("***");
        default -> blocks.addAll(blocks(element, depth));
      }
    }

    private static String line(String before, String next) {
      return before.isEmpty() ? next : before + "\n" + next;
    }

    private void list(Element list, List<String> blocks, int depth) {
      StringBuilder out = new StringBuilder();
      int number = 1;
      for (Element item : list.children()) {
        String marker = list.normalName().equals("ol") ? number++ + ". " : "- ";
        List<String> inside = blocks(item, depth + 1);
        if (inside.isEmpty() || depth > 8) {
          continue;
        }
        String indent = " ".repeat(marker.length());
        String text = String.join("\n\n", inside);
        // A list right below its item's words stays close to them.
        text = text.replaceAll("\n\n(?=(?:- |\\d+\\. ))", "\n");
        out.append(out.isEmpty() ? "" : "\n").append(marker);
        out.append(text.replace("\n", "\n" + indent).replaceAll("(?m)[ \t]+$", ""));
      }
      if (!out.isEmpty()) {
        blocks.add(out.toString());
      }
    }

    private void table(Element table, List<String> blocks) {
      List<List<String>> rows = new ArrayList<>();
      boolean header = false;
      for (Element row : table.select("tr")) {
        if (row.closest("table") != table) {
          continue;
        }
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
          header |= rows.isEmpty() && cell.normalName().equals("th");
          cells.add(inline(cell).line().replace("|", "\\|"));
          for (int i = 1; i < span(cell); i++) {
            cells.add("");
          }
        }
        if (!cells.isEmpty()) {
          rows.add(cells);
        }
      }
      if (!rows.isEmpty()) {
        blocks.add(MarkdownText.table(rows, header));
      }
    }

    private int span(Element cell) {
      String span = cell.attr("colspan").strip();
      return span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
    }

    private MarkdownText inline(Element parent) {
      MarkdownText line = new MarkdownText(marked);
      inlineChildren(parent, line);
      return line;
    }

    private void inlineChildren(Element parent, MarkdownText line) {
      for (Node child : parent.childNodes()) {
        inline(child, line);
      }
    }

    private void inline(Node node, MarkdownText line) {
      if (node instanceof TextNode words) {
        line.words(words.getWholeText());
        return;
      }
      if (!(node instanceof Element element)) {
        return;
      }
      switch (element.normalName()) {
        case "br" -> line.lineBreak();
        case "b", "strong" -> line.emphasised("**", inline(element));
        case "i", "em" -> line.emphasised("*", inline(element));
        case "code", "tt", "kbd", "samp" -> line.code(element.wholeText());
        case "sub" -> line.script("_", element.text());
        case "sup" -> line.script("^", element.text());
        case "img" -> image(element, line);
        case "math" -> line.maths(MathMlTex.of(element));
        case "a" -> line.link(element.attr("href").strip(), inline(element));
        case "script", "style", "head", "title", "template" -> {}
        case "video", "audio", "iframe", "object", "embed", "svg", "canvas", "applet" -> {
          unsaid.add("an element <" + element.normalName() + "> is left out of a text");
          line.words(element.text());
        }
        default -> {
          boolean parts = BLOCKS.contains(element.normalName());
          line.words(parts ? " " : "");
          inlineChildren(element, line);
          line.words(parts ? " " : "");
        }
      }
    }

    private void image(Element image, MarkdownText line) {
      String equation = image.attr("data-equation-content");
      if (!equation.isBlank()) {
        // Canvas shows a formula as a picture of it.
        line.maths(equation);
        return;
      }
      String alt = image.attr("alt").strip();
      Optional<String> path = picture(image.attr("src").strip());
      if (path.isPresent()) {
        line.image(alt, path.get());
      } else {
        unsaid.add("a picture that is not in the file is left out; its description stands for it");
        line.words(alt.isEmpty() ? "(picture)" : alt);
      }
    }

    private Optional<String> picture(String source) {
      if (source.startsWith("data:")) {
        return EmbeddedFile.ofDataAddress(source)
            .flatMap(file -> gallery.add("picture." + file.type(), file.bytes()));
      }
      String path = EmbeddedFile.path(source);
      String name = EmbeddedFile.name(path);
      byte[] bytes = text.files().getOrDefault(path, text.files().get(name));
      return bytes == null ? Optional.empty() : gallery.add(name, bytes);
    }

    /** A label's words: no emphasis, and a dollar sign as one. */
    private String words(Element parent) {
      StringBuilder out = new StringBuilder();
      for (Node node : parent.childNodes()) {
        if (node instanceof TextNode words) {
          words.getWholeText().codePoints().forEach(c -> append(out, c));
        } else if (node instanceof Element element) {
          String maths = maths(element);
          if (!maths.isEmpty()) {
            out.append(out.toString().endsWith("$") ? " " : "")
                .append("$")
                .append(maths)
                .append("$");
            continue;
          }
          boolean script = List.of("sub", "sup").contains(element.normalName());
          String sign = element.normalName().equals("sub") ? "_" : "^";
          out.append(
              script && !element.text().isBlank() && !hasMark(element.text())
                  ? MarkdownText.scriptMaths(sign, element.text())
                  : element.normalName().equals("br") ? " " : words(element));
        }
      }
      return out.toString();
    }

    private String maths(Element element) {
      String tex =
          element.normalName().equals("math")
              ? MathMlTex.of(element)
              : element.attr("data-equation-content");
      return tex.indexOf('$') < 0 ? tex.strip() : "";
    }

    /** A dollar sign closes maths only where no digit follows; a dollar itself may have one. */
    private boolean endsInMaths(StringBuilder out) {
      int last = out.length() - 1;
      return last > 0 && out.charAt(last) == '$' && out.charAt(last - 1) != '\\';
    }

    private boolean hasMark(String text) {
      return text.codePoints().anyMatch(Marked::isMark);
    }

    private void append(StringBuilder out, int c) {
      String said = Marked.isMark(c) ? marked.inLabel(c) : c == '$' ? "\\$" : Character.toString(c);
      boolean touches = endsInMaths(out);
      boolean apart = said.startsWith("$") || Character.isDigit(c);
      out.append(touches && apart ? " " : "").append(said);
    }
  }
}
