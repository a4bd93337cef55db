package org.tentamen.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tentamen.formula.Rational;

/** Puts the ways of answering into the words of templates. */
final class Writing {

  /** Moodle keeps so many decimals of marks and penalties. */
  private static final int DECIMALS = 7;

  private Writing() {}

  /** A way of answering. */
  static Written of(Body body) {
    String type = body.type();
    if (body instanceof Body.Numerical numerical) {
      return new Written.Numerical(
          type,
          answers(numerical.field()),
          numerical.unit().map(Writing::unit),
          right(numerical.field()));
    }
    if (body instanceof Body.ShortAnswer text) {
      boolean exact = text.field().letters() == Field.Letters.AS_WRITTEN;
      return new Written.ShortAnswer(type, answers(text.field()), exact);
    }
    if (body instanceof Body.Multichoice choice) {
      boolean single = choice.field().picks() == Field.Picks.ONE;
      List<String> truths = truths(choice);
      return new Written.Multichoice(
          type, answers(choice.field()), single, truths, truth(choice, truths));
    }
    if (body instanceof Body.Matching matching) {
      List<Written.Pair> pairs =
          matching.pairs().stream().map(p -> new Written.Pair(p.item(), p.option())).toList();
      return new Written.Matching(type, pairs, matching.spare());
    }
    if (body instanceof Body.Essay essay) {
      return new Written.Essay(type, essay.graderInfo());
    }
    return body instanceof Body.Item item ? WritingItem.of(item) : cloze((Body.Cloze) body);
  }

  /** A number as Moodle reads a mark or a penalty. */
  static String decimal(Rational number) {
    return number.rounded(DECIMALS).stripTrailingZeros().toPlainString();
  }

  private static Written cloze(Body.Cloze cloze) {
    List<Written.Part> pieces = new ArrayList<>(cloze.pieces().size());
    StringBuilder shown = new StringBuilder();
    for (Piece piece : cloze.pieces()) {
      Written.Part part = piece(piece);
      pieces.add(part);
      shown.append(part.html());
    }
    return new Written.Cloze(cloze.type(), pieces, shown.toString());
  }

  private static Written.Part piece(Piece piece) {
    if (piece instanceof Piece.Gap gap) {
      return new Written.Part("", Integer.toString(gap.weight()), gap.type(), answers(gap.field()));
    }
    return new Written.Part(((Piece.Html) piece).html(), "", "", List.of());
  }

  private static List<Written.Answer> answers(Field field) {
    List<Written.Answer> answers = new ArrayList<>(field.answers().size());
    for (Credited answer : field.answers()) {
      answers.add(answer(answer));
    }
    return answers;
  }

  private static List<String> truths(Body.Multichoice choice) {
    return choice.isTruth()
        ? choice.field().options().stream().map(o -> o.html().toLowerCase(Locale.ROOT)).toList()
        : List.of();
  }

  private static String truth(Body.Multichoice choice, List<String> truths) {
    return IntStream.range(0, truths.size())
        .filter(i -> choice.field().options().get(i).credit().equals(Rational.ONE))
        .mapToObj(i -> truths.get(i).toUpperCase(Locale.ROOT))
        .findFirst()
        .orElse("");
  }

  private static List<Written.Range> right(Field.Number field) {
    return field.answers().stream()
        .filter(answer -> answer.credit().equals(Rational.ONE))
        .map(
            answer ->
                new Written.Range(
                    answer.lowest().toPlainString(), answer.highest().toPlainString()))
        .toList();
  }

  private static Written.Answer answer(Credited answer) {
    String percent = Percent.of(answer.credit());
    String inGap = answer.inGap();
    if (answer instanceof NumberAnswer number) {
      return new Written.Answer(
          percent,
          number.valueText(),
          number.toleranceText(),
          inGap,
          answer.feedback(),
          number.valueText());
    }
    String plain = answer instanceof TextAnswer text ? text.text() : inGap;
    return new Written.Answer(percent, inGap, "", inGap, answer.feedback(), plain);
  }

  private static Written.Unit unit(Body.Unit unit) {
    String gradingType = unit.penalty().signum() == 0 ? "0" : "1";
    return new Written.Unit(unit.name(), gradingType, decimal(unit.penalty()));
  }
}
