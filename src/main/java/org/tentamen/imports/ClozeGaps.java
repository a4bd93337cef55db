package org.tentamen.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.tentamen.formula.Rational;

/**
 * Finds the gaps of a cloze text, as Moodle's importer does.
 *
 * @see <a href="https://docs.moodle.org/en/Embedded_Answers_(Cloze)_question_type">Moodle, Embedded
 *     Answers (Cloze)</a>
 */
final class ClozeGaps {

  private static final Pattern START =
      Pattern.compile(
          "\\{([0-9]{0,6}):(NUMERICAL|NM|SHORTANSWER_C|SHORTANSWER|SAC|SA|MWC|MW"
              + "|MULTICHOICE_VS|MULTICHOICE_HS|MULTICHOICE_V|MULTICHOICE_H|MULTICHOICE_S"
              + "|MULTICHOICE|MCVS|MCHS|MCV|MCH|MCS|MC"
              + "|MULTIRESPONSE_HS|MULTIRESPONSE_H|MULTIRESPONSE_S|MULTIRESPONSE|MRHS|MRH|MRS|MR"
              + "):");

  /** Moodle takes it for a decimal sign where the language of its user has one. */
  private static final Pattern COMMA =
      Pattern.compile("-?[0-9]{0,30},(?![0-9]{3}(?![0-9]))[0-9]{1,30}(?:[eE][-+]?[0-9]{1,3})?");

  private static final Pattern SHARE = Pattern.compile("%(-?[0-9.,]{1,12})%");

  /** A gap is a line or two; what is longer was never closed. */
  private static final int LONGEST = 100_000;

  /** Far beyond what is translated; the question is then left out. */
  private static final int MOST = 500;

  private ClozeGaps() {}

  /**
   * A text with marks in the place of its gaps.
   *
   * @param text the text
   * @param body the gaps, or why the question is left out
   */
  record Found(Rich text, QuizBody body) {}

  static Found find(Rich text) {
    String source = text.source();
    StringBuilder marked = new StringBuilder();
    List<QuizBody.Gap> gaps = new ArrayList<>();
    Matcher start = START.matcher(source);
    int at = 0;
    while (start.find(at)) {
      int end = end(source, start.end());
      if (end < 0 || gaps.size() == MOST) {
        break;
      }
      Optional<QuizBody> field = field(start.group(2), source.substring(start.end(), end));
      if (field.isEmpty()) {
        String gap = source.substring(start.start(), Math.min(end + 1, start.start() + 80));
        return new Found(text, new QuizBody.LeftOut("no number, or no answer, in the gap " + gap));
      }
      marked.append(source, at, start.start()).append(QuizBody.Gaps.mark(gaps.size()));
      String weight = start.group(1);
      Rational worth = weight.isEmpty() ? Rational.ONE : Rational.of(Long.parseLong(weight));
      gaps.add(new QuizBody.Gap(worth, field.get()));
      at = end + 1;
    }
    marked.append(source, at, source.length());
    QuizBody body =
        gaps.isEmpty()
            ? new QuizBody.LeftOut("a cloze question without a gap")
            : new QuizBody.Gaps(gaps);
    return new Found(text.with(marked.toString()), body);
  }

  /** The brace that closes a gap: the first that no backslash stands before. */
  private static int end(String source, int from) {
    int last = Math.min(source.length(), from + LONGEST);
    for (int i = from; i < last; i++) {
      if (source.charAt(i) == '\\') {
        i++;
      } else if (source.charAt(i) == '}') {
        return i;
      }
    }
    return -1;
  }

  private static Optional<QuizBody> field(String type, String answers) {
    List<Written> written = new ArrayList<>();
    for (String answer : split(answers)) {
      if (!answer.isBlank()) {
        written.add(Written.of(answer));
      }
    }
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (type.startsWith("N")) {
      return numbers(written);
    }
    if (type.startsWith("SHORT") || type.startsWith("SA") || type.startsWith("MW")) {
      return Optional.of(
          new QuizBody.Words(
              written.stream()
                  .map(w -> new QuizBody.WordAnswer(w.answer(), w.share(), w.feedback()))
                  .toList(),
              type.endsWith("C")));
    }
    boolean several = type.startsWith("MR") || type.startsWith("MULTIR");
    return Optional.of(picks(written, several));
  }

