package org.tentamen.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Passage;

/** What the documentation says of the built-in functions is what they do. */
class BuiltInTest {

  static List<BuiltIn> calculated() {
    return Functions.descriptions().stream().filter(b -> b.example().contains(" = ")).toList();
  }

  static Stream<String> calculations() {
    return Stream.concat(
        calculated().stream().map(BuiltIn::example),
        Construct.all().stream().map(Construct::example));
  }

  @ParameterizedTest
  @MethodSource("calculations")
  void exampleGivesWhatItSays(String example) {
    int equals = example.lastIndexOf(" = ");
    Value value = value(example.substring(0, equals));

    assertThat(Printed.of(value)).isEqualTo(Printed.of(value(example.substring(equals + 3))));
  }

  @Test
  void everyWordAndOperatorOfTheLanguageIsShown() {
    List<String> written = Construct.all().stream().map(Construct::written).toList();

    for (String word : Functions.reserved()) {
      assertThat(written).as(word).anyMatch(text -> text.matches(".*\\b" + word + "\\b.*"));
    }
    for (Operator operator : Operator.values()) {
      assertThat(written).as(operator.sign()).anyMatch(text -> text.contains(operator.sign()));
    }
  }

  @Test
  void examplesWithoutAValueStandInTexts() {
    List<BuiltIn> others =
        Functions.descriptions().stream().filter(b -> !b.example().contains(" = ")).toList();

    assertThat(others).extracting(BuiltIn::name).containsExactly("table", "working", "paren");
    for (BuiltIn builtIn : others) {
      Diagnostics problems = new Diagnostics();
      Formula example = Formula.of(Passage.of("example", builtIn.example()));
      Checker.checkInText(example, Map.of("L", Type.NUMBER), Functions.builtIn(), problems);
      assertThat(problems.all()).as(builtIn.example()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("calculated")
  void exampleCallsTheFunctionWithAsManyArgumentsAsItTakes(BuiltIn builtIn) {
    Formula example = Formula.of(Passage.of("example", builtIn.example().split(" = ")[0]));

    assertThat(example.tree()).isInstanceOf(Tree.Call.class);
    Tree.Call call = (Tree.Call) example.tree();
    assertThat(call.function()).isEqualTo(builtIn.name());
    assertThat(builtIn.arity().accepts(call.arguments().size())).isTrue();
  }

  @Test
  void noNameIsGivenTwice() {
    assertThat(Functions.descriptions()).extracting(BuiltIn::name).doesNotHaveDuplicates();
    assertThat(Functions.descriptions())
        .extracting(BuiltIn::name)
        .doesNotContainAnyElementsOf(Functions.reserved());
  }

  private static Value value(String text) {
    Formula formula = Formula.of(Passage.of("example", text));
    return Program.of(formula, Scope.of(List.of()), Functions.builtIn())
        .run(new Value[0], Budget.standard());
  }
}
