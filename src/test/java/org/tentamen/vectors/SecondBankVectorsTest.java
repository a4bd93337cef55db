package org.tentamen.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
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

/** The second bank's questions agree with the rows of their topics; see {@code mapping.md}. */
class SecondBankVectorsTest {

  static Stream<Arguments> topics() {
    return Stream.of(
        arguments("conv2d_output_shape", "same-stride", 9, Map.of("padding not same", 65)),
        arguments(
            "conv2d_output_shape",
            "dilated",
            10,
            Map.of("dilation 1", 53, "kernel not square", 9, "strides differ", 2)),
        arguments(
            "conv_transpose_output_shape",
            "transposed",
            11,
            Map.of("dilation not 1", 3, "padding same", 4)),
        arguments("receptive_field", "receptive-field", 19, Map.of()),
        arguments("depthwise_separable_params", "separable", 14, Map.of()),
        arguments("conv_params", "grouped", 29, Map.of("kernel not square", 8, "no bias", 11)),
        arguments("batchnorm_params", "batchnorm-params", 9, Map.of("not affine", 3)),
        arguments("embedding_params", "embedding", 9, Map.of()),
        arguments("rnn_params", "rnn", 17, Map.of()),
        arguments("lstm_params", "lstm", 21, Map.of()),
        arguments("gru_params", "gru", 20, Map.of()),
        arguments("multihead_attention_params", "attention-params", 12, Map.of()),
        arguments("transformer_encoder_layer_params", "transformer", 11, Map.of()),
        arguments("conv_macs", "conv-macs", 18, Map.of()),
        arguments("dense_macs", "dense-macs", 5, Map.of()),
        arguments("activation", "activations", 17, Map.of("another function", 6)),
        arguments("softmax", "softmax", 19, Map.of()),
        arguments("softmax_cross_entropy_from_logits", "logits-cross-entropy", 7, Map.of()),
        arguments("bce_from_logits", "logits-bce", 9, Map.of()),
        arguments("kl_divergence", "kl", 3, Map.of()),
        arguments("huber_loss", "huber", 6, Map.of()),
        arguments("squared_hinge", "squared-hinge", 7, Map.of()),
        arguments("multiclass_hinge", "multiclass-hinge", 8, Map.of()),
        arguments("binary_metrics", "classifier-measures", 13, Map.of()),
        arguments("iou_from_masks", "iou", 16, Map.of()),
        arguments("sgd_step", "momentum", 9, Map.of("more than two steps", 3)),
        arguments("adam_step", "adam", 5, Map.of("more than two steps", 1)),
        arguments("attention_output", "attention", 10, Map.of()),
        arguments("conv2d_values", "convolve", 22, Map.of()),
        arguments("max_pool_values", "pool", 12, Map.of()),
        arguments("avg_pool_values", "pool", 14, Map.of()),
        arguments("batchnorm_forward", "batchnorm", 10, Map.of()));
  }

  @ParameterizedTest(name = "{0}: {1} agrees with {2} rows")
  @MethodSource("topics")
  void agreesWithTheRowsOfItsTopic(
      String topic, String question, int run, Map<String, Integer> skipped) {
    assertThat(asked(question, of(topic))).isEqualTo(counts(run, skipped));
  }

  @Test
  void everyQuestionIsAskedRows() {
    List<String> asked =
        topics().map(topic -> (String) topic.get()[1]).distinct().sorted().toList();

    assertThat(asked).containsExactlyElementsOf(Agreement.questionsOfTheSecondBank());
  }
}
