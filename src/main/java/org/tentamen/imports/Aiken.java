package org.tentamen.imports;

import java.util.ArrayList;
import java.util.List;
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

  private static final Pattern OPTION = Pattern.compile("^([A-Z])[.)]\\s+(.*)$");
  private static final Pattern ANSWER = Pattern.compile("^ANSWER:\\s*([A-Z])\\s*$");
  private static final Pattern FEEDBACK = Pattern.compile("^FEEDBACK:\\s*(.*)$");

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
    return Pattern.compile("(?m)^ANSWER:\\s*[A-Z]\\s*$").matcher(text).find()
        && Pattern.compile("(?m)^A[.)]\\s").matcher(text).find();
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
      end(Optional.of(answer.group(1).charAt(0)));
    } else if (feedback.matches() && text.isEmpty() && !items.isEmpty()) {
      say(feedback.group(1));
    } else if (option.matches() && !text.isEmpty()) {
      letters.append(option.group(1));
      options.add(option.group(2));
    } else {
      if (!options.isEmpty()) {
        end(Optional.empty());
      }
      start = text.isEmpty() ? at : start;
      text.add(line);
    }
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

  private void end(Optional<Character> right) {
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

  private QuizBody body(Optional<Character> right) {
    if (right.isEmpty()) {
      return new QuizBody.LeftOut("no line 'ANSWER: …' with the letter of the right option");
    }
    if (letters.indexOf(right.get().toString()) < 0) {
      return new QuizBody.LeftOut("ANSWER: " + right.get() + ", which is no option's letter");
    }
    List<QuizBody.Pick> picks = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      Rational share = letters.charAt(i) == right.get() ? Rational.ONE : Rational.ZERO;
      picks.add(new QuizBody.Pick(Rich.plain(options.get(i)), share, Rich.NONE));
    }
    return new QuizBody.Picks(picks, QuizBody.Picking.ONE);
  }
}
