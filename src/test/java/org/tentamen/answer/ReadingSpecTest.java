package org.tentamen.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of {@code spec/reading.yaml} and of {@code spec/reading-elsewhere.yaml}. */
class ReadingSpecTest {

  static Stream<Arguments> rows() {
    return Stream.of("reading.yaml", "reading-elsewhere.yaml")
        .flatMap(table -> SpecFile.sections(table).stream())
        .flatMap(
            section -> section.entries("cells").stream().map(row -> Arguments.of(section, row)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("rows")
  void isReadAsSpecified(SpecFile.Entry section, SpecFile.Entry row) {
    Key key = SpecKey.of(section.entry("answer").orElseThrow());
    Optional<Notation> notation = SpecKey.notation(section);
    Reading reading = Reader.read(key, row.text("cell"), notation);
    assertThat(described(reading))
        .as("line %d of the table, '%s'", row.line(), row.text("cell"))
        .isEqualTo(expected(row));
  }

  private static String expected(SpecFile.Entry row) {
    if (row.has("blank")) {
      return "blank";
    }
    if (row.has("unreadable")) {
      return "unreadable: " + row.text("unreadable");
    }
    if (row.has("either")) {
      return "either: " + String.join(" | ", row.texts("either"));
    }
    return row.text("value") + row.optional("note").map(n -> " (" + n + ")").orElse("");
  }

  private static String described(Reading reading) {
    if (reading instanceof Reading.Understood understood) {
      String note = understood.note();
      return understood.response().print() + (note.isEmpty() ? "" : " (" + note + ")");
    }
    if (reading instanceof Reading.Ambiguous ambiguous) {
      return ambiguous.responses().stream()
          .map(Response::print)
          .collect(Collectors.joining(" | ", "either: ", ""));
    }
    return reading instanceof Reading.Unreadable unreadable
        ? "unreadable: " + unreadable.reason()
        : "blank";
  }
}
