package org.tentamen.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.grade.table.TableFile;

/** Finds files of responses wherever Hadoop reads from, and opens them. */
final class ResponseFiles {

  private static final byte[] PARQUET = {'P', 'A', 'R', '1'};

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

  /**
   * A file that may be opened on any machine; a Parquet file is read as the CSV of its table.
   *
   * @param encoding how CSVs are encoded, where somebody says it
   */
  static TableFile file(String name, Optional<Charset> encoding) {
    Path path = new Path(name);
    return new TableFile(
        path.getName(),
        () -> {
          Configuration hadoop = SparkHadoopUtil.get().conf();
          FileSystem system = path.getFileSystem(hadoop);
          return isParquet(path, system)
              ? new ParquetAsCsv(path, hadoop, encoding.orElse(UTF_8))
              : system.open(path);
        });
  }

  private static boolean isParquet(Path path, FileSystem system) throws IOException {
    try (InputStream in = system.open(path)) {
      return Arrays.equals(in.readNBytes(PARQUET.length), PARQUET);
    }
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
