package org.tentamen.export;

import java.util.List;
import org.tentamen.formula.Rational;

/**
 * How Moodle 4.5 and 5.1 mark a response, written from what their question engines were measured to
 * do, in English and with deferred feedback.
 */
final class MoodleModel {

  private MoodleModel() {}

  /**
   * The share of the mark that a whole response earns.
   *
   * @param body how the question is answered
   * @param responses one for each field, in the order of the text
   * @return 0 to 1 for what this program writes; an essay waits for a person and earns 0
   */
  static double fraction(Body body, List<Response> responses) {
    if (body instanceof Body.Cloze cloze) {
      return cloze(cloze.gaps(), responses);
    }
    if (body instanceof Body.Matching matching) {
      return matching(matching, responses);
    }
    if (body instanceof Body.Numerical numerical) {
      return numerical(numerical, responses.get(0));
    }
    if (body instanceof Body.ShortAnswer shortAnswer) {
      return fraction(shortAnswer.field(), responses.get(0));
    }
    if (body instanceof Body.Multichoice multichoice) {
      return fraction(multichoice.field(), responses.get(0));
    }
    return 0;
  }

  private static double cloze(List<Piece.Gap> gaps, List<Response> responses) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < gaps.size(); i++) {
      Piece.Gap gap = gaps.get(i);
      sum += gap.weight() * inGap(gap.field(), responses.get(i));
      weights += gap.weight();
    }
    return sum / weights;
  }

  /** Several picks share out the mark of a gap: those above 0 are scaled to make 1 together. */
  private static double inGap(Field field, Response response) {
    if (field instanceof Field.Choice choice && choice.picks() == Field.Picks.SEVERAL) {
      double total =
          choice.options().stream()
              .mapToDouble(option -> option.credit().toDouble())
              .filter(credit -> credit > 0)
              .sum();
      return several(choice, response, total);
    }
    return fraction(field, response);
  }

  private static double matching(Body.Matching matching, List<Response> responses) {
    int right = 0;
    List<String> options = matchingOptions(matching);
    for (int i = 0; i < matching.pairs().size(); i++) {
      String wanted = matching.pairs().get(i).option();
      if (responses.get(i) instanceof Response.Picked picked
          && picked.options().stream().anyMatch(o -> options.get(o).equals(wanted))) {
        right++;
      }
    }
    return (double) right / matching.pairs().size();
  }

  /** The menu of a matching question; options with the same text are one. */
  static List<String> matchingOptions(Body.Matching matching) {
    return java.util.stream.Stream.concat(
            matching.pairs().stream().map(Body.Pair::option), matching.spare().stream())
        .distinct()
        .toList();
  }

  private static double numerical(Body.Numerical numerical, Response response) {
    double fraction = fraction(numerical.field(), response);
    if (numerical.unit().isEmpty() || !(response instanceof Response.Typed typed)) {
      return fraction;
    }
    Body.Unit unit = numerical.unit().get();
    boolean known =
        MoodleNumber.read(typed.text()).map(MoodleNumber::unit).orElse("").equals(unit.name());
    return known ? fraction : fraction * (1 - unit.penalty().toDouble());
  }

  /** The share of a single field. */
  static double fraction(Field field, Response response) {
    if (field instanceof Field.Choice choice) {
      return choice.picks() == Field.Picks.ONE
          ? one(choice, response)
          : several(choice, response, 1);
    }
    if (!(response instanceof Response.Typed typed) || typed.text().isBlank()) {
      return 0;
    }
    if (field instanceof Field.Number number) {
      return MoodleNumber.read(typed.text())
          .map(read -> firstThatFits(number.answers(), read.value()))
          .orElse(0.0);
    }
    Field.Text text = (Field.Text) field;
    for (TextAnswer answer : text.answers()) {
      if (MoodlePattern.fits(answer.pattern(), typed.text(), text.letters())) {
        return answer.credit().toDouble();
      }
    }
    return 0;
  }

  private static double firstThatFits(List<NumberAnswer> answers, double value) {
    for (NumberAnswer answer : answers) {
      if (MoodleNumber.accepts(answer, value)) {
        return answer.credit().toDouble();
      }
    }
    return 0;
  }

  private static double one(Field.Choice choice, Response response) {
    return response instanceof Response.Picked picked && !picked.options().isEmpty()
        ? choice.options().get(picked.options().first()).credit().toDouble()
        : 0;
  }

  private static double several(Field.Choice choice, Response response, double total) {
    if (!(response instanceof Response.Picked picked)) {
      return 0;
    }
    double sum = 0;
    for (int option : picked.options()) {
      Rational credit = choice.options().get(option).credit();
      sum += credit.signum() > 0 ? credit.toDouble() / total : credit.toDouble();
    }
    return Math.min(1, Math.max(0, sum));
  }
}
