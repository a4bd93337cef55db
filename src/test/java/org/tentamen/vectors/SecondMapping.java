package org.tentamen.vectors;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;
import tools.jackson.databind.JsonNode;

/** How rows become questions of the second bank; the rules of {@code vectors/mapping.md}. */
final class SecondMapping {

  /** By question, for rows of the topics that it is asked for. */
  static final Map<String, Function<Row, Outcome>> RULES =
      Map.ofEntries(
          entry("same-stride", SecondMapping::samePadding),
          entry("dilated", SecondMapping::dilated),
          entry("transposed", SecondMapping::transposed),
          entry("receptive-field", SecondMapping::receptiveField),
          entry("separable", SecondMapping::separable),
          entry("grouped", SecondMapping::grouped),
          entry("batchnorm-params", SecondMapping::batchNormParameters),
          entry("embedding", SecondMapping::embedding),
          entry("rnn", SecondMapping::recurrent),
          entry("lstm", SecondMapping::recurrent),
          entry("gru", SecondMapping::recurrent),
          entry("attention-params", SecondMapping::attentionParameters),
          entry("transformer", SecondMapping::transformer),
          entry("conv-macs", SecondMapping::convolutionCost),
          entry("dense-macs", SecondMapping::denseCost),
          entry("activations", SecondMapping::activation),
          entry("softmax", row -> Outcome.ask(Map.of("z", row.in("z")), Row.value(row.answer()))),
          entry("logits-cross-entropy", SecondMapping::logitsCrossEntropy),
          entry("logits-bce", row -> plain(row, Map.of("z", "z", "y", "y"))),
          entry("kl", row -> plain(row, Map.of("p", "p", "q", "q"))),
          entry("huber", row -> plain(row, Map.of("y", "y", "z", "yhat", "delta", "delta"))),
          entry("squared-hinge", row -> plain(row, Map.of("t", "y", "s", "score"))),
          entry("multiclass-hinge", SecondMapping::multiclassHinge),
          entry("classifier-measures", SecondMapping::classifierMeasures),
          entry("iou", row -> plain(row, Map.of("I", "intersection", "A", "sizeA", "B", "sizeB"))),
          entry("momentum", SecondMapping::momentum),
          entry("adam", SecondMapping::adam),
          entry("attention", row -> plain(row, Map.of("Q", "Q", "K", "K", "V", "V"))),
          entry("convolve", SecondMapping::convolve),
          entry("pool", SecondMapping::pool),
          entry("batchnorm", SecondMapping::batchNorm));

  /** What texts are set to; no answer depends on them. */
  private static final Value WORDS = new Value.Text("as the row says");

  private SecondMapping() {}

  /** Every parameter is an input, under another name perhaps, and the answer is the row's. */
  private static Outcome plain(Row row, Map<String, String> names) {
    Map<String, Value> set = new HashMap<>();
    names.forEach((parameter, input) -> set.put(parameter, row.in(input)));
    return Outcome.ask(set, Row.value(row.answer()));
  }

  private static Optional<String> notSquare(Row row) {
    if (!row.isSquare("kernel")) {
      return Optional.of("kernel not square");
    }
    return row.isSquare("stride") ? Optional.empty() : Optional.of("strides differ");
  }

  private static boolean isDilated(Row row) {
    return !row.side("dilation").equals(Rational.ONE);
  }

  /** The sizes, filters, kernel and stride of a convolution whose kernel is square. */
  private static Map<String, Value> sizes(Row row) {
    Map<String, Value> set = new HashMap<>();
    set.put("W", row.in("W"));
    set.put("H", row.in("H"));
    set.put("C", row.in("C"));
    set.put("K", row.in("filters"));
    set.put("F", row.side("kernel"));
    set.put("S", row.side("stride"));
    return set;
  }

  private static Outcome samePadding(Row row) {
    if (!row.inputs().path("padding").asString("").equals("same")) {
      return Outcome.skip("padding not same");
    }
    return notSquare(row)
        .map(Outcome::skip)
        .orElseGet(() -> Outcome.ask(sizes(row), row.outs("W", "H", "C")));
  }

  private static Outcome dilated(Row row) {
    Optional<String> notSquare = notSquare(row);
    if (notSquare.isPresent()) {
      return Outcome.skip(notSquare.get());
    }
    if (!isDilated(row)) {
      return Outcome.skip("dilation 1");
    }
    if (!row.inputs().path("padding").isNumber() || !row.isSquare("dilation")) {
      return Outcome.skip("padding or dilation not one number");
    }
    Map<String, Value> set = sizes(row);
    set.put("D", row.side("dilation"));
    set.put("P", row.in("padding"));
    return Outcome.ask(set, row.outs("W", "H", "C"));
  }

