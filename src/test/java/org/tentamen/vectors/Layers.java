package org.tentamen.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The layers of a row as rows of their own, each with the sizes that go into it. */
final class Layers {

  private Layers() {}

  /** All layers of some types, as rows of their own. */
  static List<Row> of(Row row, List<String> types) {
    List<Row> rows = new ArrayList<>();
    JsonNode layers = row.inputs().path("layers");
    for (int i = 0; i < layers.size(); i++) {
      if (types.contains(layers.get(i).path("type").asString())) {
        rows.add(layer(row, i));
      }
    }
    return rows;
  }

  /** Layers of some types right after each other, as rows of their own. */
  static List<Row> runs(Row row, List<List<String>> types) {
    List<Row> rows = new ArrayList<>();
    JsonNode layers = row.inputs().path("layers");
    for (int i = 0; i + types.size() <= layers.size(); i++) {
      boolean fits = true;
      for (int j = 0; j < types.size(); j++) {
        fits &= types.get(j).contains(layers.get(i + j).path("type").asString());
      }
      if (fits) {
        rows.add(run(row, i, types.size()));
      }
    }
    return rows;
  }

  private static Row layer(Row row, int index) {
    ObjectNode inputs = row.inputs().path("layers").get(index).asObject().deepCopy();
    addSizesIn(row, index, inputs);
    JsonNode counts = row.answer().path("per_layer_trainable");
    boolean isCounted =
        counts.isArray() && List.of("conv", "dense").contains(inputs.path("type").asString());
    JsonNode answer = isCounted ? counts.get(index) : sizes(row, index);
    return new Row(row.id() + " layer " + index, row.topic(), inputs, answer);
  }

  /** The layers of a type, as rows that ask for the shape and not for the parameters. */
  static Stream<Row> shapes(Row row, String type) {
    JsonNode layers = row.inputs().path("layers");
    return IntStream.range(0, layers.size())
        .filter(i -> layers.get(i).path("type").asString().equals(type))
        .mapToObj(i -> new Row(row.id(), row.topic(), layer(row, i).inputs(), sizes(row, i)));
  }

  private static Row run(Row row, int from, int length) {
    ObjectNode inputs = JsonNodeFactory.instance.objectNode();
    addSizesIn(row, from, inputs);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var layers = inputs.putArray("layers");
    var counts = answer.putArray("per_layer_trainable");
    long sum = 0;
    for (int i = from; i < from + length; i++) {
      ObjectNode layer = row.inputs().path("layers").get(i).asObject().deepCopy();
      if (layer.path("type").asString().equals("avgpool")) {
        layer.put("type", "maxpool"); // the shape is the same
      }
      layers.add(layer);
      JsonNode count = row.answer().path("per_layer_trainable").path(i);
      if (count.isNumber()) {
        counts.add(count.longValue());
        sum += count.longValue();
      }
    }
    answer.put("trainable", sum);
    JsonNode steps = row.answer().path("steps");
    if (steps.isArray()) {
      answer.set("output", steps.get(from + length - 1));
    }
    return new Row(row.id() + " layers from " + from, row.topic(), inputs, answer);
  }

  /** The sizes that come out of a layer; empty where they are not width, height and depth. */
  private static JsonNode sizes(Row row, int index) {
    JsonNode steps = row.answer().path("steps");
    if (steps.isArray()) {
      return steps.get(index);
    }
    ObjectNode sizes = JsonNodeFactory.instance.objectNode();
    JsonNode shape = row.answer().path("layer_output_shapes_HWC").path(index);
    if (shape.size() == 3) {
      sizes.set("H", shape.get(0));
      sizes.set("W", shape.get(1));
      sizes.set("C", shape.get(2));
    }
    return sizes;
  }

  private static void addSizesIn(Row row, int index, ObjectNode inputs) {
    if (row.inputs().has("batch")) {
      inputs.set("batch", row.inputs().path("batch"));
    }
    JsonNode in = index == 0 ? row.inputs() : sizes(row, index - 1);
    for (String name : List.of("W", "H", "C")) {
      if (in.has(name)) {
        inputs.set(name, in.path(name));
      }
    }
    if (!inputs.has("C_in") && in.has("C")) {
      inputs.set("C_in", in.path("C"));
    }
    JsonNode flat = row.answer().path("layer_output_shapes_HWC").path(index - 1);
    if (!inputs.has("inputs") && flat.size() == 1) {
      inputs.set("inputs", flat.get(0));
    }
  }
}
