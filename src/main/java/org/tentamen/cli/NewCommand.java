package org.tentamen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Ids;
import org.tentamen.diagnostic.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tentamen new}: writes a first bank with comments, for a person to change. */
@Command(
    name = "new",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    description = {
      "Writes a first bank of three questions, with comments that explain the format.",
      "Beside it goes bank.schema.json, by which editors complete keys and underline mistakes."
    })
final class NewCommand implements Callable<Integer> {

  private static final String FIRST_BANK = "first-bank.yaml";
  private static final String SOME_ID = "my-bank";
  private static final String SCHEMA = "bank.schema.json";

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "BANK",
      description = "The file, such as my-course.yaml; one that is there is never replaced.")
  private Path bank;

  NewCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Path file = bank.toAbsolutePath();
    if (file.getFileName() == null) {
      throw new ParameterException(spec.commandLine(), "BANK " + bank + " must be a file.");
    }
    if (Files.exists(file, NOFOLLOW_LINKS)) {
      throw InvalidInputException.of(
          bank + " is there already", "a file that is not", "It was left as it is.");
    }
    OutputFolder folder = OutputFolder.at(Optional.ofNullable(file.getParent()).orElse(file));
    folder.write(file.getFileName().toString(), OutputFolder.Readers.ALL, firstBank(bank));
    if (!Files.exists(folder.path(SCHEMA), NOFOLLOW_LINKS)) {
      folder.write(SCHEMA, OutputFolder.Readers.ALL, bytes(BankReader.class, SCHEMA));
    }
    streams.out().println("Wrote " + bank + ". Change it, and see what comes out:");
    streams.out().println("  tentamen preview " + quoted(bank));
    return ExitCode.DONE.code();
  }

  /** The commands in its comments name the file, and so does its id, as far as an id can. */
  private static String firstBank(Path bank) {
    String text = new String(bytes(NewCommand.class, FIRST_BANK), UTF_8);
    String name = bank.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    String id = Ids.mended(name);
    return text.replace("FILE", quoted(bank)).replace(SOME_ID, id.isEmpty() ? SOME_ID : id);
  }

  /** The path as a shell reads it, on one line. */
  private static String quoted(Path path) {
    String text = path.toString().replaceAll("\\p{Cntrl}", "?");
    return text.matches("[\\p{L}\\p{N}/._~+:\\\\-]+") ? text : "'" + text + "'";
  }

  private static byte[] bytes(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not packaged with the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " is packaged and cannot be read", e);
    }
  }
}
