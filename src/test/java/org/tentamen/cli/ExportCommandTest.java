package org.tentamen.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

class ExportCommandTest {

  private static final String BANK =
      """
      bank: small
      title: A small bank
      language: en
      questions:
        - id: double
          title: Doubling
          parameters: {n: {from: 1, to: 3}}
          question: What is twice {{n}}?
          answer: {integer: 2*n}
        - id: shape
          title: A shape
          points: 2
          parameters: {n: {from: 1, to: 30}}
          question: What shape has an array of {{n}} rows and 4 columns?
          answer: {shape: [n, 4]}
          misconceptions:
            - {id: swaps, answer: '[4, n]', feedback: Rows first., credit: 0.5}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @BeforeEach
  void writeBank() throws IOException {
    Files.writeString(folder.resolve("bank.yaml"), BANK);
  }

  private int export(String format, String file, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "export",
                folder.resolve("bank.yaml").toString(),
                "--to",
                format,
                "--seed",
                "s",
                "--out",
                folder.resolve(file).toString()));
    arguments.addAll(List.of(more));
    return new Tentamen(new PrintWriter(out, true), new PrintWriter(err, true))
        .run(arguments.toArray(String[]::new));
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void saysWhatWasWrittenAndWhatIsLost() throws IOException {
    assertThat(export("moodle", "quiz.xml", "--variants", "5")).isZero();
    assertThat(out.toString())
        .contains("quiz.xml: 2 questions, 8 variants\n")
        .contains("  double has 3 variants only\n")
        .doesNotContain("another mark")
        .contains(
            "marked differently:\n"
                + "  each number earns its share, even where others are wrong: shape\n");
    assertThat(err.toString()).isEmpty();
    assertThat(Files.readString(folder.resolve("quiz.xml")))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n")
        .endsWith("</quiz>\n");
    assertThat(files()).containsExactly("bank.yaml", "quiz.xml");
  }

  @Test
  void writesNothingWhereStrictAllowsNoLoss() throws IOException {
    assertThat(export("gift", "quiz.txt", "--strict")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("error: ")
        .contains("quiz.txt was not written, since --strict allows no losses.")
        .contains("only the usual spellings are accepted: shape");
    assertThat(files()).containsExactly("bank.yaml");
  }

  @Test
  void writesNothingOfABankThatIsWrong() throws IOException {
    Files.writeString(folder.resolve("bank.yaml"), BANK.replace("2*n", "2*m"));
    assertThat(export("moodle", "quiz.xml")).isEqualTo(1);
    assertThat(err.toString()).contains("unknown name 'm'");
    assertThat(files()).containsExactly("bank.yaml");
  }

  @Test
  void notesANameThatMoodleRefuses() {
    assertThat(export("gift", "quiz.gift")).isZero();
    assertThat(err.toString())
        .isEqualTo("note: Moodle may refuse a file of this name; call it something.txt.\n");
  }

  @Test
  void namesTheFormatsItKnows() {
    assertThat(export("word", "quiz.doc")).isEqualTo(2);
    assertThat(err.toString()).contains("'word' is no format; expected one of: moodle, gift");
  }

  @Test
  void refusesNoVariants() {
    assertThat(export("moodle", "quiz.xml", "--variants", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--variants 0 must be 1 or more.");
  }

  @Test
  void splitsAFileThatIsTooLargeAndSaysSo() throws IOException {
    assertThat(export("moodle", "quiz.xml", "--max-size", "8kB")).isZero();
    List<String> parts = files().stream().filter(name -> name.startsWith("quiz")).sorted().toList();
    assertThat(parts).contains("quiz-1.xml", "quiz-2.xml").doesNotContain("quiz.xml");
    assertThat(out.toString())
        .contains("  in " + parts.size() + " files of at most 8kB, quiz-1.xml to quiz-");
    for (String part : parts) {
      assertThat(Files.size(folder.resolve(part))).as(part).isLessThanOrEqualTo(8000);
    }
  }

  @Test
  void keepsTheNameOfAFileThatIsSmallEnough() throws IOException {
    assertThat(export("gift", "quiz.txt", "--max-size", "1 MB")).isZero();
    assertThat(files()).containsExactly("bank.yaml", "quiz.txt");
  }

  @Test
  void writesNothingOfAQuestionThatIsTooLarge() throws IOException {
    assertThat(export("moodle", "quiz.xml", "--max-size", "100")).isEqualTo(1);
    assertThat(err.toString()).contains("double variant 01").contains("100 at most");
    assertThat(files()).containsExactly("bank.yaml");
  }

  @Test
  void refusesWhatIsNoSize() {
    assertThat(export("moodle", "quiz.xml", "--max-size", "big")).isEqualTo(2);
    assertThat(err.toString()).contains("'big' is no size; expected one such as 20MB");
  }

  @Test
  void writesEveryFormat() throws IOException {
    for (String format : List.of("qti21", "qti30", "canvas", "csv")) {
      assertThat(export(format, format + (format.equals("csv") ? ".csv" : ".zip")))
          .as(format + ": " + err)
          .isZero();
    }
    assertThat(err.toString()).isEmpty();
    assertThat(Files.readString(folder.resolve("csv.csv")))
        .startsWith("id,question,part,variant,title,");
  }

  @Test
  void saysWhereAFormatCanSayNothingOfABank() throws IOException {
    assertThat(export("aiken", "quiz.txt")).isEqualTo(1);
    assertThat(err.toString()).contains("no question that aiken can say");
    assertThat(files()).containsExactly("bank.yaml");
  }
}
