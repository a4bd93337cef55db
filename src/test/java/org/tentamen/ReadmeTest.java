package org.tentamen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tentamen.cli.Tentamen;

/**
 * What README.md shows is what comes out. Its {@code sh} blocks, which start processes, are run by
 * {@code .ci/run}.
 */
class ReadmeTest {
  private static final Path README = Path.of("README.md");

  @TempDir private Path folder;

  @Test
  void saysWhatItIsInItsFirstLineAndShowsABankWhatToTypeAndWhatComesOutByTheTwentieth()
      throws IOException {
    List<String> lines = Files.readAllLines(README, UTF_8);

    assertThat(lines.get(0)).startsWith("# Tentamen: ");
    assertThat(String.join("\n", lines.subList(0, 21)))
        .contains("```yaml", "```json", "./tentamen solve drop.yaml");
    assertThat(block("yaml").lines()).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void theBankGivesTheAnswerShown() throws IOException {
    Path bank = Files.writeString(folder.resolve("drop.yaml"), block("yaml"));
    StringWriter out = new StringWriter();

    int exitCode = run(out, "solve", bank.toString(), "drop", "--ordinal", "4", "--json");

    assertThat(exitCode).isZero();
    assertThat(out.toString()).isEqualToNormalizingNewlines(block("json"));
  }

  @Test
  void theMistakeGivesTheMessageShown() throws IOException {
    String mistaken = block("yaml").replace("9.81*t}", "9.81*tt}");
    Path bank = Files.writeString(folder.resolve("drop.yaml"), mistaken);
    StringWriter out = new StringWriter();

    int exitCode = run(out, "solve", bank.toString(), "drop");

    assertThat(exitCode).isEqualTo(1);
    assertThat(out.toString().replace(bank.toString(), "drop.yaml")).isEqualTo(block("text"));
  }

  @Test
  void theFiveLinesOfJavaRun() throws Exception {
    Path bank = Files.writeString(folder.resolve("drop.yaml"), block("yaml"));
    String code = block("java").replace("\"drop.yaml\"", "args[0]");
    Path source =
        Files.writeString(
            folder.resolve("Five.java"),
            """
            import java.nio.file.Path;
            import java.util.Optional;
            import org.tentamen.answer.*;
            import org.tentamen.bank.*;
            import org.tentamen.variant.*;
            public class Five {
              public static void main(String[] args) throws Exception {
            %s  }
            }
            """
                .formatted(code));

    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());

    assertThat(compiled).as(code).isZero();
    assertThat(code.lines()).hasSize(5);
    assertThat(printedBy("Five", bank.toString())).matches("\\d+(\\.\\d+)?\\R");
  }

  private String printedBy(String mainClass, String argument) throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    URL[] here = {folder.toUri().toURL()};
    try (URLClassLoader classes = new URLClassLoader(here, getClass().getClassLoader())) {
      System.setOut(new PrintStream(printed, true, UTF_8));
      String[] arguments = {argument};
      classes
          .loadClass(mainClass)
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } finally {
      System.setOut(before);
    }
    return printed.toString(UTF_8);
  }

  private static int run(StringWriter out, String... arguments) {
    PrintWriter writer = new PrintWriter(out, true);
    return new Tentamen(writer, writer).run(arguments);
  }

  /** The first block of README.md with the given language. */
  private static String block(String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(README, UTF_8))
        .results()
        .map((MatchResult found) -> found.group(1))
        .findFirst()
        .orElseThrow();
  }
}
