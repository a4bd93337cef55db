package org.tentamen.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Exam;
import org.tentamen.render.AxeCore;
import org.tentamen.variant.Secret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Items of QTI 3.0 earn what they should in two players that are somebody else's, qti3-item-player
 * and qti-components of the npm registry, in Chromium. Without it or them the tests are skipped.
 *
 * <p>Each row is a way in which a player once gave another mark than the bank.
 */
@Tag("other-programs")
class OtherQtiPlayersTest {

  private static final Path MODULES = Path.of("node_modules");
  private static final Path PLAYER = MODULES.resolve("qti3-item-player/dist");
  private static final Path VUE = MODULES.resolve("vue/dist/vue.min.js");
  private static final Path COMPONENTS = MODULES.resolve("@citolab/qti-components/cdn/index.js");

  private static final String BANK =
      """
      bank: players
      questions:
        - id: amount
          question: N
          answer: {number: 3.14, tolerance: {absolute: 0.01}}
          misconceptions:
            - {id: three, answer: 3, credit: 0.5, feedback: That is rounded.}
        - id: zero
          question: Z
          answer: {number: 0, tolerance: {absolute: 0.5}}
        - id: word
          question: W
          answer: {text: {accept: [floor]}}
        - id: parts
          question: P
          parts:
            - {id: word, ask: A, answer: {text: {accept: [floor]}}}
            - {id: amount, ask: B, answer: {integer: 2}}
        - id: shape
          question: S
          answer: {shape: [31, 31, 32]}
          misconceptions:
            - {id: up, answer: [32, 32, 32], credit: 0.5, feedback: Round down.}
        - id: batch
          question: S
          answer: {shape: [1, 31, 32], batch: optional}
        - id: each
          question: V
          answer: {vector: [0, 2], marking: per_element}
        - id: one
          question: C
          answer: {choice: {options: [a, b, c], correct: 1}}
          misconceptions:
            - {id: first, answer: 0, credit: 0.25, feedback: The second one.}
        - id: several
          question: C
          answer: {choices: {options: [a, b, c], correct: [0, 2]}}
        - id: pairs
          question: M
          answer: {match: {items: [x, y], options: [a, b], correct: [1, 0]}}
      """;

  /** What is entered into an item, in the order of its places, and what it should earn. */
  private record Row(String item, List<Object> entered, double score) {}

  private static Row row(String item, double score, Object... entered) {
    return new Row(item, List.of(entered), score);
  }

  private static final List<Row> ROWS =
      List.of(
          row("amount", 1, "3.14"),
          row("amount", 1, "3.13"),
          row("amount", 1, "3.15"),
          row("amount", 0, "3.1501"),
          row("amount", 0.5, "3"),
          row("amount", 0, ""),
          row("amount", 0, "abc"),
          row("zero", 1, "0"),
          row("zero", 1, "-0.5"),
          row("zero", 0, ""),
          row("zero", 0, "abc"),
          row("word", 1, "floor"),
          row("word", 1, "FLOOR"),
          row("word", 0, "ceiling"),
          row("word", 0, ""),
          row("parts", 2, "floor", "2"),
          row("parts", 1, "", "2"),
          row("parts", 1, "floor", ""),
          row("parts", 0, "", ""),
          row("shape", 1, "31", "31", "32"),
          row("shape", 0.5, "32", "32", "32"),
          row("shape", 0, "31", "", "32"),
          row("shape", 0, "31", "abc", "32"),
          row("batch", 1, "", "31", "32"),
          row("batch", 1, "1", "31", "32"),
          row("batch", 0, "2", "31", "32"),
          row("each", 1, "0", "2"),
          row("each", 0.5, "0", "3"),
          row("each", 0.5, "", "2"),
          row("each", 0, "", ""),
          row("one", 1, List.of("OPTION_2")),
          row("one", 0.25, List.of("OPTION_1")),
          row("one", 0, List.of()),
          row("several", 1, List.of("OPTION_1", "OPTION_3")),
          row("several", 0, List.of("OPTION_1")),
          row("pairs", 1, List.of("ITEM_1 OPTION_2", "ITEM_2 OPTION_1")),
          row("pairs", 1, List.of("ITEM_2 OPTION_1", "ITEM_1 OPTION_2")),
          row("pairs", 0, List.of("ITEM_1 OPTION_1", "ITEM_2 OPTION_1")));

