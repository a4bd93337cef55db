package org.tentamen.render;

import java.util.ArrayList;
import java.util.List;

/** One student's paper, of which sheet and key can be written. */
public final class PaperText {

  private final PaperHead head;
  private final List<PaperSection<Version>> sections;
  private final Pen pen;
  private final KeyLines lines;

  PaperText(PaperHead head, List<PaperSection<Version>> sections, Pen pen, KeyLines lines) {
    this.head = head;
    this.sections = List.copyOf(sections);
    this.pen = pen;
    this.lines = lines;
  }

  /**
   * The sheet. Nothing of seed, steps, misconceptions, keys or parameters that the texts do not
   * show is on it.
   */
  public String sheet() {
    return pen.sheet().text(sheetModel());
  }

  /**
   * The key, for the teacher.
   *
   * @throws org.tentamen.diagnostic.InvalidInputException if a formula in one of its texts has no
   *     value
   */
  public String key() {
    return pen.key().text(keyModel());
  }

  /** What a template of a sheet sees. */
  Sheet sheetModel() {
    return new Sheet(head, numbered((number, version) -> version.asked(number, lines)));
  }

  /** What a template of a key sees. */
  AnswerKey keyModel() {
    return new AnswerKey(
        head, numbered((number, version) -> new KeyWriter(version, pen, lines).question(number)));
  }

  /** Makes a question of its number on the paper and a version. */
  private interface Writing<Q> {
    Q of(int number, Version version);
  }

  private <Q> List<PaperSection<Q>> numbered(Writing<Q> writing) {
    List<PaperSection<Q>> numbered = new ArrayList<>();
    int number = 0;
    for (PaperSection<Version> section : sections) {
      List<Q> questions = new ArrayList<>();
      for (Version version : section.questions()) {
        number++;
        questions.add(writing.of(number, version));
      }
      numbered.add(
          new PaperSection<>(
              section.title(), section.text(), section.points(), section.newPage(), questions));
    }
    return numbered;
  }
}
