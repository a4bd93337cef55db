package org.tentamen.answer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A specification table: maps, lists and texts; every scalar is its text, so 0.180 stays 0.180. */
final class SpecFile {

  private SpecFile() {}

  /**
   * A map of the table, with the line it stands on.
   *
   * @param cells texts, lists and further maps by name
   * @param line from 1
   */
  record Entry(Map<String, Object> cells, int line) {

    String text(String name) {
      return optional(name)
          .orElseThrow(() -> new IllegalStateException("no " + name + " in " + this));
    }

    Optional<String> optional(String name) {
      return Optional.ofNullable(cells.get(name)).map(String.class::cast);
    }

    Optional<Entry> entry(String name) {
      return Optional.ofNullable(cells.get(name)).map(Entry.class::cast);
    }

    List<Entry> entries(String name) {
      return list(name).stream().map(Entry.class::cast).toList();
    }

    List<String> texts(String name) {
      Object found = cells.get(name);
      return found instanceof String text
          ? List.of(text)
          : list(name).stream().map(String.class::cast).toList();
    }

    List<?> list(String name) {
      return (List<?>) cells.getOrDefault(name, List.of());
    }

    boolean has(String name) {
      return cells.containsKey(name);
    }
  }

  /** The sections of a table: its items from the first to the last. */
  static List<Entry> sections(String name) {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(SpecFile.class.getResourceAsStream("/spec/" + name)),
            StandardCharsets.UTF_8)) {
      return ((List<?>) plain(yaml.compose(in))).stream().map(Entry.class::cast).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object plain(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    if (node instanceof SequenceNode sequence) {
      List<Object> items = new ArrayList<>();
      sequence.getValue().forEach(n -> items.add(plain(n)));
      return items;
    }
    Map<String, Object> cells = new LinkedHashMap<>();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      cells.put(((ScalarNode) tuple.getKeyNode()).getValue(), plain(tuple.getValueNode()));
    }
    return new Entry(cells, node.getStartMark().getLine() + 1);
  }
}
