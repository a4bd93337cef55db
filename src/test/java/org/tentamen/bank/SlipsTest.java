package org.tentamen.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;

/** Whatever slips into a bank, the reader says where, and in words. */
class SlipsTest {

  private static final String[] TYPED = {
    "\t", " ", "\n", "'", "\"", "{", "}", "[", "]", "{{", "}}", ":", ": ", " #", "- ", "|", ">",
    "&a", "*a", "!x", "?", "%", "@", "`", "$", "\\", "(", ")", ",", "0", "x", "null", "é", "😀",
    "\r\n", "=", "<<: "
  };

  @Test
  void aSlipIsReportedAtItsPlaceOrDoesNotMatter() throws IOException {
    String bank = Files.readString(Path.of("src/test/resources/valid/design.yaml"));
    int refused = 0;
    for (int seed = 0; seed < 400; seed++) {
      refused += read(slipped(bank, new Random(seed)), seed);
    }
    assertThat(refused).as("banks refused of 400").isBetween(250, 399);
  }

  private static int read(String bank, int seed) {
    try {
      BankReader.read(Source.of("bank.yaml", bank));
      return 0;
    } catch (InvalidInputException e) {
      e.diagnostics().forEach(d -> check(d, seed));
      return 1;
    } catch (RuntimeException e) {
      return fail("seed " + seed, e);
    }
  }

  private static void check(Diagnostic diagnostic, int seed) {
    assertThat(diagnostic.place()).as("place of %s, seed %d", diagnostic, seed).isPresent();
    assertThat(diagnostic.toString())
        .as("message, seed %d", seed)
        .doesNotContain("Exception", "org.", "java.", "snake", "null pointer");
  }

  private static String slipped(String bank, Random random) {
    StringBuilder slipped = new StringBuilder(bank);
    int slips = 1 + random.nextInt(3);
    for (int i = 0; i < slips; i++) {
      int at = random.nextInt(slipped.length());
      switch (random.nextInt(4)) {
        case 0 -> slipped.deleteCharAt(at);
        case 1 -> slipped.insert(at, TYPED[random.nextInt(TYPED.length)]);
        case 2 -> slipped.delete(at, Math.min(slipped.length(), at + 1 + random.nextInt(12)));
        default -> {
          int from = random.nextInt(slipped.length());
          int to = Math.min(slipped.length(), from + 1 + random.nextInt(30));
          slipped.insert(at, slipped.substring(from, to));
        }
      }
    }
    return slipped.toString();
  }
}
