package org.tentamen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.exam.Paper;
import org.tentamen.render.PageAssets;
import org.tentamen.render.PaperFormat;
import org.tentamen.render.PaperLook;

/** All files of some papers of an exam: sheets, keys, what binds them, tables, the empty form. */
final class PaperFiles {

  private static final String NOTE =
      """
      Only the folder sheets/ is for students.

      Keep everything else to yourself:
      exam.json      the record that grading needs, with the secret; do not lose it
      keys/          a key for each sheet, with worked solutions
      keys.csv       all keys in one table
      marking.html   the same, a row a paper, for marking by hand
      sheets.pdf     with --format pdf: all sheets in one file for a printer, each on a leaf of its own
      keys.pdf       the same of the keys
      practice/      with --practice: pages to practise on, for students; the answers are inside them
      responses.csv  an empty form for the students' answers
      """;

  private final PaperLook look;
  private final PaperKinds kinds;
  private final int threads;

  /**
   * Nothing is written yet.
   *
   * @param threads how many may work, 1 or more
   */
  PaperFiles(PaperLook look, PaperKinds kinds, int threads) {
    this.look = look;
    this.kinds = kinds;
    this.threads = threads;
  }

  /** As many threads as the machine has cores. */
  static int onAllCores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /**
   * Writes all but the form.
   *
   * @param finished what an interrupted run has left; receives what this one finishes
   * @return what is wrong with texts of some versions, whose papers are missing then
   */
  Diagnostics write(List<Paper> papers, FinishedPapers finished, OutputFolder out) {
    out.write("README.txt", OutputFolder.Readers.ALL, NOTE);
    if (kinds.formats().contains(PaperFormat.HTML)) {
      writeAssets(out.folder("sheets"), PageAssets.files(look.templates()));
      writeAssets(out.folder("keys"), PageAssets.files(look.templates()));
    }
    if (kinds.practice()) {
      writeAssets(out.folder("practice"), PageAssets.practiceFiles(look.templates()));
    }
    PaperRun run = new PaperRun(look, kinds, finished, out, threads);
    out.stream(
        "keys.csv",
        OutputFolder.Readers.OWNER,
        rows -> {
          write(rows, KeyTables.keyHeadings());
          run.write(
              papers,
              rows,
              marking -> out.stream("marking.html", OutputFolder.Readers.OWNER, marking));
        });
    if (kinds.formats().contains(PaperFormat.PDF)) {
      PrinterFiles.write(papers, out);
    }
    return run.problems();
  }

  private static void writeAssets(OutputFolder papers, Map<String, byte[]> assets) {
    assets.forEach(
        (path, bytes) -> {
          Path file = Path.of(path);
          papers
              .folder(file.getParent().toString())
              .write(file.getFileName().toString(), OutputFolder.Readers.ALL, bytes);
        });
  }

  /**
   * Writes the empty form, unless somebody has filled it in; then it stays as it is.
   *
   * @return whether it stays
   */
  boolean writeForm(List<Paper> papers, OutputFolder out) {
    boolean keeps = EarlierRun.isFilledIn(out.path("responses.csv"));
    if (!keeps) {
      out.stream(
          "responses.csv",
          OutputFolder.Readers.ALL,
          rows -> {
            write(rows, KeyTables.responseHeadings());
            papers.forEach(paper -> write(rows, KeyTables.responses(paper, look.exam())));
          });
    }
    return keeps;
  }

  private static void write(Writer out, String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
