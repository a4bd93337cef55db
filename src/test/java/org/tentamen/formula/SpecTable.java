package org.tentamen.formula;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a table of the folder {@code spec}, every scalar as its text. */
final class SpecTable {

  private SpecTable() {}

  /** A row of a table. */
  record Row(String section, Map<String, Object> cells) {

    String text(String column) {
      return optional(column).orElseThrow();
    }

    Optional<String> optional(String column) {
      return Optional.ofNullable(cells.get(column)).map(Object::toString);
    }

    @SuppressWarnings("unchecked")
    Map<String, String> map(String column) {
      return (Map<String, String>) cells.getOrDefault(column, Map.of());
    }

    @Override
    public String toString() {
      return section + ": " + cells;
    }
  }

  @SuppressWarnings("unchecked")
  static List<Row> rows(String name) {
    Map<String, List<Map<String, Object>>> sections =
        (Map<String, List<Map<String, Object>>>) (Object) yaml(name);
    return sections.entrySet().stream()
        .flatMap(s -> s.getValue().stream().map(r -> new Row(s.getKey(), r)))
        .toList();
  }

  private static Map<String, Object> yaml(String name) {
    LoaderOptions options = new LoaderOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options),
            new Representer(new DumperOptions()),
            new DumperOptions(),
            options,
            new TextsOnly());
    try (InputStream in = SpecTable.class.getResourceAsStream("/spec/" + name)) {
      return yaml.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Applies none of YAML's implicit types, so that 0.180 stays 0.180. */
  private static final class TextsOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.MERGE, MERGE, "<");
    }
  }
}
