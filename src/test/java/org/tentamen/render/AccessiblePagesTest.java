package org.tentamen.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.Source;

/** HTML papers in Chromium, by day and by night, looked over by axe-core's rules. */
@Tag("other-programs")
class AccessiblePagesTest {

  private static final String TRIED =
      """
      bank: tried
      title: Tried
      questions:
        - id: drop
          title: Fall
          parameters: {t: [2]}
          steps: {v: 9.81*t}
          question: How fast after {{t}} s?
          answer: {number: v, unit: m/s}
          misconceptions:
            - {id: halved, steps: {v: 9.81*t/2}, feedback: Do not halve $9.81$., credit: 0.5}
            - {id: squared, steps: {v: 9.81*t*t}, feedback: That is twice the way.}
        - id: pick
          title: Pick
          question: Which?
          answer: {choices: {options: [one, two, three], correct: [0, 2]}}
        - id: size
          title: Size
          question: Which size?
          answer: {shape: [31, 31, 32]}
        - id: two
          title: Two parts
          parameters: {a: [3]}
          steps: {b: a + 1, c: b*10}
          question: Given {{a}}.
          parts:
            - {id: first, ask: 'One more?', answer: {number: b}}
            - {id: second, ask: 'Ten times that?', answer: {number: c}}
      """;

  /** Types or ticks an answer in the form of a number, and notes what the page says. */
  private static final String TRY =
      """
      <script>
      window.addEventListener("load", function () {
        var said = [];
        function attempt(number, answer) {
          var form = document.querySelectorAll("form.practice")[number];
          var text = form.querySelector("input[type=text]");
          if (text) {
            text.value = answer;
          } else {
            form.querySelectorAll("input").forEach(function (box) {
              box.checked = answer.split(",").includes(box.value);
            });
          }
          form.dispatchEvent(new Event("input"));
          form.querySelector("button").click();
          said.push(form.querySelector(".verdict").innerText.replace(/\\s+/g, " ").trim());
        }
        attempt(0, "19.62");
        attempt(0, "19,62 m/s");
        attempt(0, "9.81");
        attempt(0, "39.24");
        attempt(0, "20");
        attempt(0, "2*9.81");
        attempt(0, "");
        attempt(1, "0,2");
        attempt(1, "1");
        attempt(2, "(31, 31, 32)");
        attempt(2, "32x32x32");
        attempt(3, "5");
        attempt(4, "50");
        attempt(3, "4");
        attempt(4, "50");
        var pre = document.createElement("pre");
        pre.id = "found";
        pre.textContent = said.join("\\n");
        document.body.appendChild(pre);
      });
      </script>
      </body>
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "sheet, light",
    "key, light",
    "practice, light",
    "sheet, dark",
    "key, dark",
    "practice, dark"
  })
  void axeFindsNothing(String page, String colours) throws Exception {
    PaperText paper =
        new Exams(BankReader.read(Path.of("exercises/deep-learning.yaml")))
            .paper(PaperFormat.HTML, "0042", "Siobhán Ní Bhriain");
    String html =
        switch (page) {
          case "sheet" -> paper.sheet();
          case "key" -> paper.key();
          default -> paper.practice();
        };
    write("page.html", html.getBytes(UTF_8));
    writeAssets();
    AxeCore.assertNothingFound(folder.resolve("page.html"), colours);
  }

  @Test
  void aPracticeSheetSaysWhatTheJudgeSays() throws Exception {
    String html =
        new Exams(BankReader.read(Source.of("tried.yaml", TRIED)))
            .paper(PaperFormat.HTML, "0042", "")
            .practice();
    write("page.html", html.replace("</body>", TRY).getBytes(UTF_8));
    writeAssets();
    assertThat(AxeCore.found(folder.resolve("page.html")).lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("Right."),
            line -> assertThat(line).isEqualTo("Right."),
            line ->
                assertThat(line).startsWith("Partly right: 50 % of the points.").contains("halve"),
            line -> assertThat(line).isEqualTo("Not right. That is twice the way."),
            line -> assertThat(line).isEqualTo("Not right."),
            line -> assertThat(line).startsWith("This page cannot read that."),
            line -> assertThat(line).isEqualTo("Nothing is answered yet."),
            line -> assertThat(line).isEqualTo("Right."),
            line -> assertThat(line).isEqualTo("Not right."),
            line -> assertThat(line).isEqualTo("Right."),
            line -> assertThat(line).isEqualTo("Not right."),
            line -> assertThat(line).isEqualTo("Not right."),
            line -> assertThat(line).startsWith("Not right by itself"),
            line -> assertThat(line).isEqualTo("Right."),
            line -> assertThat(line).isEqualTo("Not right."));
  }

  private void writeAssets() throws Exception {
    for (Map.Entry<String, byte[]> asset :
        PageAssets.practiceFiles(PaperTemplates.packaged()).entrySet()) {
      write(asset.getKey(), asset.getValue());
    }
  }

  private void write(String name, byte[] bytes) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
