package org.tentamen.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tentamen.vectors.Agreement.RUN;
import static org.tentamen.vectors.Agreement.asked;
import static org.tentamen.vectors.Agreement.counts;
import static org.tentamen.vectors.Agreement.of;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The course's questions agree with every row of {@code vectors/vectors.jsonl} that they can
 * express.
 *
 * <p>Which row is asked of which question, which are skipped and why, and how many of each there
 * are stands in {@code vectors/mapping.md}; the numbers here are those of its tables.
 */
class VectorsTest {

  private static final int ALL_ROWS = 1028;

  @Test
  void allRowsAreRead() {
    assertThat(Agreement.ROWS).hasSize(ALL_ROWS);
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
}
