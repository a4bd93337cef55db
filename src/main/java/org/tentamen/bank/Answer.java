package org.tentamen.bank;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tentamen.answer.Key;
import org.tentamen.answer.NumberRules;
import org.tentamen.formula.Formula;

/**
 * What is right, as formulas over a question's parameters and steps; solving it gives a {@link Key}
 * of the same kind.
 */
public sealed interface Answer {

  /**
   * One number.
   *
   * @param value the number
   * @param rules how it is printed and compared; the tolerance is the nearest one of answer, part,
   *     question and bank
   */
  record Number(Formula value, NumberRules rules) implements Answer {}

  /**
   * One whole number.
   *
   * @param value the number
   * @param form whether a response may be arithmetic
   */
  record Whole(Formula value, Key.Form form) implements Answer {}

  /**
   * The sizes of an array.
   *
   * @param sizes a formula each; one may give a symbol
   * @param batch what the batch size may do
   * @param marking all or nothing, or credit for each size
   */
  record Shape(List<Formula> sizes, Key.Batch batch, Key.Marking marking) implements Answer {
    /** Copies the sizes. */
    public Shape {
      sizes = List.copyOf(sizes);
    }
  }

  /**
   * A list of numbers.
   *
   * @param values a formula that gives a list
   * @param rules how each is printed and compared
   * @param marking all or nothing, or credit for each number
   */
  record Vector(Formula values, NumberRules rules, Key.Marking marking) implements Answer {}

  /**
   * One of several options.
   *
   * @param options the labels
   * @param correct a formula that gives the index of the right one from 0, or its label as a text
   */
  record Choice(Labels options, Formula correct) implements Answer {}

  /**
   * All that hold of several options.
   *
   * @param options the labels
   * @param correct a formula that gives a list of indexes from 0, or of labels as texts
   * @param marking all or nothing, or right minus wrong
   */
  record Choices(Labels options, Formula correct, Key.Marking marking) implements Answer {}

  /**
   * An option for each item.
   *
   * @param items what is matched
   * @param options the labels to choose from
   * @param correct a formula that gives for each item an index from 0, or a label as a text
   */
  record Match(Labels items, Labels options, Formula correct) implements Answer {}

  /**
   * A word or phrase.
   *
   * @param accepted the right spellings, the first is printed on the key
   * @param near how many typing slips send a response to review
   * @param folds what is ignored in the comparison
   */
  record Words(List<String> accepted, int near, Set<Key.Fold> folds) implements Answer {
    /** Copies the collections. */
    public Words {
      accepted = List.copyOf(accepted);
      folds = Set.copyOf(folds);
    }
  }

  /**
   * A text that a person reads.
   *
   * @param points what a full answer says
   */
  record Essay(List<Key.KeyPoint> points) implements Answer {
    /** Copies the points. */
    public Essay {
      points = List.copyOf(points);
    }
  }

  /**
   * A formula in variables.
   *
   * @param formula the right formula
   * @param variables by name, the domain from which points are drawn
   */
  record Expression(Formula formula, Map<String, Key.Domain> variables) implements Answer {
    /** Copies the variables, in the order of the file. */
    public Expression {
      variables = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(variables));
    }
  }

  /** The labels of options or items: fixed texts, or a formula that gives a list. */
  sealed interface Labels {

    /**
     * The same in every version.
     *
     * @param labels in the order of the file
     */
    record Fixed(List<String> labels) implements Labels {
      /** Copies the labels. */
      public Fixed {
        labels = List.copyOf(labels);
      }
    }

    /**
     * Computed for each version.
     *
     * @param formula gives a list of texts or numbers
     */
    record Computed(Formula formula) implements Labels {}
  }
}
