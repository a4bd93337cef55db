package org.tentamen.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a student wrote into the gaps of a question, as Moodle puts it into one cell: {@code part 1:
 * 12; part 2: 40}, in the language of the course (the text {@code subqresponse} of {@code
 * qtype_multianswer}).
 */
final class Gaps {

  private static final Pattern BEGIN =
      Pattern.compile("(?:^|; )\\p{L}[\\p{L}\\p{M}]*[ \\u00A0]?(\\d{1,3})[ \\u00A0]?: ?");

  private Gaps() {}

  /** The answers in the order of the gaps; none where the text is something else. */
  static List<String> read(String cell) {
    String text = cell.strip();
    List<String> answers = new ArrayList<>();
    Matcher begin = BEGIN.matcher(text);
    int from = -1;
    while (begin.find()) {
      boolean isNext = Integer.parseInt(begin.group(1)) == answers.size() + (from < 0 ? 1 : 2);
      if (!isNext || from < 0 && begin.start() > 0) {
        continue;
      }
      if (from >= 0) {
        answers.add(text.substring(from, begin.start()).strip());
      }
      from = begin.end();
    }
    if (from < 0) {
      return List.of();
    }
    answers.add(text.substring(from).strip());
    return answers;
  }
}
