package org.tentamen.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaperTemplatesTest {

  /** Templates of exports and of the preview are not for papers. */
  private static final List<String> OF_OTHERS =
      List.of(
          "aiken.ftl",
          "canvas-manifest.ftlx",
          "canvas-meta.ftlx",
          "canvas.ftlx",
          "check.ftlh",
          "gift.ftl",
          "losses.ftlh",
          "moodle.ftlx",
          "preview.ftlh",
          "qti21-manifest.ftlx",
          "qti21-test.ftlx",
          "qti21.ftlx",
          "qti30-manifest.ftlx",
          "qti30-test.ftlx",
          "qti30.ftlx",
          "questions.csv.ftl",
          "assets/preview.css",
          "assets/preview.js");

  @Test
  void everyTemplateOfPapersCanBeReplaced() throws IOException {
    Path folder = Path.of("templates");
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .filter(name -> !OF_OTHERS.contains(name))
              .sorted()
              .toList();
      assertThat(PaperTemplates.names()).containsExactlyElementsOf(names);
    }
  }
}
