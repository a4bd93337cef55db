package org.tentamen.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.formula.Rational;
import org.tentamen.variant.Conditions;
import org.tentamen.variant.Filling;
import org.tentamen.variant.Solution;

/** Writes the key of one version of a question. */
final class KeyWriter {

  private final Version version;
  private final Question question;
  private final Pen pen;
  private final KeyLines lines;
  private final List<List<Markup>> right = new ArrayList<>();

  KeyWriter(Version version, Pen pen, KeyLines lines) {
    this.version = version;
    this.question = version.question();
    this.pen = pen;
    this.lines = lines;
    version.variant().solve().keys().forEach(key -> right.add(lines.of(key)));
  }

  /** The question, with its place on the sheet. */
  AnswerKey.Question question(int number) {
    List<AnswerKey.Part> parts = new ArrayList<>();
    for (int i = 0; i < question.parts().size(); i++) {
      parts.add(part(i));
    }
    return new AnswerKey.Question(
        number,
        question.id(),
        question.title(),
        version.points(),
        version.text(),
        parts,
        solution(),
        mistakes());
  }

  private AnswerKey.Part part(int index) {
    Part part = question.parts().get(index);
    List<Markup> also = new ArrayList<>(rounded(part, right.get(index)));
    version.variant().solve().also(part).forEach(key -> also.addAll(lines.of(key)));
    return new AnswerKey.Part(
        version.letter(index), version.ask(index), version.points(index), right.get(index), also);
  }

  /** The answer of a student who rounds each step, where it is accepted and prints otherwise. */
  private List<Markup> rounded(Part part, List<Markup> exact) {
    return version
        .variant()
        .standard(part, Map.of())
        .rounded()
        .map(lines::of)
        .filter(rounded -> !rounded.equals(exact))
        .orElse(List.of());
  }

  private Optional<Markup> solution() {
    Optional<Document> own = version.parsed().solution();
    return own.isPresent()
        ? own.map(d -> pen.block(d, version.texts().fill(question.solution().orElseThrow())))
        : worked();
  }

  private Optional<Markup> worked() {
    List<Filling> workings = List.copyOf(version.texts().working());
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < workings.size(); i++) {
      blocks.add(new Block.HoleBlock(i));
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(pen.format().markup(pen.writer().block(new Document(blocks), workings)));
  }

  private List<AnswerKey.Mistake> mistakes() {
    List<AnswerKey.Mistake> mistakes = new ArrayList<>();
    for (int i = 0; i < question.misconceptions().size(); i++) {
      List<AnswerKey.Wrong> leads = leads(question.misconceptions().get(i));
      if (!leads.isEmpty()) {
        mistakes.add(mistake(i, leads));
      }
    }
    return mistakes;
  }

  private AnswerKey.Mistake mistake(int index, List<AnswerKey.Wrong> leads) {
    Misconception misconception = question.misconceptions().get(index);
    Optional<Markup> feedback =
        version
            .parsed()
            .feedback()
            .get(index)
            .map(d -> pen.line(d, version.texts().fill(misconception.feedback().orElseThrow())));
    Rational credit = misconception.credit();
    return new AnswerKey.Mistake(
        misconception.id(),
        feedback,
        credit.signum() == 0 ? "" : pen.words().percent(credit),
        leads);
  }

  /** The answers that a misconception changes; those it leaves right are not of interest. */
  private List<AnswerKey.Wrong> leads(Misconception misconception) {
    Optional<Solution> mistaken = version.variant().replay(Conditions.EXACT.with(misconception));
    List<AnswerKey.Wrong> leads = new ArrayList<>();
    for (int i = 0; mistaken.isPresent() && i < question.parts().size(); i++) {
      Optional<List<Markup>> wrong = answer(mistaken.get(), question.parts().get(i));
      if (wrong.isPresent() && !wrong.get().equals(right.get(i))) {
        leads.add(new AnswerKey.Wrong(version.letter(i), wrong.get()));
      }
    }
    return leads;
  }

  /** Empty where the mistake leads to no answer for these numbers, as a logarithm of 0. */
  private Optional<List<Markup>> answer(Solution mistaken, Part part) {
    try {
      return Optional.of(lines.of(mistaken.key(part)));
    } catch (InvalidInputException none) {
      return Optional.empty();
    }
  }
}
