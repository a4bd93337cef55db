package org.tentamen.cli;

import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Severity;
import org.tentamen.exam.Exam;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.exam.ExamFile;
import org.tentamen.exam.ExamRecord;
import org.tentamen.exam.FrozenDefinition;
import org.tentamen.exam.Papers;
import org.tentamen.exam.Roster;
import org.tentamen.render.PaperFormat;
import org.tentamen.render.PaperLook;
import org.tentamen.render.PaperTemplates;
import org.tentamen.variant.Secret;

/** Makes the papers of one exam and writes all their files. */
final class Generation {

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
    if (kinds.formats().contains(PaperFormat.TEX) && look.direction().equals("rtl")) {
      unprinted.add(noLatex(look));
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
    PaperFiles files = new PaperFiles(look, kinds, PaperFiles.onAllCores());
    Diagnostics problems = files.write(papers.papers(), finished, out);
    boolean kept = files.writeForm(papers.papers(), out);
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

  /** Plain LaTeX has neither the letters nor the direction. */
  private static Diagnostic noLatex(PaperLook look) {
    return new Diagnostic(
        Severity.WARNING,
        Optional.empty(),
        "LaTeX source in a language that runs from right to left ("
            + look.exam().definition().language().toLanguageTag()
            + "), which pdflatex cannot print",
        "--format pdf or html, which print it as it is",
        "Or write a paper.tex.ftl of your own for LuaLaTeX and your fonts (--templates).");
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
}
