package org.tentamen.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;
import org.tentamen.bank.Part;
import org.tentamen.formula.Value;
import org.tentamen.variant.Solution;
import org.tentamen.variant.Variant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A solved version as one line of JSON. */
final class SolutionJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private SolutionJson() {}

  /**
   * {@code {"question", "parameters": {…}, "steps": {…}, "answers": [{"part", "kind", "value",
   * "text"}]}}.
   *
   * @throws org.tentamen.diagnostic.InvalidInputException if the version cannot be solved
   */
  static String line(Variant variant) {
    // Solved before anything is written, so that a failure leaves no half a line.
    Solution solution = variant.solve();
    List<Key> keys = solution.keys();
    List<Part> parts = variant.plan().question().parts();
    StringWriter line = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringProperty("question", variant.plan().question().id());
      write("parameters", variant.parameters(), json);
      write("steps", solution.steps(), json);
      json.writeArrayPropertyStart("answers");
      for (int i = 0; i < keys.size(); i++) {
        write(parts.get(i), keys.get(i), json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return line.toString();
  }

  /** {@code {"question", "error"}}; the question is null where it was not understood. */
  static String error(Optional<String> question, String message) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(line)) {
      json.writeStartObject();
      if (question.isPresent()) {
        json.writeStringProperty("question", question.get());
      } else {
        json.writeNullProperty("question");
      }
      json.writeStringProperty("error", message);
      json.writeEndObject();
    }
    return line.toString();
  }

  private static void write(String name, Map<String, Value> values, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    values.forEach(
        (key, value) -> {
          json.writeName(key);
          JsonValues.write(value, json);
        });
    json.writeEndObject();
  }

  private static void write(Part part, Key key, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("part", part.id());
    json.writeStringProperty("kind", KeyJson.kind(key));
    json.writeName("value");
    KeyJson.writeValue(key, json);
    json.writeStringProperty("text", KeyText.of(key));
    json.writeEndObject();
  }
}
