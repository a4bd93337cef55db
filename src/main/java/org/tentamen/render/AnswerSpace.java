package org.tentamen.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tentamen.answer.Key;
import org.tentamen.answer.NumberRules;
import org.tentamen.answer.UnitRule;

/**
 * The room for an answer on a sheet.
 *
 * @param kind {@code number}, {@code shape}, {@code vector}, {@code choice}, {@code choices},
 *     {@code match}, {@code words}, {@code essay} or {@code expression}
 * @param unit the unit that stands behind the room; not where students have to know it
 * @param options what is to choose from, each with its letter
 * @param items what is to be matched with the options
 * @param lines how many lines a text has room for; 0 for other kinds
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
   * @param label writes a label
   */
  static AnswerSpace of(Key key, Function<String, Markup> label) {
    if (key instanceof Key.Number number) {
      return plain("number", unit(number.rules()));
    }
    if (key instanceof Key.Whole) {
      return plain("number", Optional.empty());
    }
    if (key instanceof Key.Shape) {
      return plain("shape", Optional.empty());
    }
    if (key instanceof Key.Vector vector) {
      return plain("vector", unit(vector.rules()));
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
      int lines = Math.max(FEWEST_LINES, LINES_PER_POINT * essay.points().size());
      return new AnswerSpace("essay", Optional.empty(), List.of(), List.of(), lines);
    }
    return plain(key instanceof Key.Words ? "words" : "expression", Optional.empty());
  }

  /** A unit is printed where leaving it out costs nothing. */
  private static Optional<String> unit(NumberRules rules) {
    return rules.unit().filter(unit -> unit.missing().signum() == 0).map(UnitRule::name);
  }

  private static AnswerSpace plain(String kind, Optional<String> unit) {
    return new AnswerSpace(kind, unit, List.of(), List.of(), 0);
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
