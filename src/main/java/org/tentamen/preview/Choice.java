package org.tentamen.preview;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Value;
import org.tentamen.variant.ConstantValue;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;
import org.tentamen.variant.ValueText;
import org.tentamen.variant.Variant;

/**
 * The version that an address asks for.
 *
 * @param variant the version; empty where there is none
 * @param set the parameters that were set by hand, as they were typed
 * @param problems why there is none, or why something was not set
 */
record Choice(Optional<Variant> variant, Map<String, String> set, List<Diagnostic> problems) {

  /** Of parameters that are set by hand, before their names. */
  static final String SET = "set.";

  static final String VARIANT = "variant";
  static final String ORDINAL = "ordinal";

  /** More digits than any question's ordinals have are a mistake. */
  private static final int MOST_DIGITS = 100;

  private static final int MOST_DIGITS_OF_A_VARIANT = 9;

  /** Chooses by a variant or an ordinal, and by what is set; variant 1 where nothing is said. */
  static Choice of(Plan plan, Secret secret, Query query) {
    Variant drawn;
    try {
      drawn = drawn(plan, secret, query);
    } catch (InvalidInputException e) {
      return new Choice(Optional.empty(), Map.of(), e.diagnostics());
    }
    Map<String, String> typed = changed(drawn, query.below(SET));
    Map<String, Value> values = new LinkedHashMap<>();
    List<Diagnostic> problems = new ArrayList<>();
    typed.forEach(
        (name, text) -> {
          try {
            values.put(name, ConstantValue.read(Passage.of(name, text)));
          } catch (InvalidInputException e) {
            problems.addAll(e.diagnostics());
          }
        });
    return with(plan, drawn, typed, values, problems);
  }

  private static Choice with(
      Plan plan,
      Variant drawn,
      Map<String, String> typed,
      Map<String, Value> values,
      List<Diagnostic> problems) {
    if (values.isEmpty()) {
      return new Choice(Optional.of(drawn), typed, problems);
    }
    try {
      return new Choice(Optional.of(plan.with(values, () -> drawn)), typed, problems);
    } catch (InvalidInputException e) {
      problems.addAll(e.diagnostics());
      return new Choice(Optional.of(drawn), typed, problems);
    }
  }

  private static Variant drawn(Plan plan, Secret secret, Query query) {
    Optional<String> ordinal = query.value(ORDINAL);
    return ordinal.isPresent()
        ? plan.at(number(ORDINAL, ordinal.get(), MOST_DIGITS))
        : plan.variant(secret, number(query));
  }

  /** The number of the variant, from 1. */
  static int number(Query query) {
    int number =
        query
            .value(VARIANT)
            .map(text -> number(VARIANT, text, MOST_DIGITS_OF_A_VARIANT).intValueExact())
            .orElse(1);
    if (number < 1) {
      throw InvalidInputException.of("variant " + number, "1 or more", "");
    }
    return number;
  }

  private static BigInteger number(String what, String text, int mostDigits) {
    if (!text.matches("[0-9]{1," + mostDigits + "}")) {
      throw InvalidInputException.of(
          "'" + text + "' as " + what, "a whole number of at most " + mostDigits + " digits", "");
    }
    return new BigInteger(text);
  }

  /** A form sends all parameters; those that are as they were drawn are not set. */
  private static Map<String, String> changed(Variant drawn, Map<String, String> typed) {
    Map<String, String> changed = new LinkedHashMap<>(typed);
    drawn.parameters().forEach((name, value) -> changed.remove(name, ValueText.of(value)));
    changed.values().removeIf(String::isBlank);
    return changed;
  }
}
