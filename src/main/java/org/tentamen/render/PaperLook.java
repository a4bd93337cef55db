package org.tentamen.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Question;
import org.tentamen.exam.Exam;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.exam.PaperCode;
import org.tentamen.exam.Student;
import org.tentamen.formula.NumberText;

/**
 * What all papers of an exam share.
 *
 * @param exam the exam
 * @param images where the texts' pictures are
 * @param templates what papers are made with
 */
public record PaperLook(Exam exam, Images images, PaperTemplates templates) {

  /** With the templates that are packaged with the program. */
  public PaperLook(Exam exam, Images images) {
    this(exam, images, PaperTemplates.packaged());
  }

  /** Languages that are written from right to left (CLDR, characterOrder). */
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi", "ji");

  /** What the exam asks. */
  ExamDefinition definition() {
    return exam.definition();
  }

  /** The language of the texts. */
  Locale language() {
    return definition().language();
  }

  /** How numbers print, where the exam or its banks declare it. */
  Optional<Notation> numbers() {
    return definition().numbers();
  }

  /** All questions that a paper may have. */
  List<Question> questions() {
    return exam.questions().stream().map(id -> exam.plan(id).orElseThrow().question()).toList();
  }

  /** HTML's word for the direction of the language's lines. */
  public String direction() {
    return direction(language());
  }

  /** HTML's word for the direction of a language's lines. */
  static String direction(Locale language) {
    return reading(language) == HtmlWriter.Reading.RIGHT_TO_LEFT ? "rtl" : "ltr";
  }

  HtmlWriter.Reading reading() {
    return reading(language());
  }

  private static HtmlWriter.Reading reading(Locale language) {
    return RIGHT_TO_LEFT.contains(language.getLanguage())
        ? HtmlWriter.Reading.RIGHT_TO_LEFT
        : HtmlWriter.Reading.LEFT_TO_RIGHT;
  }

  NumberText numberText() {
    return new NumberText(NumberText.USUAL_DECIMALS, numbers().map(Notation::decimal).orElse('.'));
  }

  String code(Student student) {
    return PaperCode.of(exam.secret(), exam.id(), student.id());
  }
}
