package org.tentamen.bank;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tentamen.answer.Notation;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Source;
import org.tentamen.formula.Function;

/**
 * A collection of questions in one file.
 *
 * @param id the bank's id
 * @param title what people call it
 * @param language the language of its texts, such as {@code en}
 * @param numbers how numbers are written, where the bank declares it
 * @param functions the subject's formulas
 * @param tex by name, how it is typeset
 * @param questions in the order of the file
 * @param source the file
 */
public record Bank(
    String id,
    String title,
    Locale language,
    Optional<Notation> numbers,
    List<Function> functions,
    Map<String, String> tex,
    List<Question> questions,
    Source source) {

  /** Copies the collections. */
  public Bank {
    functions = List.copyOf(functions);
    tex = Map.copyOf(tex);
    questions = List.copyOf(questions);
  }

  /** The question with an id, if the bank has it. */
  public Optional<Question> question(String id) {
    return questions.stream().filter(q -> q.id().equals(id)).findFirst();
  }

  /** All texts of the questions, in the order of the file. */
  public List<Text> texts() {
    return questions.stream().flatMap(question -> question.texts().stream()).toList();
  }

  /** The images that the texts show, in the order of the questions; one shown twice comes twice. */
  public List<Image> images() {
    return Images.of(this);
  }

  /**
   * An image in a text.
   *
   * @param path where the file lies, relative to the bank's folder
   * @param place where the path stands in the bank
   */
  public record Image(String path, Place place) {

    /** The images that a text shows, in its order. */
    public static List<Image> in(Text text) {
      return Images.of(text);
    }
  }
}
