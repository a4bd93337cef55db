package org.tentamen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Question;
import org.tentamen.check.ExampleRunner;

class NewCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  private int run(String command, Path file, String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = command;
    arguments[1] = file.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return new Tentamen(new PrintWriter(out, true), new PrintWriter(err, true)).run(arguments);
  }

  @Test
  void theFirstBankIsRightAndItsExamplesHold() throws IOException {
    Path file = folder.resolve("physics.yaml");
    assertThat(run("new", file)).as(err.toString()).isZero();
    Bank bank = BankReader.read(file);
    assertThat(bank.questions())
        .extracting(Question::id)
        .containsExactly("average-speed", "fastest", "mean-and-spread");
    assertThat(ExampleRunner.run(bank)).isEmpty();
    assertThat(Files.readString(file)).contains("tentamen preview " + file + " ");
    assertThat(out.toString()).contains("tentamen preview " + file);
  }

  @ParameterizedTest
  @CsvSource({"physics.yaml, physics", "Übung 3.yaml, bung-3", "7b.yml, q7b", "物理.yaml, my-bank"})
  void itsIdIsThatOfTheFile(String name, String id) throws IOException {
    Path file = folder.resolve(name);
    assertThat(run("new", file)).as(err.toString()).isZero();
    assertThat(BankReader.read(file).id()).isEqualTo(id);
  }

  @Test
  void papersCanBeMadeOfTheFirstBank() {
    Path file = folder.resolve("bank.yaml");
    assertThat(run("new", file)).isZero();
    Path papers = folder.resolve("papers");
    assertThat(run("generate", file, "--count", "3", "--seed", "s", "--out", papers.toString()))
        .as(err.toString())
        .isZero();
  }

  @Test
  void editorsFindTheSchemaBesideTheBank() throws IOException {
    assertThat(run("new", folder.resolve("a/b/bank.yaml"))).isZero();
    assertThat(folder.resolve("a/b/bank.schema.json"))
        .hasSameTextualContentAs(Path.of("exercises/bank.schema.json"));
    assertThat(Files.readString(folder.resolve("a/b/bank.yaml")))
        .startsWith("# yaml-language-server: $schema=bank.schema.json\n");
  }

  @Test
  void aFileThatIsThereIsLeftAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("bank.yaml"), "mine");
    Files.writeString(folder.resolve("bank.schema.json"), "mine too");
    assertThat(run("new", file)).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo(
            "error: "
                + file
                + " is there already; expected a file that is not. It was left as it is.\n");
    assertThat(run("new", folder.resolve("other.yaml"))).isZero();
    assertThat(file).hasContent("mine");
    assertThat(folder.resolve("bank.schema.json")).hasContent("mine too");
  }

  @Test
  void aFolderIsNoBank() {
    assertThat(run("new", folder)).isEqualTo(1);
    assertThat(run("new", Path.of("/"))).isEqualTo(2);
  }
}
