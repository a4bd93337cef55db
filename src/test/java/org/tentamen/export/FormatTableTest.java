package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documentation's tables say what the formats say of themselves. */
class FormatTableTest {

  private static final Path PAGE = Path.of("docs/export-formats.md");

  @Test
  void theHeadNamesEveryFormat() throws IOException {
    String head =
        Arrays.stream(Format.values()).map(Format::title).collect(Collectors.joining(" | "));
    assertThat(Files.readString(PAGE)).contains("| | " + head + " |\n");
  }

  @ParameterizedTest
  @EnumSource(Ability.class)
  void eachAbilityHasItsRow(Ability ability) throws IOException {
    String row =
        Arrays.stream(Format.values())
            .map(format -> format.can(ability) ? "yes" : "no")
            .collect(Collectors.joining(" | ", "| " + ability.words() + " | ", " |\n"));
    assertThat(Files.readString(PAGE)).contains(row);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void eachFormatHasItsWordAndEnding(Format format) throws IOException {
    assertThat(Files.readString(PAGE))
        .containsPattern(
            "\\| `" + format.word() + "` \\|.*\\| `\\." + format.extension() + "` \\|");
  }
}
