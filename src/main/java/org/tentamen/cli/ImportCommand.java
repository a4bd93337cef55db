package org.tentamen.cli;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.imports.Import;
import org.tentamen.imports.Imported;
import org.tentamen.imports.Notice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tentamen import}: makes a bank of another system's questions. */
@Command(
    name = "import",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    description = {
      "Makes a bank of a quiz in Moodle XML, GIFT, Aiken or a QTI package.",
      "Prints what does not arrive, or not as it was."
    })
final class ImportCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "QUIZ",
      description = "The file; what it is shows in what it holds.")
  private Path quiz;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "BANK",
      description = "The new bank, a YAML file; one that is there is never replaced.")
  private Path out;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "The language of its texts, such as de (en).")
  private String language;

  ImportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Path bank = out.toAbsolutePath();
    if (bank.getFileName() == null || Files.isDirectory(bank)) {
      throw new ParameterException(spec.commandLine(), "--out " + out + " must be a file.");
    }
    if (!language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
      throw new ParameterException(
          spec.commandLine(), "--language " + language + " must be a language, such as de.");
    }
    refuseWhatIsThere(bank, out);
    String stem = bank.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    Imported imported =
        new Import(Import.idOf(stem), language).of(quiz.toString(), InputFile.bytes(quiz));
    write(bank, imported);
    report(imported);
    boolean all = imported.notices().stream().noneMatch(ImportCommand::isLeftOut);
    return (all ? ExitCode.DONE : ExitCode.DATA_WRONG).code();
  }

  private static void refuseWhatIsThere(Path path, Path shown) {
    if (Files.exists(path, NOFOLLOW_LINKS)) {
      throw InvalidInputException.of(
          shown + " is there already", "a file that is not", "It was left as it is.");
    }
  }

  /** The bank and its pictures, together or not at all. */
  private void write(Path bank, Imported imported) {
    OutputFolder folder = OutputFolder.at(Optional.ofNullable(bank.getParent()).orElse(bank));
    for (String path : imported.pictures().keySet()) {
      refuseWhatIsThere(folder.path(path), out.resolveSibling(path));
    }
    for (Map.Entry<String, byte[]> picture : imported.pictures().entrySet()) {
      String[] path = picture.getKey().split("/", 2);
      folder.folder(path[0]).write(path[1], OutputFolder.Readers.ALL, picture.getValue());
    }
    // It holds the answers: it is for the teacher.
    folder.write(bank.getFileName().toString(), OutputFolder.Readers.ALL, imported.yaml());
  }

  private void report(Imported imported) {
    List<Notice> left = imported.notices().stream().filter(ImportCommand::isLeftOut).toList();
    String pictures =
        imported.pictures().isEmpty() ? "" : ", " + counted(imported.pictures().size(), "picture");
    streams
        .out()
        .println(
            out
                + ": "
                + counted(imported.bank().questions().size(), "question")
                + pictures
                + ", from "
                + counted(imported.found(), "question")
                + " of "
                + quiz);
    if (!left.isEmpty()) {
      streams.out().println("left out:");
      left.forEach(
          n -> streams.out().println("  " + place(n) + ": '" + n.question() + "': " + n.what()));
    }
    Map<String, List<Notice>> changes = new LinkedHashMap<>();
    imported.notices().stream()
        .filter(n -> !isLeftOut(n))
        .forEach(n -> changes.computeIfAbsent(n.what(), w -> new ArrayList<>()).add(n));
    if (!changes.isEmpty()) {
      streams.out().println("not as it was:");
      changes.forEach(
          (what, all) -> {
            streams.out().println("  " + what + ":");
            all.forEach(n -> streams.out().println("    " + place(n) + question(n)));
          });
    }
  }

  private static String place(Notice notice) {
    return notice.place().source().name() + ":" + notice.place().line();
  }

  private static String question(Notice notice) {
    return notice.question().isEmpty() ? "" : ": '" + notice.question() + "'";
  }

  private static boolean isLeftOut(Notice notice) {
    return notice.kind() == Notice.Kind.LEFT_OUT;
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