  private static Outcome transposed(Row row) {
    Optional<String> notSquare = notSquare(row);
    if (notSquare.isPresent()) {
      return Outcome.skip(notSquare.get());
    }
    if (isDilated(row)) {
      return Outcome.skip("dilation not 1");
    }
    if (row.inputs().path("padding").asString("").equals("same")) {
      return Outcome.skip("padding same");
    }
    Map<String, Value> set = sizes(row);
    JsonNode padding = row.inputs().path("padding");
    set.put("P", padding.isNumber() ? Row.value(padding) : Rational.ZERO);
    set.put("O", row.in("output_padding"));
    return Outcome.ask(set, row.outs("W", "H", "C"));
  }

  private static Value column(JsonNode rows, String name) {
    return new Value.Items(rows.valueStream().map(row -> Row.value(row.path(name))).toList());
  }

  private static Outcome receptiveField(Row row) {
    JsonNode layers = row.inputs().path("layers");
    return Outcome.ask(
        Map.of(
            "F", column(layers, "kernel"),
            "S", column(layers, "stride"),
            "D", column(layers, "dilation")),
        Row.value(row.answer()));
  }

  private static Outcome separable(Row row) {
    if (!row.isSquare("kernel")) {
      return Outcome.skip("kernel not square");
    }
    String bias = row.inputs().path("bias").asString();
    return new Outcome.Ask(
        Map.of(
            "C", row.in("C_in"),
            "M", row.in("depth_multiplier"),
            "F", row.side("kernel"),
            "K", row.in("filters"),
            "biases", WORDS,
            "b_d", Rational.of(bias.equals("both") ? 1 : 0),
            "b_p", Rational.of(bias.equals("none") ? 0 : 1)),
        Map.of(
            "depthwise", row.out("depthwise"),
            "pointwise", row.out("pointwise"),
            "total", row.out("total")));
  }

  private static Outcome grouped(Row row) {
    if (!row.isSquare("kernel")) {
      return Outcome.skip("kernel not square");
    }
    if (!row.inputs().path("bias").asBoolean()) {
      return Outcome.skip("no bias");
    }
    Rational groups = (Rational) (row.inputs().has("groups") ? row.in("groups") : Rational.ONE);
    return Outcome.ask(
        Map.of(
            "G", groups,
            "c", ((Rational) row.in("C_in")).over(groups),
            "k", ((Rational) row.in("filters")).over(groups),
            "C", row.in("C_in"),
            "K", row.in("filters"),
            "F", row.side("kernel")),
        Row.value(row.answer()));
  }

  private static Outcome batchNormParameters(Row row) {
    if (!row.inputs().path("affine").asBoolean()) {
      return Outcome.skip("not affine");
    }
    Rational any = Rational.of(8);
    return new Outcome.Ask(
        Map.of("W", any, "H", any, "C", row.in("C")),
        Map.of("trainable", row.out("trainable"), "total", row.out("total")));
  }

  private static Outcome embedding(Row row) {
    Rational any = Rational.of(8);
    return new Outcome.Ask(
        Map.of("V", row.in("vocab"), "d", row.in("dim"), "N", any, "L", any),
        Map.of("parameters", Row.value(row.answer())));
  }

  private static Outcome recurrent(Row row) {
    String convention = row.inputs().path("convention").asString();
    int biases = convention.startsWith("two") ? 2 : convention.startsWith("one") ? 1 : 0;
    Map<String, Value> set = new HashMap<>();
    set.put("x", row.in("input_size"));
    set.put("h", row.in("hidden"));
    set.put("b", Rational.of(biases));
    set.put("biases", WORDS);
    set.put("d", Rational.of(row.inputs().path("bidirectional").asBoolean() ? 2 : 1));
    set.put("directions", WORDS);
    if (row.topic().startsWith("rnn")) {
      set.put("T", Rational.of(8));
    }
    return Outcome.ask(set, Row.value(row.answer()));
  }

  /** The heads of an attention, with the size of each and of all. */
  private static Map<String, Value> heads(Row row) {
    Map<String, Value> set = new HashMap<>();
    Rational size = (Rational) row.in("embed_dim");
    Rational heads = (Rational) row.in("heads");
    set.put("heads", heads);
    set.put("size", size.over(heads));
    set.put("e", size);
    return set;
  }

