package org.tentamen.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks up labels as students write them: exactly, then with case and spaces folded, then with
 * punctuation folded too, each where it keeps the labels apart; then by the letter on the sheet.
 * Never by number, since a number may be a label.
 */
final class Labels {

  private static final List<Set<Key.Fold>> LEVELS =
      List.of(Folding.NOTHING, Folding.CASE_AND_SPACES, Folding.CASE_SPACES_AND_PUNCTUATION);

  private static final int LETTERS = 26;

  /** {@code B}, {@code b)}, {@code (B)}, {@code option B.} */
  private static final Pattern LETTER =
      Pattern.compile("(?i)(?:option |answer |choice )?\\(?([a-z])[.):]?");

  /** {@code b) floor}: the letter and the label. */
  private static final Pattern LETTER_AND_LABEL =
      Pattern.compile("(?i)\\(?([a-z])(?:[.):]| -) *(.+)");

  private final List<String> labels;
  private final List<Map<String, Integer>> levels = new ArrayList<>();

  Labels(List<String> labels) {
    this.labels = labels;
  }

  /** The index of the label that a text is, by label or by letter. */
  OptionalInt find(String text) {
    OptionalInt label = label(text);
    if (label.isPresent()) {
      return label;
    }
    String plain = Glyphs.plain(text);
    Matcher letter = LETTER.matcher(plain);
    if (letter.matches()) {
      return letter(letter.group(1).charAt(0));
    }
    Matcher both = LETTER_AND_LABEL.matcher(plain);
    if (both.matches()) {
      OptionalInt byLetter = letter(both.group(1).charAt(0));
      return byLetter.equals(label(both.group(2))) ? byLetter : OptionalInt.empty();
    }
    return OptionalInt.empty();
  }

  /** The index of the label that a text is. */
  OptionalInt label(String text) {
    int exact = labels.indexOf(text);
    if (exact >= 0) {
      return OptionalInt.of(exact);
    }
    for (int level = 0; level < LEVELS.size(); level++) {
      Integer found = level(level).get(Folding.fold(text, LEVELS.get(level)));
      if (found != null) {
        return OptionalInt.of(found);
      }
    }
    return OptionalInt.empty();
  }

  /** How long a text can be that is still one of the labels, with letters and folds around it. */
  int longestSpelling() {
    return 24 + 2 * labels.stream().mapToInt(String::length).max().orElse(0);
  }

  /** The label at an index. */
  String at(int index) {
    return labels.get(index);
  }

  int size() {
    return labels.size();
  }

  private OptionalInt letter(char letter) {
    int index = Character.toUpperCase(letter) - 'A';
    boolean onSheet = index < labels.size() && labels.size() <= LETTERS;
    return onSheet ? OptionalInt.of(index) : OptionalInt.empty();
  }

  /** The labels by what they fold to; none where two labels would become one. */
  private Map<String, Integer> level(int level) {
    while (levels.size() <= level) {
      levels.add(folded(LEVELS.get(levels.size())));
    }
    return levels.get(level);
  }

  private Map<String, Integer> folded(Set<Key.Fold> folds) {
    Map<String, Integer> folded = new HashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      folded.put(Folding.fold(labels.get(i), folds), i);
    }
    boolean distinct = folded.size() == new HashSet<>(labels).size() && !folded.containsKey("");
    return distinct ? folded : Map.of();
  }
}
