package org.tentamen.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Items as other tools than ours write them, in a package with folders: mappings, tolerances,
 * rounding, weights, inline feedback, pictures of the same name, and a Mac's own files.
 *
 * <p>To write the bank and what is told anew, run with {@code -Dtest.jvm=-Dgolden=update}.
 */
class QtiOfOthersTest {

  private static final Path FOLDER = Path.of("src/test/resources/imports-qti");

  @Test
  void itemsArriveWithTheirMarks() throws IOException {
    Imported imported = new Import("bank", "en").of("quiz.zip", packed());
    compare(imported.yaml(), FOLDER.resolve("bank.yaml"));
    String told =
        imported.notices().stream()
            .map(n -> n.question() + ": " + n.kind() + ": " + n.what() + "\n")
            .collect(Collectors.joining());
    compare(told, FOLDER.resolve("bank.notices"));
    assertThat(imported.pictures()).hasSize(4);
  }

  private static byte[] packed() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(FOLDER)) {
      files =
          all.filter(f -> f.toString().matches(".*\\.(xml|png)"))
              .sorted(java.util.Comparator.comparing(Path::toString))
              .toList();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(FOLDER.relativize(file).toString().replace('\\', '/')));
        zip.write(Files.readAllBytes(file));
      }
    }
    return bytes.toByteArray();
  }

  private static void compare(String text, Path golden) throws IOException {
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(golden, text);
    }
    assertThat(text).as(golden.toString()).isEqualTo(Files.readString(golden));
  }
}
