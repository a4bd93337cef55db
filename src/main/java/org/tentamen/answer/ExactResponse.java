package org.tentamen.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Value;

/** A key as the response of a student who gives exactly that. */
final class ExactResponse {

  private ExactResponse() {}

  static Optional<Response> of(Key key) {
    if (key instanceof Key.Number number) {
      return Optional.of(number(number.value()));
    }
    if (key instanceof Key.Whole whole) {
      return Optional.of(number(whole.value()));
    }
    if (key instanceof Key.Vector vector) {
      return Optional.of(numbers(vector.values()));
    }
    if (key instanceof Key.Shape shape) {
      String text = ShapePrint.print(Optional.empty(), shape.sizes(), shape.symbols());
      return Optional.of(new Response.Sizes(Optional.empty(), shape.sizes(), text));
    }
    if (key instanceof Key.Choice choice) {
      return Optional.of(options(choice.options(), List.of(choice.correct())));
    }
    if (key instanceof Key.Choices choices) {
      return Optional.of(options(choices.options(), choices.correct()));
    }
    if (key instanceof Key.Match match) {
      List<OptionalInt> picked = match.correct().stream().map(OptionalInt::of).toList();
      return Optional.of(
          new Response.Pairs(picked, MatchPrint.print(match.items(), match.options(), picked)));
    }
    if (key instanceof Key.Expression expression) {
      return Optional.of(formula(expression));
    }
    return key instanceof Key.Words words
        ? words.accepted().stream().findFirst().map(Response.Words::new)
        : Optional.empty();
  }

  static Response.Expression formula(Key.Expression key) {
    return new Response.Expression(key.formula(), key.constants(), key.functions());
  }

  private static Response number(Numeric value) {
    return new Response.Number(value.toRational(), Optional.empty(), "");
  }

  private static Response.Numbers numbers(Value.Items values) {
    List<Response> items = new ArrayList<>();
    for (Value value : values.items()) {
      if (value instanceof Value.Items row) {
        items.add(numbers(row));
      } else if (value instanceof Numeric number) {
        items.add(number(number));
      }
    }
    return new Response.Numbers(items);
  }

  private static Response options(List<String> labels, Iterable<Integer> picked) {
    TreeSet<Integer> indexes = new TreeSet<>();
    picked.forEach(indexes::add);
    return new Response.Options(indexes, indexes.stream().map(labels::get).toList());
  }
}
