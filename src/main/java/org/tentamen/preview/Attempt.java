package org.tentamen.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.answer.Judgement;
import org.tentamen.answer.Judgement.Verdict;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Part;
import org.tentamen.exam.PartNumber;
import org.tentamen.formula.Rational;
import org.tentamen.grade.Judged;
import org.tentamen.render.AnswerKey;
import org.tentamen.render.Markup;
import org.tentamen.render.Sheet;
import org.tentamen.variant.Variant;

/** What somebody typed as the answers to a question, judged as a student's. */
final class Attempt {

  /** The field of an answer; of a part's, a dot and its id follow. */
  static final String ANSWER = "answer";

  private final Variant variant;
  private final Query query;
  private final Sheet.Question sheet;
  private final Optional<AnswerKey.Question> key;
  private final Optional<Notation> notation;

  /**
   * Judges nothing yet.
   *
   * @param query what was typed
   * @param sheet the question as on the sheet
   * @param key the question as on the key, whose feedback is shown
   */
  Attempt(Variant variant, Query query, Sheet.Question sheet, Optional<AnswerKey.Question> key) {
    this.variant = variant;
    this.query = query;
    this.sheet = sheet;
    this.key = key;
    this.notation = variant.plan().bank().numbers();
  }

  /** The fields with what was typed into them and what came of it. */
  List<PreviewPage.Field> fields() {
    List<Part> parts = variant.plan().question().parts();
    List<String> typed = parts.stream().map(part -> query.raw(name(part))).toList();
    List<Judged> judged = Judged.all(variant, typed, notation);
    List<PreviewPage.Field> fields = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      fields.add(field(i, parts.get(i), typed.get(i), judged.get(i)));
    }
    return fields;
  }

  private static String name(Part part) {
    return part.id().isEmpty() ? ANSWER : ANSWER + "." + part.id();
  }

  private PreviewPage.Field field(int index, Part part, String typed, Judged judged) {
    Key right = judged.key();
    boolean isBlank = judged.judgement().verdict() == Verdict.BLANK;
    return new PreviewPage.Field(
        name(part),
        PartNumber.letter(variant.plan().question(), index),
        sheet.parts().get(index).space().kind(),
        typed,
        labels(right),
        rounded(part, right),
        ToleranceText.of(right),
        isBlank ? Optional.empty() : Optional.of(verdict(part, judged)));
  }

  private static List<String> labels(Key key) {
    return key instanceof Key.Choice choice
        ? choice.options()
        : key instanceof Key.Choices choices ? choices.options() : List.of();
  }

  private String rounded(Part part, Key right) {
    String exact = KeyText.of(right, notation);
    return variant
        .standard(part, Map.of())
        .rounded()
        .map(rounded -> KeyText.of(rounded, notation))
        .filter(text -> !text.equals(exact))
        .orElse("");
  }

  private PreviewPage.Verdict verdict(Part part, Judged judged) {
    Judgement judgement = judged.judgement();
    Rational points = judgement.credit().times(part.points());
    return new PreviewPage.Verdict(
        judgement.verdict().word(),
        points
            + " of "
            + part.points()
            + (part.points().equals(Rational.ONE) ? " point" : " points"),
        judgement.readAs().orElse(""),
        why(judgement),
        judgement.note(),
        judgement.misconception().flatMap(this::feedback));
  }

  private Optional<Markup> feedback(String misconception) {
    return key.stream()
        .flatMap(k -> k.mistakes().stream())
        .filter(mistake -> mistake.id().equals(misconception))
        .findFirst()
        .flatMap(AnswerKey.Mistake::feedback);
  }

  private static String why(Judgement judgement) {
    String distance = judgement.distance().map(d -> " It is " + d + " from the key.").orElse("");
    return rule(judgement) + distance;
  }

  private static String rule(Judgement judgement) {
    if (judgement.rule().isEmpty()) {
      return judgement.verdict() == Verdict.REVIEW
          ? "A person has to decide."
          : "No rule gives it credit.";
    }
    String mistake = judgement.misconception().orElse("");
    return switch (judgement.rule().get()) {
      case RIGHT -> "It is the key.";
      case ALSO -> "It is another answer that is worth full marks.";
      case ROUNDED -> "It is the key of a student who rounds every step.";
      case PRECISION -> "It is the key with one digit too few.";
      case CARRIED -> "It follows from the answers to earlier parts.";
      case MISCONCEPTION -> "It is what the misconception " + mistake + " leads to.";
      case ELEMENTS -> "Some of its elements are right.";
      case UNIT -> "The number is the key, but its unit, or the lack of one, costs something.";
    };
  }
}
