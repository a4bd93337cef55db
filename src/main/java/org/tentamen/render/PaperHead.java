package org.tentamen.render;

import java.util.Map;

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
    Map<String, String> words) {

  /** Copies the words. */
  public PaperHead {
    words = Map.copyOf(words);
  }
}
