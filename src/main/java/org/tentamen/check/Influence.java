package org.tentamen.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tentamen.answer.Key;
import org.tentamen.bank.Parameter;
import org.tentamen.bank.Part;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Severity;
import org.tentamen.formula.Value;
import org.tentamen.variant.Filling;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Texts;
import org.tentamen.variant.Variant;

/** Finds parameters that change neither what students read nor what is right. */
final class Influence {

  /** So many versions are changed in a parameter before it is said to have no influence. */
  private static final int MOST_CHANGES = 200;

  private final Plan plan;
  private final List<Variant> versions;

  /** Those that follow from the others, and so change with them. */
  private final Set<String> computed;

  private Influence(Plan plan, List<Variant> versions) {
    this.plan = plan;
    this.versions = versions;
    this.computed =
        plan.question().parameters().stream()
            .filter(Influence::isComputed)
            .flatMap(parameter -> parameter.names().stream())
            .collect(Collectors.toSet());
  }

  private static boolean isComputed(Parameter parameter) {
    return parameter.range() instanceof Parameter.Range.Computed;
  }

  /**
   * The parameters without influence.
   *
   * @param versions from which values are taken
   */
  static List<Finding> findings(Plan plan, List<Variant> versions) {
    Influence influence = new Influence(plan, versions);
    List<Finding> findings = new ArrayList<>();
    for (Parameter parameter : plan.question().parameters()) {
      if (!isComputed(parameter) && influence.hasNone(parameter)) {
        String name = String.join(", ", parameter.names());
        findings.add(
            Finding.of(
                Finding.Kind.PARAMETER,
                Severity.WARNING,
                parameter.place(),
                "parameter '" + name + "' changes neither the question nor an answer",
                "a parameter that is used",
                ""));
      }
    }
    return findings;
  }

  private boolean hasNone(Parameter parameter) {
    int changed = 0;
    for (int i = 0; i + 1 < versions.size() && changed < MOST_CHANGES; i++) {
      Map<String, Value> one = versions.get(i).parameters();
      Map<String, Value> other = new LinkedHashMap<>(one);
      int next = i + 1;
      parameter.names().forEach(name -> other.put(name, versions.get(next).parameters().get(name)));
      if (!other.equals(one)) {
        changed++;
        other.keySet().removeAll(computed);
        if (matters(versions.get(i), other)) {
          return false;
        }
      }
    }
    return changed > 0;
  }

  private boolean matters(Variant variant, Map<String, Value> changed) {
    try {
      Variant other = plan.with(changed, () -> variant);
      return !shown(variant).equals(shown(other)) || !right(variant).equals(right(other));
    } catch (InvalidInputException e) {
      // A value that leaves a version without a solution has an influence.
      return true;
    }
  }

  private List<Filling> shown(Variant variant) {
    Texts texts = variant.texts(Optional.empty());
    List<Filling> shown = new ArrayList<>(texts.fill(plan.question().text()).fillings());
    for (Part part : plan.question().parts()) {
      part.ask().ifPresent(ask -> shown.addAll(texts.fill(ask, part).fillings()));
    }
    return shown;
  }

  private static List<Key> right(Variant variant) {
    return variant.solve().keys();
  }
}
