package org.tentamen.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.bank.yaml.SourceFile;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.bank.yaml.YamlReader;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use accepts every bank, and refuses what a schema can refuse. */
class BankSchemaTest {

  private static final Path INVALID = Path.of("src/test/resources/invalid");
  private static final Path NOT_IN_SCHEMA =
      Path.of("src/test/resources/invalid/not-in-schema.list");

  private static Schema schema;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = BankReader.class.getResourceAsStream("bank.schema.json")) {
      String text = new String(in.readAllBytes(), UTF_8);
      schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
    }
  }

  static Stream<Path> banks() throws IOException {
    return Stream.concat(
        files(Path.of("exercises")).filter(BankSchemaTest::isBank),
        files(Path.of("src/test/resources/valid")));
  }

  @ParameterizedTest
  @MethodSource("banks")
  void everyBankIsAccepted(Path bank) throws IOException {
    assertThat(errors(bank).orElseThrow()).as("what the schema says of %s", bank).isEmpty();
  }

  /**
   * The list has the invalid banks that only the reader can refuse: for their formulas, texts,
   * references and order of numbers.
   */
  @Test
  void everythingThatASchemaCanSeeIsRefused() throws IOException {
    Set<String> accepted = new TreeSet<>();
    for (Path bank : files(INVALID).toList()) {
      if (errors(bank).filter(List::isEmpty).isPresent()) {
        accepted.add(bank.getFileName().toString());
      }
    }
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(NOT_IN_SCHEMA, String.join("\n", accepted) + "\n");
    }
    assertThat(accepted).containsExactlyElementsOf(Files.readAllLines(NOT_IN_SCHEMA));
  }

  @Test
  void theCopyBesideTheBanksIsTheSame() throws IOException {
    assertThat(Path.of("exercises/bank.schema.json"))
        .hasSameTextualContentAs(
            Path.of("src/main/resources/org/tentamen/bank/bank.schema.json"), UTF_8);
  }

  /** An editor shows it when a key is completed. */
  @ParameterizedTest
  @ValueSource(strings = {"bank/bank.schema.json", "exam/exam.schema.json"})
  void everyPropertyIsDescribed(String file) throws IOException {
    JsonNode root =
        JsonMapper.shared()
            .readTree(Files.readString(Path.of("src/main/resources/org/tentamen", file)));
    List<String> without = new ArrayList<>();
    collectUndescribed(root, root, "", without);
    assertThat(without).isEmpty();
  }

  private static void collectUndescribed(
      JsonNode root, JsonNode node, String path, List<String> without) {
    for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
      if (property.getValue().isObject() && !isDescribed(root, property.getValue())) {
        without.add(path + "/" + property.getKey());
      }
    }
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      collectUndescribed(root, child.getValue(), path + "/" + child.getKey(), without);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collectUndescribed(root, node.get(i), path + "/" + i, without);
    }
  }

  private static boolean isDescribed(JsonNode root, JsonNode property) {
    String named = property.path("$ref").asString("").replace("#/definitions/", "");
    return property.has("description")
        || !named.isEmpty() && isDescribed(root, root.path("definitions").path(named));
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all =
          new ArrayList<>(files.filter(p -> p.toString().endsWith(".yaml")).sorted().toList());
      return all.stream();
    }
  }

  private static boolean isBank(Path file) {
    try {
      return Files.readString(file).contains("\nbank:");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What the schema says of a file; empty where the file is no YAML. */
  private static Optional<List<String>> errors(Path file) throws IOException {
    try {
      YamlNode root = YamlReader.read(SourceFile.read(file), new Diagnostics());
      String json = EditorsView.json(root);
      return Optional.of(
          schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList());
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }
}
