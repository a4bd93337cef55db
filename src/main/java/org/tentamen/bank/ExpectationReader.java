package org.tentamen.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.MendedLine;
import org.tentamen.bank.yaml.Quoted;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.diagnostic.Passage;

/** Reads what an example expects of each part. */
final class ExpectationReader {

  private static final String NONE = "none";

  private final FieldReader reader;
  private final Parts parts;
  private final Optional<List<String>> misconceptions;

  /**
   * Expectations of a question.
   *
   * @param misconceptions the ids of its misconceptions; empty where they could not be read
   */
  ExpectationReader(FieldReader reader, Parts parts, Optional<List<String>> misconceptions) {
    this.reader = reader;
    this.parts = parts;
    this.misconceptions = misconceptions;
  }

  /** What is expected, by part id; the id is empty where the question has a single answer. */
  Map<String, Example.Expected> read(Fields fields) {
    if (parts.none() && !parts.single()) {
      return Map.of();
    }
    Map<String, Passage> keys = new LinkedHashMap<>();
    Map<String, List<Passage>> accepts = new LinkedHashMap<>();
    Map<String, List<Example.Rejected>> rejects = new LinkedHashMap<>();
    byPart(fields, "key", (part, v) -> response(v).ifPresent(response -> keys.put(part, response)));
    byPart(fields, "accepts", (part, v) -> accepts.put(part, responses(v)));
    byPart(fields, "rejects", (part, v) -> rejects.put(part, rejected(v)));
    Set<String> named = new LinkedHashSet<>(keys.keySet());
    named.addAll(accepts.keySet());
    named.addAll(rejects.keySet());
    Map<String, Example.Expected> expected = new LinkedHashMap<>();
    for (String part : named) {
      expected.put(
          part,
          new Example.Expected(
              Optional.ofNullable(keys.get(part)),
              accepts.getOrDefault(part, List.of()),
              rejects.getOrDefault(part, List.of())));
    }
    return expected;
  }

  private void byPart(Fields fields, String key, BiConsumer<String, YamlNode> read) {
    Optional<YamlNode> value = fields.value(key);
    if (parts.single()) {
      value.ifPresent(v -> read.accept("", v));
      return;
    }
    String example = parts.anyId() + ": …";
    Optional<YamlNode.Mapping> mapping =
        value.flatMap(
            v ->
                reader
                    .expect()
                    .mapping(
                        v,
                        "'" + key + "' by part, since the question has parts",
                        "Write for example `" + key + ": {" + example + "}`."));
    for (YamlNode.Entry entry : mapping.map(YamlNode.Mapping::entries).orElse(List.of())) {
      Optional<YamlNode> ofPart = reader.value(entry, example);
      parts
          .named(entry.key(), reader)
          .ifPresent(part -> ofPart.ifPresent(v -> read.accept(part.id(), v)));
    }
  }

  /** A response as a student types it; brackets in it need quotes. */
  private Optional<Passage> response(YamlNode node) {
    String mend =
        node instanceof YamlNode.Scalar || node instanceof YamlNode.Broken
            ? ""
            : MendedLine.write(node.stretch(), Quoted.of(node.stretch().text()));
    Optional<YamlNode.Scalar> scalar =
        reader.expect().scalar(node, "a response as a student types it", mend);
    scalar.filter(s -> Literals.number(s.text()).isEmpty()).ifPresent(reader.expect()::refuseCut);
    return scalar.map(YamlNode.Scalar::passage);
  }

  private List<Passage> responses(YamlNode node) {
    String mend =
        node instanceof YamlNode.Scalar
            ? MendedLine.write(node.stretch(), "[" + node.stretch().text() + "]")
            : "";
    List<Passage> responses = new ArrayList<>();
    for (YamlNode item :
        reader.expect().items(node, "a list of responses", mend).orElse(List.of())) {
      response(item).ifPresent(responses::add);
    }
    return responses;
  }

  private List<Example.Rejected> rejected(YamlNode node) {
    List<Example.Rejected> rejected = new ArrayList<>();
    Optional<YamlNode.Mapping> mapping =
        reader
            .expect()
            .mapping(
                node,
                "responses, each with the misconception that leads to it",
                "Write for example `rejects: {32x32x32: rounds-up, 5: none}`.");
    for (YamlNode.Entry entry : mapping.map(YamlNode.Mapping::entries).orElse(List.of())) {
      List<String> ids =
          reader.value(entry, "32x32x32: none").map(this::misconceptions).orElse(List.of());
      rejected.add(new Example.Rejected(entry.key().passage(), ids));
    }
    return rejected;
  }

  private List<String> misconceptions(YamlNode node) {
    List<YamlNode> items =
        node instanceof YamlNode.Sequence
            ? reader.expect().items(node, "a list of misconceptions", "").orElse(List.of())
            : List.of(node);
    List<String> ids = new ArrayList<>();
    for (YamlNode item : items) {
      reader
          .expect()
          .scalar(item, "a misconception's id or none", "")
          .flatMap(this::misconception)
          .ifPresent(ids::add);
    }
    return ids;
  }

  private Optional<String> misconception(YamlNode.Scalar id) {
    if (id.text().equals(NONE)) {
      return Optional.empty();
    }
    boolean unknown = misconceptions.filter(known -> !known.contains(id.text())).isPresent();
    if (unknown) {
      List<String> known = new ArrayList<>(misconceptions.orElseThrow());
      known.add(NONE);
      reader
          .problems()
          .error(
              id.place(),
              "unknown misconception '" + id.text() + "'",
              "one of: " + String.join(", ", known),
              Nearest.suggestion(id.text(), known));
    }
    return Optional.of(id.text());
  }
}
