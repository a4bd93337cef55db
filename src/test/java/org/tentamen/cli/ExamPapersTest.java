package org.tentamen.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.CsvTable;
import org.tentamen.exam.CsvText;
import org.tentamen.exam.ExamFile;

/** Papers of an exam, from its file to the marks. */
class ExamPapersTest {

  private static final String MIDTERM = "exercises/exams/midterm.yaml";
  private static final String ARABIC = "src/test/resources/exams/arabic.yaml";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void aPaperHasItsCoverAndSections() throws IOException {
    assertThat(generate(MIDTERM, "--count", "3")).isZero();
    String sheet = read("sheets/student-001.html");
    assertThat(sheet)
        .contains("<div class=\"cover\">", "<p class=\"course\">Deep learning</p>")
        .contains("14 March 2027", "90 minutes", "A pocket calculator")
        .contains("<section class=\"part-of-paper new-page\" aria-labelledby=\"s2\">")
        .contains("<span class=\"title\">Losses</span> <bdi class=\"points\">13 points</bdi>");
    assertThat(sheet.split("<section class=\"question", -1)).hasSize(1 + 11);
    assertThat(sheet.split("<tr><th scope=\"row\">\\d+</th><td><bdi>\\d", -1)).hasSize(1 + 11);
    assertThat(sheet).contains("/ 25 points");
    assertThat(read("keys/student-001.html")).contains("<span class=\"title\">Losses</span>");
  }

  @Test
  void twoBracesInInstructionsAreTwoBraces() throws IOException {
    Path bank = Path.of("exercises/deep-learning.yaml").toAbsolutePath();
    Path exam =
        Files.writeString(
            folder.resolve("exam.yaml"),
            "exam: e\nbanks: ['"
                + bank
                + "']\ninstructions: Holes are {{'{{'}}x}}, as in $a_{{'{{'}}1}}$.\n"
                + "sections: [{text: \"{{'{{'}}\", questions: [q01]}]\n");
    assertThat(generate(exam.toString(), "--count", "1", "--format", "md")).isZero();
    assertThat(read("sheets/student-001.md")).contains("Holes are {{x}}, as in");
  }

  @Test
  void latexOfALanguageFromRightToLeftIsWarnedOf() {
    assertThat(generate(ARABIC, "--count", "1", "--format", "tex")).isZero();
    assertThat(err.toString()).contains("warning: LaTeX source in a language that runs from right");
  }

  @Test
  void latexOfOtherLanguagesIsNot() {
    assertThat(generate(MIDTERM, "--count", "1", "--format", "tex")).isZero();
    assertThat(err.toString()).isEmpty();
  }

  /** What the keys say, typed in: everything but the essay is right, in whatever order it stood. */
  @ParameterizedTest
  @ValueSource(strings = {MIDTERM, ARABIC})
  void keysTypedInAreRight(String exam) throws IOException {
    assertThat(generate(exam, "--count", "25")).isZero();
    CsvTable keys = CsvTable.read(Source.of("keys.csv", read("keys.csv")));
    CsvText responses = new CsvText();
    responses.forPeople(List.of("student", "question", "part", "response"));
    for (CsvTable.Row row : keys.rows()) {
      responses.forPeople(List.of(row.cell(0), row.cell(1), row.cell(2), row.cell(4)));
    }
    Files.writeString(folder.resolve("typed.csv"), responses.toString());
    assertThat(
            run(
                "grade",
                target("exam.json").toString(),
                folder.resolve("typed.csv").toString(),
                "--out",
                folder.resolve("graded").toString()))
        .isZero();
    CsvTable marks =
        CsvTable.read(Source.of("marks.csv", Files.readString(folder.resolve("graded/marks.csv"))));
    int verdict = marks.column("verdict").orElseThrow();
    int points = marks.column("points").orElseThrow();
    int max = marks.column("max").orElseThrow();
    assertThat(marks.rows()).hasSameSizeAs(keys.rows());
    for (CsvTable.Row row : marks.rows()) {
      boolean essay = row.cell(1).equals("q15");
      assertThat(row.cell(verdict)).as(row.toString()).isEqualTo(essay ? "review" : "correct");
      assertThat(essay || row.cell(points).equals(row.cell(max))).as(row.toString()).isTrue();
    }
  }

  @Test
  void numbersAreWrittenAndReadAsTheExamSays() throws IOException {
    assertThat(generate(ARABIC, "--count", "40")).isZero();
    assertThat(read("sheets/student-001.html"))
        .contains("<html lang=\"ar\" dir=\"rtl\">", "11 درجة", "<bdi>الدرجات</bdi>")
        .contains("<span class=\"math\" dir=\"ltr\">x &gt; 0</span>")
        .doesNotContain("Answer", " points<");
    CsvTable keys = CsvTable.read(Source.of("keys.csv", read("keys.csv")));
    assertThat(keys.rows())
        .filteredOn(row -> row.cell(1).equals("mse"))
        .allSatisfy(row -> assertThat(row.cell(4)).matches("\\d+(,\\d+)?"))
        .anySatisfy(row -> assertThat(row.cell(4)).contains(","));
    assertThat(read("keys/student-001.html")).contains(" ← ");
  }

