package org.tentamen.render;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.answer.Key;

/** One student's paper, of which sheet and key can be written. */
public final class PaperText {

  private final PaperHead head;
  private final List<Version> versions;
  private final Pen pen;
  private final KeyLines lines;

  PaperText(PaperHead head, List<Version> versions, Pen pen, KeyLines lines) {
    this.head = head;
    this.versions = versions;
    this.pen = pen;
    this.lines = lines;
  }

  /**
   * The sheet. Nothing of seed, steps, misconceptions, keys or parameters that the texts do not
   * show is on it.
   */
  public String sheet() {
    List<Sheet.Question> questions = new ArrayList<>();
    versions.forEach(version -> questions.add(asked(questions.size() + 1, version)));
    return Templates.packaged().text(pen.format().sheetTemplate(), new Sheet(head, questions));
  }

  /**
   * The key, for the teacher.
   *
   * @throws org.tentamen.diagnostic.InvalidInputException if a formula in one of its texts has no
   *     value
   */
  public String key() {
    List<AnswerKey.Question> questions = new ArrayList<>();
    versions.forEach(
        version ->
            questions.add(new KeyWriter(version, pen, lines).question(questions.size() + 1)));
    return Templates.packaged().text(pen.format().keyTemplate(), new AnswerKey(head, questions));
  }

  private Sheet.Question asked(int number, Version version) {
    List<Key> keys = version.variant().solve().keys();
    List<Sheet.Part> parts = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      parts.add(
          new Sheet.Part(
              version.letter(i),
              version.ask(i),
              version.points(i),
              AnswerSpace.of(keys.get(i), lines::label)));
    }
    return new Sheet.Question(
        number, version.question().title(), version.points(), version.text(), parts);
  }
}
