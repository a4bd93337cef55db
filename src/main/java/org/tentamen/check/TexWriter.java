package org.tentamen.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.bank.Text;
import org.tentamen.diagnostic.Place;
import org.tentamen.render.Document;
import org.tentamen.render.FormulaFinder;
import org.tentamen.render.Markdown;
import org.tentamen.render.maths.Maths;
import org.tentamen.render.maths.MathsProblem;
import org.tentamen.variant.Filling;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Texts;
import org.tentamen.variant.Variant;

/** Typesets the formulas of all texts. */
final class TexWriter implements WrittenCheck.VersionWriter {

  private final Question question;
  private final Map<Text, Document> documents = new IdentityHashMap<>();

  /**
   * What was found in formulas that differ in their digits alone: all digits are letters of one
   * kind to TeX, and typesetting is slow.
   */
  private final Map<Shape, List<MathsProblem>> known = new ConcurrentHashMap<>();

  private record Shape(String tex, Maths.Style style) {}

  TexWriter(Plan plan) {
    this.question = plan.question();
    question.texts().forEach(text -> documents.put(text, Markdown.read(text)));
  }

  /** The texts of the whole question. */
  private List<Text> texts() {
    List<Text> texts = new ArrayList<>();
    texts.add(question.text());
    question.misconceptions().stream()
        .map(Misconception::feedback)
        .forEach(feedback -> feedback.ifPresent(texts::add));
    texts.addAll(question.hints());
    question.solution().ifPresent(texts::add);
    return texts;
  }

  @Override
  public void write(Variant variant, WrittenCheck.Problems problems) {
    Texts filled = variant.texts(Optional.empty());
    for (Text text : texts()) {
      check(text, filled.fill(text).fillings(), problems);
    }
    for (Part part : question.parts()) {
      part.ask().ifPresent(ask -> check(ask, filled.fill(ask, part).fillings(), problems));
    }
    for (Filling.Working working : filled.working()) {
      for (String tex : working.lines()) {
        check(new FormulaFinder.Found(tex, Maths.Style.DISPLAY, tex), question.text(), problems);
      }
    }
  }

  private void check(Text text, List<Filling> fillings, WrittenCheck.Problems problems) {
    FormulaFinder.in(documents.get(text), fillings)
        .forEach(formula -> check(formula, text, problems));
  }

  private void check(FormulaFinder.Found formula, Text text, WrittenCheck.Problems problems) {
    Shape shape = new Shape(Alike.digits(formula.tex()), formula.style());
    for (MathsProblem problem :
        known.computeIfAbsent(shape, s -> Maths.problems(s.tex(), s.style()))) {
      Place place = TextPlace.of(text, formula.written());
      String mend = problem.mend().isEmpty() ? "" : ". " + withoutStop(problem.mend());
      problems.add(Finding.Kind.TEX, place, problem.found(), problem.expected() + mend);
    }
  }

  /** The sentence without its last sign, as one follows. */
  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
