package org.tentamen.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tentamen.render.PageAssets;
import org.tentamen.render.PaperTemplates;

/** The files beside the page: those of papers, and the preview's own style and script. */
final class PageFiles {

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "woff2", "font/woff2");

  private final Map<String, byte[]> files;

  /** All files, in memory. */
  PageFiles() {
    files = new TreeMap<>(PageAssets.files(PaperTemplates.packaged()));
    for (String name : new String[] {"assets/preview.css", "assets/preview.js"}) {
      files.put(name, packaged("templates/" + name));
    }
  }

  /** A file, by its path without the first slash. */
  Optional<Reply> find(String path) {
    return Optional.ofNullable(files.get(path))
        .map(bytes -> Reply.file(TYPES.get(path.substring(path.lastIndexOf('.') + 1)), bytes));
  }

  private static byte[] packaged(String resource) {
    try (InputStream in = PageFiles.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not packaged with the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " is packaged and cannot be read", e);
    }
  }
}
