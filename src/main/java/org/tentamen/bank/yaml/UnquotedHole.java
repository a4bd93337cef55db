package org.tentamen.bank.yaml;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words for a text that starts with a hole and has no quotes, which YAML reads as keys. */
final class UnquotedHole {

  static final String FOUND = "an unquoted text that starts with '{{'";
  static final String COLON_FOUND = "': ' inside an unquoted text";
  static final String COLON_EXPECTED =
      "quotes around the text, since YAML takes what stands before ': ' for a key";
  static final String EXPECTED = "a text in quotes, since YAML reads '{' as the start of keys";

  /** A key with its colon, at the start of a line or among keys in braces. */
  private static final Pattern KEY =
      Pattern.compile("(?:^\\s*(?:- +)*|[{,]\\s*)[A-Za-z_][\\w-]*: +");

  private UnquotedHole() {}

  /**
   * Where a text starts that has a colon before its hole, {@code feedback: The ratio is {{a}} :
   * {{b}}.}, so that YAML takes its first words for a key.
   *
   * @param line the line with the hole
   * @param hole the hole's index in it
   * @return an index in the line; empty where the hole itself is what starts the text
   */
  static OptionalInt startOfText(String line, int hole) {
    Matcher key = KEY.matcher(line.substring(0, hole));
    int start = -1;
    while (key.find()) {
      start = key.end();
    }
    boolean colon = start >= 0 && line.substring(start, hole).stripTrailing().endsWith(":");
    return colon ? OptionalInt.of(start) : OptionalInt.empty();
  }

  /** Where such a text ends: inside braces before what follows it, else with its line. */
  static int endOfText(Line line, int from, int end) {
    boolean inFlow = line.text().stripLeading().replaceFirst("^(- +)*", "").startsWith("{");
    return inFlow ? Extent.ofItem(line.source().text(), from, end) : end;
  }
}
