package org.tentamen.render.maths;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of TeX as its reader takes it.
 *
 * @param kind what it is
 * @param text as written; a command with its backslash
 */
record TexToken(Kind kind, String text) {

  /** What a piece is. */
  enum Kind {
    /** A backslash and letters, or a backslash and one other sign. */
    COMMAND,
    /** An opening brace. */
    OPEN,
    /** A closing brace. */
    CLOSE,
    /** Blanks. */
    SPACE,
    /** Any other sign. */
    SIGN
  }

  /** The pieces of a formula; together they are the formula again. */
  static List<TexToken> of(String tex) {
    List<TexToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < tex.length()) {
      int end = end(tex, at);
      String text = tex.substring(at, end);
      tokens.add(new TexToken(kind(text), text));
      at = end;
    }
    return tokens;
  }

  private static int end(String tex, int from) {
    char first = tex.charAt(from);
    int end = from + 1;
    if (first == '\\') {
      while (end < tex.length() && isLetter(tex.charAt(end))) {
        end++;
      }
      return end == from + 1 && end < tex.length() ? end + width(tex, end) : end;
    }
    if (Character.isWhitespace(first)) {
      while (end < tex.length() && Character.isWhitespace(tex.charAt(end))) {
        end++;
      }
      return end;
    }
    return from + width(tex, from);
  }

  private static int width(String tex, int at) {
    return Character.charCount(tex.codePointAt(at));
  }

  private static Kind kind(String text) {
    return switch (text.charAt(0)) {
      case '\\' -> Kind.COMMAND;
      case '{' -> Kind.OPEN;
      case '}' -> Kind.CLOSE;
      default -> Character.isWhitespace(text.charAt(0)) ? Kind.SPACE : Kind.SIGN;
    };
  }

  /** Whether it is this command or sign. */
  boolean is(String other) {
    return text.equals(other);
  }

  /** Whether it is a command whose name is made of letters. */
  boolean isWord() {
    return kind == Kind.COMMAND && text.length() > 1 && isLetter(text.charAt(1));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
