package org.tentamen.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.bank.BankReader;

/** HTML papers in Chromium, by day and by night, looked over by axe-core's rules. */
class AccessiblePagesTest {

  private static final List<String> BROWSERS = List.of("chromium", "chromium-browser");

  /** What axe-core finds, as text that the page's source then has. */
  private static final String LOOK_OVER =
      """
      <script src="axe.min.js"></script>
      <script>
      window.addEventListener("load", function () {
        axe.run(document).then(function (found) {
          var said = document.createElement("pre");
          said.id = "found";
          // axe-core does not read MathML, so a heading that is a formula seems empty to it.
          found.violations.forEach(function (rule) {
            rule.nodes = rule.nodes.filter(function (node) {
              return rule.id !== "empty-table-header"
                || !document.querySelector(node.target[0]).querySelector("math");
            });
          });
          said.textContent = "PASSES " + found.passes.length + "\\n" + found.violations.filter(
            function (rule) { return rule.nodes.length > 0; }).map(
            function (rule) {
              return rule.id + ": " + rule.nodes.map(function (node) {
                return node.html + " " + node.failureSummary;
              }).join("; ");
            }).join("\\n");
          document.body.appendChild(said);
        });
      });
      </script>
      </body>
      """;

  private static final Pattern FOUND = Pattern.compile("(?s)<pre id=\"found\">(.*?)</pre>");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"sheet, light", "key, light", "sheet, dark", "key, dark"})
  void axeFindsNothing(String page, String colours) throws Exception {
    Optional<String> browser =
        BROWSERS.stream().filter(AccessiblePagesTest::isInstalled).findFirst();
    Assumptions.assumeTrue(browser.isPresent(), "skipped: Chromium is not installed (chromium)");
    PaperText paper =
        new Exams(BankReader.read(Path.of("exercises/deep-learning.yaml")))
            .paper(PaperFormat.HTML, "0042", "Siobhán Ní Bhriain");
    String html = page.equals("sheet") ? paper.sheet() : paper.key();
    write("page.html", html.replace("</body>", LOOK_OVER).getBytes(UTF_8));
    for (Map.Entry<String, byte[]> asset : PageAssets.files(PaperTemplates.packaged()).entrySet()) {
      write(asset.getKey(), asset.getValue());
    }
    write("axe.min.js", axe());
    String found = found(source(browser.orElseThrow(), colours));
    assertThat(found).as("%s, %s", page, colours).matches("PASSES [1-9]\\d*\\s*");
  }

  private void write(String name, byte[] bytes) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static byte[] axe() throws Exception {
    String name = "/axe/axe.min.js";
    try (InputStream in = AccessiblePagesTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }

  private static String found(String source) {
    Matcher matcher = FOUND.matcher(source);
    assertThat(matcher.find()).as("axe-core has run in: %s", source).isTrue();
    return matcher.group(1);
  }

  private String source(String browser, String colours) throws Exception {
    Process chromium =
        new ProcessBuilder(
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile"),
                "--blink-settings=preferredColorScheme=" + (colours.equals("dark") ? 0 : 1),
                "--virtual-time-budget=60000",
                "--dump-dom",
                folder.resolve("page.html").toUri().toString())
            .redirectError(folder.resolve("errors").toFile())
            .redirectOutput(folder.resolve("dom.html").toFile())
            .start();
    assertThat(chromium.waitFor(5, TimeUnit.MINUTES)).as("Chromium has ended").isTrue();
    return Files.readString(folder.resolve("dom.html"));
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }
}
