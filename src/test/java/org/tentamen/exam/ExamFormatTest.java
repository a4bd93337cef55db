package org.tentamen.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.Source;
import org.tentamen.variant.Secret;

/** Every example of {@code docs/exam-format.md} is read, and papers are made of it. */
class ExamFormatTest {

  private static final Path PAGE = Path.of("docs/exam-format.md");
  private static final String FENCE = "```";
  private static final String HEAD = "exam: docs\nbanks: [../deep-learning.yaml]\n";

  /**
   * An example.
   *
   * @param line where it stands in the page
   * @param exam the exam that it is or is put into
   */
  record Example(int line, String exam) {
    @Override
    public String toString() {
      return "line " + line;
    }
  }

  static List<Example> examples() throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith(FENCE + "yaml")) {
        continue;
      }
      String kind = lines.get(i).substring(FENCE.length() + 4).strip();
      int start = i + 1;
      while (!lines.get(++i).equals(FENCE)) {
        continue;
      }
      List<String> block = lines.subList(start, i);
      String text = String.join("\n", block);
      switch (kind) {
        case "exam" -> examples.add(new Example(start + 1, text));
        case "questions" ->
            examples.add(new Example(start + 1, HEAD + "questions:\n" + text.indent(2)));
        case "options" -> {
          for (int j = 0; j < block.size(); j++) {
            String whole = HEAD + block.get(j) + "\nquestions: [q09, q17]";
            examples.add(new Example(start + 1 + j, whole));
          }
        }
        default -> throw new IllegalArgumentException("line " + i + ": yaml " + kind);
      }
    }
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadAndMadePapersOf(Example example) throws IOException {
    Bank bank = BankReader.read(Path.of("exercises/deep-learning.yaml"));
    ExamDefinition exam =
        ExamReader.read(Source.of(PAGE + ", " + example, example.exam()), List.of(bank));
    Papers papers =
        Papers.make(
            Exam.of(exam, Secret.of("docs")),
            Roster.numbered(20),
            Papers.Versions.ANY,
            Optional.empty());
    assertThat(papers.papers())
        .allSatisfy(
            paper ->
                assertThat(paper.questions())
                    .hasSize(exam.sections().stream().mapToInt(s -> s.size()).sum()));
  }

  @Test
  void thePageNamesEveryKey() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(examples()).hasSizeGreaterThan(5);
    assertThat(
            Stream.of(
                "exam",
                "banks",
                "questions",
                "sections",
                "title",
                "course",
                "date",
                "duration",
                "aids",
                "instructions",
                "cover",
                "points",
                "language",
                "numbers",
                "order",
                "options"))
        .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
  }
}
