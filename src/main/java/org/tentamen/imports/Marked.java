package org.tentamen.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text whose maths, and whatever else is to arrive letter by letter, is one private character
 * each: to what reads HTML, and to what escapes for Markdown, they mean nothing.
 */
final class Marked {

  private static final int FIRST_MATHS = 0xF0000;
  private static final int FIRST_HOLE = 0xF8000;
  private static final int MOST = 0x7000;

  /** What an editor puts into maths. */
  private static final Pattern TAG =
      Pattern.compile("(?i)</?(?:br|p|span|div|b|i|em|strong|font)\\b[^<>]{0,200}>|&nbsp;");

  private static final Pattern ENTITY = Pattern.compile("&(lt|gt|amp|quot|#39|#160);");

  private final StringBuilder text = new StringBuilder();
  private final List<Maths> maths = new ArrayList<>();
  private final List<String> holes;

  /**
   * A formula.
   *
   * @param tex its TeX
   * @param display whether it stands on a line of its own
   */
  record Maths(String tex, boolean display) {}

  private Marked(List<String> holes) {
    this.holes = holes;
  }

  /**
   * Marks the maths of a text: {@code \(…\)}, {@code \[…\]} and {@code $$…$$}.
   *
   * @param source the text, perhaps with {@link #hole(int)}s in it
   * @param holes the formulas of the holes
   */
  static Marked of(String source, List<String> holes) {
    Marked marked = new Marked(holes);
    marked.mark(source);
    return marked;
  }

  /** The character that stands for a hole. */
  static String hole(int index) {
    return Character.toString(FIRST_HOLE + index);
  }

  /** The text with marks. */
  String text() {
    return text.toString();
  }

  /** Whether a character stands for maths or a hole. */
  static boolean isMark(int c) {
    return isMaths(c) || isHole(c);
  }

  private static boolean isMaths(int c) {
    return c >= FIRST_MATHS && c < FIRST_MATHS + MOST;
  }

  private static boolean isHole(int c) {
    return c >= FIRST_HOLE && c < FIRST_HOLE + MOST;
  }

  /** Whether a mark is maths on a line of its own. */
  boolean isDisplay(int mark) {
    return isMaths(mark) && maths.get(mark - FIRST_MATHS).display();
  }

  /** What a mark stands for, as a bank's texts say it. */
  String said(int mark) {
    if (isHole(mark)) {
      return "{{" + holes.get(mark - FIRST_HOLE) + "}}";
    }
    Maths formula = maths.get(mark - FIRST_MATHS);
    String sign = formula.display() ? "$$" : "$";
    return sign + formula.tex() + sign;
  }

  /** What a mark stands for in a label, which knows maths in single dollars and no holes. */
  String inLabel(int mark) {
    return isHole(mark) ? said(mark) : "$" + maths.get(mark - FIRST_MATHS).tex() + "$";
  }

  private void mark(String source) {
    int at = 0;
    boolean[] none = new boolean[3];
    while (at < source.length()) {
      int kind = kind(source, at);
      int close = kind < 0 || none[kind] ? -1 : source.indexOf(CLOSE[kind], at + 2);
      if (kind >= 0 && close < 0) {
        none[kind] = true;
      }
      if (close < 0 || !add(source.substring(at + 2, close), kind > 0)) {
        int c = source.codePointAt(at);
        boolean reserved = c >= FIRST_MATHS && c < FIRST_MATHS + MOST;
        text.appendCodePoint(reserved ? 0xFFFD : c);
        // An escaped backslash opens nothing.
        boolean escaped = c == '\\' && source.startsWith("\\\\", at);
        text.append(escaped ? "\\" : "");
        at += Character.charCount(c) + (escaped ? 1 : 0);
      } else {
        at = close + 2;
      }
    }
  }

  private static final String[] CLOSE = {"\\)", "\\]", "$$"};

  private static int kind(String source, int at) {
    char c = source.charAt(at);
    if (c == '\\') {
      return source.startsWith("\\(", at) ? 0 : source.startsWith("\\[", at) ? 1 : -1;
    }
    return c == '$' && source.startsWith("$$", at) ? 2 : -1;
  }

  private boolean add(String inside, boolean display) {
    String tex = tex(inside);
    if (tex.isEmpty() || maths.size() >= MOST) {
      return false;
    }
    text.appendCodePoint(FIRST_MATHS + maths.size());
    maths.add(new Maths(tex, display));
    return true;
  }

  private String tex(String inside) {
    String words = TAG.matcher(inside).replaceAll(" ");
    Matcher entities = ENTITY.matcher(words);
    words = entities.replaceAll(m -> Matcher.quoteReplacement(decoded(m.group(1))));
    StringBuilder out = new StringBuilder();
    char last = ' ';
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || c == 0xA0) {
        if (last != ' ') {
          out.append(' ');
        }
        last = ' ';
        continue;
      }
      if (isHole(c)) {
        // In braces: 25 is one number to TeX only there.
        out.append("{").append(said(c)).append("}");
        last = '}';
        continue;
      }
      // Two braces would open a hole of the bank's.
      out.append(c == '{' && last == '{' ? " " : "");
      out.append(c == '$' && last != '\\' ? "\\" : "");
      out.appendCodePoint(c);
      last = (char) c;
    }
    String tex = out.toString().strip();
    return endsInBackslash(tex) ? tex + " {}" : tex;
  }

  private static boolean endsInBackslash(String tex) {
    int run = 0;
    while (run < tex.length() && tex.charAt(tex.length() - 1 - run) == '\\') {
      run++;
    }
    return run % 2 == 1;
  }

  private static String decoded(String entity) {
    return switch (entity) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "#39" -> "'";
      case "#160" -> " ";
      default -> "&";
    };
  }
}
