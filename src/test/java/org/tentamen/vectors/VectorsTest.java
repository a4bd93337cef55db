package org.tentamen.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.answer.Key;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Part;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Variant;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The course's questions agree with every row of {@code vectors/vectors.jsonl} that they can
 * express.
 *
 * <p>Which row is asked of which question, which are skipped and why, and how many of each there
 * are stands in {@code vectors/mapping.md}; the numbers here are those of its tables.
 */
class VectorsTest {

  private static final int ALL_ROWS = 1028;
  private static final Bank BANK = bank();
  private static final Map<String, Plan> PLANS = new ConcurrentHashMap<>();
  private static final List<Row> ROWS = rows();

  private static Bank bank() {
    try {
      return BankReader.read(Path.of("exercises/deep-learning.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows() {
    JsonMapper mapper =
        JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    List<Row> rows = new ArrayList<>();
    try (InputStream in = VectorsTest.class.getResourceAsStream("/vectors/vectors.jsonl")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        var json = mapper.readTree(line);
        rows.add(
            new Row(
                json.path("id").asString(),
                json.path("topic").asString(),
                json.path("inputs"),
                json.path("answer")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  @Test
  void allRowsAreRead() {
    assertThat(ROWS).hasSize(ALL_ROWS);
  }

  static Stream<Arguments> wholeRows() {
    return Stream.of(
        arguments(
            "conv2d_output_shape",
            "q01",
            41,
            Map.of(
                "kernel not square", 9,
                "strides differ", 2,
                "dilation not 1", 10,
                "padding not expressible", 12)),
        arguments("conv2d_output_shape", "q02", 19, Map.of("as q01", 33, "padded", 22)),
        arguments(
            "conv2d_output_shape",
            "q03",
            1,
            Map.of("as q02", 55, "more than one channel or filter", 18)),
        arguments(
            "conv2d_output_shape", "q05", 6, Map.of("as q01", 33, "another stride or padding", 35)),
        arguments(
            "conv_kernel_depth", "q04", 16, Map.of("kernel not square", 8, "groups not 1", 8)),
        arguments(
            "conv_params",
            "q06",
            20,
            Map.of("kernel not square", 8, "groups not 1", 14, "no bias", 6)),
        arguments("dense_params", "q07", 23, Map.of("no bias", 3)),
        arguments("mse", "q08", 33, Map.of()),
        arguments(
            "argmin_hypotheses", "q09", 5, Map.of("not 3 fits", 27, "metric mae", 6, "tie", 1)),
        arguments("argmin_hypotheses", "q09b", 12, Map.of("not 3 fits", 27)),
        arguments("categorical_cross_entropy_single", "q10", 34, Map.of()),
        arguments("binary_cross_entropy_mean", "q11", 31, Map.of()),
        arguments("dice_loss", "q12", 33, Map.of()),
        arguments(
            "max_pool_output_shape",
            "q13",
            19,
            Map.of("kernel not square", 5, "ceil mode", 16, "padded", 9)),
        arguments(
            "avg_pool_output_shape",
            "q13",
            18,
            Map.of("kernel not square", 3, "ceil mode", 12, "padded", 9)),
        arguments("l1_term", "q14", 23, Map.of()),
        arguments("l2_term", "q14", 24, Map.of()),
        arguments("categorical_cross_entropy_mean", "q16", 29, Map.of()),
        arguments("hinge_loss", "q17", 25, Map.of()),
        arguments(
            "conv_pool_chain_shape",
            "q18",
            1,
            Map.of("other layers", 29, "convolution stride not 1", 4)),
        arguments("total_params_list", "q19", 1, Map.of("other layers", 17)));
  }

  @ParameterizedTest(name = "{0}: {1} agrees with {2} rows")
  @MethodSource("wholeRows")
  void agreesWithWholeRows(String topic, String question, int run, Map<String, Integer> skipped) {
    assertThat(asked(question, of(topic))).isEqualTo(counts(run, skipped));
  }

  static Stream<Arguments> layers() {
    String chain = "conv_pool_chain_shape";
    String list = "total_params_list";
    String network = "total_params_network";
    List<String> pools = List.of("maxpool", "avgpool");
    List<String> conv = List.of("conv");
    List<String> dense = List.of("dense");
    return Stream.of(
        arguments(chain, conv, "q01", 84, Map.of("padding not expressible", 2)),
        arguments(chain, conv, "q02", 27, Map.of("as q01", 2, "padded", 57)),
        arguments(chain, conv, "q05", 31, Map.of("as q01", 2, "another stride or padding", 53)),
        arguments(chain, pools, "q13", 45, Map.of("padded", 13)),
        arguments(list, conv, "q06", 42, Map.of("no bias", 3)),
        arguments(list, dense, "q07", 31, Map.of("no bias", 6)),
        arguments(network, conv, "q06", 55, Map.of("no bias", 7)),
        arguments(network, pools, "q13", 45, Map.of()),
        arguments(network, dense, "q07", 60, Map.of("no bias", 6)));
  }

  @ParameterizedTest(name = "{0}, layers {1}: {2} agrees with {3}")
  @MethodSource("layers")
  void agreesWithSingleLayers(
      String topic, List<String> types, String question, int run, Map<String, Integer> skipped) {
    List<Row> rows = of(topic).stream().flatMap(row -> Layers.of(row, types).stream()).toList();

    assertThat(asked(question, rows)).isEqualTo(counts(run, skipped));
  }

  @Test
  void agreesWithTheShapesOfANetworksConvolutions() {
    List<Row> rows =
        of("total_params_network").stream().flatMap(row -> Layers.shapes(row, "conv")).toList();

    assertThat(asked("q01", rows)).isEqualTo(counts(57, Map.of("padding not expressible", 5)));
  }

  @Test
  void agreesWithConvolutionsThatAPoolingFollows() {
    List<List<String>> types = List.of(List.of("conv"), List.of("maxpool", "avgpool"));
    List<Row> rows =
        of("conv_pool_chain_shape").stream()
            .flatMap(row -> Layers.runs(row, types).stream())
            .toList();

    Map<String, Integer> asked = asked("q18", rows);

    assertThat(asked).containsEntry(RUN, 30).containsEntry("pooling padded", 10);
  }

  @Test
  void agreesWithRunsOfTwoConvolutionsAndADenseLayer() {
    List<List<String>> types = List.of(List.of("conv"), List.of("conv"), List.of("dense"));
    List<Row> rows =
        of("total_params_list").stream()
            .filter(row -> row.inputs().path("layers").size() > types.size())
            .flatMap(row -> Layers.runs(row, types).stream())
            .toList();

    assertThat(asked("q19", rows)).containsEntry(RUN, 4);
  }

  private static final String RUN = "(run)";

  private static List<Row> of(String topic) {
    return ROWS.stream().filter(row -> row.topic().equals(topic)).toList();
  }

  private static Map<String, Integer> counts(int run, Map<String, Integer> skipped) {
    Map<String, Integer> counts = new TreeMap<>(skipped);
    counts.put(RUN, run);
    return counts;
  }

  /** Asks a question each of some rows; counts those that ran, and the others by their reason. */
  private static Map<String, Integer> asked(String question, List<Row> rows) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Row row : rows) {
      Outcome outcome = Mapping.of(question, row);
      if (outcome instanceof Outcome.Ask ask) {
        compare(question, row, ask);
        counts.merge(RUN, 1, Integer::sum);
      } else {
        counts.merge(((Outcome.Skip) outcome).reason(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static void compare(String question, Row row, Outcome.Ask ask) {
    Plan plan = PLANS.computeIfAbsent(question, VectorsTest::plan);
    Variant variant =
        plan.with(
            ask.set(),
            () -> {
              throw new AssertionError(row.id() + " does not set every parameter");
            });
    ask.want()
        .forEach(
            (id, want) -> {
              Part part = part(plan, id);
              Value got = value(variant.solve().key(part));
              assertThat(agree(got, want, part))
                  .as("%s, %s %s: got %s, want %s", row.id(), question, id, got, want)
                  .isTrue();
            });
  }

  private static Plan plan(String question) {
    return Plan.of(BANK, BANK.question(question).orElseThrow());
  }

  private static Part part(Plan plan, String id) {
    return plan.question().parts().stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Value value(Key key) {
    if (key instanceof Key.Number number) {
      return number.value();
    }
    if (key instanceof Key.Whole whole) {
      return whole.value();
    }
    if (key instanceof Key.Shape shape) {
      return new Value.Items(shape.sizes());
    }
    if (key instanceof Key.Vector vector) {
      return vector.values();
    }
    if (key instanceof Key.Choice choice) {
      return Rational.of(choice.correct());
    }
    List<Value> picked = ((Key.Choices) key).correct().stream().<Value>map(Rational::of).toList();
    return new Value.Items(picked);
  }

  /** Shapes, counts and picks exactly; numbers to 1e-9 relative, so an expected 0 exactly. */
  private static boolean agree(Value got, Value want, Part part) {
    boolean measured =
        part.answer() instanceof org.tentamen.bank.Answer.Number
            || part.answer() instanceof org.tentamen.bank.Answer.Vector;
    return measured ? near(got, want) : got.equals(want);
  }

  private static boolean near(Value got, Value want) {
    if (got instanceof Value.Items list && want instanceof Value.Items wanted) {
      boolean near = list.size() == wanted.size();
      for (int i = 0; near && i < list.size(); i++) {
        near = near(list.get(i), wanted.get(i));
      }
      return near;
    }
    Rational value = ((org.tentamen.formula.Numeric) got).toRational();
    Rational expected = (Rational) want;
    Rational distance = value.minus(expected).abs();
    return distance.compareTo(expected.abs().times(Rational.of(1, 1_000_000_000))) <= 0;
  }
}
