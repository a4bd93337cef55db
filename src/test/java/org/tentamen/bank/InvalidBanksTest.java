package org.tentamen.bank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.diagnostic.GoldenMessages;

/** One bank a mistake in {@code src/test/resources/invalid}, and beside it the whole message. */
class InvalidBanksTest {

  private static final GoldenMessages BANKS =
      new GoldenMessages(Path.of("src/test/resources/invalid"));

  static Stream<Path> banks() throws IOException {
    return BANKS.files().stream();
  }

  @ParameterizedTest
  @MethodSource("banks")
  void theWholeMessageIsAsExpected(Path bank) throws IOException {
    BANKS.check(bank, BankReader::read);
  }

  @Test
  void everyMessageBelongsToABank() throws IOException {
    BANKS.checkPairs();
  }
}
