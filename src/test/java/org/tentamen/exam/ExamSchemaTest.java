package org.tentamen.exam;

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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tentamen.bank.EditorsView;
import org.tentamen.bank.yaml.SourceFile;
import org.tentamen.bank.yaml.YamlReader;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Source;

/** The schema that editors use accepts every exam, and refuses what a schema can refuse. */
class ExamSchemaTest {

  private static final Path INVALID = Path.of("src/test/resources/invalid-exams");
  private static final Path NOT_IN_SCHEMA = INVALID.resolve("not-in-schema.list");

  private static Schema schema;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = ExamReader.class.getResourceAsStream("exam.schema.json")) {
      String text = new String(in.readAllBytes(), UTF_8);
      schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
    }
  }

  @Test
  void everyExamIsAccepted() throws IOException {
    for (Path exam : files(Path.of("exercises/exams"))) {
      assertThat(errors(SourceFile.read(exam))).as("%s", exam).isEmpty();
    }
    assertThat(errors(SourceFile.read(Path.of("src/test/resources/exams/arabic.yaml")))).isEmpty();
    for (ExamFormatTest.Example example : ExamFormatTest.examples()) {
      assertThat(errors(Source.of("docs", example.exam()))).as("%s", example).isEmpty();
    }
  }

  /** The list has the invalid exams that only the reader can refuse. */
  @Test
  void everythingThatASchemaCanSeeIsRefused() throws IOException {
    Set<String> accepted = new TreeSet<>();
    for (Path exam : files(INVALID)) {
      if (errors(SourceFile.read(exam)).isEmpty()) {
        accepted.add(exam.getFileName().toString());
      }
    }
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(NOT_IN_SCHEMA, String.join("\n", accepted) + "\n");
    }
    assertThat(accepted).containsExactlyElementsOf(Files.readAllLines(NOT_IN_SCHEMA));
  }

  @Test
  void theCopyBesideTheExamsIsTheSame() {
    assertThat(Path.of("exercises/exams/exam.schema.json"))
        .hasSameTextualContentAs(
            Path.of("src/main/resources/org/tentamen/exam/exam.schema.json"), UTF_8);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static List<String> errors(Source source) {
    String json = EditorsView.json(YamlReader.read(source, new Diagnostics()));
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
