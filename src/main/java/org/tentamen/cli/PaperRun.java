package org.tentamen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.Exam;
import org.tentamen.exam.Paper;
import org.tentamen.render.PaperFormat;
import org.tentamen.render.PaperLook;
import org.tentamen.render.PaperText;
import org.tentamen.render.Sheets;
import org.tentamen.variant.Variant;

/** Writes the sheets and keys of all papers, on every core, in memory that does not grow. */
final class PaperRun {

  /** So many papers are under way at once; their rows of {@code keys.csv} wait for their turn. */
  private static final int WINDOW = 64;

  private final Exam exam;
  private final OutputFolder sheets;
  private final OutputFolder keys;
  private final Map<PaperFormat, Sheets> writers = new EnumMap<>(PaperFormat.class);
  private final Diagnostics problems = new Diagnostics();

  PaperRun(PaperLook look, List<PaperFormat> formats, OutputFolder out) {
    this.exam = look.exam();
    this.sheets = out.folder("sheets");
    this.keys = out.folder("keys");
    formats.forEach(format -> writers.put(format, Sheets.of(look, format)));
  }

  /**
   * Writes the papers.
   *
   * @param keyRows receives the rows of {@code keys.csv}, in the order of the papers
   * @return what is wrong with texts of some versions, whose papers are missing
   */
  Diagnostics write(List<Paper> papers, Writer keyRows) {
    ExecutorService cores =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try (Progress progress = Progress.of("Papers", papers.size())) {
      for (int from = 0; from < papers.size(); from += WINDOW) {
        int to = Math.min(from + WINDOW, papers.size());
        List<Callable<String>> window = new ArrayList<>();
        papers.subList(from, to).forEach(paper -> window.add(() -> write(paper, progress)));
        for (Future<String> done : cores.invokeAll(window)) {
          addRows(done, keyRows);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      cores.shutdownNow();
    }
    return problems;
  }

  private String write(Paper paper, Progress progress) {
    List<Variant> versions =
        paper.questions().stream().map(asked -> exam.variant(paper.student(), asked)).toList();
    String name = paper.student().fileName();
    writers.forEach(
        (format, writer) -> {
          PaperText text = writer.paper(paper, versions);
          String sheet = text.sheet();
          String key = text.key();
          sheets.write(name + "." + format.ending(), OutputFolder.Readers.ALL, sheet);
          keys.write(name + "." + format.ending(), OutputFolder.Readers.OWNER, key);
        });
    progress.step();
    return KeyTables.keys(paper, versions, exam.definition().numbers());
  }

  private void addRows(Future<String> done, Writer keyRows) throws InterruptedException {
    try {
      keyRows.write(done.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InvalidInputException wrong) {
        wrong.diagnostics().forEach(problems::add);
      } else if (e.getCause() instanceof RuntimeException ours) {
        throw ours;
      } else {
        throw new IllegalStateException("a paper could not be written", e.getCause());
      }
    }
  }
}
