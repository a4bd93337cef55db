package org.tentamen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.ExamFile;
import org.tentamen.exam.ExamRecord;

/** Reads files that the command line names. */
final class InputFile {

  /**
   * What a string has where its bytes were no characters; all at once is the fast way to decode.
   */
  private static final char REPLACEMENT = '\uFFFD';

  private InputFile() {}

  /**
   * Reads a text under the path that was given.
   *
   * @throws InvalidInputException if it is not in UTF-8
   * @throws UncheckedIOException if it cannot be read
   */
  static Source read(Path file) {
    byte[] bytes = bytes(file);
    String text = new String(bytes, UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0 && !isDecoded(bytes)) {
      throw InvalidInputException.of(
          file + " is not in UTF-8", "a text in UTF-8", "Save it as \"CSV UTF-8\".");
    }
    return Source.of(file.toString(), text);
  }

  /** Whether a text with such a character has it in the file, and not in place of wrong bytes. */
  private static boolean isDecoded(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * Reads the record of an exam, which may be of papers by the million, without its whole text.
   *
   * @throws InvalidInputException if it is no record, or not in UTF-8
   * @throws UncheckedIOException if it cannot be read
   */
  static ExamRecord exam(Path file) {
    if (Files.isDirectory(file)) {
      throw new UncheckedIOException(
          new FileSystemException(file.toString(), null, "it is a folder"));
    }
    try {
      return ExamFile.read(file.toString(), () -> Files.newInputStream(file));
    } catch (InvalidInputException e) {
      read(file); // that it is not in UTF-8 says more than what came of it
      throw e;
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
