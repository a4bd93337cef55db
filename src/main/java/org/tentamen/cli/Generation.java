package org.tentamen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.bank.Bank;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Exam;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.exam.ExamFile;
import org.tentamen.exam.ExamRecord;
import org.tentamen.exam.FrozenBank;
import org.tentamen.exam.FrozenDefinition;
import org.tentamen.exam.Paper;
import org.tentamen.exam.Papers;
import org.tentamen.exam.Roster;
import org.tentamen.render.PageAssets;
import org.tentamen.render.PaperFormat;
import org.tentamen.render.PaperLook;
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
      responses.csv  an empty form for the students' answers
      """;

  private final ExamDefinition definition;
  private final Roster roster;
  private final String seed;
  private final List<PaperFormat> formats;

  /** Nothing happens yet. */
  Generation(ExamDefinition definition, Roster roster, String seed, List<PaperFormat> formats) {
    this.definition = definition;
    this.roster = roster;
    this.seed = seed;
    this.formats = formats;
  }

  /**
   * Writes the files.
   *
   * @param target the folder they go to
   * @param force whether the papers of another exam there are replaced
   * @throws InvalidInputException if a version cannot be solved, or the folder has papers of
   *     another exam; no file is written
   * @throws UncheckedIOException if a file cannot be read or written
   */
  ExitCode run(Path target, Papers.Versions versions, boolean force, Streams streams) {
    BankPictures pictures = BankPictures.read(definition.banks());
    ExamRecord unmade = record(pictures, List.of());
    Optional<ExamRecord> before =
        force ? Optional.empty() : EarlierRun.record(target.resolve("exam.json"), unmade);
    Exam exam = Exam.of(definition, Secret.of(seed));
    Papers papers = Papers.make(exam, roster, versions, before);
    OutputFolder out = OutputFolder.at(target);
    ExamRecord record = record(pictures, papers.papers());
    out.stream("exam.json", OutputFolder.Readers.OWNER, json -> ExamFile.write(record, json));
    out.write("README.txt", OutputFolder.Readers.ALL, NOTE);
    Diagnostics problems = writePapers(exam, pictures, papers.papers(), out);
    boolean kept = writeForm(exam, papers.papers(), out);
    GenerateReport report = new GenerateReport(streams.out(), roster.students().size());
    report.print(target, formats, papers.papers().get(0).questions().size());
    report.print(papers);
    report.printGone(before, roster);
    report.printKept(kept, target);
    problems.all().forEach(streams.err()::println);
    return problems.hasErrors() ? ExitCode.DATA_WRONG : ExitCode.DONE;
  }

  private ExamRecord record(BankPictures pictures, List<Paper> papers) {
    return new ExamRecord(
        definition.id(),
        definition.title(),
        seed,
        definition.numbers(),
        definition.source().map(file -> new FrozenDefinition(name(file), file.text())),
        definition.banks().stream().map(bank -> frozen(bank, pictures)).toList(),
        papers);
  }

  private static FrozenBank frozen(Bank bank, BankPictures pictures) {
    return new FrozenBank(name(bank.source()), bank.source().text(), pictures.of(bank));
  }

  private static String name(Source file) {
    return Path.of(file.name()).getFileName().toString();
  }

  private Diagnostics writePapers(
      Exam exam, BankPictures pictures, List<Paper> papers, OutputFolder out) {
    if (formats.contains(PaperFormat.HTML)) {
      writeAssets(out.folder("sheets"));
      writeAssets(out.folder("keys"));
    }
    PaperRun run = new PaperRun(new PaperLook(exam, pictures.addresses()), formats, out);
    List<Diagnostics> problems = new ArrayList<>();
    out.stream(
        "keys.csv",
        OutputFolder.Readers.OWNER,
        rows -> {
          write(rows, KeyTables.keyHeadings());
          problems.add(run.write(papers, rows));
        });
    return problems.get(0);
  }

  private static void writeAssets(OutputFolder papers) {
    PageAssets.files()
        .forEach(
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
