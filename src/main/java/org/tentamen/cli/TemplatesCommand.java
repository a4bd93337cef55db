package org.tentamen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.render.PaperTemplates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tentamen templates}: copies what papers are made with into a folder. */
@Command(
    name = "templates",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    description = {
      "Copies the templates, words and style of papers into a folder, to be changed there.",
      "Delete those that stay as they are; `generate --templates DIR` takes the rest."
    })
final class TemplatesCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder.")
  private Path folder;

  @Option(names = "--force", description = "Replaces files that are there.")
  private boolean force;

  TemplatesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    refuseToReplace();
    OutputFolder out = OutputFolder.at(folder);
    for (String name : PaperTemplates.names()) {
      Path file = Path.of(name);
      OutputFolder in = file.getParent() == null ? out : out.folder(file.getParent().toString());
      in.write(
          file.getFileName().toString(),
          OutputFolder.Readers.ALL,
          PaperTemplates.packaged().bytes(name));
    }
    streams
        .out()
        .println(
            PaperTemplates.names().size()
                + " files in "
                + folder
                + ". docs/templates.md says what each sees.");
    return ExitCode.DONE.code();
  }

  private void refuseToReplace() {
    List<String> there =
        PaperTemplates.names().stream().filter(n -> Files.exists(folder.resolve(n))).toList();
    if (!there.isEmpty() && !force) {
      throw InvalidInputException.of(
          folder + " has " + String.join(", ", there) + " already",
          "a folder without templates",
          "Choose another, or replace them with --force.");
    }
  }
}
