package org.tentamen.variant;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.bank.Text;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.formula.NumberText;

/**
 * A version's texts, with its own right values in their holes.
 *
 * <p>Finite decimals print in full; other numbers are rounded half away from zero to the decimals
 * that the part's answer says, 3 where it says none. In a text of the whole question it is the most
 * decimals that one of its parts says.
 */
public final class Texts {

  private final Variant variant;
  private final char sign;
  private final int decimals;
  private final Optional<Notation> notation;

  /** Filled once, too, by the text itself: whoever checks a version has it written in all forms. */
  private final Map<Text, Filled> filled = Collections.synchronizedMap(new IdentityHashMap<>());

  /** A text with numbers of some decimals. */
  private record Filled(int shown, FilledText text) {}

  /** Worked out once: sheets, keys and exports of a version all show it. */
  private @Nullable List<Filling.Working> working;

  Texts(Variant variant, Optional<Notation> notation) {
    this.variant = variant;
    this.notation = notation;
    this.sign =
        notation
            .or(() -> variant.plan().bank().numbers())
            .map(Notation::decimal)
            .orElse(NumberText.USUAL.sign());
    this.decimals = variant.plan().presentation().decimals();
  }

  /**
   * A text of the whole question: what students read, a hint, a solution, a misconception's
   * feedback.
   *
   * @throws InvalidInputException if a formula in it has no value for this version
   */
  public FilledText fill(Text text) {
    return fill(text, decimals);
  }

  /**
   * A text of one part.
   *
   * @throws InvalidInputException if a formula in it has no value for this version
   */
  public FilledText fill(Text text, Part part) {
    OptionalInt decimals = PartNumbers.decimals(part);
    return fill(text, decimals.orElse(NumberText.USUAL_DECIMALS));
  }

  /**
   * The automatic worked solution: each step that an answer needs, in the order in which they are
   * worked out, then what the answers are made of. Steps are rounded as students round them, where
   * the tolerance has a rounded replay. What is right is not repeated for choices, words and
   * essays.
   *
   * @throws InvalidInputException if this version cannot be solved
   */
  public List<Filling.Working> working() {
    List<Filling.Working> known = working;
    if (known == null) {
      known = List.copyOf(workings(decimals).all());
      working = known;
    }
    return known;
  }

  /** Whether these are the texts of an exam that writes numbers so. */
  boolean isFor(Optional<Notation> exam) {
    return notation.equals(exam);
  }

  private FilledText fill(Text text, int shown) {
    if (text.holes().isEmpty()) {
      return new FilledText(text, List.of());
    }
    Filled known = filled.get(text);
    if (known == null || known.shown() != shown) {
      known = new Filled(shown, filled(text, shown));
      filled.put(text, known);
    }
    return known.text();
  }

  private FilledText filled(Text text, int shown) {
    NumberText numbers = new NumberText(shown, sign);
    Question question = variant.plan().question();
    ValuePrinter printer =
        new ValuePrinter(
            numbers, variant.plan().presentation().typesetter(numbers), question.symbols());
    try {
      return variant
          .plan()
          .presentation()
          .compiled(text)
          .fill(variant.solve().slots(), printer, step -> workings(shown).of(step));
    } catch (Failure e) {
      throw variant.explained(e);
    }
  }

  private Workings workings(int shown) {
    return new Workings(
        variant, variant.plan().presentation().typesetter(new NumberText(shown, sign)));
  }
}
