package org.tentamen.imports;

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
   * What a file holds.
   *
   * @param items its questions
   * @param notices what is told of the file itself
   */
  record Content(List<QuizItem> items, List<Notice> notices) {
    private static Content of(List<QuizItem> items) {
      return new Content(items, List.of());
    }
  }

  /**
   * The questions of a file.
   *
   * @param name how messages call it
   * @param bytes what is in it
   * @throws InvalidInputException if it is no such file, or nobody's honest export
   */
  static Content read(String name, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw InvalidInputException.at(
          Source.of(name, "").at(0),
          "a file of " + bytes.length + " bytes",
          "at most " + MOST_BYTES,
          "Export it in parts.");
    }
    if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
      return Content.of(QuizPackage.items(name, bytes));
    }
    QuizText read = QuizText.of(name, bytes);
    Source source = read.source();
    String text = source.text();
    if (text.isBlank()) {
      throw InvalidInputException.at(source.at(0), "an empty file", "questions", "");
    }
    if (text.stripLeading().startsWith("<")) {
      return Content.of(xml(source));
    }
    refuseLongLines(source);
    List<Notice> notices =
        read.guessed().stream()
            .map(
                encoding ->
                    new Notice(
                        source.at(0),
                        "",
                        Notice.Kind.CHANGED,
                        "read as "
                            + encoding
                            + ", since it is not UTF-8; where letters are wrong, save it as UTF-8"))
            .toList();
    return new Content(Aiken.is(text) ? Aiken.read(source) : Gift.read(source), notices);
  }

  /** A quiz of Moodle; or an item or a quiz of QTI without its package, so without pictures. */
  private static List<QuizItem> xml(Source source) {
    return switch (XmlText.root(source)) {
      case "assessmentItem", "qti-assessment-item" -> List.of(QtiItem.read(source, "", Map.of()));
      case "questestinterop" -> CanvasQuiz.read(source, Map.of());
      default -> MoodleXml.read(source);
    };
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
