package org.tentamen.variant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** How the labels of options or items follow from a worked solution. */
interface LabelRule {

  /**
   * The labels.
   *
   * @throws Failure where there are none, or two are the same
   */
  List<String> labels(Worked worked);

  /** The same in every version. */
  static LabelRule of(List<String> labels) {
    return worked -> labels;
  }

  /** The texts and numbers of a list. */
  static LabelRule of(AnswerFormula formula) {
    return worked -> {
      Value value = formula.value(worked);
      List<String> labels = new ArrayList<>();
      if (value instanceof Value.Items list) {
        list.items().forEach(item -> labels.add(label(item, value, formula)));
      }
      if (labels.isEmpty()) {
        throw formula.input().refused(value, "a list of labels", "");
      }
      if (new HashSet<>(labels).size() < labels.size()) {
        throw formula.input().refused(value, "labels that differ from each other", "");
      }
      return labels;
    };
  }

  private static String label(Value item, Value whole, AnswerFormula formula) {
    if (item instanceof Value.Text text) {
      return text.text();
    }
    if (item instanceof Numeric number) {
      return NumberText.plain(number);
    }
    throw formula.input().refused(whole, "texts or numbers as labels", "");
  }

  /**
   * The index of the label that a value names: by its index from 0, or by its text.
   *
   * @throws Failure where it names none
   */
  static int index(Value named, List<String> labels, AnswerFormula formula) {
    int index = -1;
    if (named instanceof Value.Text text) {
      index = labels.indexOf(text.text());
    } else if (named instanceof Rational number) {
      index = number.asInt().orElse(-1);
    }
    if (index < 0 || index >= labels.size()) {
      throw formula
          .input()
          .refused(
              named,
              "an index from 0 to "
                  + (labels.size() - 1)
                  + ", or one of: "
                  + String.join(", ", labels),
              "");
    }
    return index;
  }
}
