package org.tentamen.cli;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files of one folder that appear together once all are written, or not at all: each is written
 * beside its place under another name.
 */
final class NewFiles implements Closeable {

  private final Path folder;

  /** By where a file is to be, where it is written. */
  private final Map<Path, Path> written = new LinkedHashMap<>();

  private NewFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * None yet.
   *
   * @param folder where they will be; made, with those above it, if it is not there
   */
  static NewFiles in(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new NewFiles(folder);
  }

  /** Opens a new file. */
  OutputStream open(String name) throws IOException {
    // With the process in its name, so that two gradings do not write into one file.
    Path beside = folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
    written.put(folder.resolve(name), beside);
    return Files.newOutputStream(beside);
  }

  /** Puts all files, which are closed, in their places. */
  void keep() throws IOException {
    for (Map.Entry<Path, Path> file : written.entrySet()) {
      Files.move(file.getValue(), file.getKey(), ATOMIC_MOVE, REPLACE_EXISTING);
    }
    written.clear();
  }

  /** Deletes what was not kept. */
  @Override
  public void close() throws IOException {
    for (Path beside : written.values()) {
      Files.deleteIfExists(beside);
    }
  }
}