  @TempDir private Path folder;

  @Test
  void marksInQti3ItemPlayer() throws Exception {
    needs(VUE, "vue@2.7.16");
    needs(PLAYER.resolve("qti3Player.umd.min.js"), "qti3-item-player@1.1.20");
    Files.copy(VUE, folder.resolve("vue.js"));
    Files.copy(PLAYER.resolve("qti3Player.umd.min.js"), folder.resolve("qti3Player.js"));
    Files.copy(PLAYER.resolve("qti3Player.css"), folder.resolve("qti3Player.css"));
    assertMarks("player.html");
  }

  @Test
  void marksInQtiComponents() throws Exception {
    needs(COMPONENTS, "@citolab/qti-components@7.27.4");
    String module = Files.readString(COMPONENTS);
    // A page opened from a file takes no modules, so the names that it hands out are left out.
    Files.writeString(
        folder.resolve("components.js"), module.substring(0, module.lastIndexOf("export{")));
    assertMarks("components.html");
  }

  private static void needs(Path there, String wanted) {
    boolean found = Files.exists(there);
    if (!found) {
      System.out.println(
          "skipped: OtherQtiPlayersTest needs "
              + wanted
              + " (npm install --no-save "
              + wanted
              + ")");
    }
    assumeTrue(found, wanted);
  }

  private void assertMarks(String page) throws Exception {
    Map<String, String> items = items();
    List<Map<String, Object>> jobs = new ArrayList<>();
    for (Row row : ROWS) {
      String xml = items.get(row.item());
      List<String> places = new ItemEngine(QtiSchemas.as21(xml)).blanks();
      Map<String, Object> responses = new LinkedHashMap<>();
      for (int i = 0; i < places.size(); i++) {
        responses.put(places.get(i), row.entered().get(i));
      }
      jobs.add(Map.of("xml", xml, "responses", responses));
    }
    JsonMapper json = JsonMapper.builder().build();
    Files.writeString(
        folder.resolve("jobs.js"), "var JOBS = " + json.writeValueAsString(jobs) + ";");
    Path opened = folder.resolve(page);
    try (var in = getClass().getResourceAsStream("players/" + page)) {
      Files.write(opened, in.readAllBytes());
    }
    JsonNode said = json.readTree(AxeCore.found(opened));
    assertThat(said).hasSize(ROWS.size());
    SoftAssertions.assertSoftly(
        softly -> {
          for (int i = 0; i < ROWS.size(); i++) {
            Row row = ROWS.get(i);
            String score = said.get(i).path("SCORE").asString();
            softly
                .assertThat(score)
                .as("%s entered as %s", row.item(), row.entered())
                .matches("-?[0-9.]+");
            if (score.matches("-?[0-9.]+")) {
              softly
                  .assertThat(Double.parseDouble(score))
                  .as("%s entered as %s", row.item(), row.entered())
                  .isCloseTo(row.score(), offset(1e-6));
            }
          }
        });
  }

  private static Map<String, String> items() throws IOException {
    Bank bank = BankReader.read(Source.of("players.yaml", BANK));
    Exam exam = Exam.of(bank.id(), Secret.of("s"), List.of(bank));
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    new Export(exam, Optional.empty(), Pictures.NONE)
        .write(Format.QTI30, 1, OptionalLong.empty(), part -> zip);
    Map<String, String> items = new LinkedHashMap<>();
    PackagesTest.unzipped(zip.toByteArray())
        .forEach(
            (name, bytes) ->
                items.put(name.replaceAll("items/|-v\\d+\\.xml", ""), new String(bytes, UTF_8)));
    return items;
  }
}
