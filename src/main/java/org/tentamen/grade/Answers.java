package org.tentamen.grade;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One student's responses as far as they have come in: a bit for each, and of questions of which a
 * part is still to come the responses themselves.
 */
final class Answers {

  private static final String[] NONE = {};

  private final long[] seen;
  private String[] begun = NONE;
  private int unfinished;

  /**
   * Nothing yet.
   *
   * @param items how many items the exam has
   */
  Answers(int items) {
    this.seen = new long[(items + Long.SIZE - 1) / Long.SIZE];
  }

  boolean has(Item item) {
    return (seen[item.number() / Long.SIZE] & 1L << item.number()) != 0;
  }

  boolean hasAny() {
    for (long bits : seen) {
      if (bits != 0) {
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
  Optional<String[]> take(Item item, String response, List<Item> question) {
    boolean first = hasNoneOf(question);
    seen[item.number() / Long.SIZE] |= 1L << item.number();
    if (question.size() == 1) {
      return Optional.of(new String[] {response});
    }
    if (begun.length == 0) {
      begun = new String[seen.length * Long.SIZE];
      Arrays.fill(begun, "");
    }
    begun[item.number()] = response;
    unfinished += first ? 1 : 0;
    return hasAllOf(question) ? Optional.of(complete(question)) : Optional.empty();
  }

  /**
   * The responses to a question of which some are missing, as they are, and blank where there is
   * none; all of it counts as seen from then on.
   */
  String[] giveUp(List<Item> question) {
    boolean isBegun = !hasNoneOf(question);
    question.forEach(item -> seen[item.number() / Long.SIZE] |= 1L << item.number());
    if (isBegun) {
      return complete(question);
    }
    String[] blank = new String[question.size()];
    Arrays.fill(blank, "");
    return blank;
  }

  boolean hasAllOf(List<Item> question) {
    for (int i = 0; i < question.size(); i++) {
      if (!has(question.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean hasNoneOf(List<Item> question) {
    for (int i = 0; i < question.size(); i++) {
      if (has(question.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Takes a question's responses out of those that wait. */
  private String[] complete(List<Item> question) {
    int first = question.get(0).number();
    String[] responses = Arrays.copyOfRange(begun, first, first + question.size());
    Arrays.fill(begun, first, first + question.size(), "");
    unfinished--;
    if (unfinished == 0) {
      begun = NONE;
    }
    return responses;
  }
}
