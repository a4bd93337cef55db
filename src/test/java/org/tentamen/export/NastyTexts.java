package org.tentamen.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts made of what importers trip over, the same in every run. */
final class NastyTexts {

  private static final List<String> PIECES =
      List.of(
          "\\",
          "~",
          "=",
          "#",
          "{",
          "}",
          ":",
          "%",
          "&",
          "\"",
          "<",
          ">",
          "/",
          "*",
          "'",
          "$",
          "->",
          "]]>",
          "&amp;",
          "&#35;",
          "\\(\\frac{1}{2}\\)",
          "{1:SA:=x}",
          "{#1}",
          "####",
          "%50%",
          "x^2",
          "a",
          "B",
          "0",
          " ",
          "é",
          "×",
          "界",
          "😀",
          "]",
          "[html]",
          "::",
          "//");

  private NastyTexts() {}

  /** Some texts without space at their ends, which every importer takes away. */
  static List<String> some(int count, long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    while (texts.size() < count) {
      StringBuilder text = new StringBuilder();
      int pieces = 1 + random.nextInt(8);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      if (!text.toString().isBlank()) {
        texts.add(text.toString().strip());
      }
    }
    return texts;
  }
}
