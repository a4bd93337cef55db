package org.tentamen.render;

import java.util.ArrayList;
import java.util.List;

/** Reads words with maths in single dollar signs and nothing else; the rule is Markdown's here. */
final class LabelReader {

  private LabelReader() {}

  static List<Inline> read(String label) {
    List<Inline> pieces = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int i = 0;
    while (i < label.length()) {
      int end = label.charAt(i) == '$' ? end(label, i + 1) : -1;
      if (end >= 0) {
        addWords(pieces, words);
        pieces.add(new Inline.Maths(label.substring(i + 1, end), false));
        i = end + 1;
      } else {
        boolean escaped = label.startsWith("\\$", i);
        words.append(label.charAt(escaped ? i + 1 : i));
        i += escaped ? 2 : 1;
      }
    }
    addWords(pieces, words);
    return pieces;
  }

  private static void addWords(List<Inline> pieces, StringBuilder words) {
    if (!words.isEmpty()) {
      pieces.add(new Inline.Words(words.toString()));
      words.setLength(0);
    }
  }

  private static int end(String label, int start) {
    if (start == label.length() || Character.isWhitespace(label.charAt(start))) {
      return -1;
    }
    for (int i = start; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '$' && i > start && closes(label, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean closes(String label, int sign) {
    boolean beforeDigit =
        sign + 1 < label.length() && label.charAt(sign + 1) >= '0' && label.charAt(sign + 1) <= '9';
    return !beforeDigit && !Character.isWhitespace(label.charAt(sign - 1));
  }
}
