package org.tentamen.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of {@code spec/printing.yaml}. */
class KeyTextTest {

  static Stream<Arguments> rows() {
    return SpecFile.sections("printing.yaml").stream()
        .flatMap(
            section -> section.entries("keys").stream().map(row -> Arguments.of(section, row)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("rows")
  void printsAsSpecified(SpecFile.Entry section, SpecFile.Entry row) {
    Key key = SpecKey.of(row.entry("answer").orElseThrow());
    assertThat(KeyText.of(key, SpecKey.notation(section)))
        .as("printing.yaml, line %d", row.line())
        .isEqualTo(row.text("print"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("rows")
  void acceptsItsOwnPrint(SpecFile.Entry section, SpecFile.Entry row) {
    Key key = SpecKey.of(row.entry("answer").orElseThrow());
    assertThat(KeyText.isAccepted(key, SpecKey.notation(section)))
        .as("printing.yaml, line %d: %s", row.line(), KeyText.of(key, SpecKey.notation(section)))
        .isEqualTo(!row.has("refused"));
  }
}
