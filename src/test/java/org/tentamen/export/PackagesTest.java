package org.tentamen.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Exam;
import org.tentamen.exam.Picture;
import org.tentamen.variant.Secret;

/** Packages of every bank, held to their schemas. */
class PackagesTest {

  private static final int VARIANTS = 2;

  static Stream<Arguments> banksAndPackages() throws IOException {
    List<Path> banks;
    try (Stream<Path> files = Files.list(Path.of("exercises"))) {
      banks = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    return banks.stream()
        .flatMap(
            bank ->
                Stream.of(Format.QTI21, Format.QTI30, Format.CANVAS)
                    .map(format -> Arguments.of(bank, format)));
  }

  @ParameterizedTest
  @MethodSource("banksAndPackages")
  void everyDocumentIsValid(Path file, Format format) throws Exception {
    Bank bank = BankReader.read(file);
    Exam exam = Exam.of(bank.id(), Secret.of("s"), List.of(bank));
    Pictures pictures =
        (of, path) -> Picture.of(bytes(Path.of(of.source().name()).resolveSibling(path)));
    Export export = new Export(exam, Optional.empty(), pictures);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    Export.Summary summary = export.write(format, VARIANTS, OptionalLong.empty(), part -> zip);
    Map<String, byte[]> files = unzipped(zip.toByteArray());
    assertThat(files).containsKey("imsmanifest.xml");
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, byte[]> one : files.entrySet()) {
      if (one.getKey().endsWith(".xml")) {
        String text = new String(one.getValue(), UTF_8);
        problems(format, one.getKey(), text).stream()
            .limit(3)
            .forEach(problem -> problems.add(one.getKey() + ":" + problem));
      }
    }
    assertThat(problems.stream().limit(20)).as("of %s as %s", file, format).isEmpty();
    assertThat(summary.questions()).isEqualTo(bank.questions().size());
  }

  static List<String> problems(Format format, String name, String text) throws Exception {
    if (format == Format.CANVAS) {
      return name.equals("quiz/quiz.xml") ? QtiSchemas.problems(QtiSchemas.QTI12, text) : List.of();
    }
    if (name.equals("imsmanifest.xml")) {
      return QtiSchemas.problems(
          QtiSchemas.MANIFEST,
          text.replace(
              "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
              "http://www.imsglobal.org/xsd/imscp_v1p1"));
    }
    return QtiSchemas.problems(
        QtiSchemas.QTI21, format == Format.QTI30 ? QtiSchemas.as21(text) : text);
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The files of a zip, in their order. */
  static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(files.put(entry.getName(), in.readAllBytes())).as(entry.getName()).isNull();
      }
    }
    return files;
  }

  private static final String TITLE =
      "A & <b> \\\"q\\\" ]]> \u202e عربي \ud83d\ude00 \u2028 <#if> {1:SA:=x}";

  private static final String HOSTILE =
      """
      bank: hostile
      title: TITLE
      language: ar
      questions:
        - id: words
          title: TITLE
          tags: [TITLE]
          question: TITLE
          answer: {text: {accept: [TITLE]}}
          hints: [TITLE]
          solution: TITLE
        - id: options
          title: TITLE
          question: TITLE
          answer: {choice: {options: [TITLE, b], correct: 0}}
          misconceptions: [{id: wrong, answer: '1', feedback: TITLE}]
        - id: pairs
          title: TITLE
          question: TITLE
          answer: {match: {items: [TITLE, b], options: [c, TITLE], correct: [0, 1]}}
        - id: essay
          title: TITLE
          question: TITLE
          answer: {essay: {key_points: [{text: TITLE}]}}
        - id: parts
          title: TITLE
          question: TITLE
          parts:
            - {id: a, ask: TITLE, answer: {integer: 7}}
            - {id: b, ask: TITLE, answer: {essay: {key_points: [{text: TITLE}]}}}
            - {id: c, ask: TITLE, answer: {choices: {options: [TITLE, x, y], correct: [0, 2]}, marking: right_minus_wrong}}
            - {id: d, ask: TITLE, answer: {vector: "[1, 2.5]", marking: per_element}}
          misconceptions:
            - {id: eight, answer: {a: '8', d: "[1, 3]"}, feedback: TITLE}
      """;

  /** As YAML has it in double quotes. */
  private static String hostile() {
    return HOSTILE.replace("TITLE", '"' + TITLE + '"');
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void hostileTextsArriveWellFormedAndTheSameEachTime(Format format) throws Exception {
    Bank bank = BankReader.read(Source.of("hostile.yaml", hostile()));
    Exam exam = Exam.of(bank.id(), Secret.of("s"), List.of(bank));
    List<byte[]> twice = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new Export(exam, Optional.empty(), Pictures.NONE)
          .write(format, VARIANTS, OptionalLong.empty(), part -> out);
      twice.add(out.toByteArray());
    }
    assertThat(twice.get(0)).isEqualTo(twice.get(1));
    if (format.isPackage()) {
      for (Map.Entry<String, byte[]> one : unzipped(twice.get(0)).entrySet()) {
        assertThat(problems(format, one.getKey(), new String(one.getValue(), UTF_8)))
            .as("%s of %s", one.getKey(), format)
            .isEmpty();
      }
    }
  }

  /** Else an empty list of problems would prove nothing. */
  @Test
  void theSchemasRefuseWhatIsWrong() throws Exception {
    String item =
        "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"i\""
            + " title=\"t\" adaptive=\"false\" timeDependent=\"false\"><itemBody><p"
            + " dir=\"ltr\">x</p></itemBody></assessmentItem>";
    assertThat(QtiSchemas.problems(QtiSchemas.QTI21, item)).hasSize(1);
    assertThat(QtiSchemas.problems(QtiSchemas.QTI21, item.replace(" dir=\"ltr\"", ""))).isEmpty();
    String manifest = "<manifest xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\"/>";
    assertThat(QtiSchemas.problems(QtiSchemas.MANIFEST, manifest)).isNotEmpty();
    String quiz =
        "<questestinterop"
            + " xmlns=\"http://www.imsglobal.org/xsd/ims_qtiasiv1p2\"><quiz/></questestinterop>";
    assertThat(QtiSchemas.problems(QtiSchemas.QTI12, quiz)).isNotEmpty();
  }

  @Test
  void aNameOf30IsOneOf21ByRule() {
    assertThat(QtiSchemas.as21("<qti-response-else-if base-type=\"float\"/><p data-x=\"a-b\"/>"))
        .isEqualTo("<responseElseIf baseType=\"float\"/><p data-x=\"a-b\"/>");
  }
}
