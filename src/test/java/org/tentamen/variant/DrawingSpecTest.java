package org.tentamen.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.bank.Bank;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every row of {@code spec/drawing.yaml}: seeds, versions and ordinals that must never change. */
class DrawingSpecTest {

  private static final Map<String, Object> SPEC = spec();
  private static final Bank BANK = TestBank.read((String) SPEC.get("bank"));

  private static Map<String, Object> spec() {
    try (InputStream spec = DrawingSpecTest.class.getResourceAsStream("/spec/drawing.yaml")) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(spec);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Map<String, Object>> draws() {
    return rows("draws");
  }

  static List<Map<String, Object>> ordinals() {
    return rows("ordinals");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(String table) {
    return (List<Map<String, Object>>) SPEC.get(table);
  }

  @ParameterizedTest
  @MethodSource("draws")
  void drawsWhatItAlwaysDrew(Map<String, Object> row) {
    Seed seed =
        Seed.of(
            text(row, "secret"),
            text(row, "exam"),
            text(row, "student"),
            text(row, "question"),
            (Integer) row.get("try"));

    assertThat(seed).hasToString(text(row, "seed"));
    assertThat(printed(plan(row).draw(seed))).isEqualTo(row.get("parameters"));
  }

  @ParameterizedTest
  @MethodSource("draws")
  void numbersADrawByItsOrdinal(Map<String, Object> row) {
    Plan plan = plan(row);
    Seed seed = new Seed(Long.parseUnsignedLong(text(row, "seed"), 16));
    Variant drawn = plan.draw(seed);
    BigInteger ordinal = drawn.ordinal().orElseThrow();

    assertThat(ordinal).isBetween(BigInteger.ZERO, plan.size().subtract(BigInteger.ONE));
    assertThat(plan.at(ordinal).parameters()).isEqualTo(drawn.parameters());
    assertThat(plan.at(ordinal).ordinal()).contains(ordinal);
  }

  @ParameterizedTest
  @MethodSource("ordinals")
  void countsWhatItAlwaysCounted(Map<String, Object> row) {
    Plan plan = plan(row);
    BigInteger ordinal = new BigInteger(text(row, "ordinal"));

    assertThat(plan.size()).hasToString(text(row, "size"));
    assertThat(printed(plan.unchecked(ordinal))).isEqualTo(row.get("parameters"));
  }

  private static Plan plan(Map<String, Object> row) {
    return Plan.of(BANK, BANK.question(text(row, "question")).orElseThrow());
  }

  private static String text(Map<String, Object> row, String column) {
    return row.get(column).toString();
  }

  private static Map<String, Object> printed(Variant variant) {
    Map<String, Object> printed = new LinkedHashMap<>();
    variant
        .parameters()
        .forEach((name, value) -> printed.put(name, ValueText.of(value).replace("'", "")));
    return printed;
  }
}
