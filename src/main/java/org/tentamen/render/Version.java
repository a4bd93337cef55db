package org.tentamen.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.answer.Key;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.exam.PartNumber;
import org.tentamen.formula.Rational;
import org.tentamen.variant.Texts;
import org.tentamen.variant.Variant;

/** What the sheet and the key of a version have in common, written once for both. */
final class Version {

  private final Variant variant;
  private final ParsedQuestion parsed;
  private final Pen pen;
  private final boolean newPage;
  private final Texts texts;
  private final Markup text;
  private final List<Optional<Markup>> asks = new ArrayList<>();

  /**
   * Writes the texts that students read.
   *
   * @param newPage whether the question starts on a new page
   * @throws org.tentamen.diagnostic.InvalidInputException if a formula in one of them has no value
   */
  Version(Variant variant, ParsedQuestion parsed, Pen pen, boolean newPage) {
    this.variant = variant;
    this.parsed = parsed;
    this.pen = pen;
    this.newPage = newPage;
    this.texts = variant.texts(pen.numbers());
    this.text = pen.block(parsed.text(), texts.fill(question().text()));
    for (int i = 0; i < question().parts().size(); i++) {
      Part part = question().parts().get(i);
      asks.add(
          parsed
              .asks()
              .get(i)
              .map(ask -> pen.line(ask, texts.fill(part.ask().orElseThrow(), part))));
    }
  }

  /** The version. */
  Variant variant() {
    return variant;
  }

  /** The question. */
  Question question() {
    return parsed.question();
  }

  /** Whether it starts on a new page. */
  boolean newPage() {
    return newPage;
  }

  /** The question's texts, parsed. */
  ParsedQuestion parsed() {
    return parsed;
  }

  /** What fills the question's texts. */
  Texts texts() {
    return texts;
  }

  /** What students read. */
  Markup text() {
    return text;
  }

  /** What a part asks, where it says it. */
  Optional<Markup> ask(int part) {
    return asks.get(part);
  }

  /** The letter of a part on sheets; empty where the question has a single answer. */
  String letter(int part) {
    return PartNumber.letter(question(), part);
  }

  /** The points of a part with their unit; empty where the question has a single answer. */
  String points(int part) {
    return letter(part).isEmpty() ? "" : pen.words().points(question().parts().get(part).points());
  }

  /** The points of the question with their unit. */
  String points() {
    return pen.words().points(question().points());
  }

  /**
   * The question as it stands on a sheet.
   *
   * @param number its place there, from 1
   * @param lines writes labels
   */
  Sheet.Question asked(int number, KeyLines lines) {
    List<Key> keys = variant.solve().keys();
    List<Sheet.Part> parts = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Rational worth = question().parts().get(i).points();
      AnswerSpace space = AnswerSpace.of(keys.get(i), worth, lines::label);
      parts.add(new Sheet.Part(letter(i), ask(i), points(i), space));
    }
    return new Sheet.Question(number, question().title(), points(), text, parts, newPage);
  }
}
