package org.tentamen.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.spark.broadcast.Broadcast;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.ExamFile;
import org.tentamen.grade.Assignment;
import org.tentamen.grade.Audience;
import org.tentamen.grade.Grader;
import org.tentamen.grade.Instructions;
import org.tentamen.grade.ShardedGrading;
import org.tentamen.render.PaperTemplates;

/**
 * The graders of a process, one an exam: a record is read once, whatever number of tasks there are.
 */
final class Graders {

  private static final Map<Long, Grader> KNOWN = new ConcurrentHashMap<>();

  private Graders() {}

  /** The grader of a broadcast record. */
  static Grader of(Broadcast<byte[]> exam) {
    return KNOWN.computeIfAbsent(exam.id(), id -> of(exam.value()));
  }

  private static Grader of(byte[] exam) {
    return Grader.of(ExamFile.read(Source.of("exam.json", new String(exam, UTF_8))));
  }

  /**
   * A grading for one task, which opens no file: what it reports is its own.
   *
   * @param problems takes what is wrong with rows
   */
  static ShardedGrading grading(
      Broadcast<byte[]> exam, Shuffle shuffle, Consumer<Diagnostic> problems)
      throws IOException {
    Telling telling = new Telling(problems);
    ShardedGrading grading = 
        of(exam)
            .sharded(
                assignment(shuffle.request(), shuffle.files()), shuffle.headingRows(), telling);
    telling.recognised = true;
    return grading;
  }

  /** What is to be graded. */
  static Assignment assignment(Request request, List<String> files) {
    Instructions instructions = request.instructions();
    return new Assignment(
        files.stream().map(name -> ResponseFiles.file(name, instructions.encoding())).toList(),
        instructions,
        request.reviews(),
        Set.of(),
        Set.of(),
        PaperTemplates.packaged(),
        1);
  }

  /** Tells what is wrong with rows; what is wrong with headings the driver has told. */
  private static final class Telling implements Audience {
    private final Consumer<Diagnostic> problems;
    private boolean recognised;

    Telling(Consumer<Diagnostic> problems) {
      this.problems = problems;
    }

    @Override
    public void hears(String line) {
      // The driver has said it.
    }

    @Override
    public void learns(Diagnostic problem) {
      if (recognised) {
        problems.accept(problem);
      }
    }
  }
}
