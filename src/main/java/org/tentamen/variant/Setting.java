package org.tentamen.variant;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.formula.Budget;
import org.tentamen.formula.Value;

/** Makes a version of which some parameters are set. */
final class Setting {

  private final Plan plan;
  private final Map<String, Value> set;
  private final Supplier<Variant> source;
  private Optional<Variant> others = Optional.empty();

  Setting(Plan plan, Map<String, Value> set, Supplier<Variant> source) {
    this.plan = plan;
    this.set = set;
    this.source = source;
  }

  Variant variant() {
    set.keySet().forEach(this::refuseUnknown);
    Value[] slots = plan.layout().slots();
    for (Drawn parameter : plan.draws().parameters()) {
      if (!set.keySet().containsAll(parameter.names())) {
        parameter.put(unset(parameter, slots), slots);
      }
      for (String name : parameter.names()) {
        if (set.containsKey(name)) {
          slots[plan.layout().slot(name)] = set.get(name);
        }
      }
    }
    return new Variant(plan, slots, seed());
  }

  private void refuseUnknown(String name) {
    List<String> known = plan.layout().parameters();
    if (!known.contains(name)) {
      String kind = plan.layout().steps().contains(name) ? "step '" : "unknown parameter '";
      throw InvalidInputException.of(
          "question '" + plan.question().id() + "': " + kind + name + "' cannot be set",
          known.isEmpty()
              ? "nothing: the question has no parameters"
              : "one of: " + String.join(", ", known),
          Nearest.suggestion(name, known));
    }
  }

  private Value unset(Drawn parameter, Value[] slots) {
    if (parameter.isComputed() || !readsTheSame(parameter, slots)) {
      return drawnAgain(parameter, slots);
    }
    List<Value> values =
        parameter.names().stream().map(n -> others().slots()[plan.layout().slot(n)]).toList();
    return values.size() == 1 ? values.get(0) : new Value.Items(values);
  }

  /** Whether the range reads what it read in the version that the others are from. */
  private boolean readsTheSame(Drawn parameter, Value[] slots) {
    for (int slot : parameter.readSlots()) {
      if (!Objects.equals(slots[slot], others().slots()[slot])) {
        return false;
      }
    }
    return true;
  }

  private Value drawnAgain(Drawn parameter, Value[] slots) {
    Domain domain = plan.draws().domain(parameter, slots, Budget.standard());
    if (domain.count() == 0) {
      throw parameter.empty().explained(plan.question().id(), plan.layout().values(slots));
    }
    return parameter.isComputed()
        ? domain.pick(new Digits(0))
        : domain.pick(new Digits(parameter.stream(seed()).below(domain.size())));
  }

  private Seed seed() {
    return others.map(Variant::seed).orElseGet(() -> new Seed(0));
  }

  private Variant others() {
    if (others.isEmpty()) {
      others = Optional.of(source.get());
    }
    return others.get();
  }
}
