package org.tentamen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;

/** Reads files that the command line names. */
final class InputFile {

  private InputFile() {}

  /**
   * Reads a text under the path that was given.
   *
   * @throws InvalidInputException if it is not in UTF-8
   * @throws UncheckedIOException if it cannot be read
   */
  static Source read(Path file) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file))).toString();
      return Source.of(file.toString(), text);
    } catch (CharacterCodingException e) {
      throw InvalidInputException.of(
          file + " is not in UTF-8", "a text in UTF-8", "Save it as \"CSV UTF-8\".");
    }
  }

  /**
   * Reads the bytes of a file.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
