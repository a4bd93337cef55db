package org.tentamen.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tentamen.render.Utf8Writer;

/** The files of a package, one after another: the same files give the same bytes. */
final class PackageFiles implements AutoCloseable {

  /** A zip's earliest time: what is in it has no other. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final Map<String, EmbeddedPicture> pictures = new LinkedHashMap<>();

  /** A package with nothing in it. */
  PackageFiles(OutputStream out) {
    this.zip = new ZipOutputStream(out, UTF_8);
  }

  /** Adds a text. */
  void text(String name, String text) throws IOException {
    bytes(name, text.getBytes(UTF_8));
  }

  /** Adds a text that is not in memory at once. */
  void stream(String name, Consumer<Writer> content) throws IOException {
    begin(name);
    Writer writer = new Utf8Writer(zip);
    content.accept(writer);
    writer.flush();
    zip.closeEntry();
  }

  /** Notes a picture, which is added once, at the end. */
  void picture(EmbeddedPicture picture) {
    pictures.putIfAbsent(picture.name(), picture);
  }

  /** Adds the pictures that were noted, into a folder. */
  void pictures(String folder) throws IOException {
    for (EmbeddedPicture picture : pictures.values()) {
      bytes(folder + picture.name(), Base64.getDecoder().decode(picture.base64()));
    }
  }

  /** The names of the pictures that were noted. */
  List<String> pictureNames() {
    return List.copyOf(pictures.keySet());
  }

  private void bytes(String name, byte[] bytes) throws IOException {
    begin(name);
    zip.write(bytes);
    zip.closeEntry();
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
