package org.tentamen.bank;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tentamen.answer.Tolerance;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.formula.Rational;

/** Reads a tolerance, such as <code>{decimals: 3, rounded_steps: 3}</code>. */
final class ToleranceReader {

  private static final List<String> TESTS =
      List.of("exact", "absolute", "relative", "decimals", "significant");

  private static final KnownKeys KEYS =
      KnownKeys.of(
          "a tolerance",
          "exact: true",
          "absolute: 0.001",
          "relative: 0.01",
          "decimals: 3",
          "significant: 3",
          "rounded_steps: 3",
          "precision_credit: 0.5");

  private static final int MOST_DECIMALS = 15;

  private final FieldReader reader;

  ToleranceReader(FieldReader reader) {
    this.reader = reader;
  }

  Optional<Tolerance> read(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return word(scalar);
    }
    return reader.expect().fields(node, KEYS).flatMap(this::tolerance);
  }

  private Optional<Tolerance> word(YamlNode.Scalar scalar) {
    if (scalar.text().equals("exact")) {
      return Optional.of(Tolerance.EXACT);
    }
    boolean number = Literals.number(scalar.text()).isPresent();
    String usual =
        Literals.meant(scalar.text())
            .map(n -> "Write `{relative: " + n + "}`.")
            .orElse("Write `{decimals: 3}`.");
    reader
        .problems()
        .error(
            scalar.place(),
            "'" + scalar.text() + "' as a tolerance",
            "'exact' or one of: absolute, relative, decimals, significant",
            number ? "Write `{absolute: " + scalar.text() + "}`." : usual);
    return Optional.empty();
  }

  private Optional<Tolerance> tolerance(Fields fields) {
    List<String> named = TESTS.stream().filter(fields::has).toList();
    if (named.isEmpty() && fields.hasUnknown()) {
      return Optional.empty();
    }
    if (named.size() != 1) {
      reader
          .problems()
          .error(
              fields.place(),
              named.isEmpty()
                  ? "a tolerance without a test"
                  : "a tolerance with " + named.size() + " tests: " + String.join(", ", named),
              "one of: " + String.join(", ", TESTS),
              named.isEmpty() ? "Write for example `{decimals: 3}`." : "Keep one of them.");
      return Optional.empty();
    }
    Optional<Tolerance.Test> test = fields.value(named.get(0)).flatMap(v -> test(named.get(0), v));
    OptionalInt rounded = decimals(fields, "rounded_steps");
    Rational credit =
        fields
            .value("precision_credit")
            .flatMap(v -> reader.number(v, "a share from 0 to 1", Bounds.SHARE))
            .orElse(Tolerance.USUAL_PRECISION_CREDIT);
    refuseIdleCredit(fields, named.get(0));
    return test.map(t -> new Tolerance(t, rounded, credit));
  }

  private Optional<Tolerance.Test> test(String name, YamlNode value) {
    return switch (name) {
      case "exact" -> reader.word(value, java.util.Map.of("true", new Tolerance.Test.Exact()));
      case "absolute" -> amount(value).map(Tolerance.Test.Absolute::new);
      case "relative" -> amount(value).map(Tolerance.Test.Relative::new);
      case "decimals" ->
          reader
              .whole(value, 0, MOST_DECIMALS, "a number of decimals")
              .map(Tolerance.Test.Decimals::new);
      case "significant" ->
          reader
              .whole(value, 1, MOST_DECIMALS, "a number of digits")
              .map(Tolerance.Test.Significant::new);
      default -> throw new IllegalArgumentException("name (" + name + ") must be a test");
    };
  }

  private Optional<Rational> amount(YamlNode value) {
    return reader.number(value, "a number, 0 or more", Bounds.NOT_NEGATIVE);
  }

  private OptionalInt decimals(Fields fields, String key) {
    return fields
        .value(key)
        .flatMap(v -> reader.whole(v, 0, MOST_DECIMALS, "a number of decimals"))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** Only a test that counts digits can find one too few. */
  private void refuseIdleCredit(Fields fields, String test) {
    boolean countsDigits = test.equals("decimals") || test.equals("significant");
    if (fields.has("precision_credit") && !countsDigits) {
      reader
          .problems()
          .error(
              fields.placeOf("precision_credit"),
              "'precision_credit' with '" + test + "'",
              "it with 'decimals' or 'significant', which ask for a number of digits",
              "Leave it out.");
    }
  }
}
