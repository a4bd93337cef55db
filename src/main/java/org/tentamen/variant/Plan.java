package org.tentamen.variant;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.tentamen.bank.Bank;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.formula.Budget;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Value;

/**
 * A question compiled once, from which versions are drawn.
 *
 * <pre>{@code
 * Plan plan = Plan.of(bank, bank.question("q02").orElseThrow());
 * Variant variant = plan.draw(Secret.of("winter 2026").seed("deep-learning", "s1023", "q02", 0));
 * Key key = variant.solve().keys().get(0);
 * }</pre>
 *
 * <p>Safe for many threads. A misconception is compiled when it is first replayed.
 */
public final class Plan {

  private final Bank bank;
  private final Question question;
  private final OptionOrder options;
  private final Layout layout;
  private final Functions functions;
  private final Graph right;
  private final AtomicReferenceArray<Graph> mistaken;
  private final Draws draws;
  private final Ordinals ordinals;
  private final Presentation presentation;

  /** The question's, for looking them up. */
  private final Part[] parts;

  private final Misconception[] misconceptions;

  private Plan(Bank bank, Question question, OptionOrder options) {
    this.bank = bank;
    this.question = question;
    this.parts = question.parts().toArray(Part[]::new);
    this.misconceptions = question.misconceptions().toArray(Misconception[]::new);
    this.options = options;
    this.layout = Layout.of(question);
    this.functions = Functions.builtIn().with(bank.functions());
    this.right = Graph.right(question, layout, functions);
    this.mistaken = new AtomicReferenceArray<>(question.misconceptions().size());
    this.draws = Draws.compile(question, layout, functions, right);
    this.ordinals = new Ordinals(draws, layout);
    this.presentation = new Presentation(bank, question, layout, functions, right);
  }

  /**
   * Compiles a question.
   *
   * @param bank the bank it is from
   * @throws InvalidInputException if a parameter's range, the same in every version, is none
   */
  public static Plan of(Bank bank, Question question) {
    return of(bank, question, OptionOrder.AS_WRITTEN);
  }

  /**
   * Compiles a question of an exam.
   *
   * @param bank the bank it is from
   * @param question the bank's, perhaps for other points
   * @param options in which order its options stand
   * @throws InvalidInputException if a parameter's range, the same in every version, is none
   */
  public static Plan of(Bank bank, Question question, OptionOrder options) {
    try {
      return new Plan(bank, question, options);
    } catch (Failure e) {
      throw e.explained(question.id());
    }
  }

  /** The bank it is from. */
  public Bank bank() {
    return bank;
  }

  /** The question. */
  public Question question() {
    return question;
  }

  /**
   * The version of a seed.
   *
   * @throws InvalidInputException if 10,000 draws fail the question's conditions, or a formula
   *     fails
   */
  public Variant draw(Seed seed) {
    return new Variant(this, draws.draw(seed), seed);
  }

  /**
   * The version that a student of the name {@code variant N} has, in an exam of this bank.
   *
   * @param number N, from 1
   * @throws InvalidInputException as {@link #draw} does
   */
  public Variant variant(Secret secret, int number) {
    return draw(secret.seed(bank.id(), "variant " + number, question.id(), 0));
  }

  /**
   * The version with an ordinal.
   *
   * @param ordinal from 0 up to {@link #size}, exclusive
   * @throws InvalidInputException if there is none, or the question's conditions refuse it
   */
  public Variant at(BigInteger ordinal) {
    BigInteger size = size();
    if (ordinal.signum() < 0 || ordinal.compareTo(size) >= 0) {
      throw refused(
          ordinal, "is not there", "an ordinal from 0 to " + size.subtract(BigInteger.ONE));
    }
    Variant variant = unchecked(ordinal);
    if (!isAccepted(variant)) {
      throw refused(ordinal, "does not meet the question's conditions", "another one");
    }
    return variant;
  }

  /**
   * How many draws there are, counted before the question's conditions.
   *
   * @throws InvalidInputException if they cannot be counted, since a range reads a parameter with
   *     too many values
   */
  public BigInteger size() {
    return ordinals.size();
  }

  /**
   * Whether the question's conditions accept the draw with an ordinal.
   *
   * @param ordinal from 0 up to {@link #size}, exclusive
   */
  public boolean accepts(BigInteger ordinal) {
    return isAccepted(unchecked(ordinal));
  }

  /** The version with an ordinal, whatever the conditions say. */
  Variant unchecked(BigInteger ordinal) {
    return new Variant(this, ordinals.at(ordinal), new Seed(ordinal.longValue()));
  }

  private boolean isAccepted(Variant variant) {
    return draws.accepts(variant.slots(), Budget.standard());
  }

  private InvalidInputException refused(BigInteger ordinal, String found, String expected) {
    return InvalidInputException.of(
        "question '" + question.id() + "': the version with ordinal " + ordinal + " " + found,
        expected,
        "");
  }

  /**
   * A version with some parameters set.
   *
   * @param set by name; may leave the ranges, and the question's conditions do not count
   * @param others gives the version that the other parameters are from; asked only where there are
   *     any. A parameter whose range reads a value that is now another one is drawn again
   * @throws InvalidInputException if a name is no parameter, or a value cannot be calculated
   */
  public Variant with(Map<String, Value> set, Supplier<Variant> others) {
    return new Setting(this, set, others).variant();
  }

  /** Which part of the question it is; -1 where it is none. */
  int indexOf(Part part) {
    return indexOf(part, parts);
  }

  /** Which misconception of the question it is; -1 where it is none. */
  int indexOf(Misconception misconception) {
    return indexOf(misconception, misconceptions);
  }

  /** Nearly always it is the very one; comparing everything that an author wrote takes long. */
  private static <T> int indexOf(T one, T[] all) {
    for (int i = 0; i < all.length; i++) {
      if (all[i] == one) {
        return i;
      }
    }
    return Arrays.asList(all).indexOf(one);
  }

  /** In which order its options stand. */
  public OptionOrder options() {
    return options;
  }

  /**
   * Goes through the draws with the ordinals from one number up to another.
   *
   * @param from the first ordinal, 0 or more
   * @param to the ordinal behind the last, up to {@link #size}
   */
  public Walk walk(BigInteger from, BigInteger to) {
    return new Walk(this, from, to);
  }

  /**
   * The version that has the same parameters as one of another state of this question: what is on a
   * sheet stays, and everything else follows from the question as it is now. A parameter that the
   * other state did not have is drawn from the same seed.
   *
   * @throws InvalidInputException if a value cannot be calculated
   */
  public Variant like(Variant other) {
    Map<String, Value> kept = new LinkedHashMap<>(other.parameters());
    kept.keySet().retainAll(layout.parameters());
    Variant set = with(kept, () -> draw(other.seed()));
    return new Variant(this, set.slots(), other.seed());
  }

  /** What its versions take to work out, found out from some draws. */
  public Effort effort() {
    return Effort.of(this);
  }

  /** What its parameters are, and how they are drawn. */
  Draws draws() {
    return draws;
  }

  Ordinals ordinals() {
    return ordinals;
  }

  Layout layout() {
    return layout;
  }

  /** The right solution. */
  Graph right() {
    return right;
  }

  /** The solution with a misconception's replacements. */
  Graph mistaken(int misconception) {
    Graph known = mistaken.get(misconception);
    if (known == null) {
      Misconception mistake = question.misconceptions().get(misconception);
      known = Graph.compile(question, layout, functions, mistake.replaced());
      mistaken.set(misconception, known);
    }
    return known;
  }

  /** What of its texts and worked solutions is the same in all versions. */
  Presentation presentation() {
    return presentation;
  }
}
