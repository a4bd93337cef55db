package org.tentamen.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.tentamen.cli.PaperOrder;
import org.tentamen.cli.PaperShards;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;

/** One writing of papers on a cluster, from the driver's side. */
final class GenerateRun {

  /** Unless said: a folder of these is done in minutes, and an interruption costs no more. */
  private static final int STUDENTS_A_FOLDER = 1_000;

  private static final Map<Long, PaperShards> KNOWN = new ConcurrentHashMap<>();

  private final JavaSparkContext context;
  private final PaperOrder order;
  private final String out;

  GenerateRun(SparkSession spark, PaperOrder order, String out) {
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.order = order;
    this.out = out;
  }

  /**
   * How it ended.
   *
   * @param papers how many students there are
   * @param folders how many folders there are to be
   * @param before how many of them were there before
   * @param problems what is wrong with versions, whose folders are missing
   */
  record Ended(int papers, int folders, int before, List<String> problems) {}

  /**
   * Writes the folders that are not there.
   *
   * @param partitions how many folders there are
   * @throws InvalidInputException if there are papers of another exam, or in another number of
   *     folders
   * @throws IOException if something cannot be read or written
   */
  Ended run(Optional<Integer> partitions) throws IOException {
    Configuration hadoop = context.hadoopConfiguration();
    PaperShards shards = PaperShards.of(order);
    int students = shards.students();
    int folders =
        partitions.orElseGet(() -> (students + STUDENTS_A_FOLDER - 1) / STUDENTS_A_FOLDER);
    claim(folders, hadoop);
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < folders; i++) {
      if (!ResponseFiles.exists(new PaperFolder(out, i).path(), hadoop)) {
        missing.add(i);
      }
    }
    Broadcast<PaperOrder> ordered = context.broadcast(order);
    SerializableConfiguration settings = new SerializableConfiguration(hadoop);
    String to = out;
    List<String> problems =
        missing.isEmpty()
            ? List.of()
            : context
                .parallelize(missing, missing.size())
                .flatMap(
                    i -> {
                      PaperShards known =
                          KNOWN.computeIfAbsent(ordered.id(), id -> PaperShards.of(ordered.value()));
                      int from = first(i, folders, students);
                      int end = first(i + 1, folders, students);
                      return new PaperFolder(to, i)
                          .write(folder -> known.write(from, end, folder), settings.value())
                              .stream()
                              .map(Diagnostic::toString)
                              .iterator();
                    })
                .collect();
    if (problems.isEmpty()) {
      PaperFolder.end(out, hadoop);
    }
    return new Ended(students, folders, folders - missing.size(), problems);
  }

  /** The first student of a folder. */
  private static int first(int folder, int folders, int students) {
    return (int) ((long) students * folder / folders);
  }

  /** Says whose the folder is; an earlier run of the same may have said it. */
  private void claim(int folders, Configuration hadoop) throws IOException {
    String made = order.digest() + " in " + folders + " folders\n";
    String mark = out + "/_made";
    if (!ResponseFiles.exists(mark, hadoop)) {
      if (ResponseFiles.exists(out, hadoop)) {
        throw InvalidInputException.of(
            out + ", which is there already and no run of this job has begun",
            "a folder that is not",
            "Name another --out.");
      }
      PaperFolder.put(out, "exam.json", order.record().getBytes(UTF_8), hadoop);
      PaperFolder.put(out, "_made", made.getBytes(UTF_8), hadoop);
    } else if (!new String(ResponseFiles.read(mark, hadoop), UTF_8).equals(made)) {
      throw InvalidInputException.of(
          out + " has papers of another exam, seed, class, format or number of folders",
          "a folder that is not there, or one that the same command has begun",
          "Name another --out.");
    }
  }
}
