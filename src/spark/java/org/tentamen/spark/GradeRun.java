package org.tentamen.spark;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
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
   */
  record Ended(List<String> lines, List<String> problems, long problemCount) {}

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
      return new Ended(List.of(), problems, problems.size());
    }
    Shuffle shuffle = new Shuffle(request, files, orders(exam, grading, files));
    mark(exam, shuffle, grading.files(), grading.students());
    ClassStatistics all = statistics(hadoop);
    grading.report(all, name -> create(name, hadoop));
    long count = problems.size() + problems(hadoop, problems);
    return new Ended(summary(all, grading.students()), problems, count);
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
              ShardedGrading grading =
                  Graders.grading(exam, shuffle.request(), shuffle.files(), problems::add);
              return new FileRows(grading.open(number), problems);
            });
  }

  /** Where attempts are told apart by their times, what all dates tell of them. */
  private List<DateOrder> orders(Broadcast<byte[]> exam, ShardedGrading grading, List<String> files)
      throws IOException {
    if (!grading.mayHaveSeveralAttempts()) {
      return List.of();
    }
    Shuffle shuffle = new Shuffle(request, files, List.of());
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
              ShardedGrading grading =
                  Graders.grading(exam, shuffle.request(), shuffle.files(), problems::add);
              return new ShardLines(grading, shuffle, rows, problems);
            })
        .saveAsHadoopFile(request.out(), String.class, String.class, FilesByKind.class);
  }

  private ClassStatistics statistics(Configuration hadoop) throws IOException {
    Path folder = new Path(request.out(), Kind.STATISTICS.folder());
    JavaRDD<String> lines = context.textFile(folder.toString());
    List<ClassStatistics> all = new ArrayList<>();
    for (String line : lines.collect()) {
      byte[] bytes = Base64.getDecoder().decode(line);
      all.add(ClassStatistics.read(new DataInputStream(new ByteArrayInputStream(bytes))));
    }
    ClassStatistics first = all.get(0);
    all.subList(1, all.size()).forEach(first::merge);
    folder.getFileSystem(hadoop).delete(folder, true);
    return first;
  }

  /** Adds the first problems that tasks found, and tells how many there are. */
  private long problems(Configuration hadoop, List<String> to) throws IOException {
    String folder = new Path(request.out(), Kind.PROBLEMS.folder()).toString();
    if (!ResponseFiles.exists(folder, hadoop)) {
      return 0;
    }
    JavaRDD<String> lines = context.textFile(folder);
    to.addAll(lines.take(MOST_PROBLEMS_SHOWN));
    return lines.filter(line -> line.contains(": error: ") || line.contains(": warning: ")).count();
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
