package org.tentamen.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Key;
import org.tentamen.answer.Notation;
import org.tentamen.answer.Standard;
import org.tentamen.bank.Bank;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.formula.Rational;
import org.tentamen.render.QuizWords;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Variant;

/** Makes quiz questions of a question's variants, for one format. Safe for many threads. */
final class Composer {

  private static final String DECIMAL_COMMA =
      "a decimal comma is read as one only where the target's own language has it";

  /** Options beyond Z have no letter in Aiken. */
  private static final int LETTERS = 26;

  private static final Notation USUAL = new Notation('.', Optional.empty());

  /** What Moodle takes off for each further try where nobody says otherwise. */
  private static final Rational USUAL_PENALTY = Rational.of(1, 3);

  private final Question question;
  private final Format format;
  private final QuizTexts texts;
  private final PluginFiles pictures;
  private final Asker asker;
  private final ItemAsker items;
  private final FormatLosses losses;
  private final Optional<Notation> declared;
  private final Notation numbers;
  private final String language;
  private final String direction;
  private final String onFewDigits;

  private Composer(
      Plan plan,
      Format format,
      QuizTexts texts,
      Optional<Notation> declared,
      PluginFiles pictures) {
    this.language = plan.bank().language().toLanguageTag();
    this.question = plan.question();
    this.format = format;
    this.texts = texts;
    this.declared = declared;
    this.numbers = declared.orElse(USUAL);
    this.pictures = pictures;
    QuizWords words = QuizWords.in(plan.bank().language());
    this.direction = words.direction();
    this.onFewDigits = texts.label(words.fewDigits());
    NoPick noPick = new NoPick(words.noPick());
    this.asker = new Asker(format, texts::label, noPick, numbers.decimal());
    this.items = new ItemAsker(texts::label, noPick, numbers.decimal());
    this.losses = new FormatLosses(format, question);
  }

  /**
   * A composer for a question.
   *
   * @param exam how the exam writes numbers, where it says
   * @param pictures where the bank's pictures are found
   */
  static Composer of(Plan plan, Format format, Optional<Notation> exam, Pictures pictures) {
    Question question = plan.question();
    Bank bank = plan.bank();
    PluginFiles files = new PluginFiles(format, path -> pictures.of(bank, path));
    QuizTexts texts = new QuizTexts(question, format.writer(files), exam);
    return new Composer(plan, format, texts, exam.or(bank::numbers), files);
  }

  /** How much of a variant is answered to find out what is lost. */
  enum Care {
    /** What is right. */
    KEYS,
    /** What is right, and every known mistake. */
    EVERY_MISTAKE
  }

  /**
   * What a variant becomes.
   *
   * @param questions usually one; more where a format cannot hold all parts together
   * @param findings what is lost
   * @param outcomes what came of responses that were tried
   */
  record Composed(
      List<QuizQuestion> questions,
      List<Fidelity.Finding> findings,
      List<Trials.Outcome> outcomes) {}

  /**
   * Makes the question or questions of a variant.
   *
   * @param number the variant's number as it is written, such as {@code 07}
   * @param care what is tried out of it
   */
  Composed compose(Variant variant, String number, Care care) {
    Draft draft = new Draft(variant, number, care);
    if (care == Care.EVERY_MISTAKE) {
      draft.notice(variant);
    }
    if (format.can(Ability.RULES)) {
      draft.item();
      return draft.composed();
    }
    List<Integer> together = new ArrayList<>();
    for (int i = 0; i < question.parts().size(); i++) {
      boolean essay = draft.marks.get(i).key() instanceof Key.Essay;
      boolean joins = question.parts().size() > 1 && format.hasGaps() && !essay;
      if (joins || !draft.alone(i)) {
        together.add(i);
      }
    }
    draft.cloze(together);
    return draft.composed();
  }

  /** One variant in the making. */
  private final class Draft {
    private final String number;
    private final Care care;
    private final QuizTexts.Filled filled;
    private final List<Standard> standards;
    private final List<PartMarks> marks;
    private final List<Trials.Outcome> outcomes = new ArrayList<>();
    private final String text;
    private final String solution;
    private final List<String> hints;
    private final List<QuizQuestion> questions = new ArrayList<>();
    private final Fidelity fidelity = new Fidelity(question.id(), format);

