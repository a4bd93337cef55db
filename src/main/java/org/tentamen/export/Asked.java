package org.tentamen.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.answer.Key;
import org.tentamen.formula.Rational;

/**
 * One part of a question as a quiz asks it.
 *
 * @param slots where the student answers, in the order of the text
 * @param after HTML after the last one
 * @param entry how an answer is entered
 * @param losses what this way of asking changes, whatever the variant's numbers are
 */
record Asked(List<Slot> slots, String after, Entry entry, List<String> losses) {

  /** Copies the lists. */
  Asked {
    slots = List.copyOf(slots);
    losses = List.copyOf(losses);
  }

  /** A part with one field. */
  static Asked alone(Field field, Entry entry, List<String> losses) {
    return alone(field, "", entry, losses);
  }

  /** A part with one field, and HTML after it. */
  static Asked alone(Field field, String after, Entry entry, List<String> losses) {
    return new Asked(List.of(new Slot("", Rational.ONE, field)), after, entry, losses);
  }

  /** The field of a part with one field. */
  Field field() {
    if (slots.size() != 1) {
      throw new IllegalStateException("one field was expected, not " + slots.size());
    }
    return slots.get(0).field();
  }

  /** What each slot is worth of the part's points. */
  List<Rational> pointsEach(Rational points) {
    Rational all = Rational.ZERO;
    for (Slot slot : slots) {
      all = all.plus(slot.weight());
    }
    List<Rational> each = new ArrayList<>(slots.size());
    for (Slot slot : slots) {
      each.add(points.times(slot.weight()).over(all));
    }
    return each;
  }

  /**
   * The part's fields as gaps.
   *
   * @param weights a weight for each field
   */
  List<Piece> pieces(List<Integer> weights) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      if (!slot.before().isEmpty()) {
        pieces.add(new Piece.Html(slot.before()));
      }
      pieces.add(new Piece.Gap(weights.get(i), slot.field()));
    }
    if (!after.isEmpty()) {
      pieces.add(new Piece.Html(after));
    }
    return pieces;
  }

  /**
   * A place in the part's text where the student answers.
   *
   * @param before HTML before it, such as the sign between two sizes
   * @param weight its share of the part's points, over the sum of all; 0 where it earns nothing
   * @param field what each answer earns
   */
  record Slot(String before, Rational weight, Field field) {}

  /** How a student who means an answer enters it. */
  @FunctionalInterface
  interface Entry {

    /**
     * The entries of a student who means an answer.
     *
     * @param meant the answer, of any kind
     * @return an entry for each slot; empty where they have no room for such an answer
     */
    Optional<List<Response>> of(Key meant);
  }
}
