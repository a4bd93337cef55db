package org.tentamen.export;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tentamen.answer.NormalForm;

/** How Moodle compares a short answer with a pattern, in which an asterisk stands for any text. */
final class MoodlePattern {

  private static final Pattern WILDCARD = Pattern.compile("(?<!\\\\)\\*+");

  private MoodlePattern() {}

  /** Whether a response fits a pattern; a backslash before an asterisk takes its meaning away. */
  static boolean fits(String pattern, String response, Field.Letters letters) {
    boolean exact = letters == Field.Letters.AS_WRITTEN;
    if (pattern.indexOf('*') < 0 || !WILDCARD.matcher(pattern).find()) {
      String text = NormalForm.composed(pattern.replace("\\*", "*"));
      String typed = NormalForm.composed(response).strip();
      return exact ? text.equals(typed) : text.equalsIgnoreCase(typed);
    }
    String regex =
        Arrays.stream(WILDCARD.split(NormalForm.composed(pattern), -1))
            .map(bit -> Pattern.quote(bit.replace("\\*", "*")))
            .collect(Collectors.joining(".*"));
    int flags = exact ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile(regex, flags).matcher(NormalForm.composed(response).strip()).matches();
  }
}
