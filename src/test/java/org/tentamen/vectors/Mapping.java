package org.tentamen.vectors;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;
import tools.jackson.databind.JsonNode;

/** How rows become questions; the rules of {@code vectors/mapping.md}. */
final class Mapping {

  private static final Rational TWO = Rational.of(2);

  /** By question, for rows of the topics that it is asked for. */
  private static final Map<String, Function<Row, Outcome>> RULES =
      Map.ofEntries(
          entry("q01", Mapping::paddedConvolution),
          entry("q02", Mapping::plainConvolution),
          entry("q03", Mapping::singleFilter),
          entry("q04", Mapping::kernels),
          entry("q05", Mapping::sameConvolution),
          entry("q06", Mapping::convolutionParameters),
          entry("q07", Mapping::denseParameters),
          entry("q08", row -> pair(row, "y", "yhat", row.answer())),
          entry("q09", Mapping::bestFit),
          entry("q09b", Mapping::bestFits),
          entry("q10", row -> pair(row, "y", "p", row.answer())),
          entry("q11", row -> pair(row, "y", "p", row.answer().path("mean"))),
          entry("q12", Mapping::dice),
          entry("q13", Mapping::pooling),
          entry("q14", Mapping::penalty),
          entry("q16", row -> pair(row, "Y", "P", row.answer())),
          entry("q17", Mapping::hinge),
          entry("q18", Mapping::convolutionAndPooling),
          entry("q19", Mapping::network));

  private Mapping() {}

  /** What a row asks of a question. */
  static Outcome of(String question, Row row) {
    return RULES.getOrDefault(question, SecondMapping.RULES.get(question)).apply(row);
  }

  private static Optional<String> notSquare(Row row) {
    if (!row.isSquare("kernel")) {
      return Optional.of("kernel not square");
    }
    return row.isSquare("stride") ? Optional.empty() : Optional.of("strides differ");
  }

  private static Optional<String> inexpressible(Row row) {
    Optional<String> shape = notSquare(row);
    if (shape.isPresent()) {
      return shape;
    }
    JsonNode dilation = row.inputs().path("dilation");
    for (JsonNode one : dilation.isArray() ? dilation : List.of(dilation)) {
      if (one.isNumber() && one.asInt() != 1) {
        return Optional.of("dilation not 1");
      }
    }
    return Padding.of(row).isEmpty() ? Optional.of("padding not expressible") : Optional.empty();
  }

  private static Map<String, Value> convolution(Row row) {
    Map<String, Value> set = new HashMap<>();
    set.put("W", row.in("W"));
    set.put("H", row.in("H"));
    set.put("C", row.in("C"));
    set.put("K", row.in("filters"));
    set.put("F", row.side("kernel"));
    set.put("S", row.side("stride"));
    set.put("P", Padding.of(row).orElseThrow());
    return set;
  }

  private static Map<String, Value> without(Map<String, Value> set, String... names) {
    List.of(names).forEach(set::remove);
    return set;
  }

  private static Outcome paddedConvolution(Row row) {
    return inexpressible(row)
        .map(Outcome::skip)
        .orElseGet(() -> Outcome.ask(convolution(row), row.outs("W", "H", "C")));
  }

  private static Outcome plainConvolution(Row row) {
    Optional<String> reason = inexpressible(row);
    if (reason.isPresent()) {
      return Outcome.skip("as q01");
    }
    Map<String, Value> set = convolution(row);
    return set.get("P").equals(Rational.ZERO)
        ? Outcome.ask(without(set, "P"), row.outs("W", "H", "C"))
        : Outcome.skip("padded");
  }

  private static Outcome singleFilter(Row row) {
    if (!(plainConvolution(row) instanceof Outcome.Ask ask)) {
      return Outcome.skip("as q02");
    }
    if (!row.is("C", 1) || !row.is("filters", 1)) {
      return Outcome.skip("more than one channel or filter");
    }
    return Outcome.ask(without(ask.set(), "C", "K"), row.outs("W", "H", "C"));
  }