  @Test
  void theMarkingGridHasARowAPaper() throws IOException {
    assertThat(generate(MIDTERM, "--students", "exercises/sample/roster.csv")).isZero();
    String grid = read("marking.html");
    assertThat(grid.split("<tr>", -1)).hasSize(1 + 1 + 12);
    assertThat(grid)
        .contains("<bdi class=\"name\">Anna-Lena Müller</bdi>", "<bdi class=\"id\">q02</bdi>")
        .contains("see the key", "25 points");
    String code =
        read("sheets/s01.html").replaceAll("(?s).*<dd class=\"code\">([^<]+)</dd>.*", "$1");
    assertThat(grid).contains("<bdi>" + code + "</bdi>");
    CsvTable form = CsvTable.read(Source.of("responses.csv", read("responses.csv")));
    assertThat(form.rows().get(0).cells()).containsExactly("s01", "q02", "", "");
  }

  @Test
  void anInterruptedRunIsResumed() throws IOException {
    assertThat(generate(MIDTERM, "--count", "12", "--format", "html,md")).isZero();
    Map<String, String> whole = contents();
    deleteAll();
    // A folder where a file should be stops the run after the papers that are under way.
    Files.createDirectories(target("keys/student-007.md/x"));
    assertThat(generate(MIDTERM, "--count", "12", "--format", "html,md")).isEqualTo(3);
    assertThat(err.toString())
        .contains("student-007.md' could not be read or written", "with --resume");
    assertThat(target("keys.csv")).doesNotExist();
    List<String> finished = Files.readAllLines(target(".unfinished"));
    assertThat(finished).contains("student-001", "student-006").doesNotContain("student-007");
    int papers = finished.size() - 1; // behind a line that says which papers they are
    Files.delete(target("keys/student-007.md/x"));
    Files.delete(target("keys/student-007.md"));
    Files.writeString(target("sheets/student-001.html"), "left as it was");
    Files.delete(target("sheets/student-002.html"));
    assertThat(generate(MIDTERM, "--count", "12", "--format", "html,md", "--resume")).isZero();
    assertThat(out.toString()).contains(papers + " papers finished before, and left as they were.");
    assertThat(read("sheets/student-001.html")).isEqualTo("left as it was");
    Map<String, String> resumed = contents();
    resumed.put("sheets/student-001.html", whole.get("sheets/student-001.html"));
    assertThat(resumed).isEqualTo(whole);
  }

  @Test
  void aRunOfOtherPapersIsNotResumed() throws IOException {
    assertThat(generate(MIDTERM, "--count", "2", "--resume")).isZero();
    assertThat(out.toString()).contains("no unfinished run of the same papers");
    Files.writeString(target(".unfinished"), "something else\nstudent-001\n");
    Files.writeString(target("sheets/student-001.html"), "old");
    assertThat(generate(MIDTERM, "--count", "2", "--resume")).isZero();
    assertThat(read("sheets/student-001.html")).contains("Midterm examination");
    assertThat(generate(MIDTERM, "--count", "2", "--resume", "--force")).isEqualTo(2);
    assertThat(err.toString()).contains("give one of the two");
  }

