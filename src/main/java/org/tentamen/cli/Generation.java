package org.tentamen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tentamen.bank.Bank;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.Exam;
import org.tentamen.exam.ExamFile;
import org.tentamen.exam.ExamRecord;
import org.tentamen.exam.FrozenBank;
import org.tentamen.exam.Paper;
import org.tentamen.exam.Papers;
import org.tentamen.exam.Picture;
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

  private final Bank bank;
  private final Path folder;
  private final List<Question> questions;
  private final Roster roster;
  private final String seed;
  private final List<PaperFormat> formats;

  /**
   * Nothing happens yet.
   *
   * @param folder what the bank's pictures are relative to
   * @param questions of each paper, in its order
   */
  Generation(
      Bank bank,
      Path folder,
      List<Question> questions,
      Roster roster,
      String seed,
      List<PaperFormat> formats) {
    this.bank = bank;
    this.folder = folder;
    this.questions = questions;
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
    Map<String, Picture> pictures = pictures();
    ExamRecord unmade = record(pictures, List.of());
    Optional<ExamRecord> before =
        force ? Optional.empty() : EarlierRun.record(target.resolve("exam.json"), unmade);
    Exam exam = Exam.of(bank.id(), Secret.of(seed), List.of(bank));
    List<String> ids = questions.stream().map(Question::id).toList();
    Papers papers = Papers.make(exam, roster, ids, versions, before);
    OutputFolder out = OutputFolder.at(target);
    ExamRecord record = record(pictures, papers.papers());
    out.stream("exam.json", OutputFolder.Readers.OWNER, json -> ExamFile.write(record, json));
    out.write("README.txt", OutputFolder.Readers.ALL, NOTE);
    Diagnostics problems = writePapers(exam, look(pictures), papers.papers(), out);
    boolean kept = writeForm(papers.papers(), out);
    GenerateReport report = new GenerateReport(streams.out(), roster.students().size());
    report.print(target, formats, ids.size());
    report.print(papers);
    report.printGone(before, roster);
    report.printKept(kept, target);
    problems.all().forEach(streams.err()::println);
    return problems.hasErrors() ? ExitCode.DATA_WRONG : ExitCode.DONE;
  }

  private Map<String, Picture> pictures() {
    Map<String, Picture> pictures = new TreeMap<>();
    Diagnostics problems = new Diagnostics();
    for (Bank.Image image : bank.images()) {
      Optional<Picture> picture = Picture.of(InputFile.bytes(folder.resolve(image.path())));
      picture.ifPresent(known -> pictures.put(image.path(), known));
      if (picture.isEmpty()) {
        problems.error(
            image.place(),
            "a file that is no picture",
            "a PNG, JPEG, GIF, WebP or SVG picture",
            "");
      }
    }
    problems.throwIfErrors();
    return pictures;
  }

  private ExamRecord record(Map<String, Picture> pictures, List<Paper> papers) {
    String name = Path.of(bank.source().name()).getFileName().toString();
    FrozenBank frozen = new FrozenBank(name, bank.source().text(), pictures);
    return new ExamRecord(bank.id(), bank.title(), seed, bank.numbers(), List.of(frozen), papers);
  }

  private PaperLook look(Map<String, Picture> pictures) {
    Map<String, String> addresses = new TreeMap<>();
    pictures.forEach((path, picture) -> addresses.put(path, picture.dataUri()));
    return new PaperLook(
        bank.id(),
        bank.title(),
        Secret.of(seed),
        bank.language(),
        bank.numbers(),
        path -> Optional.ofNullable(addresses.get(path)),
        questions);
  }

  private Diagnostics writePapers(Exam exam, PaperLook look, List<Paper> papers, OutputFolder out) {
    if (formats.contains(PaperFormat.HTML)) {
      writeAssets(out.folder("sheets"));
      writeAssets(out.folder("keys"));
    }
    PaperRun run = new PaperRun(exam, look, formats, out);
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
  private boolean writeForm(List<Paper> papers, OutputFolder out) {
    boolean keeps = EarlierRun.isFilledIn(out.path("responses.csv"));
    if (!keeps) {
      out.stream(
          "responses.csv",
          OutputFolder.Readers.ALL,
          rows -> {
            write(rows, KeyTables.responseHeadings());
            papers.forEach(paper -> write(rows, KeyTables.responses(paper, questions)));
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
