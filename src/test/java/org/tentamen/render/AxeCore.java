package org.tentamen.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A page in Chromium, looked over by axe-core's rules; skips a test where Chromium is missing. */
public final class AxeCore {

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

  private AxeCore() {}

  /**
   * Asserts that axe-core's rules find nothing wrong.
   *
   * @param page a page; what it needs stands beside it, and more files are written there
   * @param colours {@code light} or {@code dark}
   */
  public static void assertNothingFound(Path page, String colours) throws Exception {
    Optional<String> browser = BROWSERS.stream().filter(AxeCore::isInstalled).findFirst();
    Assumptions.assumeTrue(browser.isPresent(), "skipped: Chromium is not installed (chromium)");
    Path folder = page.toAbsolutePath().getParent();
    String html = Files.readString(page);
    Path checked = folder.resolve("axe.html");
    Files.write(
        checked,
        html.replaceAll("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
            .replace("</body>", LOOK_OVER)
            .getBytes(UTF_8));
    Files.write(folder.resolve("axe.min.js"), axe());
    String found = found(source(browser.orElseThrow(), checked, colours));
    assertThat(found).as("%s, %s", page.getFileName(), colours).matches("PASSES [1-9]\\d*\\s*");
  }

  /** What a page writes into its element {@code found}; skips a test where Chromium is missing. */
  public static String found(Path page) throws Exception {
    Optional<String> browser = BROWSERS.stream().filter(AxeCore::isInstalled).findFirst();
    Assumptions.assumeTrue(browser.isPresent(), "skipped: Chromium is not installed (chromium)");
    return found(source(browser.orElseThrow(), page.toAbsolutePath(), "light"));
  }

  private static byte[] axe() throws Exception {
    String name = "/axe/axe.min.js";
    try (InputStream in = AxeCore.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }

  private static String found(String source) {
    Matcher matcher = FOUND.matcher(source);
    assertThat(matcher.find()).as("axe-core has run in: %s", source).isTrue();
    return matcher.group(1);
  }

  private static String source(String browser, Path page, String colours) throws Exception {
    Path folder = page.getParent();
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
                page.toUri().toString())
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