  @Test
  void templatesAreReplacedOneByOne() throws IOException {
    Path own = folder.resolve("own");
    assertThat(run("templates", own.toString())).isZero();
    assertThat(own.resolve("words/fr.properties")).exists();
    assertThat(run("templates", own.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("already", "--force");
    try (Stream<Path> files = Files.list(own)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    Files.writeString(
        own.resolve("sheet.md.ftl"),
        "${head.title}: ${head.words.points}, <#list sections as s>${s.title}<#sep>; </#list>\n");
    Files.writeString(own.resolve("words/en.properties"), "points=Marks to gain\n");
    Files.writeString(own.resolve("assets/paper.css"), "/* mine */");
    assertThat(
            generate(MIDTERM, "--count", "1", "--format", "html,md", "--templates", own.toString()))
        .isZero();
    assertThat(read("sheets/student-001.md"))
        .isEqualTo(
            "Midterm examination: Marks to gain,"
                + " Layers and their sizes; Losses; In your own words\n");
    assertThat(read("sheets/student-001.html")).contains("Marks to gain", "Paper code");
    assertThat(read("sheets/assets/paper.css")).isEqualTo("/* mine */");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sheet.ftlh    | <p>${head.titel}</p> | sheet.ftlh:1:6: error: 'head.titel' has no value",
        "sheet.ftlh    | '<p>\n<#if x>' | sheet.ftlh:2:",
        "key.ftlh      | '${\"x\"?new()}' | key.ftlh:1:",
        "shet.ftlh     | x | Did you mean 'sheet.ftlh'?",
        "assets/p.css  | x | Did you mean 'assets/paper.css'?",
      })
  void aTemplateThatCannotBeFilledIsToldBeforeAnythingIsWritten(
      String name, String text, String message) throws IOException {
    Path own = folder.resolve("own");
    Files.createDirectories(own.resolve(name).getParent());
    Files.writeString(own.resolve(name), text);
    assertThat(generate(MIDTERM, "--count", "2", "--templates", own.toString())).isEqualTo(1);
    assertThat(err.toString()).contains(message).doesNotContain("Exception", "freemarker");
    assertThat(target("")).doesNotExist();
  }

  @Test
  void anExamOfAnotherStateIsRefused() throws IOException {
    Path exam = folder.resolve("exam.yaml");
    Files.copy(Path.of("src/test/resources/exams/arabic-bank.yaml"), folder.resolve("b.yaml"));
    Files.writeString(exam, "exam: x\nbanks: [b.yaml]\nquestions: [conv, mse]\n");
    assertThat(generate(exam.toString(), "--count", "1")).isZero();
    assertThat(ExamFile.read(Source.of("exam.json", read("exam.json"))).definition()).isPresent();
    Files.writeString(exam, "exam: x\nbanks: [b.yaml]\nquestions: [mse, conv]\n");
    assertThat(generate(exam.toString(), "--count", "1")).isEqualTo(1);
    assertThat(err.toString()).contains("another state of the exam's file");
    assertThat(generate(exam.toString(), "--count", "1", "--questions", "mse")).isEqualTo(2);
    assertThat(err.toString()).contains("an exam names its questions itself");
  }

  @Test
  void anExamIsExportedWithItsQuestionsAndPoints() throws IOException {
    Path quiz = folder.resolve("quiz.xml");
    assertThat(
            run(
                "export",
                ARABIC,
                "--to",
                "moodle",
                "--variants",
                "2",
                "--seed",
                "s",
                "--out",
                quiz.toString()))
        .isZero();
    assertThat(Files.readString(quiz)).contains("<defaultgrade>4</defaultgrade>");
    assertThat(
            run(
                "export",
                MIDTERM,
                "--to",
                "gift",
                "--variants",
                "2",
                "--seed",
                "s",
                "--out",
                quiz.toString()))
        .isZero();
    assertThat(out.toString()).contains("13 questions");
  }

  private static final String SVG =
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><circle r='4'/></svg>";

  @Test
  void instructionsShowPicturesWhichPdfPapersMayNotHold() throws IOException {
    Path exam = illustrated("Look: ![A plan](plan.svg)");
    assertThat(generate(exam.toString(), "--count", "1")).isZero();
    assertThat(read("sheets/student-001.html")).contains("alt=\"A plan\"", "data:image/svg+xml;");
    deleteAll();
    assertThat(generate(exam.toString(), "--count", "1", "--format", "pdf")).isEqualTo(1);
    assertThat(err.toString())
        .contains("exam.yaml:4:32: error: 'plan.svg', a picture that PDF papers cannot show")
        .contains("leave pdf out of --format");
    assertThat(target("exam.json")).doesNotExist();
    illustrated("Look: ![A plan](../plan.svg)");
    assertThat(generate(exam.toString(), "--count", "1")).isEqualTo(1);
    assertThat(err.toString()).contains("exam.yaml:4:32: error: no image '../plan.svg'");
  }

  @Test
  void lettersThatNoFontHasAreToldWithTheirPlace() throws IOException {
    Path exam = illustrated("Read 漢 and Ж, β, ع, ≤.");
    Files.writeString(folder.resolve("roster.csv"), "id,name\ns1,李\ns2,Zoë\n");
    String roster = folder.resolve("roster.csv").toString();
    assertThat(generate(exam.toString(), "--students", roster, "--format", "pdf")).isZero();
    assertThat(err.toString().lines().filter(line -> line.contains("warning")))
        .satisfiesExactlyInAnyOrder(
            line ->
                assertThat(line)
                    .contains("exam.yaml:4:21: warning: '漢' (U+6F22)")
                    .contains("no font of PDF papers has"),
            line -> assertThat(line).contains("the name of student 's1': '李' (U+674E)"));
  }

  private Path illustrated(String instructions) throws IOException {
    Files.copy(
        Path.of("src/test/resources/exams/arabic-bank.yaml"),
        folder.resolve("b.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(folder.resolve("plan.svg"), SVG);
    return Files.writeString(
        folder.resolve("exam.yaml"),
        "exam: x\nbanks: [b.yaml]\nquestions: [mse]\ninstructions: '" + instructions + "'\n");
  }

  private int generate(String exam, String... options) {
    List<String> all = new ArrayList<>(List.of("generate", exam, "--seed", "s", "--out"));
    all.add(target("").toString());
    all.addAll(List.of(options));
    return run(all.toArray(String[]::new));
  }

  private int run(String... arguments) {
    return new Tentamen(new PrintWriter(out, true), new PrintWriter(err, true)).run(arguments);
  }

  private Path target(String name) {
    return folder.resolve("out").resolve(name);
  }

  private String read(String name) throws IOException {
    return Files.readString(target(name));
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

  private void deleteAll() throws IOException {
    try (Stream<Path> files = Files.walk(target(""))) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