  private static Outcome sameConvolution(Row row) {
    if (inexpressible(row).isPresent()) {
      return Outcome.skip("as q01");
    }
    Map<String, Value> set = convolution(row);
    Rational padding = (Rational) set.get("P");
    Rational kernel = (Rational) set.get("F");
    boolean keepsTheSize = padding.times(TWO).equals(kernel.minus(Rational.ONE));
    if (!set.get("S").equals(Rational.ONE) || !keepsTheSize) {
      return Outcome.skip("another stride or padding");
    }
    set.put("N", row.in("batch"));
    return Outcome.ask(without(set, "P", "S"), row.outs("N", "W", "H", "C"));
  }

  private static Optional<String> grouped(Row row) {
    if (!row.isSquare("kernel")) {
      return Optional.of("kernel not square");
    }
    boolean grouped = row.inputs().has("groups") && !row.is("groups", 1);
    return grouped ? Optional.of("groups not 1") : Optional.empty();
  }

  private static Outcome kernels(Row row) {
    Map<String, Value> want = Map.of("depth", row.out("depth"), "kernels", row.out("kernels"));
    return grouped(row)
        .map(Outcome::skip)
        .orElseGet(
            () ->
                new Outcome.Ask(
                    Map.of(
                        "W", row.in("W"),
                        "H", row.in("H"),
                        "C", row.in("C"),
                        "K", row.in("filters"),
                        "F", row.side("kernel")),
                    want));
  }

  private static boolean hasBias(Row row) {
    return row.inputs().path("bias").asBoolean();
  }

  private static Outcome convolutionParameters(Row row) {
    Optional<String> grouped = grouped(row);
    if (grouped.isPresent()) {
      return Outcome.skip(grouped.get());
    }
    return hasBias(row)
        ? Outcome.ask(
            Map.of("K", row.in("filters"), "F", row.side("kernel"), "C", row.in("C_in")),
            Row.value(row.answer()))
        : Outcome.skip("no bias");
  }

  private static Outcome denseParameters(Row row) {
    return hasBias(row)
        ? Outcome.ask(
            Map.of("n_in", row.in("inputs"), "n_out", row.in("units")), Row.value(row.answer()))
        : Outcome.skip("no bias");
  }

  private static Outcome pair(Row row, String truth, String predicted, JsonNode want) {
    return Outcome.ask(Map.of(truth, row.in("y"), predicted, row.in("yhat")), Row.value(want));
  }

  private static Map<String, Value> fits(Row row) {
    Value.Items fits = (Value.Items) row.in("fits");
    return Map.of(
        "x", row.in("x"),
        "y", row.in("y"),
        "fit1", fits.get(0),
        "fit2", fits.get(1),
        "fit3", fits.get(2));
  }

  private static Outcome bestFit(Row row) {
    if (row.inputs().path("fits").size() != 3) {
      return Outcome.skip("not 3 fits");
    }
    if (!row.inputs().path("metric").asString().equals("mse")) {
      return Outcome.skip("metric mae");
    }
    JsonNode best = row.answer().path("best");
    return best.size() == 1
        ? Outcome.ask(fits(row), Rational.of(best.get(0).asInt() - 1))
        : Outcome.skip("tie");
  }

  private static Outcome bestFits(Row row) {
    if (row.inputs().path("fits").size() != 3) {
      return Outcome.skip("not 3 fits");
    }
    Value best =
        new Value.Items(
            row.answer()
                .path("best")
                .valueStream()
                .<Value>map(one -> Rational.of(one.asInt() - 1))
                .toList());
    return new Outcome.Ask(fits(row), Map.of(row.inputs().path("metric").asString(), best));
  }

