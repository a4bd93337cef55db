package org.tentamen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolveCommandTest {

  private static final String BANK =
      """
      bank: small
      title: A small bank
      language: en
      questions:
        - id: mean
          title: The mean
          parameters:
            x: {list: {from: 1, to: 9}, length: 3}
            k: {from: 1, to: 2}
          where: [sum(x) % 3 != 0]
          steps: {m: k*mean(x)}
          question: What is the mean of {{x}}, times {{k}}?
          answer: {number: m, tolerance: {decimals: 2, rounded_steps: 2}}
          misconceptions:
            - {id: sum, steps: {m: k*sum(x)}}
            - {id: forgets-k, steps: {m: mean(x)}}
            - {id: no-value, steps: {m: 1/(k - k)}}
        - id: mixed
          title: One part of each kind
          parameters: {n: [3], 'city, country': {rows: [[Cairo, Egypt]]}}
          symbols: {K: {print: '#filters'}}
          steps: {third: n/3, half: 0.5, root: sqrt(2), city_name: city}
          question: What?
          parts:
            - {id: a, ask: A, answer: {number: half}}
            - {id: b, ask: B, answer: {integer: n}}
            - {id: c, ask: C, answer: {shape: [n, K, K/2]}}
            - {id: d, ask: D, answer: {vector: '[1/3, 0.25, root]'}}
            - {id: e, ask: E, answer: {choice: {options: [red, green], correct: 1}}}
            - {id: f, ask: F, answer: {choices: {options: [red, green, blue], correct: [0, 2]}}}
            - {id: g, ask: G, answer: {match: {items: [i, j], options: [red, green], correct: [1, 1]}}}
            - {id: h, ask: H, answer: {text: {accept: [floor, rounding down]}}}
            - {id: i, ask: I, answer: {essay: {key_points: [{text: A point, keywords: [b]}]}}}
            - {id: j, ask: J, answer: {expression: s*(n - s), variables: {s: {from: 0.1, to: 0.9}}}}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;
  private String bank = "";

  @BeforeEach
  void writeTheBank() throws IOException {
    bank = Files.writeString(folder.resolve("small.yaml"), BANK).toString();
  }

  @Test
  void printsAPageForATeacher() {
    assertThat(run("solve", bank, "mean", "--set", "x=[1, 2, 4]", "--set", "k=2")).isZero();

    assertThat(out.toString())
        .isEqualTo(
            """
            mean: The mean

            parameters
              x  = [1, 2, 4]
              k  = 2

            steps
              m  = 14/3 ≈ 4.666667

            answer
              4.667

            mistakes lead to
              sum        14
              forgets-k  2.333
              no-value   nothing, for these numbers
            """);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void saysWhichMistakesTheNumbersHide() {
    assertThat(run("solve", bank, "mean", "--set", "x=[1, 2, 4]", "--set", "k=1")).isZero();

    assertThat(out.toString()).contains("  forgets-k  the right answer, for these numbers\n");
  }

  @Test
  void printsALineOfJson() {
    assertThat(run("solve", bank, "mean", "--set", "x=[1, 0.5, 4]", "--set", "k=2", "--json"))
        .isZero();

    assertThat(out.toString())
        .isEqualTo(
            "{\"question\":\"mean\",\"parameters\":{\"x\":[1,0.5,4],\"k\":2},"
                + "\"steps\":{\"m\":3.6666666666666667},\"answers\":[{\"part\":\"\","
                + "\"kind\":\"number\",\"value\":3.6666666666666667,\"text\":\"3.667\"}]}\n");
  }

  @Test
  void writesEachKindOfAnswerAndValue() {
    assertThat(run("solve", bank, "mixed", "--json")).isZero();

    assertThat(out.toString())
        .isEqualTo(
            "{\"question\":\"mixed\",\"parameters\":{\"n\":3,\"city\":\"Cairo\",\"country\":\"Egypt\"},"
                + "\"steps\":{\"third\":1,\"half\":0.5,\"root\":1.4142135623730951,\"city_name\":\"Cairo\"},"
                + "\"answers\":["
                + "{\"part\":\"a\",\"kind\":\"number\",\"value\":0.5,\"text\":\"0.5\"},"
                + "{\"part\":\"b\",\"kind\":\"integer\",\"value\":3,\"text\":\"3\"},"
                + "{\"part\":\"c\",\"kind\":\"shape\",\"value\":[3,\"#filters\",\"#filters/2\"],"
                + "\"text\":\"3×#filters×#filters/2\"},"
                + "{\"part\":\"d\",\"kind\":\"vector\","
                + "\"value\":[0.33333333333333333,0.25,1.4142135623730951],"
                + "\"text\":\"[0.333, 0.25, 1.414]\"},"
                + "{\"part\":\"e\",\"kind\":\"choice\",\"value\":\"green\",\"text\":\"green\"},"
                + "{\"part\":\"f\",\"kind\":\"choices\",\"value\":[\"red\",\"blue\"],\"text\":\"red; blue\"},"
                + "{\"part\":\"g\",\"kind\":\"match\",\"value\":[\"green\",\"green\"],"
                + "\"text\":\"i → green; j → green\"},"
                + "{\"part\":\"h\",\"kind\":\"text\",\"value\":\"floor\",\"text\":\"floor\"},"
                + "{\"part\":\"i\",\"kind\":\"essay\",\"value\":null,\"text\":\"A point\"},"
                + "{\"part\":\"j\",\"kind\":\"expression\",\"value\":\"s*(n - s)\",\"text\":\"s*(3 - s)\"}"
                + "]}\n");
  }

  @Test
  void solvesVariantOneWhereNothingIsSaid() {
    run("solve", bank, "mean", "--json");
    run("solve", bank, "mean", "--json", "--variant", "1");
    run("solve", bank, "mean", "--json", "--variant", "2");

    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo(lines.get(1)).isNotEqualTo(lines.get(2));
  }

  @Test
  void anotherSecretGivesOtherVariants() {
    run("solve", bank, "mean", "--json");
    run("solve", bank, "mean", "--json", "--seed", "winter 2026");

    assertThat(out.toString().lines()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void solvesTheVersionWithAnOrdinal() {
    assertThat(run("solve", bank, "mean", "--json", "--ordinal", "2")).isZero();

    assertThat(out.toString()).contains("\"parameters\":{\"x\":[1,1,2],\"k\":1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --set q=1            | error: question 'mean': unknown parameter 'q' cannot be set; expected one of: x, k.
          --set m=1            | error: question 'mean': step 'm' cannot be set; expected one of: x, k.
          --set k=two          | --set k:1:1: error: the word 'two'; expected a value, such as 3, [1, 0] or 'a text'. A text stands in quotes: 'two'.
          --set k=1+           | --set k:1:3: error:
          --set x=5 --set k=[] | question 'mean', step 'm':
          --ordinal 0          | error: question 'mean': the version with ordinal 0 does not meet the question's conditions
          --ordinal 1458       | expected an ordinal from 0 to 1457.
          """)
  void saysWhatIsWrongWithTheData(String options, String message) {
    List<String> arguments = new ArrayList<>(List.of("solve", bank, "mean"));
    arguments.addAll(List.of(options.split(" ")));

    assertThat(run(arguments.toArray(String[]::new))).isEqualTo(1);
    assertThat(err.toString()).contains(message).doesNotContain("Exception");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void namesTheQuestionsOfTheBank() {
    assertThat(run("solve", bank, "means")).isEqualTo(1);

    assertThat(err.toString())
        .isEqualTo(
            "error: bank 'small' has no question 'means'; expected one of: mean, mixed. Did you mean"
                + " 'mean'?\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          solve                                      | Missing required parameter
          solve BANK                                 | Name a question of the bank
          solve BANK mean --set x                    | --set x must be NAME=VALUE
          solve BANK mean --set k=1 --set k=2        | --set k is there twice
          solve BANK mean --variant 0                | --variant 0 must be 1 or more
          solve BANK mean --variant 1 --ordinal 2    | mutually exclusive
          solve BANK mean --batch -                  | --batch takes its questions
          solve BANK --batch - --variant 3           | --batch takes its questions
          solve BANK mean --seed=                    | --seed must have at least one character
          """)
  void refusesWrongUsage(String arguments, String message) {
    assertThat(run(arguments.replace("BANK", bank).split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(message);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aBankThatIsNotThereCannotBeRead() {
    assertThat(run("solve", "none.yaml", "mean")).isEqualTo(3);
    assertThat(err.toString()).isEqualTo("error: 'none.yaml' is not there.\n");
  }

  @Test
  void aBatchAnswersEachRequestAndGoesOnAfterErrors() {
    String requests =
        """
        \uFEFF{"question": "mean", "set": {"x": [1, 2, 4e0], "k": 1}}

        {"question": "mean", "set": {"x": [], "k": 1}}
        {"question": "mode"}
        {"question": "mean", "sets": {}}
        {"question": "mean", "set": [1]}
        {"question": "mean", "set": {"k": null}}
        {"question": "mean", "set": {"k": 1, "k": 2}}
        {"question": "mean", "set": {"k": 1e2000}}
        ["mean"]
        {"question"
        {"question": "mixed", "set": {"city": "Rome"}}
        """;

    assertThat(batch(requests)).isEqualTo(1);
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(11);
    assertThat(lines.get(0))
        .isEqualTo(
            "{\"question\":\"mean\",\"parameters\":{\"x\":[1,2,4],\"k\":1},"
                + "\"steps\":{\"m\":2.3333333333333333},\"answers\":[{\"part\":\"\","
                + "\"kind\":\"number\",\"value\":2.3333333333333333,\"text\":\"2.333\"}]}");
    assertThat(lines.get(1))
        .startsWith("{\"question\":\"mean\",\"error\":\"")
        .contains("small.yaml:", "question 'mean', step 'm': ", "with x = [], k = 1");
    assertThat(lines.get(2))
        .isEqualTo(
            "{\"question\":\"mode\",\"error\":\"bank 'small' has no question 'mode'; expected one of:"
                + " mean, mixed.\"}");
    assertThat(lines.get(3))
        .isEqualTo(
            "{\"question\":\"mean\",\"error\":\"line 5: unknown key 'sets'; expected one of: question,"
                + " set. Did you mean 'set'?\"}");
    assertThat(lines.get(4)).contains("line 6: 'set' is [1]; expected an object, {NAME: VALUE}.");
    assertThat(lines.get(5))
        .contains("'set.k' is null; expected a number, a text, true, false, or a list of them.");
    assertThat(lines.get(6))
        .startsWith("{\"question\":null,\"error\":\"line 8: no JSON from column ");
    assertThat(lines.get(7)).contains("'set.k' is a number of more than 1000 digits");
    assertThat(lines.get(8)).startsWith("{\"question\":null,\"error\":\"line 10: no question;");
    assertThat(lines.get(9))
        .startsWith("{\"question\":null,\"error\":\"line 11: no JSON from column ");
    assertThat(lines.get(10)).contains("\"city\":\"Rome\",\"country\":\"Egypt\"");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aBatchWithoutErrorsIsDone() {
    assertThat(batch("{\"question\": \"mean\"}\n")).isZero();
    run("solve", bank, "mean", "--json");

    assertThat(out.toString().lines().distinct()).as("variant 1").hasSize(1);
  }

  @Test
  void aBatchComesFromAFileToo() throws IOException {
    Path requests = Files.writeString(folder.resolve("r.jsonl"), "{\"question\": \"mean\"}");

    assertThat(run("solve", bank, "--batch", requests.toString())).isZero();
    assertThat(run("solve", bank, "--batch", "none.jsonl")).isEqualTo(3);
    assertThat(err.toString()).isEqualTo("error: 'none.jsonl' is not there.\n");
  }

  private int run(String... arguments) {
    return new Tentamen(new PrintWriter(out, true), new PrintWriter(err, true)).run(arguments);
  }

  private int batch(String requests) {
    return new Tentamen(
            new ByteArrayInputStream(requests.getBytes(UTF_8)),
            new PrintWriter(out, true),
            new PrintWriter(err, true))
        .run("solve", bank, "--batch", "-");
  }
}