  /**
   * Several picks share the mark of a gap, and a wrong one takes as much unless some share is
   * written (Moodle, qtype_multianswer_extract_question; a written 0 is none there).
   */
  private static QuizBody picks(List<Written> written, boolean several) {
    Rational sum =
        written.stream()
            .map(Written::share)
            .filter(s -> s.signum() > 0)
            .reduce(Rational.ZERO, Rational::plus);
    List<QuizBody.Pick> picks = new ArrayList<>();
    boolean noneSaid = written.stream().noneMatch(w -> w.said() && w.share().signum() != 0);
    for (Written w : written) {
      Rational share = w.share();
      if (several && share.signum() > 0) {
        share = share.over(sum);
      } else if (several && noneSaid && sum.signum() > 0) {
        share = Rational.ONE.negated().over(sum);
      }
      picks.add(new QuizBody.Pick(Rich.html(w.answer()), share, w.feedback()));
    }
    return new QuizBody.Picks(picks, several ? QuizBody.Picking.SEVERAL : QuizBody.Picking.ONE);
  }

  private static Optional<QuizBody> numbers(List<Written> written) {
    List<QuizBody.NumberAnswer> answers = new ArrayList<>();
    for (Written w : written) {
      int colon = w.answer().indexOf(':');
      String number = colon < 0 ? w.answer() : w.answer().substring(0, colon);
      Optional<BigDecimal> value = decimal(number);
      Optional<BigDecimal> tolerance =
          colon < 0 ? Optional.of(BigDecimal.ZERO) : decimal(w.answer().substring(colon + 1));
      if (tolerance.isEmpty() || value.isEmpty() && !number.strip().equals("*")) {
        return Optional.empty();
      }
      answers.add(new QuizBody.NumberAnswer(value, tolerance.get().abs(), w.share(), w.feedback()));
    }
    return Optional.of(new QuizBody.Numbers(answers, Optional.empty()));
  }

  /** A number of a text, which may have a decimal comma; one that may group digits is none. */
  private static Optional<BigDecimal> decimal(String text) {
    boolean comma = COMMA.matcher(text.strip()).matches();
    return Shares.decimal(comma ? text.replace(',', '.') : text);
  }

  /** The answers between tildes; a tilde after a backslash is one in an answer. */
  private static List<String> split(String answers) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < answers.length(); i++) {
      if (answers.charAt(i) == '\\') {
        i++;
      } else if (answers.charAt(i) == '~') {
        parts.add(answers.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(answers.substring(from));
    return parts;
  }

  /**
   * An answer as it stands in a gap.
   *
   * @param answer the answer
   * @param share its share
   * @param said whether the share was written
   * @param feedback its feedback
   */
  private record Written(String answer, Rational share, boolean said, Rich feedback) {

    static Written of(String text) {
      String rest = text.strip();
      Rational share = Rational.ZERO;
      boolean said = false;
      Matcher percent = SHARE.matcher(rest);
      if (rest.startsWith("=")) {
        share = Rational.ONE;
        rest = rest.substring(1);
      } else if (percent.lookingAt()) {
        share = Shares.percent(percent.group(1).replace(',', '.')).orElse(Rational.ZERO);
        said = true;
        rest = rest.substring(percent.end());
      }
      int hash = hash(rest);
      String answer = hash < 0 ? rest : rest.substring(0, hash);
      String feedback = hash < 0 ? "" : rest.substring(hash + 1);
      return new Written(decoded(answer).strip(), share, said, Rich.html(decoded(feedback)));
    }

    /** The sign before the feedback: no entity's, and not after a backslash. */
    private static int hash(String text) {
      for (int i = 0; i < text.length(); i++) {
        boolean entity = i > 0 && text.charAt(i - 1) == '&';
        if (text.charAt(i) == '\\') {
          i++;
        } else if (text.charAt(i) == '#' && !entity) {
          return i;
        }
      }
      return -1;
    }

    /** Moodle decodes entities, then takes back two escapes and leaves the others. */
    private static String decoded(String text) {
      String plain = Parser.unescapeEntities(text, false);
      return plain.replace("\\}", "}").replace("\\#", "#");
    }
  }
}
