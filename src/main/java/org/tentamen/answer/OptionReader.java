package org.tentamen.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads which of a question's options a response names. */
final class OptionReader {

  private static final Pattern SEPARATOR =
      Pattern.compile("(?i)[,;&|\n]|(?<![\\p{L}\\d])and(?![\\p{L}\\d])");
  private static final Pattern SPACE =
      Pattern.compile("(?i)[,;&|\n ]|(?<![\\p{L}\\d])and(?![\\p{L}\\d])");

  private static final Pattern NONE =
      Pattern.compile(
          "(?i)none(?: of (?:them|these|the above|the options))?\\.?|no options?|empty set|∅|ø|\\{ *}|\\[ *]|\\( *\\)");

  /** Letters without anything between them, such as {@code ACD}, in the order of the sheet. */
  private static final Pattern LETTERS = Pattern.compile("[A-Z]{2,26}");

  private OptionReader() {}

  /** Reads the one option that a response names. */
  static Reading one(String text, List<String> options) {
    if (text.length() > Folding.LONGEST) {
      return tooLong();
    }
    Labels labels = new Labels(options);
    OptionalInt whole = labels.find(text);
    if (whole.isPresent()) {
      return picked(labels, List.of(whole.getAsInt()), "");
    }
    SortedSet<Integer> several = several(text, labels).map(TreeSet::new).orElseGet(TreeSet::new);
    if (several.size() == 1) {
      return picked(labels, several, "");
    }
    return several.isEmpty()
        ? new Reading.Unreadable(Glyphs.quote(text) + " is none of the options")
        : new Reading.Unreadable(
            "it names " + several.size() + " options: " + names(labels, several));
  }

  /** Reads all the options that a response names. */
  static Reading any(String text, List<String> options) {
    if (text.length() > Folding.LONGEST) {
      return tooLong();
    }
    Labels labels = new Labels(options);
    OptionalInt whole = labels.find(text);
    if (whole.isPresent()) {
      return picked(labels, List.of(whole.getAsInt()), "");
    }
    if (NONE.matcher(text).matches()) {
      return picked(labels, List.of(), "");
    }
    Optional<List<Integer>> several = several(text, labels);
    if (several.isPresent()) {
      return picked(labels, several.get(), "");
    }
    Optional<List<Integer>> letters = letters(text, labels);
    if (letters.isPresent()) {
      String note = "read " + text + " as " + names(labels, new TreeSet<>(letters.get()));
      return picked(labels, letters.get(), note);
    }
    return new Reading.Unreadable(Glyphs.quote(text) + " is not made of the options");
  }

  private static Optional<List<Integer>> several(String text, Labels labels) {
    boolean balanced = Brackets.areBalanced(text);
    String inner = balanced ? Brackets.inside(text).orElse(text) : text;
    Optional<List<Integer>> strong =
        new Pieces(inner, SEPARATOR).meanings(labels.longestSpelling(), p -> find(p, labels));
    return strong.isPresent()
        ? strong
        : new Pieces(inner, SPACE).meanings(labels.longestSpelling(), p -> find(p, labels));
  }

  private static Optional<Integer> find(String part, Labels labels) {
    OptionalInt found = labels.find(part);
    return found.isPresent() ? Optional.of(found.getAsInt()) : Optional.empty();
  }

  private static Optional<List<Integer>> letters(String text, Labels labels) {
    boolean run =
        LETTERS.matcher(text).matches() && text.chars().distinct().count() == text.length();
    boolean ordered =
        text.chars()
            .sorted()
            .mapToObj(Character::toString)
            .collect(Collectors.joining())
            .equals(text);
    if (!run || !ordered) {
      return Optional.empty();
    }
    List<Integer> found =
        text.chars().mapToObj(c -> find(Character.toString(c), labels).orElse(-1)).toList();
    return found.contains(-1) ? Optional.empty() : Optional.of(found);
  }

  private static Reading picked(Labels labels, Iterable<Integer> indexes, String note) {
    SortedSet<Integer> picked = new TreeSet<>();
    indexes.forEach(picked::add);
    List<String> names = picked.stream().map(labels::at).toList();
    return new Reading.Understood(new Response.Options(picked, names), note);
  }

  private static String names(Labels labels, SortedSet<Integer> indexes) {
    return indexes.stream().map(labels::at).collect(Collectors.joining("; "));
  }

  static Reading tooLong() {
    return new Reading.Unreadable("it is longer than " + Folding.LONGEST + " characters");
  }
}
