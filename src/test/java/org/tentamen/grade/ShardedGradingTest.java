package org.tentamen.grade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.grade.statistics.ClassStatistics;
import org.tentamen.grade.table.TableFile;
import org.tentamen.render.PaperTemplates;

/** Shards come to what one grading comes to, whoever marks whom and whatever comes first. */
class ShardedGradingTest {

  private static final int STUDENTS = 40;

  @TempDir private Path folder;

  /** What was written, by file, and what was said. */
  private static final class Written implements Audience {
    private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    Grader.Destination destination() {
      return name -> files.computeIfAbsent(name, n -> new ByteArrayOutputStream());
    }

    List<String> rows(String name) {
      return files.get(name).toString(UTF_8).lines().distinct().sorted().toList();
    }

    @Override
    public void hears(String line) {
      assertThat(line).isNotBlank();
    }

    @Override
    public void learns(Diagnostic problem) {
      problems.add(problem.toString());
    }
  }

  private static TableFile file(String name, String text) {
    return new TableFile(name, () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  /** Rows in any order, some of them twice, some of nobody, some too short. */
  private static List<TableFile> files(SmallClass small, Random random) {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= STUDENTS - 3; i++) {
      String student = "s" + i;
      rows.add(student + ",area,," + random.nextInt(9));
      rows.add(student + ",own,," + (random.nextBoolean() ? small.own(student) : "1234"));
      if (random.nextInt(4) == 0) {
        rows.add(student + ",area,,7");
      }
    }
    rows.add("nobody,area,,3");
    rows.add("s1,area");
    rows.add("s2,volume,,3");
    Collections.shuffle(rows, random);
    String heading = "student,question,part,response\n";
    int half = rows.size() / 2;
    return List.of(
        file("a.csv", heading + String.join("\n", rows.subList(0, half))),
        file("b.csv", heading + String.join("\n", rows.subList(half, rows.size()))));
  }

  /** The same student's forms at several times; only a date of another student tells the order. */
  private static List<TableFile> forms(Random random) {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i < STUDENTS; i++) {
      for (int attempt = 0; attempt < 2; attempt++) {
        rows.add(
            (1 + random.nextInt(9))
                + "/"
                + (1 + random.nextInt(9))
                + "/2026 9:00,s"
                + i
                + ","
                + random.nextInt(9)
                + ",5");
      }
    }
    rows.add("13/9/2026 9:00,s" + STUDENTS + ",3,4");
    Collections.shuffle(rows, random);
    return List.of(file("form.csv", "Timestamp,Student ID,area,own\n" + String.join("\n", rows)));
  }

  @ParameterizedTest(name = "{0} shards, seed {1}, {2}, {3}")
  @CsvSource({
    "1, 11, long, FIRST",
    "2, 12, long, FIRST",
    "7, 13, long, FIRST",
    "60, 14, long, FIRST",
    "2, 15, form, FIRST",
    "7, 16, form, LAST",
    "3, 17, form, BEST"
  })
  void shardsComeToTheSame(int shards, long seed, String layout, AttemptPolicy policy)
      throws IOException {
    Random random = new Random(seed);
    SmallClass small = new SmallClass(folder, STUDENTS);
    boolean isLong = layout.equals("long");
    List<TableFile> files = isLong ? files(small, random) : forms(random);
    Instructions instructions =
        isLong
            ? Instructions.NONE
            : new Instructions(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(policy),
                Optional.empty());
    Assignment assignment =
        new Assignment(
            files,
            instructions,
            Optional.empty(),
            EnumSet.of(Output.REPORT),
            Set.of(),
            PaperTemplates.packaged(),
            2);
    Written whole = new Written();
    Grader.of(small.record()).grade(assignment, whole.destination(), whole);
    Written parts = inShards(small, assignment, shards, random);

    assertThat(parts.rows("marks.csv")).isEqualTo(whole.rows("marks.csv"));
    assertThat(parts.rows("scores.csv")).isEqualTo(whole.rows("scores.csv"));
    assertThat(parts.rows("review.csv")).isEqualTo(whole.rows("review.csv"));
    assertThat(parts.rows("report.html")).isEqualTo(whole.rows("report.html"));
    // A column that no file has is missed by every shard.
    assertThat(Set.copyOf(parts.problems)).isEqualTo(Set.copyOf(whole.problems));
    assertThat(whole.rows("marks.csv")).hasSizeGreaterThan(STUDENTS);
  }

  private static Written inShards(
      SmallClass small, Assignment assignment, int shards, Random random) throws IOException {
    Written to = new Written();
    ShardedGrading grading = Grader.of(small.record()).sharded(assignment, to);
    List<List<StudentRow>> rows = new ArrayList<>();
    List<DateOrder> orders = new ArrayList<>();
    for (int i = 0; i < shards; i++) {
      rows.add(new ArrayList<>());
    }
    for (int file = grading.files() - 1; file >= 0; file--) {
      try (StudentRowReader reader = grading.open(file)) {
        for (Optional<StudentRow> row = reader.next(); row.isPresent(); row = reader.next()) {
          rows.get(row.get().student() % shards).add(row.get());
          grading.dateOrder(row.get()).ifPresent(orders::add);
        }
      }
    }
    Optional<DateOrder> order = orders.stream().reduce(DateOrder::or);
    List<ClassStatistics> all = new ArrayList<>();
    for (int i = 0; i < shards; i++) {
      rows.get(i)
          .sort(
              Comparator.comparingInt(StudentRow::student)
                  .thenComparingInt(StudentRow::file)
                  .thenComparingInt(row -> row.row().line()));
      try (Shard shard = grading.shard(order.stream().toList(), to.destination())) {
        rows.get(i).forEach(shard::add);
        int number = i;
        all.add(
            elsewhere(
                shard.finish(
                    IntStream.range(0, grading.students()).filter(s -> s % shards == number))));
      }
    }
    Collections.shuffle(all, random);
    ClassStatistics first = all.get(0);
    all.subList(1, all.size()).forEach(first::merge);
    grading.report(first, to.destination());
    return to;
  }

  /** What another machine reads of what one has written. */
  private static ClassStatistics elsewhere(ClassStatistics some) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    some.write(new DataOutputStream(bytes));
    return ClassStatistics.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
