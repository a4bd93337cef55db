package org.tentamen.render;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tentamen.formula.NumberText;

/** What the program itself says in quizzes of other systems; from {@code templates/words}. */
public final class QuizWords {

  /** An author may have called an option by one or two of them. */
  private static final int NAMES_OF_NO_PICK = 3;

  private final Words words;
  private final String direction;

  private QuizWords(Words words, String direction) {
    this.words = words;
    this.direction = direction;
  }

  /** The words of a language, in English where the program does not speak it. */
  public static QuizWords in(Locale language) {
    Words words = Words.in(language, NumberText.USUAL, PaperTemplates.packaged());
    return new QuizWords(words, PaperLook.direction(language));
  }

  /** HTML's word for the direction of the language's lines, {@code ltr} or {@code rtl}. */
  public String direction() {
    return direction;
  }

  /** What an empty set of options may be called, such as "none of them"; the best name first. */
  public List<String> noPick() {
    return IntStream.rangeClosed(1, NAMES_OF_NO_PICK)
        .mapToObj(i -> words.all().get("no_pick_" + i))
        .toList();
  }

  /** The same in all languages that the program speaks, by which an import knows it. */
  public static Set<String> noPickInAnyLanguage() {
    return Words.languages().stream()
        .flatMap(language -> in(language).noPick().stream())
        .collect(Collectors.toSet());
  }

  /** What is said to who typed the right value with fewer digits than asked. */
  public String fewDigits() {
    return words.all().get("precision");
  }
}
