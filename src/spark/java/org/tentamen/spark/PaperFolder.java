package org.tentamen.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.tentamen.diagnostic.Diagnostic;

/**
 * A folder of papers, which is there whole or not at all: it is written somewhere else and then
 * moved to its place, by one of those who may have written it.
 */
final class PaperFolder {

  private static final FsPermission OWNER = new FsPermission((short) 0600);
  private static final int BUFFER = 1 << 16;

  private final Path parent;
  private final String name;

  /**
   * The folder of a partition.
   *
   * @param out the folder that all of them are in
   */
  PaperFolder(String out, int number) {
    this.parent = new Path(out);
    this.name = String.format(Locale.ROOT, "part-%05d", number);
  }

  /** Where it is. */
  String path() {
    return new Path(parent, name).toString();
  }

  /**
   * Writes it.
   *
   * @param content writes into a folder of this machine, and tells what was wrong: then there is no
   *     folder
   */
  List<Diagnostic> write(
      Function<java.nio.file.Path, List<Diagnostic>> content, Configuration hadoop)
      throws IOException {
    FileSystem system = parent.getFileSystem(hadoop);
    Path moved = new Path(new Path(parent, "_temporary"), name + "-" + UUID.randomUUID());
    boolean isHere = "file".equals(system.getUri().getScheme());
    java.nio.file.Path here =
        isHere
            ? Files.createDirectories(java.nio.file.Path.of(moved.toUri().getPath()))
            : Files.createTempDirectory("tentamen");
    try {
      List<Diagnostic> problems = content.apply(here);
      if (problems.isEmpty()) {
        if (!isHere) {
          copy(here, system, moved);
        }
        commit(system, moved);
      }
      return problems;
    } finally {
      FileSystem.getLocal(hadoop).delete(new Path(here.toUri()), true);
      system.delete(moved, true);
    }
  }

  private static void copy(java.nio.file.Path from, FileSystem system, Path to)
      throws IOException {
    try (Stream<java.nio.file.Path> files = Files.walk(from)) {
      for (java.nio.file.Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = new Path(to, from.relativize(file).toString().replace('\\', '/'));
        boolean isSecret =
            !Files.getPosixFilePermissions(file).contains(PosixFilePermission.GROUP_READ);
        try (OutputStream out = create(system, target, isSecret)) {
          Files.copy(file, out);
        }
      }
    }
  }

  private static OutputStream create(FileSystem system, Path path, boolean isSecret)
      throws IOException {
    return isSecret
        ? system.create(
            path, OWNER, true, BUFFER, system.getDefaultReplication(path),
            system.getDefaultBlockSize(path), null)
        : system.create(path, true);
  }

  /** Moves it to its place, unless somebody has been faster. */
  private void commit(FileSystem system, Path moved) throws IOException {
    Path place = new Path(parent, name);
    if (system.exists(place) || !system.rename(moved, place)) {
      if (!system.exists(place)) {
        throw new IOException(moved + " cannot be moved to " + place);
      }
      return;
    }
    // Where the other's was there by then, it has gone into it.
    system.delete(new Path(place, moved.getName()), true);
  }

  /** Writes a file that only its owner may read, whole or not at all. */
  static void put(String folder, String name, byte[] bytes, Configuration hadoop)
      throws IOException {
    Path place = new Path(folder, name);
    Path beside = new Path(folder, "_" + name + "-" + UUID.randomUUID());
    FileSystem system = place.getFileSystem(hadoop);
    try (OutputStream out = create(system, beside, true)) {
      out.write(bytes);
    }
    if (!system.rename(beside, place)) {
      throw new IOException(beside + " cannot be moved to " + place);
    }
  }

  /** Says that all folders are there. */
  static void end(String out, Configuration hadoop) throws IOException {
    Path folder = new Path(out);
    FileSystem system = folder.getFileSystem(hadoop);
    system.delete(new Path(folder, "_temporary"), true);
    system.create(new Path(folder, "_SUCCESS"), true).close();
  }
}
