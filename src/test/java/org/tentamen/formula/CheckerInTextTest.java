package org.tentamen.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Passage;

/** What may stand in the braces of a text. */
class CheckerInTextTest {

  private static final Map<String, Type> NAMES =
      Map.of("y", Type.list(Type.NUMBER, 3), "t", Type.NUMBER, "word", Type.TEXT);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "table('a', y, 'b', [1, 2]) ; ``",
        "paren(t - 3) ; ``",
        "t + 1 ; ``",
        "working(t) ; ``",
        "table('a') ; '%s' with 1 argument",
        "table('a', y, 'b') ; 3 arguments for 'table'",
        "table(y, y) ; a list of 3 for 'table'",
        "table('a', t) ; a number for 'table'",
        "table('a', z) ; unknown name 'z' in formula",
        "paren(y) ; a list of 3 for 'paren'",
        "paren(t) + 1 ; 'paren' inside a formula",
        "working(t, y) ; 'working' with 2 arguments",
      })
  void blocksStandAloneAndWithWhatTheyTake(String formula, String found) {
    Diagnostics problems = new Diagnostics();

    Checker.checkInText(
        Formula.of(Passage.of("text", formula)), NAMES, Functions.builtIn(), problems);

    assertThat(problems.all()).extracting(Diagnostic::found).isEqualTo(expected(found, formula));
  }

  private static List<String> expected(String found, String formula) {
    String function = formula.substring(0, Math.max(0, formula.indexOf('(')));
    return found.isEmpty() ? List.of() : List.of(found.replace("%s", function));
  }

  @Test
  void blockIsRefusedAsAPartOfAFormulaAndWhenItIsRun() {
    Formula block = Formula.of(Passage.of("step", "paren(1)"));
    Program program = Program.of(block, Scope.of(List.of()), Functions.builtIn());

    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> program.run(new Value[0], Budget.standard())))
        .isInstanceOf(CalculationException.class)
        .hasMessage("paren stands alone in {{ }}; it is no part of a formula in 'paren(1)'");
  }
}
