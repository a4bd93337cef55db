package org.tentamen.grade;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All students' responses as far as they have come in: a bit for each, and of questions of which a
 * part is still to come the responses themselves.
 */
final class Answers {

  private static final String[] NONE = {};

  /** By 64 items and student, a bit for each of the items. */
  private final long[][] seen;

  /** By student and item, responses that wait; of no length where none do. */
  private final @Nullable String[][] begun;

  /**
   * Nothing yet.
   *
   * @param students how many there are
   * @param items how many items the exam has
   */
  Answers(int students, int items) {
    this.seen = new long[(items + Long.SIZE - 1) / Long.SIZE][students];
    this.begun = new String[students][];
    Arrays.fill(begun, NONE);
  }

  boolean has(int student, Item item) {
    return (seen[item.number() / Long.SIZE][student] & 1L << item.number()) != 0;
  }

  /** Whether anything came in from a student. */
  boolean hasAny(int student) {
    for (long[] bits : seen) {
      if (bits[student] != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Takes a response.
   *
   * @param item one whose response is not here yet
   * @param question all items of its question
   * @return all responses to the question, if this was the last
   */
  Optional<String[]> take(int student, Item item, String response, List<Item> question) {
    see(student, item);
    if (question.size() == 1) {
      return Optional.of(new String[] {response});
    }
    if (begun[student].length == 0) {
      begun[student] = new String[seen.length * Long.SIZE];
    }
    begun[student][item.number()] = response;
    return hasAllOf(student, question)
        ? Optional.of(complete(student, question))
        : Optional.empty();
  }

  /**
   * The responses to a question of which some are missing, as they are, and blank where there is
   * none; all of it counts as seen from then on.
   */
  String[] giveUp(int student, List<Item> question) {
    question.forEach(item -> see(student, item));
    return complete(student, question);
  }

  private void see(int student, Item item) {
    seen[item.number() / Long.SIZE][student] |= 1L << item.number();
  }

  boolean hasAllOf(int student, List<Item> question) {
    for (int i = 0; i < question.size(); i++) {
      if (!has(student, question.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Takes a question's responses out of those that wait. */
  private String[] complete(int student, List<Item> question) {
    @Nullable String[] waiting = begun[student];
    String[] responses = new String[question.size()];
    for (int i = 0; i < responses.length; i++) {
      int item = question.get(i).number();
      boolean isThere = waiting.length > 0 && waiting[item] != null;
      responses[i] = isThere ? waiting[item] : "";
      if (isThere) {
        waiting[item] = null;
      }
    }
    if (isEmpty(waiting)) {
      begun[student] = NONE;
    }
    return responses;
  }

  private static boolean isEmpty(@Nullable String[] waiting) {
    for (String response : waiting) {
      if (response != null) {
        return false;
      }
    }
    return true;
  }
}
