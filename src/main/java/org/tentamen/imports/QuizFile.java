package org.tentamen.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;

/** A file of another system: finds out what it is, and reads its questions. */
final class QuizFile {

  /** What an upload of a question bank with pictures may have. */
  static final int MOST_BYTES = 64 * 1024 * 1024;

  /** Lines of text formats: even a picture in a text is shorter. */
  private static final int LONGEST_LINE = 500_000;

  private QuizFile() {}

  /**
   * The questions of a file.
   *
   * @param name how messages call it
   * @param bytes what is in it
   * @throws InvalidInputException if it is no such file, or nobody's honest export
   */
  static List<QuizItem> items(String name, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw InvalidInputException.at(
          Source.of(name, "").at(0),
          "a file of " + bytes.length + " bytes",
          "at most " + MOST_BYTES,
          "Export it in parts.");
    }
    if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
      return QuizPackage.items(name, bytes);
    }
    Source source = source(name, bytes);
    String text = source.text();
    if (text.isBlank()) {
      throw InvalidInputException.at(source.at(0), "an empty file", "questions", "");
    }
    if (text.stripLeading().startsWith("<")) {
      return xml(source);
    }
    refuseLongLines(source);
    return Aiken.is(text) ? Aiken.read(source) : Gift.read(source);
  }

  /** A quiz of Moodle; or an item or a quiz of QTI without its package, so without pictures. */
  private static List<QuizItem> xml(Source source) {
    return switch (XmlText.root(source)) {
      case "assessmentItem", "qti-assessment-item" -> List.of(QtiItem.read(source, "", Map.of()));
      case "questestinterop" -> CanvasQuiz.read(source, Map.of());
      default -> MoodleXml.read(source);
    };
  }

  /** The text of a file in UTF-8. */
  static Source source(String name, byte[] bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    String read = text.flip().toString();
    if (result.isError() || read.indexOf('\0') >= 0) {
      int at = result.isError() ? read.length() : read.indexOf('\0');
      throw InvalidInputException.at(
          Source.of(name, read).at(at),
          "a byte that is not UTF-8 text",
          "a text file in UTF-8",
          "Export it again, or save it with the encoding UTF-8.");
    }
    return Source.of(name, read.startsWith("\uFEFF") ? read.substring(1) : read);
  }

  private static void refuseLongLines(Source source) {
    String text = source.text();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        start = i + 1;
      } else if (i - start >= LONGEST_LINE) {
        throw InvalidInputException.at(
            source.at(start),
            "a line of more than " + LONGEST_LINE + " characters",
            "questions in GIFT or Aiken",
            "");
      }
    }
  }
}
