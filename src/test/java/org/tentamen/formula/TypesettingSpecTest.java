package org.tentamen.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.SpecTable.Row;
import org.tentamen.formula.Value.Items;

/** Every row of {@code spec/typesetting.yaml}: how steps are worked out in TeX. */
class TypesettingSpecTest {

  static List<Row> rows() {
    return SpecTable.rows("typesetting.yaml");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void worksOutWhatTheTableSays(Row row) {
    assertThat(worked(row)).as(row.section()).isEqualTo(row.text("tex").strip());
  }

  /** All steps of a row, each with its lines, later ones reading the values of earlier ones. */
  private static String worked(Row row) {
    Functions functions = functions(row);
    Map<String, Value> values = new LinkedHashMap<>();
    row.map("given").forEach((n, f) -> values.put(n, value(formula(f), Map.of(), functions)));
    char sign = row.optional("sign").orElse(".").charAt(0);
    int decimals = row.optional("decimals").map(Integer::valueOf).orElse(3);
    Typesetter typesetter =
        new Typesetter(functions, row.map("names"), new NumberText(decimals, sign));
    StringBuilder tex = new StringBuilder();
    int left = row.map("steps").size();
    for (Map.Entry<String, String> step : row.map("steps").entrySet()) {
      left--;
      Formula formula = formula(step.getValue());
      Value exact = value(formula, values, functions);
      boolean rounds = left > 0 && row.optional("rounded").isPresent();
      Value value = rounds ? rounded(exact, row.text("rounded")) : exact;
      tex.append(
          typesetter.working(step.getKey(), formula, values, value).lines().stream()
              .map(l -> l.tex() + "\n")
              .collect(Collectors.joining()));
      values.put(step.getKey(), value);
    }
    return tex.toString().strip();
  }

  private static Value rounded(Value value, String decimals) {
    return value instanceof Items list
        ? new Items(list.items().stream().map(i -> rounded(i, decimals)).toList())
        : Rational.of(((Numeric) value).rounded(Integer.parseInt(decimals)));
  }

  private static Functions functions(Row row) {
    Diagnostics problems = new Diagnostics();
    List<Function> own =
        row.map("functions").entrySet().stream()
            .flatMap(
                f ->
                    Function.read(Passage.of("head", f.getKey()), formula(f.getValue()), problems)
                        .stream())
            .toList();
    problems.throwIfErrors();
    return Functions.builtIn().with(own);
  }

  private static Formula formula(String text) {
    return Formula.of(Passage.of("formula", text));
  }

  private static Value value(Formula formula, Map<String, Value> given, Functions functions) {
    List<String> names = List.copyOf(given.keySet());
    Value[] slots = names.stream().map(given::get).toArray(Value[]::new);
    return Program.of(formula, Scope.of(names), functions).run(slots, Budget.standard());
  }
}
