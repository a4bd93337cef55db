package org.tentamen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TentamenTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpGoesToStandardOutput() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).startsWith("Usage: tentamen");
    assertThat(err.toString()).isEmpty();
  }

  /** The command line's library complains there, past the program's own streams. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "new",
        "check",
        "preview",
        "functions",
        "solve",
        "generate",
        "simulate",
        "grade",
        "regrade",
        "export",
        "import"
      })
  void helpOfACommandIsNotComplainedOf(String command) {
    PrintStream usual = System.err;
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
    try {
      assertThat(run(command, "--help")).isZero();
    } finally {
      System.setErr(usual);
    }

    assertThat(out.toString()).startsWith("Usage: tentamen " + command);
    assertThat(complaints.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void versionNamesTheProgram() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("tentamen ");
  }

  @Test
  void noCommandIsWrongUsage() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Name a command", "Usage: tentamen");
  }

  @Test
  void unknownOptionIsWrongUsageAndIsNamed() {
    assertThat(run("--frobnicate")).isEqualTo(2);
    assertThat(err.toString()).contains("--frobnicate");
  }

  private int run(String... arguments) {
    return new Tentamen(new PrintWriter(out, true), new PrintWriter(err, true)).run(arguments);
  }
}
