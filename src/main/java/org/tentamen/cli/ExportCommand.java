package org.tentamen.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tentamen.bank.Bank;
import org.tentamen.exam.Exam;
import org.tentamen.exam.ExamReader;
import org.tentamen.exam.Picture;
import org.tentamen.export.Export;
import org.tentamen.export.Format;
import org.tentamen.export.Loss;
import org.tentamen.export.LossPage;
import org.tentamen.variant.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code tentamen export}: writes variants of an exam's or a bank's questions for another system.
 */
@Command(
    name = "export",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    description = {
      "Writes variants of an exam's or a bank's questions as a quiz for a learning-management"
          + " system.",
      "Prints what the format cannot say."
    })
final class ExportCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "BANK|EXAM",
      description = "The exam or the bank, a YAML file.")
  private Path file;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      converter = Formats.class,
      completionCandidates = Formats.class,
      description = "The format: ${COMPLETION-CANDIDATES}.")
  private Format format;

  @Option(
      names = "--variants",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many variants of each question, as far as it has so many (20).")
  private int variants;

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "SECRET",
      description = "The secret that the variants are drawn with.")
  private String seed;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file.")
  private Path out;

  @Option(
      names = "--max-size",
      paramLabel = "SIZE",
      converter = ByteSize.class,
      description = {
        "How large a file may be, such as 20MB: what is larger becomes several files, between",
        "questions; each can be imported on its own."
      })
  private @Nullable ByteSize most;

  @Option(
      names = "--strict",
      description = "Writes nothing if the format cannot say all that the bank does.")
  private boolean strict;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Says by question which responses earn another share in the target: a page (.html), a table"
              + " (.csv) or JSON (.json); - for the terminal.")
  private Optional<Path> report = Optional.empty();

  private String title = "";
  private Export.Summary summary = Export.Summary.NOTHING;
  private int written;

  ExportCommand(Streams streams) {
    this.streams = streams;
  }

  /** The words for formats. */
  private static final class Formats implements ITypeConverter<Format>, Iterable<String> {
    @Override
    public Format convert(String word) {
      return Arrays.stream(Format.values())
          .filter(format -> format.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + word
                          + "' is no format; expected one of: "
                          + String.join(", ", words())));
    }

    @Override
    public Iterator<String> iterator() {
      return words().iterator();
    }

    private static List<String> words() {
      return Arrays.stream(Format.values()).map(Format::word).toList();
    }
  }

  @Override
  public Integer call() throws IOException {
    refuseWrongUsage();
    Exam exam = Exam.of(ExamReader.readExamOrBank(file), Secret.of(seed));
    title =
        exam.definition().about().title().isEmpty() ? exam.id() : exam.definition().about().title();
    Export export = new Export(exam, exam.definition().numbers(), ExportCommand::picture);
    Path target = out.toAbsolutePath();
    OutputFolder folder = OutputFolder.at(Optional.ofNullable(target.getParent()).orElse(target));
    // The files hold keys: they are for the teacher, as those of generate are.
    try (OutputFolder.Together files = folder.together(OutputFolder.Readers.OWNER)) {
      OptionalLong bytes = most == null ? OptionalLong.empty() : OptionalLong.of(most.bytes());
      summary = accepted(export.write(format, variants, bytes, part -> part(files, part)));
      if (written > 1) {
        files.rename(name(1), numbered(1));
      }
      files.keep();
    } catch (LossesRefused refused) {
      streams.err().println("error: " + out + " was not written, since --strict allows no losses.");
      new LossReport(refused.losses, streams.err()).print();
      return ExitCode.DATA_WRONG.code();
    }
    report();
    return ExitCode.DONE.code();
  }

  /** Ends the writing of a file that is not wanted. */
  private static final class LossesRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Loss> losses;

    LossesRefused(List<Loss> losses) {
      super("losses are refused", null, false, false);
      this.losses = losses;
    }
  }

  private Export.Summary accepted(Export.Summary written) {
    if (strict && !written.losses().isEmpty()) {
      throw new LossesRefused(written.losses());
    }
    return written;
  }

  private OutputStream part(OutputFolder.Together files, int number) throws IOException {
    written = number;
    return new BufferedOutputStream(files.open(name(number)));
  }

  /** The first file has the name that was asked for, until there is a second one. */
  private String name(int part) {
    return part == 1 ? out.getFileName().toString() : numbered(part);
  }

  private String numbered(int part) {
    String name = out.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 1 ? name + "-" + part : name.substring(0, dot) + "-" + part + name.substring(dot);
  }

  private void refuseWrongUsage() {
    if (variants < 1) {
      throw wrong("--variants " + variants + " must be 1 or more.");
    }
    if (seed.isEmpty()) {
      throw wrong("--seed must have at least one character.");
    }
    if (out.getFileName() == null || Files.isDirectory(out)) {
      throw wrong("--out " + out + " must be a file.");
    }
    boolean known =
        report.isEmpty()
            || report.get().toString().equals("-")
            || List.of("html", "csv", "json").contains(ending(report.get()));
    if (!known) {
      throw wrong("--report " + report.get() + " must end in .html, .csv or .json, or be -.");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void report() {
    String entries = ", " + counted(summary.entries(), "question") + " of the target's";
    streams
        .out()
        .println(
            out
                + ": "
                + counted(summary.questions(), "question")
                + ", "
                + counted(summary.variants(), "variant")
                + (summary.entries() == summary.variants() ? "" : entries));
    if (written > 1) {
      streams
          .out()
          .println(
              "  in "
                  + written
                  + " files of at most "
                  + most
                  + ", "
                  + numbered(1)
                  + " to "
                  + numbered(written)
                  + "; import each");
    }
    summary
        .fewer()
        .forEach(
            (question, count) ->
                streams
                    .out()
                    .println("  " + question + " has " + counted(count, "variant") + " only"));
    fileName();
    new LossReport(summary.losses(), streams.out()).print();
    MarkReport marks = new MarkReport(format.word(), summary);
    marks.printSummary(streams.out());
    report.ifPresent(file -> write(marks, file));
  }

  private void write(MarkReport marks, Path file) {
    if (file.toString().equals("-")) {
      marks.print(streams.out());
      return;
    }
    Path target = file.toAbsolutePath();
    String text =
        switch (ending(file)) {
          case "csv" -> marks.csv();
          case "json" -> marks.json();
          default -> LossPage.of(title, format.word(), summary);
        };
    // It tells answers, as the export does.
    OutputFolder.at(Optional.ofNullable(target.getParent()).orElse(target))
        .write(target.getFileName().toString(), OutputFolder.Readers.OWNER, text);
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Moodle goes by the ending, and looks into files whose ending it does not know. */
  private void fileName() {
    String ending = "." + format.extension();
    if (!out.getFileName().toString().endsWith(ending)) {
      boolean moodle = format == Format.MOODLE || format == Format.GIFT;
      streams
          .err()
          .println(
              "note: "
                  + (moodle ? "Moodle" : "a target")
                  + " may refuse a file of this name; call it something"
                  + ending
                  + ".");
    }
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static Optional<Picture> picture(Bank of, String path) {
    return Picture.of(InputFile.bytes(Path.of(of.source().name()).resolveSibling(path)));
  }
}
