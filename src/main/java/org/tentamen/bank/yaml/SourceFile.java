package org.tentamen.bank.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;

/** Reads a file as text. */
public final class SourceFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final String EXPECTED = "a text file in UTF-8";

  private static final String MEND = "Save the file with the encoding UTF-8.";

  private SourceFile() {}

  /**
   * Reads a file as UTF-8, under its path as it was given.
   *
   * @throws InvalidInputException if it is UTF-16 or UTF-32, at the first byte that is not UTF-8,
   *     or if the file is too large
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
    Optional<Charset> other = Encoding.otherThanUtf8(bytes);
    if (other.isPresent()) {
      throw InvalidInputException.at(
          Source.of(name, new String(bytes, other.get())).at(0),
          "a file in " + other.get().name().replaceAll("[BL]E$", ""),
          EXPECTED,
          MEND);
    }
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    String read = text.flip().toString();
    if (result.isError()) {
      int at = read.getBytes(StandardCharsets.UTF_8).length;
      // What is behind is shown as most editors save it that do not save UTF-8.
      String rest = new String(bytes, at, bytes.length - at, Encoding.WINDOWS_1252);
      throw InvalidInputException.at(
          Source.of(name, read + rest).at(read.length()), found(bytes[at], rest), EXPECTED, MEND);
    }
    boolean marked = !read.isEmpty() && read.charAt(0) == BYTE_ORDER_MARK;
    return Source.of(name, marked ? read.substring(1) : read);
  }

  private static String found(byte wrong, String rest) {
    String found = "a byte that is not UTF-8";
    char letter = rest.charAt(0);
    return Character.isLetter(letter) || Character.getType(letter) == Character.DASH_PUNCTUATION
        ? String.format(
            Locale.ROOT, "%s, %02X, which is '%c' in Windows-1252", found, wrong & 0xFF, letter)
        : found;
  }
}
