package org.tentamen.imports;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.diagnostic.InvalidInputException;

/** The questions of a file, as they are read; refuses more than any course has. */
final class QuizItems {

  /** Twenty questions in a thousand variants each, and some more. */
  private static final int MOST = 25_000;

  private final List<QuizItem> items = new ArrayList<>();

  /**
   * Adds a question.
   *
   * @throws InvalidInputException if there are too many
   */
  void add(QuizItem item) {
    if (items.size() == MOST) {
      throw InvalidInputException.at(
          item.place(),
          "a file of more than " + MOST + " questions",
          "fewer",
          "Export it in parts, such as a category each.");
    }
    items.add(item);
  }

  /** Adds the questions of another file. */
  void addAll(List<QuizItem> others) {
    others.forEach(this::add);
  }

  /** Whether there is none. */
  boolean isEmpty() {
    return items.isEmpty();
  }

  /** Takes the last question away again. */
  QuizItem removeLast() {
    return items.remove(items.size() - 1);
  }

  /** All of them, in the order of the file. */
  List<QuizItem> all() {
    return List.copyOf(items);
  }
}
