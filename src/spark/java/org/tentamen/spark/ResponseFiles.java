package org.tentamen.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.grade.table.TableFile;

/** Finds files of responses wherever Hadoop reads from, and opens them. */
final class ResponseFiles {

  private ResponseFiles() {}

  /**
   * The files that are meant, in the order in which they count: as they are named, those of a
   * folder by name. Names that start with a dot or an underscore are others' business.
   *
   * @param named files, folders or patterns
   * @throws IOException if they cannot be listed
   * @throws InvalidInputException if there is none
   */
  static List<String> all(List<String> named, Configuration hadoop) throws IOException {
    List<String> all = new ArrayList<>();
    for (String name : named) {
      Path path = new Path(name);
      FileSystem system = path.getFileSystem(hadoop);
      FileStatus[] found = system.globStatus(path);
      if (found == null || found.length == 0) {
        throw InvalidInputException.of(
            "no file '" + name + "'", "a file, a folder or a pattern", "");
      }
      for (FileStatus status : sorted(found)) {
        if (status.isDirectory()) {
          for (FileStatus inside : sorted(system.listStatus(status.getPath()))) {
            add(inside, all);
          }
        } else {
          all.add(status.getPath().toString());
        }
      }
    }
    return List.copyOf(all);
  }

  private static List<FileStatus> sorted(FileStatus... some) {
    return Arrays.stream(some)
        .sorted(Comparator.comparing(status -> status.getPath().toString()))
        .toList();
  }

  private static void add(FileStatus inside, List<String> all) {
    char first = inside.getPath().getName().charAt(0);
    if (inside.isFile() && first != '.' && first != '_' && inside.getLen() > 0) {
      all.add(inside.getPath().toString());
    }
  }

  /** A file that may be opened on any machine. */
  static TableFile file(String name) {
    Path path = new Path(name);
    return new TableFile(path.getName(), () -> path.getFileSystem(new Configuration()).open(path));
  }

  /** The bytes of a file. */
  static byte[] read(String name, Configuration hadoop) throws IOException {
    Path path = new Path(name);
    try (var in = path.getFileSystem(hadoop).open(path)) {
      return in.readAllBytes();
    }
  }

  /** Whether something is there already. */
  static boolean exists(String name, Configuration hadoop) throws IOException {
    Path path = new Path(name);
    return path.getFileSystem(hadoop).exists(path);
  }
}
