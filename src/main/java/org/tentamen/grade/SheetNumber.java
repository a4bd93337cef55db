package org.tentamen.grade;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.exam.PartNumber;

/**
 * What a part is called on a student's sheet, such as {@code 4} or {@code 4a}.
 *
 * @param position the question's place on the sheet, from 1
 * @param letter the part's letter; empty where the question has a single answer
 */
record SheetNumber(int position, String letter) {

  private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,3})([a-zA-Z]{0,2})");

  /** Reads one; empty where the text is none. */
  static Optional<SheetNumber> read(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new SheetNumber(
                Integer.parseInt(matcher.group(1)), matcher.group(2).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** The question that stands at this place of a student's sheet. */
  Optional<Integer> question(Sitting sitting, int student) {
    int[] questions = sitting.questions(student);
    return position <= questions.length ? Optional.of(questions[position - 1]) : Optional.empty();
  }

  /** The part of that question that has this letter. */
  Optional<Item> item(Questions questions, int question) {
    for (Item item : questions.items(question)) {
      if (PartNumber.letter(item.asked(), item.position()).equals(letter)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  /** What the parts of a question at this place are called, as a list for people. */
  String namesOf(Questions questions, int question) {
    return String.join(
        ", ",
        questions.items(question).stream()
            .map(item -> PartNumber.of(position, item.asked(), item.position()))
            .toList());
  }

  @Override
  public String toString() {
    return position + letter;
  }
}
