package org.tentamen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.render.PaperTemplates;
import picocli.CommandLine.Option;

/** {@code --templates}, for every command that makes pages. */
final class TemplatesOption {

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "Own templates, words and style, each in place of the one of the same name.")
  private Optional<Path> folder = Optional.empty();

  /**
   * What pages are made with.
   *
   * @throws InvalidInputException if a template cannot be read, or its name is misspelt
   * @throws IOException if the folder cannot be read
   */
  PaperTemplates chosen() throws IOException {
    return in(folder);
  }

  /** The templates of a folder; those that come with Tentamen where there is none. */
  static PaperTemplates in(Optional<Path> folder) throws IOException {
    return folder.isPresent() ? PaperTemplates.in(folder.get()) : PaperTemplates.packaged();
  }

  /** The folder, if one was named. */
  Optional<Path> folder() {
    return folder;
  }
}
