package org.tentamen.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;

/**
 * Files that are made to hang or fill the memory are refused, quickly.
 *
 * <p>The limit is wide, for a loaded machine; what it catches takes square time or more, and would
 * not end within it.
 */
class HostileBanksTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  static Stream<Arguments> hostile() {
    Map<String, String> banks = new LinkedHashMap<>();
    banks.put("an alias bomb", "a: &a [x, x]\n" + repeat(30, i -> bomb(i)));
    banks.put("a recursive anchor", "bank: &a\n  x: *a\n");
    banks.put("brackets 100,000 deep", "bank: " + "[".repeat(100_000));
    banks.put("braces 100,000 deep", "bank: " + "{a: ".repeat(100_000));
    banks.put("dashes 100,000 deep", "- ".repeat(100_000) + "a");
    banks.put("indentation 1,000 deep", repeat(1_000, i -> " ".repeat(i) + "a:\n"));
    banks.put("a text of 3,000,000 characters", "bank: " + "a".repeat(3_000_000));
    banks.put("a quoted text of 3,000,000 characters", "bank: '" + "a ".repeat(1_500_000) + "'");
    banks.put("a block text of 3,000,000 characters", "bank: |\n  " + "a ".repeat(1_500_000));
    banks.put("a file of 5,000,000 characters", "# " + "a".repeat(5_000_000));
    banks.put("a key of 100,000 characters", "a".repeat(100_000) + ": 1");
    banks.put("100,000 unknown keys", repeat(100_000, i -> "key" + i + ": 1\n"));
    banks.put("100,000 times the same key", repeat(100_000, i -> "bank: 1\n"));
    banks.put("100,000 open parentheses", "tags: [" + "(, ".repeat(100_000) + "]");
    banks.put("a tag of Java", "bank: !!javax.script.ScriptEngineManager [!!java.net.URL ['x']]\n");
    banks.put("1,000 documents", "---\na: 1\n".repeat(1_000));
    banks.put("steps in a circle of 10,000", question(steps(10_000) + "      s0: s9999\n"));
    banks.put("a quoted text on 100,000 lines", "bank: '" + "a b c\n ".repeat(100_000) + "'");
    banks.put("a folded text on 100,000 lines", "bank: >\n" + "  a b c\n".repeat(100_000));
    banks.put(
        "lines of open parentheses", "tags:\n" + ("- [" + "(, ".repeat(6_000) + "]\n").repeat(200));
    banks.put("a formula 10,000 deep", question("    steps: {a: '" + "(".repeat(10_000) + "'}\n"));
    banks.put("90,000 dollars", text("$a ".repeat(30_000)));
    banks.put("a line of 90,000 characters", "bank: |\n  " + "a".repeat(90_000));
    banks.put("50,000 formulas in dollars", text("$a$ ".repeat(24_000) + "$"));
    banks.put("90,000 backticks", text("` `` ``` ".repeat(10_000) + "$"));
    banks.put(
        "runs of backticks, all different", text(repeat(400, i -> " " + "`".repeat(i)) + "$"));
    banks.put("90,000 opening braces", text("{".repeat(90_000)));
    banks.put("20,000 open holes", text("{{a ".repeat(20_000)));
    banks.put("20,000 open quotes in holes", text("{{'".repeat(20_000)));
    banks.put("20,000 open images", text("![a](".repeat(15_000) + " $"));
    banks.put("10,000 wrong questions", "bank: b\nquestions:\n" + repeat(10_000, i -> WRONG));
    banks.put("20,000 options", question("").replace("integer: 1", "choice: " + options(20_000)));
    banks.put("10,000 functions that call each other", functions(10_000) + question(""));
    banks.put("half a pair of surrogates", "bank: \ud83d\n");
    return banks.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void isRefused(String name, String bank) {
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          InvalidInputException error =
              catchThrowableOfType(
                  InvalidInputException.class,
                  () -> BankReader.read(Source.of("hostile.yaml", bank)));
          assertThat(error).as(name).isNotNull();
          assertThat(error.getMessage()).as("message for %s", name).hasSizeLessThan(200_000);
        },
        name);
  }

  private static final String WRONG = "  - {id: q, question: '{{x}}', answer: {integer: y}}\n";

  private static String options(int count) {
    return "{options: [" + repeat(count, i -> "a" + i + ",\n ") + "b], correct: 0}";
  }

  private static String functions(int count) {
    return "functions:\n" + repeat(count, i -> "  f" + i + "(x): f" + (i + 1) + "(x)\n");
  }

  private static String bomb(int i) {
    return "a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n";
  }

  private static String steps(int count) {
    return "    steps:\n"
        + repeat(count, i -> i == 0 ? "" : "      s" + i + ": s" + (i - 1) + "\n");
  }

  private static String question(String more) {
    return "bank: b\nquestions:\n  - id: q\n    question: x\n"
        + more
        + "    answer: {integer: 1}\n";
  }

  /** A text on lines that are just short enough. */
  private static String text(String text) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < text.length(); i += 19_000) {
      lines.append("      ").append(text, i, Math.min(text.length(), i + 19_000)).append('\n');
    }
    return "bank: b\nquestions:\n  - id: q\n    question: |\n"
        + lines
        + "    answer: {integer: 1}\n";
  }

  private static String repeat(int count, java.util.function.IntFunction<String> piece) {
    return IntStream.range(0, count).mapToObj(piece).collect(Collectors.joining());
  }
}
