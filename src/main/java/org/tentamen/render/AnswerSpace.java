package org.tentamen.render;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tentamen.answer.Key;
import org.tentamen.answer.NumberRules;
import org.tentamen.answer.UnitRule;
import org.tentamen.formula.Rational;

/**
 * The room for an answer on a sheet.
 *
 * @param kind {@code number}, {@code shape}, {@code vector}, {@code choice}, {@code choices},
 *     {@code match}, {@code words}, {@code essay} or {@code expression}
 * @param unit the unit that stands behind the room; not where students have to know it
 * @param options what is to choose from, each with its letter
 * @param items what is to be matched with the options
 * @param lines how many lines there is room for, the more points the more; 0 where nothing is
 *     written
 */
public record AnswerSpace(
    @Tested String kind,
    Optional<String> unit,
    List<Option> options,
    List<Markup> items,
    int lines) {

  /** Lines for each point that a full answer makes, and some more for how people write. */
  private static final int LINES_PER_POINT = 3;

  private static final int FEWEST_LINES = 5;

  /** An essay fills a page at most. */
  private static final int MOST_LINES = 24;

  /** For a number or a few, a line for each two points: who has more to show writes more. */
  private static final int POINTS_PER_LINE = 2;

  private static final int MOST_LINES_OF_A_NUMBER = 4;

  /** Copies the lists. */
  public AnswerSpace {
    options = List.copyOf(options);
    items = List.copyOf(items);
  }

  /**
   * An option.
   *
   * @param letter {@code A}, {@code B}, …
   * @param text its label
   */
  public record Option(String letter, Markup text) {}

  /**
   * The room for a key's kind of answer; nothing of what is right is in it.
   *
   * @param points what the answer is worth
   * @param label writes a label
   */
  static AnswerSpace of(Key key, Rational points, Function<String, Markup> label) {
    if (key instanceof Key.Number number) {
      return plain("number", unit(number.rules()), points);
    }
    if (key instanceof Key.Whole) {
      return plain("number", Optional.empty(), points);
    }
    if (key instanceof Key.Shape) {
      return plain("shape", Optional.empty(), points);
    }
    if (key instanceof Key.Vector vector) {
      return plain("vector", unit(vector.rules()), points);
    }
    if (key instanceof Key.Choice choice) {
      return choosing("choice", choice.options(), List.of(), label);
    }
    if (key instanceof Key.Choices choices) {
      return choosing("choices", choices.options(), List.of(), label);
    }
    if (key instanceof Key.Match match) {
      return choosing("match", match.options(), match.items(), label);
    }
    if (key instanceof Key.Essay essay) {
      int said = LINES_PER_POINT * essay.points().size();
      int worth = LINES_PER_POINT * rounded(points, 1);
      int lines = Math.min(MOST_LINES, Math.max(FEWEST_LINES, Math.max(said, worth)));
      return new AnswerSpace("essay", Optional.empty(), List.of(), List.of(), lines);
    }
    String kind = key instanceof Key.Words ? "words" : "expression";
    return plain(kind, Optional.empty(), points);
  }

  /** How often a number of points has to be taken for all, from 1. */
  private static int rounded(Rational points, int size) {
    BigInteger times = points.over(Rational.of(size)).rounded(0).toBigInteger();
    return times.max(BigInteger.ONE).min(BigInteger.valueOf(MOST_LINES)).intValueExact();
  }

  /** A unit is printed where leaving it out costs nothing. */
  private static Optional<String> unit(NumberRules rules) {
    return rules.unit().filter(unit -> unit.missing().signum() == 0).map(UnitRule::name);
  }

  private static AnswerSpace plain(String kind, Optional<String> unit, Rational points) {
    int lines = Math.min(MOST_LINES_OF_A_NUMBER, rounded(points, POINTS_PER_LINE));
    return new AnswerSpace(kind, unit, List.of(), List.of(), lines);
  }

  private static AnswerSpace choosing(
      String kind, List<String> options, List<String> items, Function<String, Markup> label) {
    List<Option> lettered = new ArrayList<>();
    for (String option : options) {
      lettered.add(new Option(letter(lettered.size()), label.apply(option)));
    }
    return new AnswerSpace(kind, Optional.empty(), lettered, items.stream().map(label).toList(), 0);
  }

  /** The letter of an option, from 0. */
  static String letter(int option) {
    int letters = 'Z' - 'A' + 1;
    String last = String.valueOf((char) ('A' + option % letters));
    return option < letters ? last : letter(option / letters - 1) + last;
  }
}
