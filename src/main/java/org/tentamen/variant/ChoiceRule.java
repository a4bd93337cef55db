package org.tentamen.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tentamen.answer.Key;
import org.tentamen.formula.Value;

/** The keys that are picked from labels. */
final class ChoiceRule {
  private ChoiceRule() {}

  private static List<Integer> indexes(AnswerFormula formula, Worked worked, List<String> labels) {
    Value value = formula.value(worked);
    if (!(value instanceof Value.Items list)) {
      throw formula.input().refused(value, "a list of indexes or labels", "");
    }
    List<Integer> indexes = new ArrayList<>();
    list.items().forEach(item -> indexes.add(LabelRule.index(item, labels, formula)));
    return indexes;
  }

  /**
   * One of the options.
   *
   * @param options the labels
   * @param correct gives the right one
   * @param ties gives the indexes of all that are as right, where that can be known
   */
  record OfOne(LabelRule options, AnswerFormula correct, Optional<AnswerFormula> ties)
      implements KeyRule {
    @Override
    public List<String> tied(Worked worked) {
      List<String> labels = options.labels(worked);
      return ties.map(t -> indexes(t, worked, labels)).orElse(List.of()).stream()
          .map(labels::get)
          .toList();
    }

    @Override
    public Key key(Worked worked, Role role) {
      List<String> labels = options.labels(worked);
      return new Key.Choice(labels, LabelRule.index(correct.value(worked), labels, correct));
    }
  }

  /**
   * A set of the options.
   *
   * @param options the labels
   * @param correct gives the right ones
   * @param marking how picks are credited
   */
  record OfSet(LabelRule options, AnswerFormula correct, Key.Marking marking) implements KeyRule {
    @Override
    public Key key(Worked worked, Role role) {
      List<String> labels = options.labels(worked);
      return new Key.Choices(labels, new TreeSet<>(indexes(correct, worked, labels)), marking);
    }
  }

  /**
   * An option for each item.
   *
   * @param items the items' labels
   * @param options the options' labels
   * @param correct gives each item's option
   */
  record OfItems(LabelRule items, LabelRule options, AnswerFormula correct) implements KeyRule {
    @Override
    public Key key(Worked worked, Role role) {
      List<String> labels = options.labels(worked);
      List<String> matched = items.labels(worked);
      List<Integer> indexes = indexes(correct, worked, labels);
      if (indexes.size() != matched.size()) {
        throw correct
            .input()
            .refused(
                correct.value(worked),
                "one option for each of the " + matched.size() + " items",
                "");
      }
      return new Key.Match(matched, labels, indexes);
    }
  }
}
