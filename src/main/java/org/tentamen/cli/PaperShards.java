package org.tentamen.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Exam;
import org.tentamen.exam.ExamFile;
import org.tentamen.exam.ExamRecord;
import org.tentamen.exam.Paper;
import org.tentamen.render.PaperLook;
import org.tentamen.render.PaperTemplates;
import org.tentamen.variant.Secret;

/**
 * Papers that are written in shards, which know nothing of each other, so that many machines can do
 * it. A shard is a folder as {@code generate} makes it, for some of the students and without {@code
 * exam.json}; the files in it are the same, byte by byte, and one after the other the tables of all
 * shards are those of all students, but for their headings.
 *
 * <pre>{@code
 * PaperOrder order = PaperOrder.read(bank, roster, "seed", List.of("html"), false);
 * PaperShards shards = PaperShards.of(order);          // anywhere
 * shards.write(0, 1_000, folder);                      // the first thousand students'
 * }</pre>
 *
 * <p>Safe for many threads.
 */
public final class PaperShards {

  private final PaperLook look;
  private final PaperKinds kinds;
  private final List<Paper> papers;

  private PaperShards(PaperLook look, PaperKinds kinds, List<Paper> papers) {
    this.look = look;
    this.kinds = kinds;
    this.papers = papers;
  }

  /** Prepares the papers of an order. */
  public static PaperShards of(PaperOrder order) {
    ExamRecord record = ExamFile.read(Source.of("exam.json", order.record()));
    Exam exam = Exam.of(record.defined(), Secret.of(record.secret()));
    PaperLook look =
        new PaperLook(
            exam,
            path -> Optional.ofNullable(order.pictures().get(path)),
            PaperTemplates.packaged());
    return new PaperShards(look, order.kinds(), record.papers());
  }

  /** How many students there are. */
  public int students() {
    return papers.size();
  }

  /**
   * Writes a shard, in the calling thread's time: one thread works.
   *
   * @param from the first student, from 0
   * @param to the student after the last
   * @param folder made if it is not there
   * @return what is wrong with some versions, whose papers are missing
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  public List<Diagnostic> write(int from, int to, Path folder) {
    OutputFolder out = OutputFolder.at(folder);
    List<Paper> some = papers.subList(from, to);
    PaperFiles files = new PaperFiles(look, kinds, 1);
    try (FinishedPapers finished = FinishedPapers.none(out, "")) {
      Diagnostics problems = files.write(some, finished, out);
      files.writeForm(some, out);
      finished.end();
      return problems.all();
    }
  }
}
