package org.tentamen.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One paragraph, or line, of a bank's Markdown in the making. */
final class MarkdownText {

  /** A space at which no line may end. */
  private static final char FIXED_SPACE = '\u0001';

  /** Two braces as they are. */
  static final String BRACES = "{{'{{'}}";

  private static final char LINE_BREAK = '\u0002';

  private static final Pattern ENTITY = Pattern.compile("&(?:[A-Za-z][A-Za-z0-9]*|#[0-9xX]+);");

  private static final Pattern BLOCK_START =
      Pattern.compile(
          "^(?:(#{1,6}(?=\\s|$)|[-+](?=\\s|$)|>|=+$|-+$|~~~|\\||:-)|(\\d{1,9})([.)])(?=\\s|$))");

  private final Marked marked;
  private final StringBuilder out = new StringBuilder();

  /**
   * An empty paragraph.
   *
   * @param marked what marks in its words stand for
   */
  MarkdownText(Marked marked) {
    this.marked = marked;
  }

  /** Adds words of HTML: a run of white space is one space, and nothing in them is markup. */
  void words(String words) {
    boolean linked = words.contains("](") || words.contains("]:") || words.contains("][");
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      int next = i + Character.charCount(c);
      if (Character.isWhitespace(c) || c == 0xA0) {
        space();
      } else if (Marked.isMark(c)) {
        piece(said(c), marked.isDisplay(c));
      } else {
        afterMaths(c);
        out.append(escaped(words, i, c, linked));
        boolean pair = c == '{' && words.startsWith("{{", i);
        next += pair ? 1 : 0;
      }
      i = next;
    }
  }

  private String said(int mark) {
    return marked.said(mark).replace(' ', FIXED_SPACE);
  }

  private void space() {
    boolean needless = out.isEmpty() || out.charAt(out.length() - 1) == ' ' || endsInBreak();
    if (!needless) {
      out.append(' ');
    }
  }

  private boolean endsInBreak() {
    return out.charAt(out.length() - 1) == LINE_BREAK;
  }

  /** A dollar sign closes maths only where no digit follows. */
  private void afterMaths(int c) {
    if (c >= '0' && c <= '9' && endsInMaths()) {
      out.append("&#8203;");
    }
  }

  private boolean endsInMaths() {
    int last = out.length() - 1;
    return last > 0 && out.charAt(last) == '$' && out.charAt(last - 1) != '\\';
  }

  /** Two formulas side by side would be read as one on a line of its own. */
  private void piece(String maths, boolean display) {
    out.append(endsInMaths() || display && !out.isEmpty() ? " " : "").append(maths);
    out.append(display ? " " : "");
  }

  private static String escaped(String words, int at, int c, boolean linked) {
    int before = at == 0 ? ' ' : words.codePointBefore(at);
    int end = at + Character.charCount(c);
    int after = end < words.length() ? words.codePointAt(end) : ' ';
    boolean alone = Character.isWhitespace(before) && Character.isWhitespace(after);
    boolean inWord = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    boolean escape =
        switch (c) {
          case '\\', '`', '$' -> true;
          case '*' -> !alone;
          case '_' -> !inWord && !alone;
          case '<' -> Character.isLetter(after) || after == '/' || after == '!' || after == '?';
          case '&' -> ENTITY.matcher(words).region(at, words.length()).lookingAt();
          case '[', ']' -> linked;
          default -> false;
        };
    if (c == '{' && after == '{') {
      return BRACES;
    }
    return (escape ? "\\" : "") + Character.toString(c);
  }

  /** Adds a line break inside a paragraph. */
  void lineBreak() {
    out.append(LINE_BREAK);
  }

  /** Adds emphasised words; the spaces at their ends stay outside. */
  void emphasised(String sign, MarkdownText inside) {
    String words = inside.out.toString();
    String core = words.strip();
    if (core.isEmpty() || core.indexOf(LINE_BREAK) >= 0 || core.startsWith("*")) {
      out.append(words);
      return;
    }
    out.append(Character.isWhitespace(words.charAt(0)) ? " " : "");
    out.append(sign).append(core).append(sign);
    out.append(Character.isWhitespace(words.charAt(words.length() - 1)) ? " " : "");
  }

  /** Adds code. */
  void code(String code) {
    String line = restored(code).replaceAll("\\s+", " ").replace(' ', FIXED_SPACE);
    if (line.isBlank()) {
      return;
    }
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    boolean apart = line.startsWith("`") || line.endsWith("`");
    out.append(fence).append(apart ? " " + line + " " : line).append(fence);
  }

  /** Code letter by letter; two braces of it open no hole. */
  private String restored(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean pair = text.startsWith("{{", i);
      plain.append(pair ? BRACES : Marked.isMark(c) ? marked.said(c) : Character.toString(c));
      i += pair ? 2 : Character.charCount(c);
    }
    return plain.toString();
  }

  /** Adds a formula. */
  void maths(String tex) {
    String safe = tex.replace("{{", "{ {").strip();
    if (!safe.isEmpty() && safe.indexOf('$') < 0) {
      piece("$" + safe.replace(' ', FIXED_SPACE) + "$", false);
    }
  }

  /** Adds what stands low or high. */
  void script(String sign, String words) {
    String text = words.strip();
    if (text.isEmpty() || text.codePoints().anyMatch(Marked::isMark)) {
      words(words);
      return;
    }
    String maths = scriptMaths(sign, text).replace(' ', FIXED_SPACE);
    piece(maths, false);
  }

  /** What stands low or high, as maths. */
  static String scriptMaths(String sign, String words) {
    boolean number = words.matches("[0-9+−-]+");
    String safe = words.strip().replaceAll("[\\\\{}$%#&_^~]", "");
    String inside = number ? words.replace('−', '-') : "\\text{" + safe + "}";
    return "$" + sign + (inside.length() == 1 ? inside : "{" + inside + "}") + "$";
  }

  /** Adds a picture. */
  void image(String description, String path) {
    String said = description.replaceAll("[\\[\\]\\\\`*_$<{}]", " ").replaceAll("\\s+", " ");
    String alt = said.substring(0, Math.min(300, said.length())).strip();
    out.append("![").append(alt.replace(' ', FIXED_SPACE)).append("](").append(path).append(")");
  }

  /** Adds a link; to anything but a web page or a mail address, its words alone. */
  void link(String address, MarkdownText inside) {
    boolean known = address.matches("(?i)(https?://|mailto:)[^\\s<>(){}$`\\\\]{1,1000}");
    String words = inside.out.toString().strip();
    if (known && !words.isEmpty() && words.indexOf('[') < 0) {
      out.append("[").append(words).append("](").append(address).append(")");
    } else {
      out.append(inside.out);
    }
  }

  /** The words on one line. */
  String line() {
    return out.toString().replace(LINE_BREAK, ' ').strip().replace(FIXED_SPACE, ' ');
  }

  /** The words as a paragraph, a line for each that a person has broken. */
  String paragraph() {
    List<String> lines = new ArrayList<>();
    String text = out.toString().strip();
    String[] broken = text.split(String.valueOf(LINE_BREAK), -1);
    for (int i = 0; i < broken.length; i++) {
      String part = broken[i].strip();
      if (part.isEmpty()) {
        // Two line breaks are a paragraph.
        boolean within = !lines.isEmpty() && i + 1 < broken.length;
        if (within && !lines.get(lines.size() - 1).isEmpty()) {
          lines.set(lines.size() - 1, lines.get(lines.size() - 1).replaceFirst("\\\\$", ""));
          lines.add("");
        }
        continue;
      }
      boolean last = i + 1 == broken.length;
      lines.add(safeStart(part.replaceAll(" +", " ")) + (last ? "" : "\\"));
    }
    String paragraph = String.join("\n", lines).strip();
    // A break at the end of a paragraph would be a backslash.
    paragraph = paragraph.replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\(?=\n\n|$)", "$1");
    return paragraph.replace(FIXED_SPACE, ' ');
  }

  /** Nothing at the start of a line may look like the start of a block. */
  static String safeStart(String line) {
    Matcher start = BLOCK_START.matcher(line);
    if (!start.find()) {
      return line;
    }
    return start.group(1) != null
        ? "\\" + line
        : start.group(2) + "\\" + line.substring(start.group(2).length());
  }

  /** Code on lines of its own. */
  static String fenced(String code, Marked marked) {
    String text = new MarkdownText(marked).restored(code).replace("\t", "    ");
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    String lines = text.strip().isEmpty() ? "" : text.replaceAll("^\\s*\n|\\s+$", "");
    String safe = lines.replaceAll("(?m)[ \t]+$", "");
    return fence + "\n" + safe + "\n" + fence;
  }

  /** A table; without headings its heading is empty. */
  static String table(List<List<String>> rows, boolean header) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    if (!header) {
      lines.add(row(List.of(), columns));
    }
    for (List<String> row : rows) {
      lines.add(row(row, columns));
    }
    lines.add(1, "|" + "---|".repeat(columns));
    return String.join("\n", lines);
  }

  private static String row(List<String> cells, int columns) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < columns; i++) {
      line.append(' ').append(i < cells.size() ? cells.get(i) : "").append(" |");
    }
    return line.toString().replaceAll(" {2,}", " ");
  }

  /** Text that is Markdown already: its dollar signs and braces mean what they are. */
  static String keep(Marked marked) {
    StringBuilder out = new StringBuilder();
    String text = marked.text().replace("\r", "");
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Marked.isMark(c)) {
        out.append(marked.said(c));
      } else if (c == '$') {
        out.append("\\$");
      } else if (c == '{' && text.startsWith("{", i)) {
        out.append(BRACES);
        i++;
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.toString().replaceAll("(?m)[ \t]+$", "");
  }
}
