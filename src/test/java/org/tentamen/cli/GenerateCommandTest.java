package org.tentamen.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.CsvTable;
import org.tentamen.exam.ExamFile;
import org.tentamen.exam.ExamRecord;

class GenerateCommandTest {
  private static final String ROSTER = "exercises/sample/roster.csv";

  private static final String BANK =
      """
      bank: small
      title: A small bank
      questions:
        - id: q02
          title: A shape
          parameters: {W: {from: 30, to: 3000}}
          steps: {O_w: W // 2}
          question: 'An input of size {{W}}: which shape?'
          answer: {shape: [O_w, O_w, 32]}
          misconceptions:
            - {id: rounds-up, steps: {O_w: ceil(W / 2)}, feedback: Round down.}
        - id: q04
          title: Two parts
          parameters: {C: {from: 100, to: 9999}}
          question: 'Given {{C}}:'
          parts:
            - {id: depth, ask: 'The depth?', answer: {integer: C}}
            - {id: kernels, ask: 'The kernels?', answer: {integer: 2*C}}
        - id: q11
          title: A number
          parameters: {p: {list: {from: 0.05, to: 0.95, step: 0.05}, length: 9}}
          question: '{{table("$p$", p)}} What is $\\sum -\\log p_i$?'
          answer: {number: -sum(log(p)), decimals: 3}
        - id: q15
          title: An essay
          question: Why?
          answer: {essay: {key_points: [{text: So, keywords: [so]}]}}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;
  private Path bank;

  @BeforeEach
  void writeBank() throws IOException {
    bank = folder.resolve("bank.yaml");
    Files.writeString(bank, BANK);
  }

  @Test
  void everyStudentGetsASheetAndAKeyInEveryFormat() throws IOException {
    assertThat(generate("--students", ROSTER, "--seed", "s", "--format", "html,md")).isZero();
    assertThat(names("sheets")).contains("s01.html", "s01.md", "0042.html", "2024-0117.html");
    assertThat(names("keys")).filteredOn(n -> n.endsWith(".html")).hasSize(12);
    assertThat(names("sheets/assets")).containsExactly("katex", "paper.css", "paper.js");
    assertThat(names("keys/assets/katex")).contains("katex.min.css", "katex.min.js");
    assertThat(names("sheets/assets/katex/fonts")).hasSize(20).allMatch(f -> f.endsWith(".woff2"));
    assertThat(read("README.txt")).startsWith("Only the folder sheets/ is for students.");
    assertThat(out.toString()).startsWith("12 papers of 4 questions in ");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theTablesHaveARowForEachPart() throws IOException {
    assertThat(generate("--count", "2", "--seed", "s")).isZero();
    CsvTable keys = CsvTable.read(Source.of("keys.csv", read("keys.csv")));
    assertThat(keys.heading().cells())
        .containsExactly("student", "question", "part", "number", "key");
    assertThat(keys.rows()).hasSize(2 * 5);
    assertThat(keys.rows().get(1).cells().subList(0, 4))
        .containsExactly("student-001", "q04", "depth", "2a");
    assertThat(keys.rows().get(0).cell(4)).matches("\\d+×\\d+×\\d+");
    CsvTable form = CsvTable.read(Source.of("responses.csv", read("responses.csv")));
    assertThat(form.heading().cells()).containsExactly("student", "question", "part", "response");
    assertThat(form.rows()).hasSize(2 * 5).allMatch(row -> row.cell(3).isEmpty());
  }

  @Test
  void whatIsForTheTeacherIsForItsOwnerAlone() throws IOException {
    assertThat(generate("--count", "1", "--seed", "s")).isZero();
    for (String name : List.of("exam.json", "keys.csv", "keys/student-001.html")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target(name))))
          .as(name)
          .isEqualTo("rw-------");
    }
    assertThat(Files.getPosixFilePermissions(target("sheets/student-001.html")).size())
        .isGreaterThan(2);
  }

  @Test
  void sheetsHoldNothingOfTheSecret() throws IOException {
    assertThat(generate("--count", "3", "--seed", "a very secret seed")).isZero();
    try (Stream<Path> files = Files.walk(target("sheets"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        assertThat(Files.readString(file)).doesNotContain("a very secret seed", "rounds-up", "O_w");
      }
    }
    assertThat(read("exam.json")).contains("a very secret seed");
  }

  @Test
  void answersAreInPracticeSheetsOnlyAndOnlyWhereTheyAreAskedFor() throws IOException {
    assertThat(generate("--count", "1", "--seed", "s")).isZero();
    assertThat(target("practice")).doesNotExist();
    assertThat(target("sheets/assets/practice.js")).doesNotExist();
    assertThat(generate("--count", "1", "--seed", "s", "--practice")).isZero();
    assertThat(read("sheets/student-001.html")).doesNotContain("outcomes", "verdict", "practice");
    assertThat(read("practice/student-001.html"))
        .contains("outcomes", "the answers are inside this page");
    assertThat(target("practice/assets/practice.js")).exists();
  }

  @Test
  void sameSeedSameBytesAndAnotherSeedOthers() throws IOException {
    assertThat(generate("--count", "5", "--seed", "s")).isZero();
    Map<String, String> first = contents();
    assertThat(generate("--count", "5", "--seed", "s")).isZero();
    assertThat(contents()).isEqualTo(first);
    assertThat(generate("--count", "5", "--seed", "t", "--force")).isZero();
    assertThat(contents().get("sheets/student-001.html"))
        .isNotEqualTo(first.get("sheets/student-001.html"));
  }

  @Test
  void anotherStudentChangesNobodyElsesPaper() throws IOException {
    assertThat(generate("--count", "2", "--seed", "s")).isZero();
    String sheet = read("sheets/student-002.html");
    assertThat(generate("--count", "7", "--seed", "s")).isZero();
    assertThat(read("sheets/student-002.html")).isEqualTo(sheet);
  }

  @Test
  void papersOfAnotherSeedAreNotReplacedUnlessForced() throws IOException {
    assertThat(generate("--count", "2", "--seed", "s")).isZero();
    Map<String, String> before = contents();
    assertThat(generate("--count", "2", "--seed", "t")).isEqualTo(1);
    assertThat(err.toString())
        .contains("is of papers made from another seed", "choose another --out", "--force");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aFormThatHasResponsesIsLeftAlone() throws IOException {
    assertThat(generate("--count", "1", "--seed", "s")).isZero();
    String filled = read("responses.csv").replaceFirst(",\n", ",31x31x32\n");
    Files.writeString(target("responses.csv"), filled);
    assertThat(generate("--count", "2", "--seed", "s")).isZero();
    assertThat(read("responses.csv")).isEqualTo(filled);
    assertThat(out.toString()).contains("has responses in it and was not replaced");
  }

  @Test
  void triesOfAnEarlierRunAreKept() throws IOException {
    Files.writeString(
        bank,
        """
        bank: b
        title: B
        questions:
          - id: six
            title: Six versions
            parameters: {a: {from: 1, to: 6}}
            question: 'What is {{a}}?'
            answer: {integer: a}
          - id: one
            title: One version
            question: Why?
            answer: {essay: {key_points: [{text: So, keywords: [so]}]}}
        """);
    assertThat(generate("--count", "6", "--seed", "t", "--distinct", "--format", "md")).isZero();
    assertThat(out.toString())
        .contains("Fewer versions than students, so not distinct: one.", "  one: all");
    ExamRecord before = record();
    assertThat(before.papers()).extracting(p -> p.questions().get(0).attempt()).contains(1);
    assertThat(generate("--count", "7", "--seed", "t", "--format", "md")).isZero();
    assertThat(record().papers()).containsAll(before.papers());
    assertThat(generate("--count", "5", "--seed", "t", "--format", "md")).isZero();
    assertThat(out.toString()).contains("No longer in the roster", "student-006, student-007");
  }

  @Test
  void idsThatAreNoFileNamesAreEscaped() throws IOException {
    Path roster = folder.resolve("roster.csv");
    Files.writeString(roster, "id,name\n../a b,\"<script>alert(1)</script>\"\n=x,Ö\n");
    assertThat(generate("--students", roster.toString(), "--seed", "s")).isZero();
    assertThat(names("sheets")).contains("%2E.%2Fa%20b.html", "%3Dx.html");
    assertThat(read("sheets/%2E.%2Fa%20b.html")).doesNotContain("<script>alert");
    assertThat(read("responses.csv")).contains("\n'=x,q02,,\n");
    assertThat(record().papers()).extracting(p -> p.student().id()).containsExactly("../a b", "=x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--seed s                            | 2 | Give --students ROSTER.csv or --count N.",
        "--count 2                           | 2 | Missing required option: '--seed=SECRET'",
        "--count 0 --seed s                  | 2 | --count 0 must be 1 or more.",
        "--count x --seed s                  | 2 | 'x' is not an int",
        "--count 2 --students r --seed s     | 2 | mutually exclusive",
        "--count 2 --seed ''                 | 2 | --seed must have at least one character.",
        "--count 2 --seed s --format doc     | 2 | --format doc is not known; expected one of:"
            + " html, pdf, md, tex.",
        "--count 2 --seed s --questions q99x | 2 | unknown question 'q99x'; expected one of: q02,"
            + " q04,",
        "--count 2 --seed s --questions q02,q02 | 2 | 'q02' again; a paper has a question only"
            + " once.",
        "--students nosuch.csv --seed s      | 3 | error: 'nosuch.csv' is not there.",
      })
  void misuseIsSaidAndNothingIsWritten(String options, int code, String message) {
    String[] arguments =
        Arrays.stream(options.split(" +"))
            .map(argument -> argument.equals("''") ? "" : argument)
            .toArray(String[]::new);
    assertThat(generate(arguments)).isEqualTo(code);
    assertThat(err.toString()).contains(message).doesNotContain("Exception");
    assertThat(target("")).doesNotExist();
  }

  @Test
  void aBankOrRosterWithErrorsStopsBeforeAnythingIsWritten() throws IOException {
    Path roster = folder.resolve("roster.csv");
    Files.writeString(roster, "id,name\n");
    assertThat(generate("--students", roster.toString(), "--seed", "s")).isEqualTo(1);
    assertThat(err.toString()).contains("roster.csv:1:1: error: a roster without students");
    Files.writeString(roster, "id,name\ns1,M\u00fcller\n", ISO_8859_1);
    assertThat(generate("--students", roster.toString(), "--seed", "s")).isEqualTo(1);
    assertThat(err.toString()).contains("roster.csv is not in UTF-8");
    Files.writeString(bank, "bank: b\ntitle: B\nquestions: []\n");
    assertThat(generate("--count", "1", "--seed", "s")).isEqualTo(1);
    assertThat(err.toString()).contains("bank.yaml:3:1: error: no questions");
    assertThat(target("")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Files.writeString(target(""), "in the way");
    assertThat(generate("--count", "1", "--seed", "s")).isEqualTo(3);
    assertThat(err.toString()).contains("there is a file where a folder should be");
    Files.delete(target(""));
    Files.createDirectories(target("sheets/student-002.html/x"));
    assertThat(generate("--count", "2", "--seed", "s")).isEqualTo(3);
    assertThat(err.toString()).contains("student-002.html' could not be read or written");
    try (Stream<Path> files = Files.walk(target(""))) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void aTextWithoutAValueCostsOnlyThePapersThatHaveIt() throws IOException {
    Files.writeString(
        bank,
        """
        bank: b
        title: B
        questions:
          - id: ratio
            title: A ratio
            parameters: {a: {from: 0, to: 1}}
            question: 'One over {{a}} is {{1 / a}}?'
            answer: {integer: a}
        """);
    assertThat(generate("--count", "12", "--seed", "s")).isEqualTo(1);
    assertThat(err.toString()).contains("question 'ratio'", "a = 0");
    assertThat(names("sheets")).filteredOn(n -> n.startsWith("student")).hasSizeBetween(1, 11);
  }

  @Test
  void picturesAreKeptInTheRecordAndShownInTheSheet() throws IOException {
    Files.writeString(
        bank,
        """
        bank: b
        title: B
        questions:
          - id: plot
            title: A plot
            question: '![A dot](dot.png) What is it?'
            answer: {text: {accept: [a dot]}}
        """);
    Files.write(folder.resolve("dot.png"), "no picture".getBytes(UTF_8));
    assertThat(generate("--count", "1", "--seed", "s")).isEqualTo(1);
    assertThat(err.toString()).contains("bank.yaml:6:", "a file that is no picture");
    byte[] dot = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};
    Files.write(folder.resolve("dot.png"), dot);
    assertThat(generate("--count", "1", "--seed", "s")).isZero();
    assertThat(record().banks().get(0).images()).containsOnlyKeys("dot.png");
    assertThat(read("sheets/student-001.html"))
        .contains("src=\"data:image/png;base64,iVBORw0KGgoBAgM=\"");
  }

  private int generate(String... options) {
    Stream<String> all =
        Stream.concat(
            Stream.of("generate", bank.toString(), "--out", target("").toString()),
            Arrays.stream(options));
    return new Tentamen(new PrintWriter(out, true), new PrintWriter(err, true))
        .run(all.toArray(String[]::new));
  }

  private Path target(String name) {
    return folder.resolve("out").resolve(name);
  }

  private String read(String name) throws IOException {
    return Files.readString(target(name));
  }

  private ExamRecord record() throws IOException {
    return ExamFile.read(Source.of("exam.json", read("exam.json")));
  }

  private List<String> names(String name) throws IOException {
    try (Stream<Path> files = Files.list(target(name))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(target(""))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = target("").relativize(file).toString().replace('\\', '/');
        contents.put(name, Files.readString(file, ISO_8859_1));
      }
    }
    return contents;
  }
}
