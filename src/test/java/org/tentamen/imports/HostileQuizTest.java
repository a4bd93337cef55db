package org.tentamen.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.diagnostic.InvalidInputException;

/**
 * Files that are made to hang, to fill the memory or to read what is none of theirs are refused.
 *
 * <p>The limit is wide, for a loaded machine; what it catches takes square time or more.
 */
class HostileQuizTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final String LAUGHS =
      "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><quiz><question type=\"essay\"><name><text>&c;"
          + "</text></name></question></quiz>";

  private static final String FILE =
      "<?xml version=\"1.0\"?><!DOCTYPE q [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
          + "<quiz><question type=\"essay\"><name><text>&x;</text></name></question></quiz>";

  static Stream<Arguments> hostile() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    put(files, "a billion laughs: a document type", LAUGHS);
    put(files, "a file of the machine: a document type", FILE);
    put(
        files,
        "a document type elsewhere: a document type",
        "<!DOCTYPE quiz SYSTEM \"http://127.0.0.1:9/x.dtd\"><quiz></quiz>");
    put(
        files,
        "an entity of nobody: not well-formed",
        "<quiz><question type=\"essay\"><name><text>&nbsp;</text></name></question></quiz>");
    put(files, "elements 100,000 deep: nested deeper", "<quiz>" + "<a>".repeat(100_000));
    put(files, "XML cut off: not well-formed", "<quiz><question type=\"essay\">");
    put(files, "other XML: <quiz>", "<html><body>x</body></html>");
    put(files, "an empty quiz: no questions", "<quiz></quiz>");
    put(files, "nothing: an empty file", "");
    put(files, "spaces: an empty file", " \n\n ");
    put(files, "GIFT in a line of a megabyte: a line of more than", "a".repeat(1_000_000) + "{T}");
    put(files, "a text of a megabyte: cannot be imported", shortAnswer("a ".repeat(500_000)));
    put(
        files,
        "divs 200,000 deep: cannot be imported",
        shortAnswer("<div>".repeat(200_000) + "x".repeat(200_000)));
    put(files, "half a sign in UTF-16: not UTF-16LE", new byte[] {-1, -2, 'x', 0, 'y'});
    put(files, "some of it UTF-8: not UTF-8", new byte[] {-61, -65, -61, -65, -1, '{', 'T', '}'});
    put(
        files,
        "no letter of Windows: not Windows-1252",
        new byte[] {'G', -127, '?', '{', 'T', '}'});
    put(files, "zeros: not UTF-", "\0\0\0\0 {T}");
    put(
        files,
        "XML that says nothing and is Latin-1: not UTF-8",
        "<quiz><question type=\"essay\"><name><text>ß</text></name></question></quiz>",
        StandardCharsets.ISO_8859_1);
    put(
        files,
        "XML in nobody's encoding: the encoding 'x-nobodys'",
        "<?xml version=\"1.0\" encoding=\"x-nobodys\"?><quiz></quiz>");
    put(
        files,
        "XML with an encoding that is none: the encoding ' ; '",
        "<?xml version=\"1.0\" encoding=\" ; \"?><quiz></quiz>");
    put(
        files,
        "a zip that leaves its folder: zip",
        zip("../../evil.xml", "<quiz></quiz>".getBytes()));
    put(files, "a zip that is none: zip", new byte[] {'P', 'K', 3, 4, 1, 2, 3, 4, 5, 6, 7});
    put(files, "a zip bomb: zip", zip("imsmanifest.xml", new byte[300_000_000]));
    put(files, "Windows' path in a zip: leaves its folder", zip("C:\\x.xml", new byte[2]));
    put(files, "a path from the root in a zip: leaves its folder", zip("/etc/x", new byte[2]));
    put(files, "a zip in a zip: zip file without a quiz", zip("a.zip", zip("b", new byte[2])));
    put(
        files,
        "a document type in a zip: a document type",
        zip("a.xml", LAUGHS.getBytes(StandardCharsets.UTF_8)));
    put(files, "100,000 questions in GIFT: more than 25000 questions", "Q?{T}\n\n".repeat(100_000));
    put(
        files,
        "100,000 questions in Aiken: more than 25000 questions",
        "Q?\nA. x\nB. y\nANSWER: A\n\n".repeat(100_000));
    put(
        files,
        "100,000 questions in XML: more than 25000 questions",
        quiz("<question type=\"essay\"><name><text>n</text></name></question>".repeat(100_000)));
    put(
        files,
        "questions of two banks: it is full here",
        ("a".repeat(9_000) + "{T}\n\n").repeat(200));
    put(files, "100,000 answers: more than 500 answers", many("shortanswer", 100, 100_000));
    put(files, "100,000 options: more than 500 answers", many("multichoice", 100, 100_000));
    put(files, "100,000 numbers: more than 500 answers", many("numerical", 100, 100_000));
    put(files, "20,000 gaps: more than 100 gaps", cloze("{1:SA:=a} ".repeat(20_000)));
    put(files, "a number of a megabyte: cannot be imported", "x {#" + "9".repeat(400_000) + "}");
    put(files, "a text of 5 MB: characters of text", shortAnswer("a".repeat(5_000_000)));
    put(files, "a comment of 5 MB: no questions", quiz("<!--" + "-x".repeat(2_500_000) + "-->"));
    put(files, "100,000 attributes: not well-formed", "<quiz " + attributes(100_000) + "/>");
    put(files, "control characters: not well-formed", shortAnswer("a\u0001b"));
    put(
        files,
        "a picture: not Windows-1252",
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    return files.entrySet().stream()
        .map(f -> Arguments.of(f.getKey().split(": ")[0], f.getValue(), f.getKey().split(": ")[1]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void isRefused(String name, byte[] file, String expected) {
    InvalidInputException refused =
        assertTimeoutPreemptively(
            LIMIT,
            () ->
                catchThrowableOfType(
                    InvalidInputException.class, () -> new Import("bank", "en").of(name, file)));
    assertThat(refused).as(name).isNotNull();
    assertThat(refused.getMessage()).as(name).contains(expected).hasSizeLessThan(3_000);
  }

  static Stream<Arguments> tiring() {
    return Stream.of(
        Arguments.of("open maths", shortAnswer("\\( ".repeat(30_000))),
        Arguments.of("open gaps", cloze("{1:SA:=a ".repeat(10_000))),
        Arguments.of("open braces", shortAnswer("{".repeat(90_000))),
        Arguments.of("dollars", shortAnswer("$$".repeat(40_000))),
        Arguments.of("backslashes", shortAnswer("\\".repeat(90_000))),
        Arguments.of("open tags", shortAnswer("&lt;b>".repeat(15_000))),
        Arguments.of("bold words", shortAnswer("<b>a</b>".replace("<", "&lt;").repeat(8_000))),
        Arguments.of("GIFT of braces", "{".repeat(400_000)),
        Arguments.of("GIFT of tildes", "a{" + "~".repeat(400_000) + "}"),
        Arguments.of("GIFT of colons", "::".repeat(200_000)),
        Arguments.of("GIFT of 20,000 lines", "a\n\n".repeat(20_000)),
        Arguments.of("GIFT of hashes", "a{=" + "#".repeat(400_000) + "}"),
        Arguments.of("GIFT of percent", "a{" + "~%50%".repeat(80_000) + "}"),
        Arguments.of("GIFT of comments", "// [tag:\n".repeat(40_000) + "x{T}"),
        Arguments.of("GIFT in deep categories", "$CATEGORY: " + "a/".repeat(99_000) + "\n\nx{T}"),
        Arguments.of("tables in tables", shortAnswer("<table><tr><td>".repeat(5_000))),
        Arguments.of("lists in lists", shortAnswer("<ul><li>".repeat(5_000))),
        Arguments.of("brackets in Markdown", markdown("[".repeat(20_000))),
        Arguments.of("stars in Markdown", markdown("*a **b ".repeat(12_000))),
        Arguments.of("a formula in parentheses", calculated("(".repeat(50_000) + "1")),
        Arguments.of("a formula of signs", calculated("-".repeat(50_000) + "1")),
        Arguments.of("a tower of powers", calculated("pow(9,pow(9,pow(9,9)))")),
        Arguments.of("a number with an endless exponent", "x {#1e999999999}"),
        Arguments.of("an endless tolerance", "x {#1:1e-999999999}"),
        Arguments.of("a mark with an endless exponent", mark("1e999999999")));
  }

  /** Line ends and marks of all machines. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "::a::x {T}\n\n::b::y {F}\n",
        "::a::x {T}\r\n\r\n::b::y {F}\r\n",
        "::a::x {T}\r\r::b::y {F}\r",
        "\uFEFF::a::x {T}\n\n::b::y {F}\n"
      })
  void isReadAsAnyEditorWritesIt(String gift) {
    Imported imported = new Import("bank", "en").of("q.txt", gift.getBytes(StandardCharsets.UTF_8));
    assertThat(imported.arrived()).isEqualTo(2);
    assertThat(imported.bank().questions()).extracting(q -> q.id()).containsExactly("a", "b");
  }

  /** Whatever becomes of them, soon. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("tiring")
  void isReadOrRefusedSoon(String name, String file) {
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          try {
            Imported imported =
                new Import("bank", "en").of(name, file.getBytes(StandardCharsets.UTF_8));
            assertThat(imported.found()).isPositive();
          } catch (InvalidInputException e) {
            assertThat(e.diagnostics()).isNotEmpty();
          }
        });
  }

  private static String shortAnswer(String text) {
    return question("shortanswer", text, "<answer fraction=\"100\"><text>a</text></answer>");
  }

  private static String quiz(String questions) {
    return "<quiz>" + questions + "</quiz>";
  }

  private static String many(String type, int share, int count) {
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i < count; i++) {
      answers.append("<answer fraction=\"" + share + "\"><text>" + i + "</text></answer>");
    }
    return question(type, "t", answers.toString());
  }

  private static String attributes(int count) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      attributes.append("a" + i + "=\"\" ");
    }
    return attributes.toString();
  }

  private static String markdown(String text) {
    return shortAnswer(text).replace("\"html\"", "\"markdown\"");
  }

  private static String calculated(String formula) {
    return question(
        "calculated", "t", "<answer fraction=\"100\"><text>" + formula + "</text></answer>");
  }

  private static String mark(String mark) {
    return question(
        "numerical",
        "t",
        "<defaultgrade>"
            + mark
            + "</defaultgrade><answer fraction=\"100\"><text>9</text></answer>");
  }

  private static String cloze(String text) {
    return question("cloze", text, "");
  }

  private static String question(String type, String text, String answers) {
    return "<quiz><question type=\""
        + type
        + "\"><name><text>q</text></name><questiontext"
        + " format=\"html\"><text><![CDATA["
        + text
        + "]]></text></questiontext>"
        + answers
        + "</question></quiz>";
  }

  private static void put(Map<String, byte[]> files, String name, String text) {
    put(files, name, text, StandardCharsets.UTF_8);
  }

  private static void put(
      Map<String, byte[]> files, String name, String text, java.nio.charset.Charset charset) {
    put(files, name, text.getBytes(charset));
  }

  private static void put(Map<String, byte[]> files, String name, byte[] bytes) {
    files.put(name, bytes);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}
