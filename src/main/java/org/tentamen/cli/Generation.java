package org.tentamen.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.Exam;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.exam.ExamFile;
import org.tentamen.exam.ExamRecord;
import org.tentamen.exam.FrozenDefinition;
import org.tentamen.exam.Paper;
import org.tentamen.exam.Papers;
import org.tentamen.exam.Roster;
import org.tentamen.render.PageAssets;
import org.tentamen.render.PaperFormat;
import org.tentamen.render.PaperLook;
import org.tentamen.render.PaperTemplates;
import org.tentamen.variant.Secret;

/** Makes the papers of one exam and writes all their files. */
final class Generation {

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

  private final ExamDefinition definition;
  private final Roster roster;
  private final String seed;
  private final PaperKinds kinds;
  private final PaperTemplates templates;
  private final Streams streams;

  /** What becomes of the papers of an earlier run. */
  enum Earlier {
    /** Those of the same exam keep their versions and are written anew; others are refused. */
    KEPT,
    /** Those of the same exam that were finished stay as they are; others are refused. */
    RESUMED,
    /** Whatever is there is replaced. */
    REPLACED
  }

  /** Nothing happens yet. */
  Generation(
      ExamDefinition definition,
      Roster roster,
      String seed,
      PaperKinds kinds,
      PaperTemplates templates,
      Streams streams) {
    this.definition = definition;
    this.roster = roster;
    this.seed = seed;
    this.kinds = kinds;
    this.templates = templates;
    this.streams = streams;
  }

  /**
   * Writes the files.
   *
   * @param target the folder they go to
   * @param earlier what becomes of papers that are there already
   * @throws InvalidInputException if a version cannot be solved, a template cannot be filled, or
   *     the folder has papers of another exam; no file is written
   * @throws UncheckedIOException if a file cannot be read or written
   */
  ExitCode run(Path target, Papers.Versions versions, Earlier earlier) {
    BankPictures pictures = BankPictures.read(definition);
    Diagnostics unprinted = new Diagnostics();
    if (kinds.formats().contains(PaperFormat.PDF)) {
      pictures.refuseUnprintable(unprinted);
      PrintedLetters.check(definition, roster, unprinted);
    }
    unprinted.throwIfErrors();
    FrozenExam frozen = new FrozenExam(definition, seed, pictures);
    ExamRecord unmade = frozen.with(List.of());
    Optional<ExamRecord> before =
        earlier == Earlier.REPLACED
            ? Optional.empty()
            : EarlierRun.record(target.resolve("exam.json"), unmade);
    Exam exam = Exam.of(definition, Secret.of(seed));
    Papers papers = Papers.make(exam, roster, versions, before);
    PaperLook look = new PaperLook(exam, pictures.addresses(), templates);
    if (templates.areReplaced()) {
      PaperRun.tryOut(look, kinds, papers.papers().get(0));
    }
    unprinted.all().forEach(streams.err()::println);
    OutputFolder out = OutputFolder.at(target);
    String json = json(frozen.with(papers.papers()));
    String made = made(json);
    out.folder("sheets");
    out.folder("keys");
    out.write("exam.json", OutputFolder.Readers.OWNER, json);
    try (FinishedPapers finished =
        earlier == Earlier.RESUMED
            ? FinishedPapers.ofInterrupted(out, made)
            : FinishedPapers.none(out, made)) {
      return write(papers, before, look, finished, out, target, earlier);
    } catch (UncheckedIOException e) {
      ExitCode code = Problems.report(e, streams.err());
      streams
          .err()
          .println(
              "What is finished stays: run the same command with --resume to go on from there.");
      return code;
    }
  }

  private ExitCode write(
      Papers papers,
      Optional<ExamRecord> before,
      PaperLook look,
      FinishedPapers finished,
      OutputFolder out,
      Path target,
      Earlier earlier) {
    out.write("README.txt", OutputFolder.Readers.ALL, NOTE);
    Diagnostics problems = writePapers(look, papers.papers(), finished, out);
    if (kinds.formats().contains(PaperFormat.PDF)) {
      PrinterFiles.write(papers.papers(), out);
    }
    boolean kept = writeForm(look.exam(), papers.papers(), out);
    finished.end();
    GenerateReport report = new GenerateReport(streams.out(), roster.students().size());
    report.print(target, kinds, papers.papers().get(0).questions().size());
    if (earlier == Earlier.RESUMED) {
      report.printResumed(finished.count());
    }
    report.print(papers);
    report.printGone(before, roster);
    report.printKept(kept, target);
    problems.all().forEach(streams.err()::println);
    return problems.hasErrors() ? ExitCode.DATA_WRONG : ExitCode.DONE;
  }

  private static String json(ExamRecord record) {
    StringWriter json = new StringWriter();
    ExamFile.write(record, json);
    return json.toString();
  }

  /** What the papers are made of, in one line: the exam, the formats, the templates. */
  private String made(String json) {
    String version =
        Optional.ofNullable(getClass().getPackage().getImplementationVersion()).orElse("");
    return new FrozenDefinition("", json).digest()
        + " "
        + kinds.digest()
        + " "
        + templates.digest()
        + " "
        + version;
  }

  private Diagnostics writePapers(
      PaperLook look, List<Paper> papers, FinishedPapers finished, OutputFolder out) {
    if (kinds.formats().contains(PaperFormat.HTML)) {
      writeAssets(out.folder("sheets"), PageAssets.files(templates));
      writeAssets(out.folder("keys"), PageAssets.files(templates));
    }
    if (kinds.practice()) {
      writeAssets(out.folder("practice"), PageAssets.practiceFiles(templates));
    }
    PaperRun run = new PaperRun(look, kinds, finished, out);
    out.stream(
        "keys.csv",
        OutputFolder.Readers.OWNER,
        rows -> {
          write(rows, KeyTables.keyHeadings());
          run.write(papers, rows);
        });
    run.grid().ifPresent(grid -> out.write("marking.html", OutputFolder.Readers.OWNER, grid));
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

  /** Writes the empty form, unless somebody has filled it in; then it stays as it is. */
  private boolean writeForm(Exam exam, List<Paper> papers, OutputFolder out) {
    boolean keeps = EarlierRun.isFilledIn(out.path("responses.csv"));
    if (!keeps) {
      out.stream(
          "responses.csv",
          OutputFolder.Readers.ALL,
          rows -> {
            write(rows, KeyTables.responseHeadings());
            papers.forEach(paper -> write(rows, KeyTables.responses(paper, exam)));
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
