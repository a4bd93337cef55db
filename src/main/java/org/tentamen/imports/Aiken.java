package org.tentamen.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.Source;
import org.tentamen.formula.Rational;

/**
 * Reads Aiken: a question's line or lines, an option a line, and {@code ANSWER: A}.
 *
 * @see <a href="https://docs.moodle.org/en/Aiken_format">Moodle, Aiken format</a>
 */
final class Aiken {

  private static final Pattern OPTION = Pattern.compile("^([A-Za-z])[.)]\\s+(.*)$");
  private static final Pattern ANSWER = Pattern.compile("(?i)^ANSWER *:\\s*(.*)$");
  private static final Pattern FEEDBACK = Pattern.compile("(?i)^FEEDBACK *:\\s*(.*)$");
  private static final Pattern LETTER = Pattern.compile("([A-Za-z])\\s*[.)]?");

  private final Source source;
  private final QuizItems items = new QuizItems();
  private final List<String> text = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final StringBuilder letters = new StringBuilder();
  private int start;

  private Aiken(Source source) {
    this.source = source;
  }

  /** Whether a text looks like Aiken. */
  static boolean is(String text) {
    return Pattern.compile("(?mi)^[ \\t]*ANSWER *:[ \\t]*[A-Z][ \\t]*[.)]?[ \\t]*$")
            .matcher(text)
            .find()
        && Pattern.compile("(?mi)^[ \\t]*A[.)]\\s").matcher(text).find();
  }

  /** The questions of a file. */
  static List<QuizItem> read(Source source) {
    Aiken aiken = new Aiken(source);
    int at = 0;
    for (String line : source.text().split("\r\n|\r|\n", -1)) {
      aiken.line(line.strip(), at);
      at += line.length();
      at += source.text().startsWith("\r\n", at) ? 2 : 1;
    }
    aiken.end(Optional.empty());
    return aiken.items.all();
  }

  private void line(String line, int at) {
    Matcher option = OPTION.matcher(line);
    Matcher answer = ANSWER.matcher(line);
    Matcher feedback = FEEDBACK.matcher(line);
    if (line.isEmpty()) {
      return;
    }
    if (answer.matches()) {
      end(Optional.of(answer.group(1).strip()));
    } else if (feedback.matches() && text.isEmpty() && !items.isEmpty()) {
      say(feedback.group(1));
    } else if (option.matches() && !text.isEmpty() && isLetter(option.group(1).charAt(0))) {
      letters.append(option.group(1).toUpperCase(Locale.ROOT));
      options.add(option.group(2));
    } else {
      if (!options.isEmpty()) {
        end(Optional.empty());
      }
      start = text.isEmpty() ? at : start;
      text.add(line);
    }
  }

  /** Whether an option may begin with the letter: a small one only where it is the next. */
  private boolean isLetter(char letter) {
    return letter <= 'Z' || letter == 'a' + letters.length();
  }

  private void say(String feedback) {
    QuizItem last = items.removeLast();
    items.add(
        new QuizItem(
            last.place(),
            last.naming(),
            last.text(),
            QuizItem.Around.solution(Rich.plain(feedback)),
            last.body()));
  }

  private void end(Optional<String> right) {
    if (!text.isEmpty() || !options.isEmpty()) {
      items.add(
          new QuizItem(
              source.at(Math.min(start, source.text().length())),
              new QuizItem.Naming("", Optional.empty(), List.of(), List.of()),
              Rich.plain(String.join("\n", text)),
              QuizItem.Around.NOTHING,
              body(right)));
    }
    text.clear();
    options.clear();
    letters.setLength(0);
  }

  private QuizBody body(Optional<String> right) {
    if (right.isEmpty()) {
      return new QuizBody.LeftOut("no line 'ANSWER: …' with the letter of the right option");
    }
    Matcher letter = LETTER.matcher(right.get());
    int place = letter.matches() ? letters.indexOf(letter.group(1).toUpperCase(Locale.ROOT)) : -1;
    if (place < 0) {
      String said = right.get().length() > 40 ? right.get().substring(0, 40) + "…" : right.get();
      return new QuizBody.LeftOut("ANSWER: " + said + ", which is no option's letter");
    }
    List<QuizBody.Pick> picks = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      Rational share = i == place ? Rational.ONE : Rational.ZERO;
      picks.add(new QuizBody.Pick(Rich.plain(options.get(i)), share, Rich.NONE));
    }
    return new QuizBody.Picks(picks, QuizBody.Picking.ONE);
  }
}
