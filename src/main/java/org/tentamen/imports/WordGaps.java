package org.tentamen.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.formula.Rational;

/**
 * Gaps that take words of a list: {@code [[2]]} is where its second word belongs.
 *
 * @see <a href="https://docs.moodle.org/en/Select_missing_words_question_type">Moodle, Select
 *     missing words</a>
 * @see <a href="https://docs.moodle.org/en/Drag_and_drop_into_text_question_type">Moodle, Drag and
 *     drop into text</a>
 */
final class WordGaps {

  private static final Pattern GAP = Pattern.compile("\\[\\[(\\d{1,3})\\]\\]");

  private WordGaps() {}

  /**
   * A word.
   *
   * @param text what it says
   * @param group which words it is offered with
   */
  record Choice(String text, String group) {}

  /** A text with marks in the place of its gaps. */
  static ClozeGaps.Found find(Rich text, List<Choice> choices) {
    List<QuizBody.Gap> gaps = new ArrayList<>();
    StringBuilder marked = new StringBuilder();
    Matcher matcher = GAP.matcher(text.source());
    int at = 0;
    while (matcher.find()) {
      int right = Integer.parseInt(matcher.group(1)) - 1;
      if (right < 0 || right >= choices.size()) {
        return new ClozeGaps.Found(
            text, new QuizBody.LeftOut("the gap " + matcher.group() + " has no word"));
      }
      marked.append(text.source(), at, matcher.start()).append(QuizBody.Gaps.mark(gaps.size()));
      at = matcher.end();
      gaps.add(new QuizBody.Gap(Rational.ONE, picks(choices, choices.get(right))));
    }
    marked.append(text.source().substring(at));
    return new ClozeGaps.Found(
        text.with(marked.toString()),
        gaps.isEmpty() ? new QuizBody.LeftOut("a text without a gap") : new QuizBody.Gaps(gaps));
  }

  private static QuizBody picks(List<Choice> choices, Choice right) {
    List<QuizBody.Pick> picks = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Choice choice : choices) {
      if (choice.group().equals(right.group()) && !seen.contains(choice.text())) {
        seen.add(choice.text());
        Rational share = choice.text().equals(right.text()) ? Rational.ONE : Rational.ZERO;
        picks.add(new QuizBody.Pick(Rich.html(choice.text()), share, Rich.NONE));
      }
    }
    return new QuizBody.Picks(picks, QuizBody.Picking.ONE);
  }
}
