package org.tentamen.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.formula.NumberText;
import org.tentamen.grade.Audience;
import org.tentamen.grade.DateOrder;
import org.tentamen.grade.ShardedGrading;
import org.tentamen.grade.statistics.ClassStatistics;

/** One grading on a cluster, from the driver's side. */
final class GradeRun {

  private static final int MOST_PROBLEMS_SHOWN = 100;
  /** So many parts of the statistics are merged by the driver. */
  private static final int MOST_STATISTICS = 32;

  private static final String ERROR = ": error: ";
  private static final String WARNING = ": warning: ";

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final Request request;

  GradeRun(SparkSession spark, Request request) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.request = request;
  }

  /**
   * How it ended.
   *
   * @param lines for the teacher
   * @param problems the first things that were wrong with the files
   * @param problemCount how many there are
   * @param hasErrors whether one of them is more than a warning
   */
  record Ended(
      List<String> lines, List<String> problems, long problemCount, boolean hasErrors) {}

  /**
   * Grades.
   *
   * @param said takes what was recognised
   * @throws IOException if something cannot be read or written
   */
  Ended run(Consumer<String> said) throws IOException {
    Configuration hadoop = context.hadoopConfiguration();
    if (ResponseFiles.exists(request.out(), hadoop)) {
      throw InvalidInputException.of(
          request.out() + ", which is there already",
          "a folder that is not",
          "Name another --out.");
    }
    List<String> files = ResponseFiles.all(request.responses(), hadoop);
    Broadcast<byte[]> exam = context.broadcast(ResponseFiles.read(request.exam(), hadoop));
    List<String> problems = new ArrayList<>();
    ShardedGrading grading =
        Graders.of(exam)
            .sharded(
                Graders.assignment(request, files),
                new Audience() {
                  @Override
                  public void hears(String line) {
                    said.accept(line);
                  }

                  @Override
                  public void learns(Diagnostic problem) {
                    problems.add(problem.toString());
                  }
                });
    if (grading.files() == 0) {
      return new Ended(List.of(), problems, problems.size(), true);
    }
    Shuffle known = Shuffle.of(request, files, grading.headings());
    Shuffle shuffle = known.with(orders(exam, grading, known));
    mark(exam, shuffle, grading.files(), grading.students());
    ClassStatistics all = statistics(hadoop);
    grading.report(all, name -> create(name, hadoop));
    boolean hasErrors = problems.stream().anyMatch(line -> line.contains(ERROR));
    JavaRDD<String> told = problems(hadoop);
    long count =
        problems.size()
            + told.filter(line -> line.contains(ERROR) || line.contains(WARNING)).count();
    hasErrors |= !told.filter(line -> line.contains(ERROR)).isEmpty();
    problems.addAll(told.take(MOST_PROBLEMS_SHOWN));
    return new Ended(summary(all, grading.students()), problems, count, hasErrors);
  }

  private java.io.OutputStream create(String name, Configuration hadoop) throws IOException {
    Path path = new Path(request.out(), name);
    return path.getFileSystem(hadoop).create(path, false);
  }

  private JavaRDD<Row> rows(Broadcast<byte[]> exam, Shuffle shuffle, int files) {
    List<Integer> numbers = IntStream.range(0, files).boxed().toList();
    return context
        .parallelize(numbers, numbers.size())
        .flatMap(
            number -> {
              Queue<Diagnostic> problems = new ArrayDeque<>();
              ShardedGrading grading = Graders.grading(exam, shuffle, problems::add);
              return new FileRows(grading.open(number), problems);
            });
  }

  /** Where attempts are told apart by their times, what all dates tell of them. */
  private List<DateOrder> orders(
      Broadcast<byte[]> exam, ShardedGrading grading, Shuffle shuffle) {
    if (!grading.mayHaveSeveralAttempts()) {
      return List.of();
    }
    List<Integer> numbers = IntStream.range(0, grading.files()).boxed().toList();
    return context
        .parallelize(numbers, numbers.size())
        .flatMap(number -> new DateOrders(exam, shuffle, number).all().iterator())
        .mapToPair(order -> new scala.Tuple2<>(order.asks(), order))
        .reduceByKey(DateOrder::or)
        .values()
        .collect();
  }

  private void mark(Broadcast<byte[]> exam, Shuffle shuffle, int files, int students) {
    Dataset<Row> present =
        spark
            .range(students)
            .select(
                functions.col("id").cast("int").as(Shuffled.STUDENT),
                functions.lit(Shuffled.NO_FILE).as(Shuffled.FILE),
                functions.lit(0).as(Shuffled.LINE),
                functions.lit(null).cast("string").as("name"),
                functions.lit(null).cast("string").as("separator"),
                functions.lit(null).cast("array<string>").as("cells"),
                functions.lit(null).cast("binary").as("quoted"));
    spark
        .createDataFrame(rows(exam, shuffle, files), Shuffled.SCHEMA)
        .union(present)
        .repartition(shuffle.request().shards(), functions.col(Shuffled.STUDENT))
        .sortWithinPartitions(Shuffled.STUDENT, Shuffled.FILE, Shuffled.LINE)
        .toJavaRDD()
        .mapPartitionsToPair(
            rows -> {
              Queue<Diagnostic> problems = new ArrayDeque<>();
              ShardedGrading grading = Graders.grading(exam, shuffle, problems::add);
              return new ShardLines(grading, shuffle, rows, problems);
            })
        .saveAsHadoopFile(request.out(), String.class, String.class, FilesByKind.class);
  }

  /** Merges some shards' statistics on a machine each, so that the driver gets few, not thousands. */
  private ClassStatistics statistics(Configuration hadoop) throws IOException {
    Path folder = new Path(request.out(), Kind.STATISTICS.folder());
    ClassStatistics all =
        context
            .textFile(folder.toString())
            .coalesce(MOST_STATISTICS)
            .mapPartitions(
                lines ->
                    lines.hasNext()
                        ? List.of(bytes(merged(lines))).iterator()
                        : Collections.emptyIterator())
            .collect()
            .stream()
            .map(GradeRun::statistics)
            .reduce(GradeRun::merged)
            .orElseThrow();
    folder.getFileSystem(hadoop).delete(folder, true);
    return all;
  }

  private static ClassStatistics merged(Iterator<String> lines) {
    ClassStatistics first = statistics(Base64.getDecoder().decode(lines.next()));
    while (lines.hasNext()) {
      first.merge(statistics(Base64.getDecoder().decode(lines.next())));
    }
    return first;
  }

  private static ClassStatistics merged(ClassStatistics one, ClassStatistics other) {
    one.merge(other);
    return one;
  }

  private static ClassStatistics statistics(byte... bytes) {
    try {
      return ClassStatistics.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory could not be read", e);
    }
  }

  private static byte[] bytes(ClassStatistics statistics) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    statistics.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /** The lines of the problems that tasks found. */
  private JavaRDD<String> problems(Configuration hadoop) throws IOException {
    String folder = new Path(request.out(), Kind.PROBLEMS.folder()).toString();
    return ResponseFiles.exists(folder, hadoop) ? context.textFile(folder) : context.emptyRDD();
  }

  private static List<String> summary(ClassStatistics all, int students) {
    long present = all.totals().count();
    List<String> lines = new ArrayList<>();
    lines.add("students: " + present + " of " + students);
    Optional<org.tentamen.formula.Rational> mean = all.totals().mean();
    mean.ifPresent(points -> lines.add("mean: " + NumberText.rounded(points, 2) + " points"));
    return lines;
  }
}
