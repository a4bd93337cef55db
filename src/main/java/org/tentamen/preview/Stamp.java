package org.tentamen.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What tells one state of some files from another without reading them.
 *
 * @param files one for each; empty for a file that is not there
 */
record Stamp(List<Optional<OfFile>> files) {

  /**
   * A file's state.
   *
   * @param modified when it was written, as the file system tells
   * @param size in bytes
   * @param identity which file it is, where the file system tells: editors save by renaming another
   *     file to its name
   */
  record OfFile(String modified, long size, String identity) {}

  /** The files as they are now. */
  static Stamp of(List<Path> files) {
    return new Stamp(files.stream().map(Stamp::of).toList());
  }

  /** The state of these files and of others. */
  Stamp and(Stamp others) {
    return new Stamp(Stream.concat(files.stream(), others.files.stream()).toList());
  }

  private static Optional<OfFile> of(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      String identity = Objects.toString(now.fileKey(), "");
      return Optional.of(new OfFile(now.lastModifiedTime().toString(), now.size(), identity));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
