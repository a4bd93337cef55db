package org.tentamen.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Question;
import org.tentamen.exam.PaperCode;
import org.tentamen.exam.Student;
import org.tentamen.formula.NumberText;
import org.tentamen.variant.Secret;

/**
 * What all papers of an exam share.
 *
 * @param exam the exam's id
 * @param title the exam's title
 * @param secret what paper codes are made from
 * @param language the language of the texts
 * @param numbers how numbers print, where the exam or its bank declares it
 * @param images where the texts' pictures are
 * @param questions all that a paper may have
 */
public record PaperLook(
    String exam,
    String title,
    Secret secret,
    Locale language,
    Optional<Notation> numbers,
    Images images,
    List<Question> questions) {

  /** Languages that are written from right to left (CLDR, characterOrder). */
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi", "ji");

  /** Copies the questions. */
  public PaperLook {
    questions = List.copyOf(questions);
  }

  /** HTML's word for the direction of the language's lines. */
  String direction() {
    return RIGHT_TO_LEFT.contains(language.getLanguage()) ? "rtl" : "ltr";
  }

  NumberText numberText() {
    return new NumberText(NumberText.USUAL_DECIMALS, numbers.map(Notation::decimal).orElse('.'));
  }

  String code(Student student) {
    return PaperCode.of(secret, exam, student.id());
  }
}
