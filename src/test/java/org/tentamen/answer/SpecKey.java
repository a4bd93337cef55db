package org.tentamen.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Function;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Real;
import org.tentamen.formula.Value;

/** Keys and tolerances as the specification tables write them. */
final class SpecKey {

  private SpecKey() {}

  /** A key: {@code {number: 0.357, tolerance: {decimals: 3}}}, {@code {shape: [31, 31, 32]}} … */
  static Key of(SpecFile.Entry answer) {
    if (answer.has("number")) {
      return new Key.Number(number(answer.text("number")), rules(answer));
    }
    if (answer.has("integer")) {
      return new Key.Whole(number(answer.text("integer")), form(answer));
    }
    if (answer.has("shape")) {
      Map<String, Key.SymbolName> symbols = symbols(answer);
      List<Value> sizes = answer.texts("shape").stream().map(s -> size(s, symbols)).toList();
      return new Key.Shape(sizes, batch(answer), marking(answer), symbols);
    }
    if (answer.has("vector")) {
      return new Key.Vector(items(answer.list("vector")), rules(answer), marking(answer));
    }
    if (answer.has("choice")) {
      List<String> options = answer.texts("choice");
      return new Key.Choice(
          options, index(options, answer.optional("correct").orElse(options.get(0))));
    }
    if (answer.has("choices")) {
      List<String> options = answer.texts("choices");
      TreeSet<Integer> correct =
          answer.texts("correct").stream()
              .map(c -> index(options, c))
              .collect(Collectors.toCollection(TreeSet::new));
      return new Key.Choices(options, correct, marking(answer));
    }
    if (answer.has("match")) {
      List<String> options = answer.texts("options");
      List<Integer> correct = answer.texts("correct").stream().map(c -> index(options, c)).toList();
      return new Key.Match(answer.texts("match"), options, correct);
    }
    if (answer.has("text")) {
      int near = Integer.parseInt(answer.optional("near").orElse("0"));
      Set<Key.Fold> folds =
          answer.texts("fold").stream()
              .map(f -> Key.Fold.valueOf(f.toUpperCase(java.util.Locale.ROOT)))
              .collect(Collectors.toSet());
      return new Key.Words(answer.texts("text"), near, folds);
    }
    if (answer.has("essay")) {
      return new Key.Essay(
          answer.entries("essay").stream()
              .map(p -> new Key.KeyPoint(p.text("point"), p.texts("keywords")))
              .toList());
    }
    if (answer.has("expression")) {
      return expression(answer);
    }
    throw new IllegalStateException("no known kind in " + answer);
  }

  private static Key.Expression expression(SpecFile.Entry answer) {
    Map<String, Key.Domain> variables = new LinkedHashMap<>();
    answer
        .entry("variables")
        .orElseThrow()
        .cells()
        .forEach((name, domain) -> variables.put(name, domain((SpecFile.Entry) domain)));
    Map<String, Value> constants = new LinkedHashMap<>();
    answer
        .entry("constants")
        .ifPresent(
            all ->
                all.cells().forEach((name, value) -> constants.put(name, number((String) value))));
    List<Function> functions = new ArrayList<>();
    answer
        .entry("functions")
        .ifPresent(all -> all.cells().forEach((head, body) -> functions.add(function(head, body))));
    return new Key.Expression(
        formula(answer.text("expression")),
        variables,
        constants,
        Functions.builtIn().with(functions));
  }

  private static Key.Domain domain(SpecFile.Entry domain) {
    return new Key.Domain(
        (Rational) number(domain.text("from")), (Rational) number(domain.text("to")));
  }

  /** A function of one parameter, {@code sigmoid(x): 1/(1 + exp(-x))}. */
  private static Function function(String head, Object body) {
    String[] parts = head.split("[()]");
    return new Function(parts[0], List.of(parts[1]), formula((String) body));
  }

  private static Formula formula(String text) {
    return Formula.of(Passage.of("spec", text));
  }

  /** A number: 0.25 or 1/3 exactly, ~0.25 a floating-point one. */
  static Numeric number(String text) {
    if (text.startsWith("~")) {
      return new Real(new BigDecimal(text.substring(1)).doubleValue());
    }
    String[] parts = text.split("/");
    Rational first = Rational.of(new BigDecimal(parts[0].strip()));
    return parts.length == 1 ? first : first.over(Rational.of(new BigDecimal(parts[1].strip())));
  }

