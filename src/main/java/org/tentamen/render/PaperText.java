package org.tentamen.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tentamen.answer.Standard;
import org.tentamen.bank.Part;
import org.tentamen.practice.AnswerTable;

/** One student's paper, of which sheet and key can be written. */
public final class PaperText {

  private static final String PRACTICE = "practice.ftlh";

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

  /** The {@link #sheet} in UTF-8. */
  public byte[] sheetBytes() {
    return pen.sheet().bytes(sheetModel());
  }

  /** The {@link #key} in UTF-8. */
  public byte[] keyBytes() {
    return pen.key().bytes(keyModel());
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

  /**
   * A page on which the student can try the questions, which judges by itself; for browsers. The
   * answers are inside it.
   *
   * @throws org.tentamen.diagnostic.InvalidInputException if a formula in one of its texts has no
   *     value
   */
  public String practice() {
    return pen.templates().text(PRACTICE, new PracticeSheet(head, numbered(this::tried)));
  }

  private PracticeSheet.Question tried(int number, Version version) {
    List<PracticeSheet.Answers> answers = new ArrayList<>();
    List<Part> parts = version.question().parts();
    for (int i = 0; i < parts.size(); i++) {
      Standard standard = version.variant().standard(parts.get(i), Map.of());
      String table = AnswerTable.of(standard, pen.numbers()).json();
      boolean follows =
          parts.subList(0, i).stream().anyMatch(p -> p.carried() != Part.Carrying.NEVER);
      answers.add(new PracticeSheet.Answers(Markup.html(table), follows));
    }
    return new PracticeSheet.Question(
        version.asked(number, lines),
        new KeyWriter(version, pen, lines).question(number),
        answers,
        version.newPage());
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
