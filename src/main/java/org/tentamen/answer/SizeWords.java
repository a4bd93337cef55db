package org.tentamen.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The words among sizes: the question's symbols, a batch without a size, and the {@code x} and
 * {@code by} between sizes.
 */
final class SizeWords {

  /** The first character of the private use area; it stands for the first word. */
  static final char FIRST = '\uE000';

  /** A first size that programs and people leave open. */
  private static final List<String> BATCH = List.of("batch_size", "batch", "None", "N", "?");

  /**
   * A word and what it means.
   *
   * @param spelling as it is typed
   * @param symbol the symbol's name; empty for a batch
   */
  private record Word(String spelling, String symbol) {}

  private final List<Word> words = new ArrayList<>();

  SizeWords(Map<String, Key.SymbolName> symbols) {
    symbols.forEach(this::add);
    BATCH.forEach(b -> words.add(new Word(b, "")));
    // The longest first, so that '#filters' is not '#filter' and an s; the sort keeps symbols
    // first.
    words.sort(Comparator.comparing((Word w) -> -w.spelling().length()));
  }

  private void add(String name, Key.SymbolName spellings) {
    words.add(new Word(name, name));
    words.add(new Word(spellings.print(), name));
    spellings.also().forEach(s -> words.add(new Word(s, name)));
  }

  /** The text with {@code ×} between sizes and one private character for each word. */
  String marked(String text) {
    StringBuilder marked = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      boolean afterSize = endsWithSize(marked);
      int times = afterSize ? timesAt(text, at) : 0;
      int word = times == 0 ? wordAt(text, at) : -1;
      if (times > 0) {
        marked.append('×');
        at += times;
      } else if (word >= 0) {
        marked.append((char) (FIRST + word));
        at += words.get(word).spelling().length();
      } else {
        char c = text.charAt(at++);
        marked.append(c == '·' ? '*' : isMark(c) ? '\uFFFD' : c);
      }
    }
    return marked.toString();
  }

  /** The symbol that a private character stands for; empty for a batch. */
  String symbol(char mark) {
    return words.get(mark - FIRST).symbol();
  }

  /** How the word of a private character is spelled. */
  String spelling(char mark) {
    return words.get(mark - FIRST).spelling();
  }

  static boolean isMark(char c) {
    return c >= FIRST && c <= '\uF8FF';
  }

  private static boolean endsWithSize(StringBuilder marked) {
    int last = marked.length() - 1;
    while (last >= 0 && Glyphs.isSpace(marked.charAt(last))) {
      last--;
    }
    if (last < 0) {
      return false;
    }
    char c = marked.charAt(last);
    return Glyphs.isDigit(c) || c == '.' || c == ')' || c == ']' || isMark(c);
  }

  /** The length of an {@code x} or {@code by} that stands between two sizes, 0 for none. */
  private int timesAt(String text, int at) {
    char c = text.charAt(at);
    int length = c == 'x' || c == 'X' ? 1 : text.regionMatches(true, at, "by", 0, 2) ? 2 : 0;
    int next = at + length;
    while (next < text.length() && Glyphs.isSpace(text.charAt(next))) {
      next++;
    }
    boolean sizeFollows = length > 0 && next < text.length() && startsSize(text, next);
    return sizeFollows ? length : 0;
  }

  private boolean startsSize(String text, int at) {
    char c = text.charAt(at);
    return Glyphs.isDigit(c) || c == '.' || c == '-' || c == '(' || wordAt(text, at) >= 0;
  }

  private int wordAt(String text, int at) {
    for (int i = 0; i < words.size(); i++) {
      String spelling = words.get(i).spelling();
      // One letter in another case may be another quantity: k is not K.
      boolean ignoreCase = spelling.length() > 1;
      if (text.regionMatches(ignoreCase, at, spelling, 0, spelling.length())
          && endsWord(text, at + spelling.length(), spelling)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean endsWord(String text, int end, String spelling) {
    if (end >= text.length() || !Character.isLetter(spelling.charAt(spelling.length() - 1))) {
      return true;
    }
    char c = text.charAt(end);
    boolean times =
        (c == 'x' || c == 'X')
            && end + 1 < text.length()
            && !Character.isLetter(text.charAt(end + 1));
    return times || !(Character.isLetter(c) || c == '_');
  }
}
