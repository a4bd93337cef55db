package org.tentamen.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tentamen.formula.Rational;

/**
 * How Canvas' classic quizzes mark a response, written from the source of its question types
 * ({@code app/models/quizzes/quiz_question}): a typed answer is right or wrong; picks of several
 * options, and matches, earn a share each.
 *
 * @see <a href="https://github.com/instructure/canvas-lms">Canvas LMS</a>
 */
final class CanvasModel {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");

  private CanvasModel() {}

  /**
   * The share of the mark that a whole response earns.
   *
   * @param responses one for each field, in the order of the text
   */
  static double fraction(Body body, List<Response> responses) {
    if (body instanceof Body.Matching matching) {
      return MoodleModel.fraction(matching, responses);
    }
    if (body instanceof Body.Numerical numerical) {
      return isRight(numerical.field(), responses.get(0)) ? 1 : 0;
    }
    if (body instanceof Body.ShortAnswer text) {
      return isRight(text.field(), responses.get(0)) ? 1 : 0;
    }
    return body instanceof Body.Multichoice choice ? share(choice.field(), responses.get(0)) : 0;
  }

  private static boolean isRight(Field.Number field, Response response) {
    Optional<BigDecimal> number = number(response);
    return number.isPresent()
        && field.answers().stream()
            .filter(answer -> answer.credit().equals(Rational.ONE))
            .anyMatch(answer -> accepts(answer, number.get()));
  }

  /** Compared in decimals, both edges included. */
  private static boolean accepts(NumberAnswer answer, BigDecimal number) {
    return number.compareTo(answer.lowest()) >= 0 && number.compareTo(answer.highest()) <= 0;
  }

  /** Groups of digits are read by Canvas' own language; a text that is no number is 0 there. */
  private static Optional<BigDecimal> number(Response response) {
    if (!(response instanceof Response.Typed typed) || typed.text().isBlank()) {
      return Optional.empty();
    }
    String text = typed.text().strip().replace(",", "");
    return Optional.of(NUMBER.matcher(text).matches() ? new BigDecimal(text) : BigDecimal.ZERO);
  }

  private static boolean isRight(Field.Text field, Response response) {
    if (!(response instanceof Response.Typed typed) || typed.text().isBlank()) {
      return false;
    }
    String said = folded(typed.text());
    return field.answers().stream()
        .filter(answer -> answer.credit().equals(Rational.ONE))
        .anyMatch(answer -> folded(answer.text()).equals(said));
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static double share(Field.Choice choice, Response response) {
    if (!(response instanceof Response.Picked picked) || picked.options().isEmpty()) {
      return 0;
    }
    long all = choice.options().stream().filter(CanvasModel::isRight).count();
    long right = picked.options().stream().filter(i -> isRight(choice.options().get(i))).count();
    if (choice.picks() == Field.Picks.ONE) {
      return right > 0 ? 1 : 0;
    }
    long wrong = picked.options().size() - right;
    return Math.max(0, (double) (right - wrong) / Math.max(1, all));
  }

  private static boolean isRight(Option option) {
    return option.credit().signum() > 0;
  }
}