    Draft(Variant variant, String number, Care care) {
      variant.solve().checkPrints(Optional.of(numbers));
      this.number = number;
      this.care = care;
      this.filled = texts.of(variant);
      this.standards = new ArrayList<>(question.parts().size());
      for (Part part : question.parts()) {
        standards.add(variant.standard(part, Map.of()));
      }
      this.marks = marks();
      this.text = filled.text();
      this.solution = filled.solution();
      this.hints = filled.hints();
    }

    Composed composed() {
      if (pictures.leftOut()) {
        fidelity.shown("", List.of("a picture is left out; its description stands for it"));
      }
      return new Composed(questions, fidelity.findings(), outcomes);
    }

    /** What every format loses. */
    void notice(Variant variant) {
      for (int i = 0; i < question.parts().size(); i++) {
        String part = question.parts().get(i).id();
        if (CarriedAnswers.matter(variant, i)) {
          fidelity.known(part, List.of(CarriedAnswers.LOSS));
        }
        if (numbers.decimal() == ',' && isDecimal(marks.get(i).key())) {
          fidelity.known(part, List.of(DECIMAL_COMMA));
        }
      }
    }

    private boolean isDecimal(Key key) {
      // A list that is typed into one box for texts is accepted with commas too.
      boolean boxes = format.can(Ability.PARTS);
      return key instanceof Key.Number || key instanceof Key.Vector && boxes;
    }

    private List<PartMarks> marks() {
      Map<String, String> feedback = new HashMap<>();
      for (int i = 0; i < question.misconceptions().size(); i++) {
        Misconception misconception = question.misconceptions().get(i);
        feedback.put(misconception.id(), filled.feedback(i));
      }
      List<PartMarks> all = new ArrayList<>(standards.size());
      for (Standard standard : standards) {
        all.add(marks(standard, feedback));
      }
      return all;
    }

    private PartMarks marks(Standard standard, Map<String, String> feedback) {
      List<Key> right = new ArrayList<>();
      right.add(standard.key());
      right.addAll(standard.also());
      Optional<Key> rounded = standard.rounded();
      if (rounded.isPresent()) {
        right.add(rounded.get());
      }
      List<PartMarks.Mistake> mistakes = new ArrayList<>();
      for (Standard.Mistake mistake : standard.mistakes()) {
        for (Key key : mistake.keys()) {
          // In these numbers nobody can tell such a mistake from the right answer.
          if (!Judge.coincides(right, key)) {
            String says = feedback.getOrDefault(mistake.id(), "");
            mistakes.add(new PartMarks.Mistake(mistake.id(), key, mistake.credit(), says));
          }
        }
      }
      return new PartMarks(right, mistakes, onFewDigits);
    }

    /**
     * A part as a question of its own, with the question's text before it.
     *
     * @return whether it can be one
     */
    boolean alone(int index) {
      Part part = question.parts().get(index);
      Optional<Asker.Posed> posed =
          asker.alone(marks.get(index)).filter(one -> canBeSaid(one.body()));
      if (posed.isEmpty()) {
        return false;
      }
      String ask = filled.ask(index);
      String item = posed.get().ask();
      String whole = text + line(ask) + line(item) + unit(index, posed.get().body());
      String id = part.id().isEmpty() ? question.id() : question.id() + "-" + part.id();
      fidelity.known(part.id(), posed.get().losses());
      check(
          posed.get().body(),
          List.of(
              new Fidelity.Posed(
                  part.id(),
                  marks.get(index),
                  standards.get(index),
                  posed.get().entry(),
                  Rational.ONE)));
      add(part.id(), id, whole, part.points(), posed.get().body());
      if (!format.can(Ability.POINTS)) {
        fidelity.mark(part.id(), Rational.ONE, part.points());
      }
      fidelity.known(part.id(), losses.marked(posed.get().body(), marks.get(index)));
      fidelity.shown("", losses.shown(posed.get().body()));
      return true;
    }

    private String line(String html) {
      return html.isEmpty() ? "" : format.paragraph(html);
    }

    /** The unit of a number beside its box, as on paper. */
    private String unit(int index, Body body) {
      return body instanceof Body.Numerical numerical
          ? Units.beside(marks.get(index).key(), numerical.unit()).map(format::besideBox).orElse("")
          : "";
    }

