package org.tentamen.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.tentamen.answer.Key;
import org.tentamen.formula.Rational;

/**
 * Asks for an answer in an item, whose rules judge whole answers: nothing has to be spread over
 * boxes or rounded to a list of shares.
 */
final class ItemAsker {

  private final UnaryOperator<String> html;
  private final NoPick noPick;
  private final char decimal;

  /**
   * Asks for one format.
   *
   * @param html writes a label as HTML
   * @param noPick the option for none of the others
   * @param decimal the decimal sign of the bank's numbers
   */
  ItemAsker(UnaryOperator<String> html, NoPick noPick, char decimal) {
    this.html = html;
    this.noPick = noPick;
    this.decimal = decimal;
  }

  /** A part; empty where no item can ask it, such as an essay. */
  Optional<ItemPart> ask(PartMarks marks) {
    Key key = marks.key();
    if (key instanceof Key.Essay) {
      return Optional.empty();
    }
    if (key instanceof Key.Choice choice) {
      return Optional.of(one(choice, marks));
    }
    if (key instanceof Key.Choices set) {
      return Optional.of(set(set, marks));
    }
    if (key instanceof Key.Match match) {
      return Optional.of(match(match, marks));
    }
    TextFields texts = new TextFields(UnaryOperator.identity(), text -> true, decimal);
    if (key instanceof Key.Words words) {
      return texts.words(words, marks).map(ItemAsker::text);
    }
    return ItemNumbers.ask(marks).or(() -> texts.spelled(marks).map(ItemAsker::text));
  }

  /** A box for a text, with the spellings that Moodle's would have. */
  private static ItemPart text(Asked asked) {
    Field.Text field = (Field.Text) asked.field();
    List<Rule> rules = new ArrayList<>();
    List<String> alike = new ArrayList<>();
    for (int i = 0; i < field.answers().size(); i++) {
      TextAnswer answer = field.answers().get(i);
      alike.add(answer.text());
      boolean last = i + 1 == field.answers().size() || !goesOn(answer, field.answers().get(i + 1));
      if (last) {
        Condition says = new Condition.Says(0, alike, field.letters());
        rules.add(new Rule(says, answer.credit(), answer.feedback()));
        alike = new ArrayList<>();
      }
    }
    List<Response> key = List.of(new Response.Typed(field.answers().get(0).text()));
    return new ItemPart(
        List.of(new Blank.Text("")), "", rules, List.of(), key, asked.entry(), asked.losses());
  }

  private static boolean goesOn(TextAnswer one, TextAnswer next) {
    return one.credit().equals(next.credit()) && one.feedback().equals(next.feedback());
  }

  private ItemPart one(Key.Choice key, PartMarks marks) {
    Blank blank = new Blank.Options("", labels(key.options()), Field.Picks.ONE);
    Asked.Entry entry = meant -> option(meant).map(ItemAsker::picked);
    return whole(blank, marks, entry, List.of());
  }

  private ItemPart set(Key.Choices key, PartMarks marks) {
    int none = key.options().size();
    List<String> options = new ArrayList<>(labels(key.options()));
    options.add(html.apply(noPick.beside(key.options())));
    Blank blank = new Blank.Options("", options, Field.Picks.SEVERAL);
    Asked.Entry entry = meant -> chosen(meant, none).map(ItemAsker::picked);
    boolean adds = key.marking() == Key.Marking.RIGHT_MINUS_WRONG && !key.correct().isEmpty();
    return whole(blank, marks, entry, adds ? rightMinusWrong(key) : List.of());
  }

  private static List<Rule> rightMinusWrong(Key.Choices key) {
    Rational share = Rational.of(1, key.correct().size());
    return IntStream.rangeClosed(0, key.options().size())
        .mapToObj(
            option ->
                new Rule(
                    new Condition.Has(0, option),
                    key.correct().contains(option) ? share : share.negated(),
                    ""))
        .toList();
  }

  private ItemPart match(Key.Match key, PartMarks marks) {
    Blank.Pairs blank = new Blank.Pairs("", labels(key.items()), labels(key.options()));
    return whole(blank, marks, meant -> pairs(meant, blank).map(ItemAsker::picked), List.of());
  }

  private List<String> labels(List<String> labels) {
    return labels.stream().map(html).toList();
  }

  /** A part with one place to pick at: each answer is a set of picks. */
  private static ItemPart whole(
      Blank blank, PartMarks marks, Asked.Entry entry, List<Rule> shares) {
    List<Rule> rules = new ArrayList<>();
    for (Key right : marks.right()) {
      add(rules, entry.of(right), Rational.ONE, "");
    }
    for (PartMarks.Mistake mistake : marks.bestFirst()) {
      add(rules, entry.of(mistake.key()), mistake.credit(), mistake.feedback());
    }
    List<Response> key = entry.of(marks.key()).orElseThrow();
    return new ItemPart(List.of(blank), "", rules, shares, key, entry, List.of());
  }

  /** An answer that an earlier rule takes already would never be reached. */
  private static void add(
      List<Rule> rules, Optional<List<Response>> entered, Rational credit, String feedback) {
    entered
        .map(responses -> (Response.Picked) responses.get(0))
        .map(picked -> new Condition.Picks(0, picked.options()))
        .filter(picks -> rules.stream().noneMatch(rule -> rule.condition().equals(picks)))
        .ifPresent(picks -> rules.add(new Rule(picks, credit, feedback)));
  }

  private static List<Response> picked(SortedSet<Integer> options) {
    return List.of(new Response.Picked(options));
  }

  private static Optional<SortedSet<Integer>> option(Key key) {
    return key instanceof Key.Choice choice
        ? Optional.of(new TreeSet<>(Set.of(choice.correct())))
        : Optional.empty();
  }

  private static Optional<SortedSet<Integer>> chosen(Key key, int none) {
    return key instanceof Key.Choices set
        ? Optional.of(set.correct().isEmpty() ? new TreeSet<>(Set.of(none)) : set.correct())
        : Optional.empty();
  }

  private static Optional<SortedSet<Integer>> pairs(Key key, Blank.Pairs blank) {
    if (!(key instanceof Key.Match match) || match.correct().size() != blank.items().size()) {
      return Optional.empty();
    }
    SortedSet<Integer> pairs = new TreeSet<>(Comparator.naturalOrder());
    for (int i = 0; i < match.correct().size(); i++) {
      pairs.add(blank.pair(i, match.correct().get(i)));
    }
    return Optional.of(pairs);
  }
}
