package org.tentamen.export;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tentamen.answer.Key;
import org.tentamen.formula.Rational;

/** Lists of options: one of them, or a set of them. */
final class ChoiceFields {

  /** Up to so many options a set can be one choice among all sets: 16 lines at most. */
  private static final int MOST_FOR_A_LINE_EACH = 4;

  private final UnaryOperator<String> html;
  private final UnaryOperator<Rational> creditSaid;
  private final NoPick noPick;

  /**
   * Fields for one target.
   *
   * @param html writes a label as HTML
   * @param noPick the option for none of the others
   * @param creditSaid the credit that the target can say for one that is meant
   */
  ChoiceFields(UnaryOperator<String> html, NoPick noPick, UnaryOperator<Rational> creditSaid) {
    this.html = html;
    this.noPick = noPick;
    this.creditSaid = creditSaid;
  }

  /** One of several options; the option of a mistake earns its credit. */
  Asked one(Key.Choice key, PartMarks marks) {
    Worths<Integer> worths = new Worths<>();
    marks.right().forEach(right -> picked(right).ifPresent(worths::right));
    marks
        .bestFirst()
        .forEach(
            mistake -> picked(mistake.key()).ifPresent(option -> add(worths, option, mistake)));
    List<Option> options =
        IntStream.range(0, key.options().size())
            .mapToObj(i -> option(html.apply(key.options().get(i)), worths.of(i)))
            .toList();
    return Asked.alone(
        new Field.Choice(options, Field.Picks.ONE, Field.Look.LINES),
        meant -> picked(meant).map(i -> List.of(Response.Picked.of(i))),
        List.of());
  }

  /**
   * A set of options.
   *
   * <p>Moodle adds up what each pick earns, so that all or nothing can only be said by a choice
   * between the sets.
   */
  Asked set(Key.Choices key, PartMarks marks) {
    boolean whole = key.marking() == Key.Marking.ALL;
    if (!whole || key.options().size() > MOST_FOR_A_LINE_EACH) {
      return several(key, marks);
    }
    List<SortedSet<Integer>> sets = sets(key.options().size());
    // An option "a, b" would be the same line as the options "a" and "b".
    boolean apart =
        sets.stream().map(s -> label(s, key.options())).distinct().count() == sets.size();
    return apart ? oneSet(key, sets, marks) : several(key, marks);
  }

  private Asked oneSet(Key.Choices key, List<SortedSet<Integer>> sets, PartMarks marks) {
    Worths<SortedSet<Integer>> worths = new Worths<>();
    marks.right().forEach(right -> chosen(right).ifPresent(worths::right));
    marks
        .bestFirst()
        .forEach(mistake -> chosen(mistake.key()).ifPresent(set -> add(worths, set, mistake)));
    List<Option> options =
        sets.stream().map(set -> option(label(set, key.options()), worths.of(set))).toList();
    return Asked.alone(
        new Field.Choice(options, Field.Picks.ONE, Field.Look.LINES),
        meant -> chosen(meant).map(set -> List.of(Response.Picked.of(sets.indexOf(set)))),
        List.of());
  }

  private String label(SortedSet<Integer> set, List<String> labels) {
    return set.isEmpty()
        ? html.apply(noPick.beside(labels))
        : set.stream().map(i -> html.apply(labels.get(i))).collect(Collectors.joining(", "));
  }

  /** All sets, small ones first and the empty one last. */
  private static List<SortedSet<Integer>> sets(int size) {
    return IntStream.range(0, 1 << size)
        .mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
        .map(
            bits ->
                (SortedSet<Integer>)
                    bits.stream().boxed().collect(Collectors.toCollection(TreeSet::new)))
        .sorted(
            Comparator.<SortedSet<Integer>>comparingInt(
                    set -> set.isEmpty() ? size + 1 : set.size())
                .thenComparing(SortedSet::toString))
        .toList();
  }

  /**
   * Picks that add up: a right one earns its share, a wrong one takes as much, or everything where
   * only the whole set counts. That none is right has to be a pick too, since no pick is no answer.
   */
  private Asked several(Key.Choices key, PartMarks marks) {
    int right = key.correct().size();
    boolean whole = key.marking() == Key.Marking.ALL;
    Rational share = right == 0 ? Rational.ONE : Percent.listedAtLeast(Rational.of(1, right));
    Rational takes = (whole ? Rational.ONE : share).negated();
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < key.options().size(); i++) {
      Rational credit = key.correct().contains(i) ? share : takes;
      options.add(new Option(html.apply(key.options().get(i)), credit, ""));
    }
    String nothing = html.apply(noPick.beside(key.options()));
    options.add(new Option(nothing, right == 0 ? Rational.ONE : takes, ""));
    int none = key.options().size();
    List<String> losses = new ArrayList<>();
    if (whole && right > 1) {
      losses.add("some of the right options alone earn a share");
    }
    if (marks.right().size() > 1 || !marks.mistakes().isEmpty()) {
      losses.add("feedback on mistakes, and sets that are right too, are left out");
    }
    return Asked.alone(
        new Field.Choice(options, Field.Picks.SEVERAL, Field.Look.LINES),
        meant -> chosen(meant).map(set -> List.of(new Response.Picked(orNone(set, none)))),
        losses);
  }

  private static SortedSet<Integer> orNone(SortedSet<Integer> set, int none) {
    return set.isEmpty() ? new TreeSet<>(Set.of(none)) : set;
  }

  private static <A> void add(Worths<A> worths, A answer, PartMarks.Mistake mistake) {
    worths.add(answer, mistake.credit(), mistake.feedback());
  }

  private Option option(String label, Worths.Worth worth) {
    return new Option(label, creditSaid.apply(worth.credit()), worth.feedback());
  }

  private static Optional<Integer> picked(Key key) {
    return key instanceof Key.Choice choice ? Optional.of(choice.correct()) : Optional.empty();
  }

  private static Optional<SortedSet<Integer>> chosen(Key key) {
    return key instanceof Key.Choices choices ? Optional.of(choices.correct()) : Optional.empty();
  }
}
