package org.tentamen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tentamen.bank.BankReader;

class ImportCommandTest {

  private static final String XML = "src/test/resources/imports/every-type.xml";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  private int run(String... arguments) {
    return new Tentamen(new PrintWriter(out, true), new PrintWriter(err, true)).run(arguments);
  }

  private Path quiz(String text) throws IOException {
    return Files.writeString(folder.resolve("quiz.txt"), text);
  }

  @Test
  void theBankAndItsPicturesStandBesideEachOther() throws IOException {
    Path bank = folder.resolve("new/physics.yaml");
    assertThat(run("import", XML, "--out", bank.toString())).isEqualTo(1);
    // Reading it from its place finds every picture.
    assertThat(BankReader.read(bank).images()).isNotEmpty();
    assertThat(folder.resolve("new/physics-images/a-stone.png")).isNotEmptyFile();
    assertThat(out.toString())
        .contains("left out:", XML + ":", "'About this quiz': a description asks nothing");
  }

  @Test
  void aFileWhoseQuestionsAllArriveEndsWell() throws IOException {
    Path quiz = quiz("::Sum::Two plus two? {=four =4}\n");
    Path bank = folder.resolve("sum.yaml");
    assertThat(run("import", quiz.toString(), "--out", bank.toString(), "--language", "de"))
        .as(err.toString())
        .isZero();
    assertThat(BankReader.read(bank).language()).hasToString("de");
    assertThat(out.toString()).contains(bank + ": 1 question, from 1 question of " + quiz);
    assertThat(run("check", bank.toString())).as(err.toString()).isZero();
  }

  @Test
  void aFileThatIsRefusedLeavesNothingBehind() throws IOException {
    Path quiz = quiz("<!DOCTYPE quiz SYSTEM \"x\"><quiz></quiz>");
    Path bank = folder.resolve("bank.yaml");
    assertThat(run("import", quiz.toString(), "--out", bank.toString())).isEqualTo(1);
    assertThat(err.toString()).contains(quiz + ":1:1: error: a document type");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(quiz);
    }
  }

  @Test
  void aBankThatIsThereIsNeverReplaced() throws IOException {
    Path bank = Files.writeString(folder.resolve("bank.yaml"), "mine");
    assertThat(run("import", XML, "--out", bank.toString())).isEqualTo(1);
    assertThat(bank).hasContent("mine");
    assertThat(err.toString()).contains("is there already");
  }

  @Test
  void aFileThatIsNotThereIsSaid() {
    assertThat(run("import", "nowhere.xml", "--out", folder.resolve("b.yaml").toString()))
        .isEqualTo(3);
    assertThat(err.toString()).contains("'nowhere.xml' is not there");
  }
}
