package org.tentamen.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Judgement;
import org.tentamen.diagnostic.Passage;
import org.tentamen.diagnostic.Source;
import org.tentamen.formula.BuiltIn;
import org.tentamen.formula.Functions;
import org.tentamen.variant.Conditions;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Variant;

/** Every example of {@code docs/bank-format.md} is read, drawn, solved and shown. */
class BankFormatTest {

  private static final Path PAGE = Path.of("docs/bank-format.md");
  private static final String START = "<!-- functions: written by a test from the program -->\n";
  private static final String END = "<!-- end of functions -->";

  static Stream<Example> examples() throws IOException {
    return Example.of(Files.readString(PAGE)).stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadAndSolved(Example example) {
    Bank bank = BankReader.read(Source.of(PAGE + ", " + example, example.bank()));
    for (Question question : bank.questions()) {
      Plan plan = Plan.of(bank, question);
      for (int i = 1; i <= 20; i++) {
        solve(plan.variant(Secret.of("docs"), i), question);
      }
      question.examples().forEach(e -> run(plan, question, e));
    }
  }

  private static void solve(Variant variant, Question question) {
    assertThat(variant.solve().keys()).hasSameSizeAs(question.parts());
    variant.texts(Optional.empty()).fill(question.text());
    question.solution().ifPresent(text -> variant.texts(Optional.empty()).fill(text));
    for (Misconception misconception : question.misconceptions()) {
      variant.solve(Conditions.EXACT.with(misconception)).keys();
      misconception.feedback().ifPresent(text -> variant.texts(Optional.empty()).fill(text));
    }
  }

  /** Runs an example of a question: its key, what it accepts, and what it rejects and why. */
  private static void run(Plan plan, Question question, org.tentamen.bank.Example example) {
    Variant variant = plan.with(example.given(), () -> plan.variant(Secret.of("docs"), 1));
    for (Part part : question.parts()) {
      org.tentamen.bank.Example.Expected expected = example.expected().get(part.id());
      if (expected == null) {
        continue;
      }
      expected
          .key()
          .ifPresent(
              key ->
                  assertThat(judge(variant, part, key).rule())
                      .as("key '%s' in %s", key, example.place())
                      .contains(Judgement.Rule.RIGHT));
      for (Passage accepted : expected.accepts()) {
        assertThat(judge(variant, part, accepted).verdict())
            .as("'%s' in %s", accepted, example.place())
            .isEqualTo(Judgement.Verdict.CORRECT);
      }
      for (org.tentamen.bank.Example.Rejected rejected : expected.rejects()) {
        Judgement judgement = judge(variant, part, rejected.response());
        assertThat(judgement.verdict())
            .as("'%s' in %s", rejected.response(), example.place())
            .isNotEqualTo(Judgement.Verdict.CORRECT);
        assertThat(judgement.misconception().map(List::of).orElse(List.of()))
            .as("misconception of '%s' in %s", rejected.response(), example.place())
            .isEqualTo(rejected.misconceptions());
      }
    }
  }

  private static Judgement judge(Variant variant, Part part, Passage response) {
    return Judge.judge(
        variant.standard(part, java.util.Map.of()),
        response.text(),
        variant.plan().bank().numbers());
  }

  /** To write the table anew, run with {@code -Dtest.jvm=-Dgolden=update}. */
  @Test
  void theTableOfFunctionsIsTheProgramsOwn() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(START) + START.length();
    int to = page.indexOf(END);
    String table = functions();
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
    }
    assertThat(Files.readString(PAGE)).contains(START + table + END);
  }

  @Test
  void everyKindOfParameterAnswerAndHoleHasAnExample() throws IOException {
    List<Bank> banks =
        examples().map(e -> BankReader.read(Source.of(e.toString(), e.bank()))).toList();
    List<Question> questions = banks.stream().flatMap(b -> b.questions().stream()).toList();
    assertKinds(
        questions.stream().flatMap(q -> q.parameters().stream()).map(Parameter::range),
        Parameter.Range.class);
    assertKinds(
        questions.stream().flatMap(q -> q.parts().stream()).map(Part::answer), Answer.class);
    assertKinds(
        questions.stream()
            .flatMap(q -> Stream.concat(Stream.of(q.text()), q.solution().stream()))
            .flatMap(t -> t.holes().stream()),
        Text.Hole.class);
  }

  private static void assertKinds(Stream<?> found, Class<?> kind) {
    assertThat(found.<Class<?>>map(Object::getClass).collect(Collectors.toSet()))
        .as("kinds of %s with an example", kind.getSimpleName())
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(kind.getPermittedSubclasses()));
  }

  private static String functions() {
    String rows =
        Functions.descriptions().stream()
            .map(BankFormatTest::row)
            .collect(Collectors.joining("\n"));
    return "\n| function | gives | example |\n|---|---|---|\n" + rows + "\n\n";
  }

  private static String row(BuiltIn function) {
    return "| `%s` | %s | `%s` |"
        .formatted(function.signature(), escaped(function.description()), function.example());
  }

  private static String escaped(String text) {
    return text.replace("{{", "`{{").replace("}}", "}}`").replace("|", "\\|");
  }

  /**
   * A block of the page.
   *
   * @param line where it stands
   * @param bank the bank that it is or is put into
   */
  record Example(int line, String bank) {

    private static final String FENCE = "```";

    /** The examples of a page, by what is said after the word yaml. */
    static List<Example> of(String page) {
      String[] lines = page.split("\n");
      String prelude = "";
      List<Example> examples = new java.util.ArrayList<>();
      for (int i = 0; i < lines.length; i++) {
        if (!lines[i].startsWith(FENCE + "yaml")) {
          continue;
        }
        String kind = lines[i].substring(FENCE.length() + 4).strip();
        int start = i + 1;
        while (!lines[++i].equals(FENCE)) {
          continue;
        }
        List<String> block = List.of(lines).subList(start, i);
        String text = String.join("\n", block);
        switch (kind) {
          case "bank" -> examples.add(new Example(start + 1, text));
          case "question" -> examples.add(new Example(start + 1, question(text)));
          case "parameters" -> examples.add(parameters(start + 1, text));
          case "prelude" -> prelude = text;
          case "answers" -> {
            for (int j = 0; j < block.size(); j++) {
              String whole = prelude + "\n" + block.get(j);
              examples.add(new Example(start + 1 + j, question(whole)));
            }
          }
          case "tolerances" -> {
            for (int j = 0; j < block.size(); j++) {
              String whole = "question: Compute.\nanswer: {number: 1/3}\n" + block.get(j);
              examples.add(new Example(start + 1 + j, question(whole)));
            }
          }
          default -> throw new IllegalArgumentException("line " + i + ": yaml " + kind);
        }
      }
      return examples;
    }

    private static Example parameters(int line, String text) {
      String rest = "\nquestion: Compute.\nanswer: {integer: 1}";
      return new Example(line, question("parameters:\n" + text.indent(2).stripTrailing() + rest));
    }

    private static String question(String keys) {
      return "bank: docs\nquestions:\n  - id: q\n" + keys.indent(4);
    }

    @Override
    public String toString() {
      return "line " + line;
    }
  }
}
