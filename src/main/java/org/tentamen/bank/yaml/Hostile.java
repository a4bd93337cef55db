package org.tentamen.bank.yaml;

import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;
import org.yaml.snakeyaml.reader.StreamReader;

/** Refuses files that are too large or hold characters that no text editor writes. */
final class Hostile {

  private Hostile() {}

  static void refuse(Source source) {
    String text = source.text();
    if (text.length() > YamlReader.MOST_CHARACTERS) {
      throw InvalidInputException.at(
          source.at(0),
          "a file of " + text.length() + " characters",
          "at most " + YamlReader.MOST_CHARACTERS,
          "Split it into several banks.");
    }
    int lineStart = 0;
    while (lineStart < text.length()) {
      lineStart = nextLine(source, lineStart);
    }
  }

  /** A line by itself, since a program that has just begun takes long for one long loop. */
  private static int nextLine(Source source, int lineStart) {
    String text = source.text();
    int at = lineStart;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!StreamReader.isPrintable(c)) {
        throw InvalidInputException.at(
            source.at(at),
            "the character U+" + hex(c) + ", which cannot be printed",
            "letters, digits, signs, spaces and line breaks",
            "Delete it.");
      }
      if (LineBreaks.isBreak((char) c)) {
        return at + 1;
      }
      if (at - lineStart >= YamlReader.LONGEST_LINE) {
        throw InvalidInputException.at(
            source.at(lineStart),
            "a line of more than " + YamlReader.LONGEST_LINE + " characters",
            "shorter lines",
            "Write it on several lines, after '|' for example.");
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static String hex(int c) {
    String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
