package org.tentamen.bank.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tentamen.diagnostic.Encoding;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;

/** Reads a file as text. */
public final class SourceFile {

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
    Encoding encoding = Encoding.told(bytes).orElse(Encoding.said(UTF_8));
    Encoding.Decoded decoded = encoding.decode(bytes);
    String read = decoded.text();
    if (!encoding.charset().equals(UTF_8)) {
      String found = "a file in " + encoding.charset().name().replaceAll("[BL]E$", "");
      throw InvalidInputException.at(Source.of(name, read).at(0), found, EXPECTED, MEND);
    }
    int end = decoded.end();
    if (end < bytes.length) {
      // What is behind is shown as most editors save it that do not save UTF-8.
      String rest = new String(bytes, end, bytes.length - end, Encoding.WINDOWS_1252);
      throw InvalidInputException.at(
          Source.of(name, read + rest).at(read.length()), found(bytes[end], rest), EXPECTED, MEND);
    }
    return Source.of(name, read);
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
