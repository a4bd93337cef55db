package org.tentamen.bank.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;

/** Reads a file as text. */
public final class SourceFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SourceFile() {}

  /**
   * Reads a file as UTF-8, under its path as it was given.
   *
   * @throws InvalidInputException at the first byte that is not UTF-8, or if the file is too large
   * @throws IOException if the file cannot be read
   */
  public static Source read(Path file) throws IOException {
    String name = file.toString().replace('\\', '/');
    // Four bytes are the most that a character takes.
    if (Files.size(file) > 4L * YamlReader.MOST_CHARACTERS) {
      throw InvalidInputException.at(
          Source.of(name, "").at(0),
          "a file of " + Files.size(file) + " bytes",
          "at most " + YamlReader.MOST_CHARACTERS + " characters",
          "Split it into several files.");
    }
    byte[] bytes = Files.readAllBytes(file);
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    String read = text.flip().toString();
    if (result.isError()) {
      Source readable = Source.of(name, read);
      throw InvalidInputException.at(
          readable.at(read.length()),
          "a byte that is not UTF-8",
          "a text file in UTF-8",
          "Save the file with the encoding UTF-8.");
    }
    boolean marked = !read.isEmpty() && read.charAt(0) == BYTE_ORDER_MARK;
    return Source.of(name, marked ? read.substring(1) : read);
  }
}