    private boolean canBeSaid(Body body) {
      boolean oneOption =
          body instanceof Body.Multichoice choice
              && choice.field().picks() == Field.Picks.ONE
              && choice.field().options().size() <= LETTERS;
      return oneOption || format.can(Ability.TYPED_ANSWERS);
    }

    /** All parts as one item; an essay, which a person marks, is one of its own. */
    void item() {
      List<Body.ItemPlace> places = new ArrayList<>();
      List<Fidelity.Posed> posed = new ArrayList<>();
      for (int i = 0; i < question.parts().size(); i++) {
        Part part = question.parts().get(i);
        Optional<ItemPart> asked = items.ask(marks.get(i));
        if (asked.isPresent()) {
          String html = letter(i) + filled.ask(i);
          places.add(new Body.ItemPlace(html, part.points(), asked.get()));
          posed.add(
              new Fidelity.Posed(
                  part.id(), marks.get(i), standards.get(i), asked.get().entry(), part.points()));
          fidelity.known(part.id(), asked.get().losses());
        } else if (!alone(i)) {
          fidelity.leftOut(part.id());
        }
      }
      if (!places.isEmpty()) {
        Body.Item body = new Body.Item(places);
        check(body, posed);
        fidelity.shown("", losses.shown(body));
        Rational points =
            posed.stream().map(Fidelity.Posed::points).reduce(Rational.ZERO, Rational::plus);
        add("", question.id(), text, points, body);
      }
    }

    /** Some parts as gaps of one question. */
    void cloze(List<Integer> indexes) {
      List<Asked> asked = new ArrayList<>();
      List<Fidelity.Posed> posed = new ArrayList<>();
      List<Rational> points = new ArrayList<>();
      List<Integer> said = new ArrayList<>();
      for (int index : indexes) {
        Part part = question.parts().get(index);
        Optional<Asked> one = format.hasGaps() ? asker.inText(marks.get(index)) : Optional.empty();
        if (one.isEmpty()) {
          fidelity.leftOut(part.id());
          continue;
        }
        said.add(index);
        asked.add(one.get());
        points.addAll(one.get().pointsEach(part.points()));
        fidelity.known(part.id(), one.get().losses());
        posed.add(
            new Fidelity.Posed(
                part.id(),
                marks.get(index),
                standards.get(index),
                one.get().entry(),
                part.points()));
      }
      if (asked.isEmpty()) {
        return;
      }
      List<Integer> weights = Weights.of(points);
      Body.Cloze body = new Body.Cloze(pieces(said, asked, weights));
      check(body, posed);
      Rational mark = Rational.of(weights.stream().mapToInt(Integer::intValue).sum());
      fidelity.mark("", mark, points.stream().reduce(Rational.ZERO, Rational::plus));
      add("", question.id(), text, mark, body);
    }

    private void check(Body body, List<Fidelity.Posed> posed) {
      fidelity.checkRight(body, posed);
      if (care == Care.EVERY_MISTAKE) {
        fidelity.checkMistakes(body, posed);
        outcomes.addAll(fidelity.tryOut(body, posed, number, declared));
      }
    }

    private List<Piece> pieces(List<Integer> indexes, List<Asked> asked, List<Integer> weights) {
      List<Piece> pieces = new ArrayList<>();
      int next = 0;
      for (int i = 0; i < asked.size(); i++) {
        pieces.add(
            new Piece.Html("<div>" + letter(indexes.get(i)) + filled.ask(indexes.get(i)) + " "));
        int size = asked.get(i).slots().size();
        pieces.addAll(asked.get(i).pieces(weights.subList(next, next + size)));
        next += size;
        pieces.add(new Piece.Html("</div>\n"));
      }
      return pieces;
    }

    private String letter(int part) {
      return question.parts().size() == 1 ? "" : "(" + (char) ('a' + part) + ") ";
    }

    private void add(String part, String id, String whole, Rational mark, Body body) {
      questions.add(
          new QuizQuestion(
              new Origin(question.id(), question.title(), part, number, language, direction),
              PlainName.of(id + " variant " + number),
              IdNumber.of(id, number),
              question.tags().stream().map(PlainName::of).toList(),
              whole,
              solution,
              hints,
              Writing.decimal(mark),
              Writing.decimal(question.penalty().orElse(USUAL_PENALTY)),
              Writing.of(body),
              pictures.used()));
    }
  }
}