  private static Outcome attentionParameters(Row row) {
    Map<String, Value> set = heads(row);
    set.put("T", Rational.of(8));
    set.put("b", Rational.of(row.inputs().path("bias").asBoolean() ? 1 : 0));
    set.put("biases", WORDS);
    return Outcome.ask(set, Row.value(row.answer()));
  }

  private static Outcome transformer(Row row) {
    Map<String, Value> set = heads(row);
    set.put("f", row.in("ffn"));
    return Outcome.ask(set, Row.value(row.answer()));
  }

  private static Outcome convolutionCost(Row row) {
    Optional<String> notSquare = notSquare(row);
    if (notSquare.isPresent()) {
      return Outcome.skip(notSquare.get());
    }
    if (!row.is("groups", 1)) {
      return Outcome.skip("groups not 1");
    }
    Map<String, Value> set = sizes(row);
    set.put("N", row.in("batch"));
    set.put("P", row.in("padding"));
    return Outcome.ask(set, row.out("macs"));
  }

  private static Outcome denseCost(Row row) {
    return new Outcome.Ask(
        Map.of("N", row.in("batch"), "n_in", row.in("inputs"), "n_out", row.in("units")),
        Map.of("macs", Row.value(row.answer())));
  }

  private static Outcome activation(Row row) {
    String part =
        switch (row.inputs().path("fn").asString()) {
          case "leaky_relu_0.01" -> "leaky_relu";
          case "elu_1" -> "elu";
          case "sigmoid" -> "sigmoid";
          case "silu" -> "silu";
          case "softplus" -> "softplus";
          case "tanh" -> "tanh";
          default -> "";
        };
    return part.isEmpty()
        ? Outcome.skip("another function")
        : new Outcome.Ask(
            Map.of("x", row.in("x"), "a", Rational.of(1, 100), "alpha", Rational.ONE),
            Map.of(part, Row.value(row.answer())));
  }

  private static Outcome logitsCrossEntropy(Row row) {
    return plain(row, Map.of("z", "z", "k", "label"));
  }

  private static Outcome multiclassHinge(Row row) {
    return new Outcome.Ask(
        Map.of("s", row.in("scores"), "t", row.in("labels")),
        Map.of("added", row.out("weston_watkins_sum"), "largest", row.out("crammer_singer")));
  }

  private static Outcome classifierMeasures(Row row) {
    return new Outcome.Ask(
        Map.of("y", row.in("y"), "z", row.in("pred")),
        Map.of(
            "accuracy", row.out("accuracy"),
            "precision", row.out("precision"),
            "recall", row.out("recall"),
            "f1", row.out("f1")));
  }

  /** One step asks for the first weight, two for the second. */
  private static Outcome steps(Row row, Map<String, Value> set) {
    Value.Items gradients = (Value.Items) row.in("grads");
    if (gradients.size() > 2) {
      return Outcome.skip("more than two steps");
    }
    set.put("w", row.in("w"));
    set.put("eta", row.in("lr"));
    set.put("g_1", gradients.get(0));
    set.put("g_2", gradients.size() == 2 ? gradients.get(1) : Rational.ONE);
    String part = gradients.size() == 2 ? "second" : "first";
    return new Outcome.Ask(set, Map.of(part, Row.value(row.answer())));
  }

  private static Outcome momentum(Row row) {
    return steps(row, new HashMap<>(Map.of("mu", row.in("momentum"))));
  }

  private static Outcome adam(Row row) {
    return steps(
        row,
        new HashMap<>(
            Map.of(
                "beta_1", row.in("beta1"),
                "beta_2", row.in("beta2"),
                "epsilon", row.in("eps"))));
  }

  private static Outcome convolve(Row row) {
    return plain(
        row, Map.of("X", "image", "K", "kernel", "S", "stride", "P", "padding", "b", "bias"));
  }

  private static Outcome pool(Row row) {
    String part = row.topic().startsWith("max") ? "maximum" : "average";
    return new Outcome.Ask(
        Map.of("X", row.in("image"), "F", row.in("kernel"), "S", row.in("stride")),
        Map.of(part, Row.value(row.answer())));
  }

  private static Outcome batchNorm(Row row) {
    return plain(row, Map.of("x", "x", "gamma", "gamma", "beta", "beta", "epsilon", "eps"));
  }
}
