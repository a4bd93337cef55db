package org.tentamen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Source;

class ExampleRunnerTest {

  static List<Path> banks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("exercises"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("banks")
  void everyExampleOfTheExercisesComesOutAsItsAuthorExpects(Path bank) throws IOException {
    var read = BankReader.read(bank);

    assertThat(read.questions().stream().map(Question::examples)).anyMatch(e -> !e.isEmpty());
    assertThat(ExampleRunner.run(read)).map(Diagnostic::headline).isEmpty();
  }

  static Stream<Arguments> examples() {
    return Stream.of(
        arguments("key: 0.667", List.of()),
        arguments("key: 0.66667", List.of()),
        arguments("key: 2/3", List.of()),
        arguments(
            "key: 0.6665",
            List.of(
                "13:14: error: key '0.6665' is within the tolerance, but not the key rounded;"
                    + " expected the key 0.667, with as many digits as you like.")),
        arguments(
            "key: 0.668",
            List.of("13:14: error: '0.668' is wrong; expected it to be right: 0.667.")),
        arguments(
            "key: 0.6",
            List.of(
                "13:14: error: '0.6' is wrong, rule misconception, as cut; expected it to be right: 0.667.")),
        arguments("accepts: [0.667, '0,667', 0.6666]", List.of()),
        arguments(
            "accepts: [0.667, 0.5, two thirds]",
            List.of(
                "13:26: error: '0.5' is wrong; expected full credit; the key is 0.667.",
                "13:31: error: 'two thirds' is review (not read: 'two thirds' is not a number);"
                    + " expected full credit; the key is 0.667.")),
        arguments("rejects: {'2': sum, 0.5: none, 0.6: [sum, cut]}", List.of()),
        arguments(
            "rejects: {0.667: none, '2': none, 0.5: sum, 0.6: sum}",
            List.of(
                "13:19: error: '0.667' is correct, rule right; expected it to be wrong, as none"
                    + " of the misconceptions.",
                "13:33: error: '2' is wrong, rule misconception, as sum; expected it to be wrong, as none of the misconceptions.",
                "13:43: error: '0.5' is wrong; expected it to be wrong, recognised as sum.",
                "13:53: error: '0.6' is wrong, rule misconception, as cut; expected it to be wrong, recognised as sum.")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void tellsWhatDoesNotComeOut(String expected, List<String> problems) {
    assertThat(run("- given: {x: [0, 1, 1]}\n        " + expected)).isEqualTo(problems);
  }

  @Test
  void anExampleThatCannotBeSolvedIsAnError() {
    assertThat(run("- given: {x: []}\n        key: 1"))
        .singleElement()
        .asString()
        .contains("question 'q', step 'm'", "with x = []");
  }

  private static List<String> run(String example) {
    String bank =
        """
        bank: b
        questions:
        - id: q
          parameters: {x: {list: [0, 1], length: 3}}
          steps: {m: mean(x)}
          question: What?
          answer: {number: m, tolerance: {decimals: 3}}
          misconceptions:
            - {id: sum, steps: {m: sum(x)}}
            - {id: cut, steps: {m: floor(10*mean(x))/10}}
          examples:
        """;
    return ExampleRunner.run(
            BankReader.read(
                Source.of("b.yaml", bank.stripTrailing() + "\n      " + example + "\n")))
        .stream()
        .map(Diagnostic::headline)
        .map(line -> line.substring("b.yaml:".length()))
        .toList();
  }
}
