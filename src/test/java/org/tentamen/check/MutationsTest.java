package org.tentamen.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Questions of the banks, broken as authors break them: a check names every one. */
class MutationsTest {

  private static final String COURSE = "deep-learning";

  /** Enough to see every break, in a fraction of a whole check's time. */
  private static final Thoroughness BRIEF = new Thoroughness(4_000, 1_000, 1_200, 8);

  record Mutation(
      String bank,
      String question,
      String breaks,
      String replace,
      String with,
      List<String> named) {
    @Override
    public String toString() {
      return question + ": " + breaks;
    }
  }

  static List<Mutation> mutations() throws IOException {
    try (InputStream table = MutationsTest.class.getResourceAsStream("/check/mutations.yaml")) {
      List<Map<String, Object>> rows =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(new String(table.readAllBytes(), UTF_8));
      return rows.stream().map(MutationsTest::mutation).toList();
    }
  }

  private static Mutation mutation(Map<String, Object> row) {
    return new Mutation(
        (String) row.getOrDefault("bank", COURSE),
        (String) row.get("question"),
        (String) row.get("breaks"),
        (String) row.get("replace"),
        (String) row.get("with"),
        ((List<?>) row.get("named")).stream().map(String.class::cast).toList());
  }

  private static Path file(String bank) {
    return Path.of("exercises", bank + ".yaml");
  }

  private static String broken(Mutation mutation) throws IOException {
    String course = Files.readString(file(mutation.bank()));
    int from = course.indexOf("  - id: " + mutation.question() + "\n");
    int at = course.indexOf(mutation.replace(), from);
    int following = course.indexOf("\n  - id: ", from);
    int next = following < 0 ? course.length() : following;
    assertThat(at).as("'%s' in %s", mutation.replace(), mutation.question()).isBetween(from, next);
    return course.substring(0, at)
        + mutation.with()
        + course.substring(at + mutation.replace().length());
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void aBrokenQuestionIsNamed(Mutation mutation) throws IOException {
    Bank bank;
    try {
      bank = BankReader.read(Source.of("broken.yaml", broken(mutation)));
    } catch (InvalidInputException e) {
      assertThat(mutation.named()).as("%s", e.getMessage()).containsExactly("reading");
      return;
    }
    QuestionReport report = Check.of(bank, BRIEF).question(mutation.question());
    List<String> kinds =
        report.findings().stream().map(finding -> finding.kind().word()).distinct().toList();
    String told =
        report.findings().stream()
            .map(finding -> finding.diagnostic().headline())
            .collect(Collectors.joining("\n"));
    assertThat(kinds).as("%s", told).containsAll(mutation.named());
  }

  @Test
  void everyQuestionOfTheCourseIsBroken() throws IOException {
    List<String> questions =
        BankReader.read(file(COURSE)).questions().stream().map(Question::id).toList();
    assertThat(mutations())
        .filteredOn(mutation -> mutation.bank().equals(COURSE))
        .extracting(Mutation::question)
        .containsAll(questions);
  }
}
