package org.tentamen.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.SpecTable.Row;

/** Every row of {@code spec/formulas.yaml}: what a formula gives, or the whole error. */
class FormulaSpecTest {

  static List<Row> rows() {
    return SpecTable.rows("formulas.yaml");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void givesWhatTheTableSays(Row row) {
    String expected = row.optional("value").orElseGet(() -> row.text("error"));

    assertThat(outcome(row)).as(row.toString()).isEqualTo(expected);
  }

  private static String outcome(Row row) {
    try {
      return calculated(row);
    } catch (InvalidInputException e) {
      return e.diagnostics().stream().map(FormulaSpecTest::line).collect(Collectors.joining(" | "));
    } catch (CalculationException e) {
      return line(e.diagnostic());
    }
  }

  private static String calculated(Row row) {
    Functions functions = functions(row);
    Map<String, Value> given = given(row);
    Formula formula = Formula.of(Passage.of("", row.text("formula")));
    Diagnostics problems = new Diagnostics();
    Checker.check(formula, types(row, given), functions, problems);
    problems.throwIfErrors();
    Scope scope = Scope.of(List.copyOf(given.keySet()));
    Value[] slots = scope.names().stream().map(given::get).toArray(Value[]::new);
    return Printed.of(Program.of(formula, scope, functions).run(slots, Budget.standard()));
  }

  /** A given is typed only where the row says so: then the check at reading is tried. */
  private static Map<String, Type> types(Row row, Map<String, Value> given) {
    Map<String, Type> types = new HashMap<>();
    given.forEach((n, v) -> types.put(n, Type.UNKNOWN));
    row.map("typed").keySet().forEach(n -> types.put(n, Type.of(given.get(n))));
    return types;
  }

  private static Map<String, Value> given(Row row) {
    Map<String, Value> given = new HashMap<>();
    row.map("given").forEach((n, f) -> given.put(n, value(f)));
    row.map("typed").forEach((n, f) -> given.put(n, value(f)));
    return given;
  }

  private static Value value(String formula) {
    if (formula.startsWith("#")) {
      return Value.Symbol.of(formula.substring(1));
    }
    Formula read = Formula.of(Passage.of("given", formula));
    return Program.of(read, Scope.of(List.of()), Functions.builtIn())
        .run(new Value[0], Budget.standard());
  }

  private static Functions functions(Row row) {
    List<Function> own = new ArrayList<>();
    Diagnostics problems = new Diagnostics();
    row.map("functions")
        .forEach(
            (head, body) ->
                Function.read(Passage.of(head, head), Formula.of(Passage.of(head, body)), problems)
                    .ifPresent(own::add));
    Checker.check(Functions.builtIn(), own, problems);
    problems.throwIfErrors();
    return Functions.builtIn().with(own);
  }

  private static String line(Diagnostic diagnostic) {
    return diagnostic.headline().replaceFirst("^:", "").replace(" error:", "");
  }
}
