package org.tentamen.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.exam.CsvText;
import org.tentamen.exam.Student;
import org.tentamen.render.AxeCore;

/** What each student is told. */
class FeedbackTest {

  private static final String RESPONSES =
      """
      student,question,part,response
      s1,area,,14
      s1,box,base,11
      s1,box,volume,44
      s1,third,,0.33
      s1,best,,LEFT
      s1,why,,because of that
      s2,area,," 12 "
      """;

  @TempDir private Path folder;
  private SmallClass small;

  @BeforeEach
  void sit() {
    small = new SmallClass(folder, 4);
  }

  private String page(String student) {
    return small.written("feedback/" + student + ".html");
  }

  /** What stands between tags, in one line. */
  private static String words(String html) {
    return html.replaceAll("(?s)<head>.*</head>", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("[\\s\u00a0]+", " ")
        .strip();
  }

  @Test
  void aPageShowsTheQuestionTheAnswerAndWhatCameOfIt() {
    assertThat(small.grade(RESPONSES).err()).isEmpty();
    String page = words(page("s1"));
    assertThat(page)
        .contains("Feedback – A small exam", "Student 1")
        .contains("4.5 / 11 points", "one answer is not decided yet")
        .contains(
            "1 Area of a rectangle 1 / 2 points Find the area of a rectangle with the sides 3 and"
                + " 4.")
        .contains(
            "Your answer: 14 partly right That is the perimeter . The area is 3 \\cdot 4 . Right"
                + " answer: 12")
        .contains(
            "(a) Find the area of its base. 0 / 1 point Your answer: 11 wrong Right answer: 10")
        .contains("Your answer: 44 right It follows from your own earlier answers.")
        .contains("Solution \\mathrm{base} = a \\cdot b = 2 \\cdot 5 = 10")
        .contains("0.33 partly right The right value, with fewer digits than asked.")
        .contains("A left B right Your answer: LEFT Read as: left right")
        .contains("because of that not decided yet A person will look at this")
        .contains("Your answer: – left blank Right answer: " + small.own("s1"));
    assertThat(words(page("s2"))).contains("Your answer: 12 right", "2 / 11 points (18.2 %)");
  }

  @Test
  void whoWasAbsentHasNoPage() {
    small.grade(RESPONSES);
    assertThat(folder.resolve("out/feedback/s2.html")).exists();
    assertThat(folder.resolve("out/feedback/s3.html")).doesNotExist();
  }

  @Test
  void noFeedbackIsWrittenWhereItIsNotWanted() {
    small.write("responses.csv", RESPONSES);
    small.gradeFiles(List.of("--no-feedback"), "responses.csv");
    assertThat(folder.resolve("out/feedback")).doesNotExist();
    assertThat(folder.resolve("out/report.html")).exists();
    small.gradeFiles(List.of("--feedback", "--no-report"), "responses.csv");
    assertThat(folder.resolve("out/feedback/s1.html")).exists();
  }

  @Test
  void whoDecidedIsHeard() {
    small.grade(RESPONSES);
    small.write(
        "filled.csv",
        small
            .written("review.csv")
            .replace(
                "keywords found: because),,", "keywords found: because),2.5,Well <b>said</b>"));
    small.gradeFiles(List.of("--reviews", "./filled.csv"), "responses.csv");
    assertThat(words(page("s1")))
        .contains(
            "because of that partly right Decided by a person. Comment: Well"
                + " &lt;b&gt;said&lt;/b&gt;");
  }

  @Test
  void aRegradingTellsStudentsAnew() {
    small.grade(RESPONSES);
    String before = page("s1");
    assertThat(
            small
                .run(List.of("regrade", "./exam.json", "--give", "own", "--drop", "why"))
                .exitCode())
        .isZero();
    assertThat(page("s1")).isEqualTo(before);
    small.run(List.of("regrade", "./exam.json", "--give", "own", "--drop", "why", "--apply"));
    assertThat(words(page("s1")))
        .contains("Everybody has these points.", "This does not count.", "5.5 / 8 points");
    assertThat(small.written("history/1/feedback/s1.html")).isEqualTo(before);
  }

  @Test
  void pagesAreTheSameInWhateverOrderAnswersCome() {
    small.grade(RESPONSES);
    Map<String, String> before = pages();
    List<String> rows = new ArrayList<>(RESPONSES.lines().skip(1).toList());
    Collections.reverse(rows);
    small.grade("student,question,part,response\n" + String.join("\n", rows) + "\n");
    assertThat(pages()).isEqualTo(before).hasSize(2);
  }

  private Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("out/feedback"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        pages.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }

  static List<String> whatSomebodyMayType() {
    return List.of(
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</bdi></p></section></main></body><script src=//x></script>",
        "<!-- ",
        "]]><svg onload=alert(1)>",
        "&lt;b&gt;&amp;#60;",
        "${7*7} <#assign x=1>[=x] {{1+1}} <%= 1 %>",
        "$\\href{javascript:alert(1)}{x}$ `code` **bold** [x](javascript:alert(1))",
        "=cmd|'/c calc'!A1",
        "+1+cmd",
        "@SUM(1)",
        "-2+3",
        "abc\u202Edcba",
        "\u2066\u2067 x",
        "x\u200By\uFEFF",
        "\u0000\u0007\u001b[31m\u007f\u0085",
        "\uD83D\uDE00 \u0645\u0631\u062D\u0628\u0627 \u4F60\u597D",
        "x\u2028y\u2029z",
        "Z\u0351\u0352\u0353".repeat(200),
        "a".repeat(20000),
        "\uFFFE\uFDD0");
  }

  /** What is not text would act; tags of the page are counted against those of a tame answer. */
  @ParameterizedTest
  @MethodSource("whatSomebodyMayType")
  void whatStudentsTypeIsShownAndNeverActs(String typed) {
    String form =
        "student,question,part,response\ns1,why,,%s\ns1,area,,%s\ns2,why,,tame\ns2,area,,tame\n";
    CsvText cell = new CsvText();
    cell.forPeople(List.of(typed));
    String quoted = cell.toString().strip();
    small.grade(form.formatted(quoted, quoted));
    String page = page("s1");
    assertThat(tags(page)).isEqualTo(tags(page("s2")));
    assertThat(page.codePoints().filter(FeedbackTest::acts)).as(typed).isEmpty();
    String report = small.written("report.html");
    assertThat(report.codePoints().filter(FeedbackTest::acts)).as(typed).isEmpty();
    assertThat(report).doesNotContain("<script", "<img", "onerror=\"", "<svg onload");
  }

  private static List<String> tags(String html) {
    return java.util.regex.Pattern.compile("<[^>]*>")
        .matcher(html)
        .results()
        .map(m -> m.group())
        .map(tag -> tag.replaceAll("q\\d", "q"))
        .toList();
  }

  private static boolean acts(int c) {
    return c < ' ' && c != '\n' && c != '\t'
        || c >= 0x7F && c <= 0x9F
        || c == 0x200B
        || c == 0xFEFF
        || c >= 0x2028 && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c >= 0xD800 && c <= 0xDFFF
        || c == 0xFFFE
        || c == 0xFDD0;
  }

  @Test
  void namesOfStudentsNeitherActNorLeaveTheFolder() {
    SmallClass odd =
        new SmallClass(
            folder,
            List.of(
                new Student("../../x", "<img src=x>\u202E", Optional.empty()),
                new Student("s2", "Student 2", Optional.empty())));
    assertThat(odd.grade("student,question,part,response\n../../x,area,,14\n").err()).isEmpty();
    String name = new Student("../../x", "", Optional.empty()).fileName();
    assertThat(name).doesNotContain("/");
    String page = odd.written("feedback/" + name + ".html");
    assertThat(page).doesNotContain("<img", "\u202E");
    assertThat(odd.written("report.html")).doesNotContain("<img", "\u202E");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void axeFindsNothing(String colours) throws Exception {
    small.grade(
        RESPONSES
            + "s2,why,,\"<script>alert(1)</script> \u202E "
            + "long".repeat(500)
            + "\"\ns2,best,,left or right\ns3,best,,right\n");
    AxeCore.assertNothingFound(folder.resolve("out/feedback/s1.html"), colours);
    AxeCore.assertNothingFound(folder.resolve("out/feedback/s2.html"), colours);
    AxeCore.assertNothingFound(folder.resolve("out/report.html"), colours);
  }
}
