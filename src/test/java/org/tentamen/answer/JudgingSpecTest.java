package org.tentamen.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of {@code spec/judging.yaml} and of {@code spec/judging-elsewhere.yaml}. */
class JudgingSpecTest {

  static Stream<Arguments> rows() {
    return Stream.of("judging.yaml", "judging-elsewhere.yaml")
        .flatMap(table -> SpecFile.sections(table).stream())
        .flatMap(
            section ->
                section.entries("responses").stream().map(row -> Arguments.of(section, row)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("rows")
  void isJudgedAsSpecified(SpecFile.Entry section, SpecFile.Entry row) {
    Judgement judgement =
        Judge.judge(new SpecStandard(section), row.text("response"), SpecKey.notation(section));
    assertThat(described(judgement, row))
        .as("line %d of the table: '%s' (%s)", row.line(), row.text("response"), judgement)
        .isEqualTo(expected(row));
  }

  private static Map<String, String> expected(SpecFile.Entry row) {
    Map<String, String> expected = new LinkedHashMap<>();
    String verdict = row.text("verdict");
    expected.put("verdict", verdict);
    expected.put("rule", row.optional("rule").orElse(verdict.equals("correct") ? "right" : "-"));
    expected.put("credit", row.optional("credit").orElse(verdict.equals("correct") ? "1" : "0"));
    expected.put("misconception", row.optional("misconception").orElse("-"));
    row.optional("note").ifPresent(n -> expected.put("note", n));
    row.optional("distance").ifPresent(d -> expected.put("distance", d));
    row.optional("read_as").ifPresent(r -> expected.put("read_as", r));
    return expected;
  }

  private static Map<String, String> described(Judgement judgement, SpecFile.Entry row) {
    Map<String, String> described = new LinkedHashMap<>();
    described.put("verdict", judgement.verdict().word());
    described.put("rule", judgement.rule().map(Judgement.Rule::word).orElse("-"));
    described.put("credit", NumberPrint.exact(judgement.credit()));
    described.put("misconception", judgement.misconception().orElse("-"));
    if (row.has("note")) {
      described.put("note", judgement.note());
    }
    if (row.has("distance")) {
      described.put("distance", judgement.distance().orElse("-"));
    }
    if (row.has("read_as")) {
      described.put("read_as", judgement.readAs().orElse("-"));
    }
    return described;
  }
}