  private static Outcome dice(Row row) {
    return Outcome.ask(
        Map.of("I", row.in("intersection"), "A", row.in("sizeA"), "B", row.in("sizeB")),
        row.out("loss"));
  }

  private static Outcome pooling(Row row) {
    Optional<String> notSquare = notSquare(row);
    if (notSquare.isPresent()) {
      return Outcome.skip(notSquare.get());
    }
    if (row.inputs().path("ceil_mode").asBoolean(false)) {
      return Outcome.skip("ceil mode");
    }
    JsonNode padding = row.inputs().path("padding");
    boolean padded =
        padding.isString() ? !padding.asString().equals("valid") : padding.asInt() != 0;
    return padded
        ? Outcome.skip("padded")
        : Outcome.ask(
            Map.of(
                "W", row.in("W"),
                "H", row.in("H"),
                "C", row.in("C"),
                "F", row.side("kernel"),
                "S", row.side("stride")),
            row.outs("W", "H", "C"));
  }

  private static Outcome penalty(Row row) {
    return new Outcome.Ask(
        Map.of("w", row.in("weights"), "lambda", row.in("lambda")),
        Map.of(row.topic().substring(0, 2), Row.value(row.answer())));
  }

  private static Outcome hinge(Row row) {
    return new Outcome.Ask(
        Map.of("t", row.in("y"), "y", row.in("score")), Map.of("losses", row.out("per_sample")));
  }

  private static Outcome convolutionAndPooling(Row row) {
    JsonNode layers = row.inputs().path("layers");
    List<String> types = layers.valueStream().map(l -> l.path("type").asString()).toList();
    if (!types.equals(List.of("conv", "maxpool"))) {
      return Outcome.skip("other layers");
    }
    Row convolution = new Row(row.id(), row.topic(), layers.get(0), row.answer());
    Row pooling = new Row(row.id(), row.topic(), layers.get(1), row.answer());
    if (!convolution.side("stride").equals(Rational.ONE)) {
      return Outcome.skip("convolution stride not 1");
    }
    if (inexpressible(convolution).isPresent()) {
      return Outcome.skip("padding not expressible");
    }
    if (!pooling.is("padding", 0)) {
      return Outcome.skip("pooling padded");
    }
    JsonNode output = row.answer().path("output");
    Value filters = Value.Symbol.of("K");
    return Outcome.ask(
        Map.of(
            "W", row.in("W"),
            "H", row.in("H"),
            "C", row.in("C"),
            "F", convolution.side("kernel"),
            "P", Padding.of(convolution).orElseThrow(),
            "F_pool", pooling.side("kernel"),
            "S_pool", pooling.side("stride")),
        Value.Items.of(Row.value(output.path("W")), Row.value(output.path("H")), filters));
  }

  private static Outcome network(Row row) {
    JsonNode layers = row.inputs().path("layers");
    List<String> types = layers.valueStream().map(l -> l.path("type").asString()).toList();
    boolean fits =
        types.equals(List.of("conv", "conv", "dense"))
            && layers.valueStream().allMatch(l -> l.path("bias").asBoolean());
    if (!fits) {
      return Outcome.skip("other layers");
    }
    Row first = new Row(row.id(), row.topic(), layers.get(0), row.answer());
    Row second = new Row(row.id(), row.topic(), layers.get(1), row.answer());
    Row dense = new Row(row.id(), row.topic(), layers.get(2), row.answer());
    Value.Items counts = (Value.Items) row.out("per_layer_trainable");
    return new Outcome.Ask(
        Map.of(
            "F1", first.side("kernel"),
            "C1", first.in("C_in"),
            "K1", first.in("filters"),
            "F2", second.side("kernel"),
            "K2", second.in("filters"),
            "n_in", dense.in("inputs"),
            "n_out", dense.in("units")),
        Map.of(
            "conv1", counts.get(0),
            "conv2", counts.get(1),
            "dense", counts.get(2),
            "total", row.out("trainable")));
  }
}
