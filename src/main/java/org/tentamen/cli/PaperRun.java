package org.tentamen.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.tentamen.cores.InOrder;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.Exam;
import org.tentamen.exam.Paper;
import org.tentamen.render.MarkingGrid;
import org.tentamen.render.PaperFormat;
import org.tentamen.render.PaperLook;
import org.tentamen.render.PaperText;
import org.tentamen.render.Sheets;
import org.tentamen.render.pdf.PdfPrinter;
import org.tentamen.variant.Variant;

/** Writes the sheets and keys of all papers, on several threads, in memory that does not grow. */
final class PaperRun {

  private final Exam exam;
  private final FinishedPapers finished;
  private final OutputFolder sheets;
  private final OutputFolder keys;
  private final Optional<OutputFolder> practice;
  private final Map<PaperFormat, Sheets> writers = new EnumMap<>(PaperFormat.class);
  private final Sheets grid;
  private final Diagnostics problems = new Diagnostics();
  private final int threads;

  /**
   * Nothing is written yet.
   *
   * @param finished what an interrupted run has left; receives what this one finishes
   * @param threads how many may work
   */
  PaperRun(
      PaperLook look, PaperKinds kinds, FinishedPapers finished, OutputFolder out, int threads) {
    this.threads = threads;
    this.exam = look.exam();
    this.finished = finished;
    this.sheets = out.folder("sheets");
    this.keys = out.folder("keys");
    this.practice = kinds.practice() ? Optional.of(out.folder("practice")) : Optional.empty();
    kinds.formats().forEach(format -> writers.put(format, Sheets.of(look, format)));
    this.grid =
        Optional.ofNullable(writers.get(PaperFormat.HTML))
            .orElseGet(() -> Sheets.of(look, PaperFormat.HTML));
  }

  /**
   * Writes a paper into the void, to see whether the templates can be filled.
   *
   * @throws InvalidInputException if one of them cannot
   */
  static void tryOut(PaperLook look, PaperKinds kinds, Paper paper) {
    List<Variant> versions = versions(look.exam(), paper);
    for (PaperFormat format : kinds.formats()) {
      PaperText text = Sheets.of(look, format).paper(paper, versions);
      text.sheet();
      text.key();
    }
    Sheets grid = Sheets.of(look, PaperFormat.HTML);
    grid.grid(List.of(paper), List.of(grid.row(paper, versions)).iterator(), new StringWriter());
    if (kinds.practice()) {
      grid.paper(paper, versions).practice();
    }
  }

  /** What one paper adds to the tables. */
  private record Rows(String keys, MarkingGrid.Row grid) {}

  /**
   * Writes the papers. What is wrong with texts of some versions, whose papers are missing then, is
   * among the {@link #problems}.
   *
   * @param keyRows receives the rows of {@code keys.csv}, in the order of the papers
   * @param marking opens the marking grid, which is written as the papers are; not called where
   *     none can be
   */
  void write(List<Paper> papers, Writer keyRows, Consumer<Consumer<Writer>> marking) {
    try (Progress progress = Progress.of("Papers", papers.size());
        InOrder<Rows> writing = InOrder.onThreads(threads)) {
      Iterator<Callable<Rows>> works =
          papers.stream().<Callable<Rows>>map(paper -> () -> write(paper, progress)).iterator();
      Tables rows = new Tables(writing.results(works), keyRows);
      if (rows.hasNext()) {
        marking.accept(out -> grid.grid(papers, rows, out));
      }
      while (rows.hasNext()) {
        rows.next(); // a person's own template may not have asked for all
      }
    }
  }

  /** The rows of the marking grid; those of the keys are written as they come. */
  private final class Tables implements Iterator<MarkingGrid.Row> {
    private final Iterator<Rows> papers;
    private final Writer keyRows;
    private Optional<MarkingGrid.Row> ready = Optional.empty();

    Tables(Iterator<Rows> papers, Writer keyRows) {
      this.papers = papers;
      this.keyRows = keyRows;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && papers.hasNext()) {
        try {
          Rows rows = papers.next();
          keyRows.write(rows.keys());
          ready = Optional.of(rows.grid());
        } catch (InvalidInputException e) {
          e.diagnostics().forEach(problems::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return ready.isPresent();
    }

    @Override
    public MarkingGrid.Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException("all papers are written");
      }
      MarkingGrid.Row row = ready.orElseThrow();
      ready = Optional.empty();
      return row;
    }
  }

  /** What is wrong with texts of some versions. */
  Diagnostics problems() {
    return problems;
  }

  private Rows write(Paper paper, Progress progress) {
    List<Variant> versions = versions(exam, paper);
    if (!isFinished(paper)) {
      writers.forEach((format, writer) -> write(paper, versions, format, writer));
      practice.ifPresent(folder -> writePractice(paper, versions, folder));
      finished.add(paper.student());
    }
    progress.step();
    return new Rows(
        KeyTables.keys(paper, versions, exam.definition().numbers()), grid.row(paper, versions));
  }

  private void write(Paper paper, List<Variant> versions, PaperFormat format, Sheets writer) {
    PaperText text = writer.paper(paper, versions);
    boolean prints = format == PaperFormat.PDF;
    byte[] sheet = prints ? PdfPrinter.standard().print(text.sheet()) : text.sheetBytes();
    byte[] key = prints ? PdfPrinter.standard().print(text.key()) : text.keyBytes();
    sheets.write(name(paper, format), OutputFolder.Readers.ALL, sheet);
    keys.write(name(paper, format), OutputFolder.Readers.OWNER, key);
  }

  private void writePractice(Paper paper, List<Variant> versions, OutputFolder folder) {
    String page = grid.paper(paper, versions).practice();
    folder.write(name(paper, PaperFormat.HTML), OutputFolder.Readers.ALL, page);
  }

  private boolean isFinished(Paper paper) {
    return finished.has(paper.student())
        && practice.stream().allMatch(p -> Files.exists(p.path(name(paper, PaperFormat.HTML))))
        && writers.keySet().stream()
            .map(format -> name(paper, format))
            .allMatch(n -> Files.exists(sheets.path(n)) && Files.exists(keys.path(n)));
  }

  private static String name(Paper paper, PaperFormat format) {
    return paper.student().fileName() + "." + format.ending();
  }

  private static List<Variant> versions(Exam exam, Paper paper) {
    return paper.questions().stream().map(asked -> exam.variant(paper.student(), asked)).toList();
  }
}
