package org.tentamen.export;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How Moodle compares a short answer with a pattern, in which an asterisk stands for any text. */
final class MoodlePattern {

  private static final Pattern WILDCARD = Pattern.compile("(?<!\\\\)\\*+");

  /** Texts of characters before it are in normal form C as they stand (Unicode, annex 15, 9). */
  private static final char FIRST_COMBINING = '\u0300';

  private MoodlePattern() {}

  /** Whether a response fits a pattern; a backslash before an asterisk takes its meaning away. */
  static boolean fits(String pattern, String response, Field.Letters letters) {
    boolean exact = letters == Field.Letters.AS_WRITTEN;
    if (pattern.indexOf('*') < 0 || !WILDCARD.matcher(pattern).find()) {
      String text = normal(pattern.replace("\\*", "*"));
      String typed = normal(response).strip();
      return exact ? text.equals(typed) : text.equalsIgnoreCase(typed);
    }
    String regex =
        Arrays.stream(WILDCARD.split(normal(pattern), -1))
            .map(bit -> Pattern.quote(bit.replace("\\*", "*")))
            .collect(Collectors.joining(".*"));
    int flags = exact ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile(regex, flags).matcher(normal(response).strip()).matches();
  }

  private static String normal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_COMBINING) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }
}
