package org.tentamen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void aBankThatCannotBeReadIsExplained() throws IOException {
    Files.writeString(bank, BANK.replace("n^2", "m^2"));
    assertThat(run("check", bank.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("unknown name 'm'");
    assertThat(run("check", folder.resolve("none.yaml").toString())).isEqualTo(3);
    assertThat(run("check")).isEqualTo(2);
  }
}
