package org.tentamen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** {@code tentamen check}, as a teacher runs it. */
class CheckCommandTest {

  private static final String BANK =
      """
      bank: powers
      title: Powers
      questions:
        - id: square
          title: Square
          parameters: {n: {from: 3, to: 22}}
          question: What is {{n}} squared?
          answer: {integer: n^2}
          misconceptions:
            - {id: doubles, answer: 2*n}
      """;

  private static final ObjectMapper JSON = JsonMapper.shared();

  @TempDir private Path folder;

  private Path bank;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeBank() throws IOException {
    bank = Files.writeString(folder.resolve("powers.yaml"), BANK);
  }

  private int run(String... arguments) {
    return new Tentamen(new PrintWriter(out, true), new PrintWriter(err, true)).run(arguments);
  }

  @Test
  void aSoundBankEndsWithNothingFound() {
    assertThat(run("check", bank.toString())).as("%s%s", out, err).isZero();
    assertThat(out.toString())
        .contains("square          20  all", bank + ": 1 question, 0 errors, 0 warnings.");
  }

  @Test
  void anErrorIsToldAtItsPlaceAndEndsWithOne() throws IOException {
    Files.writeString(bank, BANK.replace("answer: 2*n", "answer: n*n"));
    assertThat(run("check", bank.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            bank
                + ":10:9: error: 'doubles' gives the right answer; expected a wrong one."
                + " In 20 of 20 versions (100 %), such as `square --ordinal 0`.");
  }

  @Test
  void aWarningEndsWithOneOnlyWhereThatIsAskedFor() throws IOException {
    Files.writeString(bank, BANK.replace("from: 3", "from: 2"));
    assertThat(run("check", bank.toString())).isZero();
    assertThat(out.toString()).contains("warning: 'doubles' gives the right answer");
    assertThat(run("check", "--strict", bank.toString())).isEqualTo(1);
  }

  @Test
  void jsonHasALineABankWithEveryField() throws IOException {
    Files.writeString(bank, BANK.replace("from: 3", "from: 2"));
    assertThat(run("check", "--json", bank.toString())).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().lines()).hasSize(1);
    JsonNode report = JSON.readTree(out.toString());
    assertThat(names(report)).containsExactly("bank", "file", "errors", "warnings", "questions");
    assertThat(report.get("bank").asString()).isEqualTo("powers");
    assertThat(report.get("warnings").asInt()).isEqualTo(1);
    JsonNode question = report.get("questions").get(0);
    assertThat(names(question))
        .containsExactly(
            "question",
            "versions",
            "answers",
            "misconceptions",
            "alike",
            "difficulty",
            "sharing",
            "findings");
    assertThat(question.get("versions").toString())
        .isEqualTo(
            "{\"count\":21,\"draws\":21,\"exact\":true,\"checked\":21,\"accepted\":21,\"tried\":21}");
    assertThat(question.get("misconceptions").toString())
        .isEqualTo("[{\"id\":\"doubles\",\"solved\":21,\"right\":1,\"accepted\":0}]");
    assertThat(names(question.get("answers").get(0)))
        .containsExactly("part", "different", "most_frequent", "share");
    assertThat(names(question.get("sharing"))).containsExactly("30", "100", "1000", "exact");
    JsonNode finding = question.get("findings").get(0);
    assertThat(names(finding))
        .containsExactly("kind", "severity", "line", "column", "message", "count", "of", "example");
    assertThat(finding.get("example").asString()).isEqualTo("square --ordinal 0");
    assertThat(finding.get("line").asInt()).isEqualTo(10);
  }

  private static List<String> names(JsonNode node) {
    return List.copyOf(node.propertyNames());
  }

  @Test
  void aPageHasAPlotOfTheAnswersAndWhatWasFound() throws IOException {
    Files.writeString(bank, BANK.replace("from: 3", "from: 2"));
    Path page = folder.resolve("report.html");
    assertThat(run("check", "--html", page.toString(), bank.toString())).isZero();
    String html = Files.readString(page);
    assertThat(html)
        .contains("<h1>Powers</h1>", "1 question, 0 errors, 1 warning.", "gives the right answer")
        .contains("aria-label=\"Answers of square: 21 different in 21 versions;")
        .doesNotContain("<script", "<link", "src=");
  }

  @Test
  void anExamIsCheckedAsItAsks() throws IOException {
    Files.writeString(
        bank, BANK + BANK.substring(BANK.indexOf("  - id")).replace("square", "other"));
    Path exam =
        Files.writeString(
            folder.resolve("exam.yaml"),
            """
            exam: test
            title: Test
            banks: [powers.yaml]
            sections:
              - questions: [{id: other, points: 3}]
            """);
    assertThat(run("check", exam.toString())).as("%s%s", out, err).isZero();
    assertThat(out.toString())
        .contains("other ", bank + ": 1 question, 0 errors, 0 warnings.")
        .doesNotContain("square");
  }

  @Test
  void aBankThatCannotBeReadIsExplained() throws IOException {
    Files.writeString(bank, BANK.replace("n^2", "m^2"));
    assertThat(run("check", bank.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("unknown name 'm'");
    assertThat(run("check", folder.resolve("none.yaml").toString())).isEqualTo(3);
    assertThat(run("check")).isEqualTo(2);
  }
}
