package org.tentamen.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.tentamen.answer.Key;
import org.tentamen.formula.Rational;

/** Items to match: a menu for each, or Moodle's own question type. */
final class MatchFields {

  private MatchFields() {}

  /** A menu of all options for each item. */
  static Asked menus(Key.Match key, PartMarks marks, UnaryOperator<String> html) {
    int size = key.items().size();
    List<Worths<Integer>> gaps =
        IntStream.range(0, size).mapToObj(i -> new Worths<Integer>()).toList();
    marks.right().forEach(right -> of(right, size).ifPresent(options -> addRight(gaps, options)));
    Shares<Integer> shares = new Shares<>(gaps);
    for (PartMarks.Mistake mistake : marks.bestFirst()) {
      of(mistake.key(), size)
          .ifPresent(options -> shares.add(options, mistake.credit(), mistake.feedback()));
    }
    List<Asked.Slot> slots = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String item = (i == 0 ? "" : "<br>") + html.apply(key.items().get(i)) + ": ";
      slots.add(new Asked.Slot(item, Rational.ONE, menu(key.options(), gaps.get(i), html)));
    }
    return new Asked(slots, "", meant -> entry(meant, size), losses(size));
  }

  /** Moodle's own type, which has no feedback on mistakes and takes two items at least. */
  static Body.Matching body(Key.Match key, UnaryOperator<String> html) {
    List<Body.Pair> pairs =
        IntStream.range(0, key.items().size())
            .mapToObj(
                i ->
                    new Body.Pair(
                        html.apply(key.items().get(i)), key.options().get(key.correct().get(i))))
            .toList();
    List<String> spare =
        IntStream.range(0, key.options().size())
            .filter(option -> !key.correct().contains(option))
            .mapToObj(key.options()::get)
            .toList();
    return new Body.Matching(pairs, spare);
  }

  /** How an answer is entered into Moodle's own type. */
  static Optional<List<Response>> entry(Body.Matching body, Key meant) {
    List<String> menu = MoodleModel.matchingOptions(body);
    return meant instanceof Key.Match match && match.correct().size() == body.pairs().size()
        ? Optional.of(
            match.correct().stream()
                .<Response>map(i -> Response.Picked.of(menu.indexOf(match.options().get(i))))
                .toList())
        : Optional.empty();
  }

  /** What adding up items changes. */
  static List<String> losses(int items) {
    return items > 1
        ? List.of("each item earns its share, even where others are wrong")
        : List.of();
  }

  private static void addRight(List<Worths<Integer>> gaps, List<Integer> options) {
    for (int i = 0; i < gaps.size(); i++) {
      gaps.get(i).right(options.get(i));
    }
  }

  private static Field menu(
      List<String> labels, Worths<Integer> worths, UnaryOperator<String> html) {
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Worths.Worth worth = worths.of(i);
      options.add(new Option(html.apply(labels.get(i)), worth.credit(), worth.feedback()));
    }
    return new Field.Choice(options, Field.Picks.ONE, Field.Look.MENU);
  }

  private static Optional<List<Response>> entry(Key meant, int size) {
    return of(meant, size)
        .map(options -> options.stream().<Response>map(Response.Picked::of).toList());
  }

  private static Optional<List<Integer>> of(Key key, int size) {
    return key instanceof Key.Match match && match.correct().size() == size
        ? Optional.of(match.correct())
        : Optional.empty();
  }
}
