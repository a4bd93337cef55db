package org.tentamen.grade;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose table of scores it is, for import into a course. */
public enum Gradebook {
  /**
   * Moodle: the columns are matched with the course's when it is imported (MoodleDocs, "Grade
   * import").
   */
  MOODLE,
  /**
   * Canvas: a heading, a row of possible points, then the students (Instructure, "How do I import
   * grades in the Gradebook?").
   */
  CANVAS,
  /**
   * Blackboard Learn: students by user name; a column without a number makes a new one (Blackboard
   * Help, "Work offline with grade data").
   */
  BLACKBOARD,
  /**
   * D2L Brightspace: students by {@code OrgDefinedId}, and a last column that ends each row (D2L,
   * "Importing grades").
   */
  BRIGHTSPACE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word on the command line. */
  public String word() {
    return word;
  }

  /** The name of its file, {@code gradebook-moodle.csv}. */
  public String file() {
    return "gradebook-" + word + ".csv";
  }

  /** The gradebook with a word, if there is one. */
  public static Optional<Gradebook> of(String word) {
    return Arrays.stream(values()).filter(book -> book.word.equals(word)).findFirst();
  }

  /** All words, as a list for people. */
  public static String choices() {
    return String.join(", ", words());
  }

  /** All words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Gradebook::word).toList();
  }
}
