package org.tentamen.render;

import java.util.Map;
import java.util.Optional;

/**
 * What the head of a sheet or key says; templates see it as {@code head}.
 *
 * @param language the language of the texts, such as {@code en}
 * @param direction {@code ltr}, or {@code rtl} where lines run from right to left
 * @param title the exam's title
 * @param id the student's id
 * @param name the student's name; empty where the sheet leaves room for it
 * @param code the paper's code
 * @param points the points of all questions, with their unit
 * @param about what else the exam says of itself
 * @param words what the program itself says, by key
 */
public record PaperHead(
    String language,
    String direction,
    String title,
    String id,
    String name,
    String code,
    String points,
    About about,
    Map<String, String> words) {

  /** Copies the words. */
  public PaperHead {
    words = Map.copyOf(words);
  }

  /**
   * What an exam says of itself; texts are empty where it does not say.
   *
   * @param course the course
   * @param date the date, as people write it
   * @param duration how long it takes, as people write it
   * @param aids what students may use
   * @param instructions what students read first
   * @param cover whether the head stands on a page of its own, with a table of points
   */
  public record About(
      String course,
      String date,
      String duration,
      String aids,
      Optional<Markup> instructions,
      boolean cover) {}
}
