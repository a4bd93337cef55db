package org.tentamen.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.bank.BankReader;

/** HTML papers in Chromium, by day and by night, looked over by axe-core's rules. */
class AccessiblePagesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"sheet, light", "key, light", "sheet, dark", "key, dark"})
  void axeFindsNothing(String page, String colours) throws Exception {
    PaperText paper =
        new Exams(BankReader.read(Path.of("exercises/deep-learning.yaml")))
            .paper(PaperFormat.HTML, "0042", "Siobhán Ní Bhriain");
    String html = page.equals("sheet") ? paper.sheet() : paper.key();
    write("page.html", html.getBytes(UTF_8));
    for (Map.Entry<String, byte[]> asset : PageAssets.files(PaperTemplates.packaged()).entrySet()) {
      write(asset.getKey(), asset.getValue());
    }
    AxeCore.assertNothingFound(folder.resolve("page.html"), colours);
  }

  private void write(String name, byte[] bytes) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
