package org.tentamen.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tentamen.diagnostic.Encoding;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;

/**
 * The text of a file in whatever encoding: what XML declares (XML 1.0, section 4.3.3), or what the
 * bytes tell.
 *
 * @param source the text
 * @param guessed the encoding, where nothing in the file says it and another one may be meant
 */
record QuizText(Source source, Optional<String> guessed) {

  /** So many bytes tell UTF-16, and hold the declaration of XML. */
  private static final int START = 4096;

  /** Almost any bytes can be letters of an old encoding, but a picture has these too. */
  private static final String NO_TEXT = "\0\1\2\3\4\5\6\7\10\16\17\20\21\22\23\32\33";

  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

  /**
   * The text of a file.
   *
   * @param name how messages call it
   * @param bytes what is in it
   * @throws InvalidInputException if it is no text
   */
  static QuizText of(String name, byte[] bytes) {
    byte[] start = Arrays.copyOf(bytes, Math.min(START, bytes.length));
    Optional<Encoding> told = Encoding.told(start);
    if (told.isPresent()) {
      return new QuizText(decoded(name, bytes, told.get()), Optional.empty());
    }
    String head = new String(start, ISO_8859_1);
    if (head.stripLeading().startsWith("<")) {
      Encoding declared = Encoding.said(declared(name, head), start);
      return new QuizText(decoded(name, bytes, declared), Optional.empty());
    }
    Encoding likely = guessed(bytes);
    Source source = decoded(name, bytes, likely);
    boolean isKnown = likely.charset().equals(UTF_8);
    return new QuizText(source, isKnown ? Optional.empty() : Optional.of(likely.toString()));
  }

  private static Encoding guessed(byte[] bytes) {
    try {
      return Encoding.guessed(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory could not be read", e);
    }
  }

  private static Charset declared(String name, String head) {
    Matcher declared = DECLARED.matcher(head);
    if (!declared.find()) {
      return UTF_8;
    }
    try {
      Charset charset = Charset.forName(declared.group(1));
      // Its bytes would have told it.
      return charset.name().startsWith("UTF-16") ? UTF_8 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      InvalidInputException unknown =
          InvalidInputException.at(
              Source.of(name, head).at(declared.start(1)),
              "the encoding '" + declared.group(1) + "'",
              "one that is known, such as UTF-8",
              "Save the file as UTF-8.");
      unknown.initCause(e);
      throw unknown;
    }
  }

  /** Letter by letter: what is no character of the encoding is never replaced. */
  private static Source decoded(String name, byte[] bytes, Encoding encoding) {
    Encoding.Decoded decoded = encoding.decode(bytes);
    String read = decoded.text();
    int none = noText(read, encoding.charset().equals(UTF_8) ? "\0" : NO_TEXT);
    if (decoded.end() < bytes.length || none >= 0) {
      throw InvalidInputException.at(
          Source.of(name, read).at(none >= 0 ? none : read.length()),
          "a byte that is not " + encoding + " text",
          "a text file",
          "Export it again, or save it with the encoding UTF-8.");
    }
    return Source.of(name, read);
  }

  private static int noText(String text, String signs) {
    return IntStream.range(0, text.length())
        .filter(i -> signs.indexOf(text.charAt(i)) >= 0)
        .findFirst()
        .orElse(-1);
  }
}
