package org.tentamen.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Value;

/** A student who means an answer and enters it into the fields that a quiz shows. */
final class Student {

  private Student() {}

  /** How many of the fields a part takes. */
  static int fields(Key key, List<Field> left) {
    boolean boxes = left.get(0) instanceof Field.Number;
    if (key instanceof Key.Shape shape && boxes) {
      return shape.sizes().size();
    }
    if (key instanceof Key.Vector vector && boxes) {
      return vector.values().size();
    }
    return key instanceof Key.Match match ? match.items().size() : 1;
  }

  /** What the student enters; empty where the fields have no room for it. */
  static Optional<List<Response>> enters(Key meant, List<Field> fields) {
    Field first = fields.get(0);
    if (meant instanceof Key.Match match) {
      List<Response> picks = new ArrayList<>();
      for (int i = 0; i < fields.size(); i++) {
        picks.add(pick(fields.get(i), match.options().get(match.correct().get(i))));
      }
      return Optional.of(picks);
    }
    if (first instanceof Field.Choice choice) {
      return Optional.of(List.of(choose(meant, choice)));
    }
    if (first instanceof Field.Number) {
      List<Value> numbers = numbers(meant);
      return numbers.size() == fields.size() && numbers.stream().allMatch(Numeric.class::isInstance)
          ? Optional.of(numbers.stream().map(n -> typed((Numeric) n)).toList())
          : Optional.empty();
    }
    return Optional.of(List.of(new Response.Typed(KeyText.of(meant))));
  }

  private static List<Value> numbers(Key meant) {
    if (meant instanceof Key.Shape shape) {
      return shape.sizes();
    }
    if (meant instanceof Key.Vector vector) {
      return vector.values().items();
    }
    return List.of(meant instanceof Key.Number n ? n.value() : ((Key.Whole) meant).value());
  }

  /** To more decimals than any tolerance asks for. */
  private static Response typed(Numeric number) {
    return new Response.Typed(NumberText.plain(number, 9));
  }

  private static Response choose(Key meant, Field.Choice choice) {
    if (meant instanceof Key.Choice one) {
      return pick(choice, one.options().get(one.correct()));
    }
    Key.Choices set = (Key.Choices) meant;
    List<String> labels = set.correct().stream().map(set.options()::get).toList();
    if (choice.picks() == Field.Picks.ONE) {
      return pick(choice, labels.isEmpty() ? "none of them" : String.join(", ", labels));
    }
    List<String> ticked = labels.isEmpty() ? List.of("none of them") : labels;
    return new Response.Picked(
        ticked.stream()
            .map(label -> index(choice, label))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Response pick(Field field, String label) {
    return Response.Picked.of(index((Field.Choice) field, label));
  }

  private static int index(Field.Choice choice, String label) {
    for (int i = 0; i < choice.options().size(); i++) {
      if (choice.options().get(i).html().equals(label)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no option '" + label + "' in " + choice.options());
  }
}