  static Optional<Notation> notation(SpecFile.Entry section) {
    return section
        .entry("notation")
        .map(
            n ->
                new Notation(
                    n.text("decimal").charAt(0), n.optional("group").map(g -> g.charAt(0))));
  }

  private static int index(List<String> options, String label) {
    int index = options.indexOf(label);
    if (index < 0) {
      throw new IllegalStateException(label + " is none of " + options);
    }
    return index;
  }

  private static Value.Items items(List<?> items) {
    return new Value.Items(
        items.stream()
            .map(i -> i instanceof List<?> row ? items(row) : (Value) number((String) i))
            .toList());
  }

  private static Value size(String text, Map<String, Key.SymbolName> symbols) {
    String[] parts = text.split("[*/]");
    boolean symbol = symbols.containsKey(parts[0]);
    if (!symbol) {
      return number(text);
    }
    Rational factor = parts.length == 1 ? Rational.ONE : Rational.of(new BigDecimal(parts[1]));
    return new Value.Symbol(parts[0], text.contains("/") ? Rational.ONE.over(factor) : factor);
  }

  private static Map<String, Key.SymbolName> symbols(SpecFile.Entry answer) {
    Map<String, Key.SymbolName> symbols = new LinkedHashMap<>();
    answer
        .entry("symbols")
        .ifPresent(
            all ->
                all.cells()
                    .forEach(
                        (name, spellings) -> {
                          SpecFile.Entry entry = (SpecFile.Entry) spellings;
                          symbols.put(
                              name, new Key.SymbolName(entry.text("print"), entry.texts("also")));
                        }));
    return symbols;
  }

  private static Key.Batch batch(SpecFile.Entry answer) {
    return Key.Batch.valueOf(
        answer.optional("batch").orElse("exact").toUpperCase(java.util.Locale.ROOT));
  }

  private static Key.Marking marking(SpecFile.Entry answer) {
    return Key.Marking.valueOf(
        answer.optional("marking").orElse("all").toUpperCase(java.util.Locale.ROOT));
  }

  private static Key.Form form(SpecFile.Entry answer) {
    return Key.Form.valueOf(
        answer.optional("form").orElse("number").toUpperCase(java.util.Locale.ROOT));
  }

  static NumberRules rules(SpecFile.Entry answer) {
    OptionalInt decimals =
        answer
            .optional("decimals")
            .map(Integer::valueOf)
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty());
    return new NumberRules(decimals, tolerance(answer), unit(answer), form(answer));
  }

  private static Optional<UnitRule> unit(SpecFile.Entry answer) {
    Object unit = answer.cells().get("unit");
    if (unit instanceof String name) {
      return Optional.of(UnitRule.of(name));
    }
    return Optional.ofNullable((SpecFile.Entry) unit)
        .map(
            u ->
                new UnitRule(
                    u.text("name"),
                    share(u, "missing", Rational.ZERO),
                    share(u, "convertible", Rational.ZERO),
                    share(u, "wrong", Rational.ONE)));
  }

  private static Rational share(SpecFile.Entry entry, String name, Rational otherwise) {
    return entry.optional(name).map(t -> (Rational) number(t)).orElse(otherwise);
  }

  private static Optional<Tolerance> tolerance(SpecFile.Entry answer) {
    Object tolerance = answer.cells().get("tolerance");
    if (tolerance instanceof String word) {
      if (!word.equals("exact")) {
        throw new IllegalStateException("tolerance " + word);
      }
      return Optional.of(Tolerance.EXACT);
    }
    return Optional.ofNullable((SpecFile.Entry) tolerance).map(SpecKey::declared);
  }

  private static Tolerance declared(SpecFile.Entry entry) {
    OptionalInt steps =
        entry
            .optional("rounded_steps")
            .map(Integer::valueOf)
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty());
    return new Tolerance(
        test(entry), steps, share(entry, "precision_credit", Tolerance.USUAL_PRECISION_CREDIT));
  }

  private static Tolerance.Test test(SpecFile.Entry entry) {
    if (entry.has("absolute")) {
      return new Tolerance.Test.Absolute((Rational) number(entry.text("absolute")));
    }
    if (entry.has("relative")) {
      return new Tolerance.Test.Relative((Rational) number(entry.text("relative")));
    }
    if (entry.has("decimals")) {
      return new Tolerance.Test.Decimals(Integer.parseInt(entry.text("decimals")));
    }
    if (entry.has("significant")) {
      return new Tolerance.Test.Significant(Integer.parseInt(entry.text("significant")));
    }
    return new Tolerance.Test.Exact();
  }
}
