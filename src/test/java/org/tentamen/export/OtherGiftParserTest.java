package org.tentamen.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.exam.Exam;
import org.tentamen.variant.Secret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The GIFT of every bank means the same to somebody else's parser, gift-pegjs of the npm registry,
 * which is a grammar of its own. Without Node or that package the tests are skipped.
 */
@Tag("other-programs")
class OtherGiftParserTest {

  private static final Path PACKAGE = Path.of("node_modules/gift-pegjs");

  private static final String PARSE =
      "const fs = require('fs'); const gift = require(process.argv[1]);"
          + "process.stdout.write(JSON.stringify(gift.parse(fs.readFileSync(process.argv[2], 'utf8'))));";

  @TempDir private Path folder;

  @BeforeAll
  static void needsNode() {
    boolean there = Files.isDirectory(PACKAGE) && nodeRuns();
    if (!there) {
      System.out.println(
          "skipped: OtherGiftParserTest needs Node, and gift-pegjs in node_modules"
              + " (npm install --no-save gift-pegjs@1.0.2)");
    }
    assumeTrue(there, "Node with gift-pegjs");
  }

  private static boolean nodeRuns() {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  static Stream<Path> banks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("exercises"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("banks")
  void readsTheSameQuestions(Path file) throws Exception {
    String gift = exported(BankReader.read(file));
    List<GiftReader.Arrived> ours = GiftReader.read(gift);
    List<JsonNode> theirs = parsed(gift);
    assertThat(theirs.stream().map(q -> q.path("title").asString()))
        .isEqualTo(ours.stream().map(GiftReader.Arrived::name).toList());
    for (int i = 0; i < ours.size(); i++) {
      GiftReader.Arrived question = ours.get(i);
      JsonNode other = theirs.get(i);
      assertThat(other.path("type").asString())
          .as(question.name())
          .isEqualTo(type(question.body()));
      assertThat(answers(other)).as(question.name()).isEqualTo(answers(question.body()));
      assertThat(other.at("/globalFeedback/text").asString("").strip())
          .as(question.name())
          .isEqualTo(question.feedback());
    }
  }

  private static String type(Body body) {
    if (body instanceof Body.Numerical) {
      return "Numerical";
    }
    if (body instanceof Body.ShortAnswer) {
      return "Short";
    }
    if (body instanceof Body.Multichoice) {
      return "MC";
    }
    return body instanceof Body.Matching ? "Matching" : "Essay";
  }

  private static List<String> answers(Body body) {
    List<String> answers = new ArrayList<>();
    if (body instanceof Body.Numerical numerical) {
      numerical
          .field()
          .answers()
          .forEach(a -> answers.add(a.value().doubleValue() + "±" + a.tolerance().doubleValue()));
    } else if (body instanceof Body.ShortAnswer shortAnswer) {
      shortAnswer.field().answers().forEach(a -> answers.add(a.pattern()));
    } else if (body instanceof Body.Multichoice multichoice) {
      multichoice.field().options().forEach(o -> answers.add(o.html()));
    } else if (body instanceof Body.Matching matching) {
      matching.pairs().forEach(p -> answers.add(p.item() + "->" + p.option()));
      matching.spare().forEach(option -> answers.add("->" + option));
    }
    return answers;
  }

  private static List<String> answers(JsonNode question) {
    List<String> answers = new ArrayList<>();
    for (JsonNode choice : question.path("choices")) {
      JsonNode text = choice.path("text");
      answers.add(
          text.has("number")
              ? text.path("number").asDouble() + "±" + text.path("range").asDouble()
              : text.path("text").asString().strip());
    }
    for (JsonNode pair : question.path("matchPairs")) {
      answers.add(
          pair.at("/subquestion/text").asString().strip()
              + "->"
              + pair.path("subanswer").asString());
    }
    return answers;
  }

  private static String exported(Bank bank) {
    Exam exam = Exam.of(bank.id(), Secret.of("s"), List.of(bank));
    StringWriter out = new StringWriter();
    new Export(exam, Optional.empty(), Pictures.NONE).write(Format.GIFT, 3, out);
    return out.toString();
  }

  /** The questions, categories left out. */
  private List<JsonNode> parsed(String gift) throws Exception {
    Path input = Files.writeString(folder.resolve("quiz.txt"), gift);
    Path output = folder.resolve("quiz.json");
    Path errors = folder.resolve("errors.txt");
    Process node =
        new ProcessBuilder(
                "node", "-e", PARSE, PACKAGE.toAbsolutePath().toString(), input.toString())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(node.waitFor(60, TimeUnit.SECONDS)).as("node ends").isTrue();
    assertThat(node.exitValue()).as(Files.readString(errors)).isZero();
    List<JsonNode> questions = new ArrayList<>();
    for (JsonNode question :
        JsonMapper.builder().build().readTree(Files.readString(output, UTF_8))) {
      if (!question.path("type").asString().equals("Category")) {
        questions.add(question);
      }
    }
    return questions;
  }
}
