package org.tentamen.variant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.tentamen.bank.Question;
import org.tentamen.formula.Scope;
import org.tentamen.formula.Value;

/**
 * Where each name of a question has its value: parameters first, then steps, then symbols.
 *
 * @param parameters the parameters' names
 * @param steps the steps' names
 * @param scope all names
 */
record Layout(List<String> parameters, List<String> steps, Scope scope) {

  static Layout of(Question question) {
    List<String> parameters =
        question.parameters().stream().flatMap(p -> p.names().stream()).toList();
    List<String> steps = question.steps().stream().map(Question.Step::name).toList();
    List<String> all = new ArrayList<>(parameters);
    all.addAll(steps);
    all.addAll(new TreeSet<>(question.symbols().keySet()));
    return new Layout(parameters, steps, Scope.of(all));
  }

  /** The parameters alone, in the same slots. */
  Scope ofParameters() {
    return Scope.of(parameters);
  }

  /** The slot of a name that is there. */
  int slot(String name) {
    OptionalInt slot = scope.slot(name);
    if (slot.isEmpty()) {
      throw new IllegalArgumentException("no name '" + name + "'");
    }
    return slot.getAsInt();
  }

  /** Slots in which only the symbols have their values yet. */
  Value[] slots() {
    Value[] slots = new Value[scope.size()];
    for (int i = parameters.size() + steps.size(); i < slots.length; i++) {
      slots[i] = Value.Symbol.of(scope.names().get(i));
    }
    return slots;
  }

  /** The parameters that have a value, by name, in the order of the file. */
  Map<String, Value> values(Value[] slots) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      if (slots[i] != null) {
        values.put(parameters.get(i), slots[i]);
      }
    }
    return values;
  }
}
