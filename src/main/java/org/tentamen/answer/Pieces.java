package org.tentamen.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into parts that each mean something, where the parts may hold the separator
 * themselves: {@code correct, but not confident; wrong}.
 */
final class Pieces {

  /** More pieces than any sheet has labels. */
  private static final int MOST = 200;

  private final String text;
  private final List<int[]> pieces = new ArrayList<>();

  /**
   * Cuts at every separator.
   *
   * @param separator what may separate; pieces between two of them that are blank do not count
   */
  Pieces(String text, Pattern separator) {
    this.text = text;
    int from = 0;
    for (Matcher m = separator.matcher(text); m.find() && pieces.size() <= MOST; from = m.end()) {
      add(from, m.start());
    }
    add(from, text.length());
  }

  private void add(int from, int to) {
    if (!text.substring(from, to).isBlank()) {
      pieces.add(new int[] {from, to});
    }
  }

  int size() {
    return pieces.size();
  }

  /**
   * Joins neighbouring pieces to parts with a meaning, the longest first.
   *
   * @param longest how long a part can be that still means something
   * @param meaning what a part means; empty where it means nothing
   * @return the meanings in order, or empty where the text cannot be cut into such parts
   */
  <T> Optional<List<T>> meanings(int longest, Function<String, Optional<T>> meaning) {
    return pieces.size() > MOST
        ? Optional.empty()
        : from(0, longest, meaning, new boolean[pieces.size() + 1]);
  }

  private <T> Optional<List<T>> from(
      int first, int longest, Function<String, Optional<T>> meaning, boolean[] hopeless) {
    if (first == pieces.size()) {
      return Optional.of(new ArrayList<>());
    }
    for (int last = pieces.size() - 1; last >= first && !hopeless[first]; last--) {
      String part = text.substring(pieces.get(first)[0], pieces.get(last)[1]).strip();
      Optional<T> found = part.length() > longest ? Optional.empty() : meaning.apply(part);
      Optional<List<T>> rest =
          found.isPresent() ? from(last + 1, longest, meaning, hopeless) : Optional.empty();
      if (rest.isPresent()) {
        rest.get().add(0, found.get());
        return rest;
      }
    }
    hopeless[first] = true;
    return Optional.empty();
  }
}
