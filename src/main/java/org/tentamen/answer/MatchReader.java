package org.tentamen.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an option for each item: options in item order, or pairs such as {@code Sample 1 → wrong}.
 */
final class MatchReader {

  private static final List<Pattern> SEPARATORS =
      List.of(Pattern.compile("[;\n]"), Pattern.compile("[;\n,]"));

  private static final Pattern ARROW = Pattern.compile("-+>|=+>|[→⇒⟶➔➜:=]");

  /** An option, and the item it is for where the response says so. */
  private record Part(OptionalInt item, int option) {}

  private final Key.Match key;
  private final Labels items;
  private final Labels options;

  private MatchReader(Key.Match key) {
    this.key = key;
    this.items = new Labels(key.items());
    this.options = new Labels(key.options());
  }

  /** Reads the option of each item. */
  static Reading read(String text, Key.Match key) {
    return text.length() > Folding.LONGEST
        ? OptionReader.tooLong()
        : new MatchReader(key).read(text);
  }

  private Reading read(String text) {
    String inner = Brackets.areBalanced(text) ? Brackets.inside(text).orElse(text) : text;
    int longest = items.longestSpelling() + options.longestSpelling();
    String reason = Glyphs.quote(text) + " is not made of the options";
    for (Pattern separator : SEPARATORS) {
      Optional<List<Part>> parts = new Pieces(inner, separator).meanings(longest, this::part);
      Optional<Response> response = parts.flatMap(this::response);
      if (response.isPresent()) {
        return new Reading.Understood(response.get(), "");
      }
      reason = parts.map(this::misfit).orElse(reason);
    }
    return new Reading.Unreadable(reason);
  }

  private String misfit(List<Part> parts) {
    long paired = parts.stream().filter(p -> p.item().isPresent()).count();
    if (paired == 0) {
      return "it has " + parts.size() + " of the options for " + items.size() + " items";
    }
    return paired == parts.size() ? "it names an item twice" : "it names some of the items only";
  }

  private Optional<Part> part(String text) {
    OptionalInt option = options.find(text);
    if (option.isPresent()) {
      return Optional.of(new Part(OptionalInt.empty(), option.getAsInt()));
    }
    for (Matcher arrow = ARROW.matcher(text); arrow.find(); ) {
      OptionalInt item = item(text.substring(0, arrow.start()).strip());
      OptionalInt right = options.find(text.substring(arrow.end()).strip());
      if (item.isPresent() && right.isPresent()) {
        return Optional.of(new Part(item, right.getAsInt()));
      }
    }
    return Optional.empty();
  }

  /** An item by its label, or by its number where no label is a number. */
  private OptionalInt item(String text) {
    OptionalInt label = items.label(text);
    boolean isNumber = isDigits(text) && text.length() <= 3 && text.charAt(0) != '0';
    if (label.isPresent() || !isNumber || key.items().stream().anyMatch(MatchReader::isDigits)) {
      return label;
    }
    int index = Integer.parseInt(text) - 1;
    return index < items.size() ? OptionalInt.of(index) : OptionalInt.empty();
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Glyphs.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private Optional<Response> response(List<Part> parts) {
    boolean pairs = parts.stream().allMatch(p -> p.item().isPresent());
    boolean ordered = parts.stream().noneMatch(p -> p.item().isPresent());
    if (!pairs && !(ordered && parts.size() == items.size())) {
      return Optional.empty();
    }
    List<OptionalInt> picked =
        new ArrayList<>(Collections.nCopies(items.size(), OptionalInt.empty()));
    for (int i = 0; i < parts.size(); i++) {
      int item = parts.get(i).item().orElse(i);
      if (picked.get(item).isPresent()) {
        return Optional.empty();
      }
      picked.set(item, OptionalInt.of(parts.get(i).option()));
    }
    return Optional.of(
        new Response.Pairs(picked, MatchPrint.print(key.items(), key.options(), picked)));
  }
}
