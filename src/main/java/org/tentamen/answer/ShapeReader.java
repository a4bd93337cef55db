package org.tentamen.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/**
 * Reads the sizes of an array: {@code 31x31x32}, {@code (31, 31, 32)}, {@code 31 by 31 by 32},
 * {@code torch.Size([31, 31, 32])}, with the question's symbols among them.
 */
final class ShapeReader {

  /** A shape of an exercise is shorter; reading one of this length takes milliseconds. */
  private static final int LONGEST = 2_000;

  /** One reading, and whether it deserves a note. */
  private record Found(Response.Sizes sizes, boolean doubtful) {}

  /** One item: a size, or a batch that was left open, and whether it deserves a note. */
  private record Size(Optional<Value> value, boolean doubtful) {}

  private final String text;
  private final Key.Shape key;
  private final Optional<Notation> notation;
  private final SizeWords words;

  private ShapeReader(String text, Key.Shape key, Optional<Notation> notation) {
    this.text = text;
    this.key = key;
    this.notation = notation;
    this.words = new SizeWords(key.symbols());
  }

  /**
   * Reads the sizes of an array.
   *
   * @param text with one spelling for each sign
   * @param key its symbols are looked for; its number of sizes decides where the cell does not
   */
  static Reading read(String text, Key.Shape key, Optional<Notation> notation) {
    return text.length() > LONGEST
        ? new Reading.Unreadable("it is longer than " + LONGEST + " characters")
        : new ShapeReader(text, key, notation).read();
  }

  private Reading read() {
    String sizes = withoutRelation(Brackets.withoutName(text));
    if (!Brackets.areBalanced(sizes)) {
      return new Reading.Unreadable("a bracket has no partner in " + Glyphs.quote(text));
    }
    String inner = sizes;
    for (Optional<String> in = Brackets.inside(inner);
        in.isPresent();
        in = Brackets.inside(inner)) {
      inner = in.get();
    }
    List<Found> found = readings(words.marked(inner));
    if (found.isEmpty()) {
      return new Reading.Unreadable(Glyphs.quote(text) + " is not a shape such as 28x28x3");
    }
    if (found.size() > 1) {
      return Doubt.between(text, found.stream().map(f -> (Response) f.sizes()).toList());
    }
    Response response = found.get(0).sizes();
    return new Reading.Understood(
        response, found.get(0).doubtful() ? Doubt.readAs(text, response) : "");
  }

  private static String withoutRelation(String sizes) {
    boolean relation =
        !sizes.isEmpty() && (sizes.charAt(0) == '=' || sizes.charAt(0) == Glyphs.ABOUT);
    String bare = relation ? sizes.substring(1).strip() : sizes;
    boolean stop = bare.length() > 1 && bare.endsWith(".");
    return stop ? bare.substring(0, bare.length() - 1).strip() : bare;
  }

  private List<Found> readings(String marked) {
    List<Cut> cuts = Cut.ofSizes(marked);
    Map<String, Found> found = new LinkedHashMap<>();
    for (Cut cut : cuts) {
      // Each weaker way is asked only where the stronger ones gave no list of the right length.
      boolean tried = cut != Cut.ANYTHING || found.isEmpty();
      if (tried) {
        sizes(cut.items(marked), cut != cuts.get(0))
            .ifPresent(f -> found.putIfAbsent(f.sizes().text(), f));
      }
      if (found.values().stream().anyMatch(this::fits)) {
        return found.values().stream().filter(this::fits).toList();
      }
    }
    List<Found> plain = found.values().stream().limit(1).toList();
    Cut first = cuts.get(0);
    if (first != Cut.COMMAS && first != Cut.SPACES) {
      return plain;
    }
    Map<String, Found> all = new LinkedHashMap<>();
    plain.forEach(f -> all.put(f.sizes().text(), f));
    char sign = first == Cut.COMMAS ? ',' : ' ';
    for (List<String> regrouped :
        Regrouping.of(first.items(marked), key.sizes().size(), sign, false)) {
      sizes(regrouped, true).ifPresent(f -> all.putIfAbsent(f.sizes().text(), f));
    }
    return List.copyOf(all.values());
  }

  /**
   * Whether a response has as many sizes as the key, a batch more or less where that is allowed.
   */
  private boolean fits(Found found) {
    int typed = found.sizes().sizes().size() + (found.sizes().batch().isPresent() ? 1 : 0);
    int wanted = key.sizes().size();
    return typed == wanted
        || switch (key.batch()) {
          case EXACT -> false;
          case OPTIONAL -> typed == wanted - 1;
          case FREE -> typed == wanted + 1;
        };
  }

  private Optional<Found> sizes(List<String> items, boolean unusual) {
    List<Value> sizes = new ArrayList<>();
    Optional<String> batch = Optional.empty();
    boolean doubtful = unusual;
    for (String item : items) {
      Optional<Size> size = size(item);
      if (size.isEmpty()) {
        return Optional.empty();
      }
      if (size.get().value().isEmpty() && (batch.isPresent() || !sizes.isEmpty())) {
        return Optional.empty();
      }
      size.get().value().ifPresent(sizes::add);
      doubtful |= size.get().doubtful();
      if (size.get().value().isEmpty()) {
        batch = Optional.of(words.spelling(item.charAt(0)));
      }
    }
    String printed = ShapePrint.print(batch, sizes, key.symbols());
    return Optional.of(new Found(new Response.Sizes(batch, sizes, printed), doubtful));
  }

  private Optional<Size> size(String item) {
    int mark = 0;
    while (mark < item.length() && !SizeWords.isMark(item.charAt(mark))) {
      mark++;
    }
    if (mark == item.length()) {
      return number(item);
    }
    String symbol = words.symbol(item.charAt(mark));
    if (symbol.isEmpty()) {
      return item.length() == 1 ? Optional.of(new Size(Optional.empty(), false)) : Optional.empty();
    }
    return factor(item.substring(0, mark), item.substring(mark + 1))
        .map(f -> new Size(Optional.of(new Value.Symbol(symbol, f)), false));
  }

  private Optional<Size> number(String item) {
    // 31^2 x 32 may be meant as 31x31x32.
    if (item.indexOf('^') >= 0 || item.contains("**")) {
      return Optional.empty();
    }
    return NumberReader.whole(item, notation, NumberSyntax.PLAIN)
                instanceof Reading.Understood understood
            && understood.response() instanceof Response.Number number
        ? Optional.of(new Size(Optional.of(number.value()), !understood.note().isEmpty()))
        : Optional.empty();
  }

  /** What a symbol is multiplied by: {@code 2*} before it, {@code /2} or {@code *2} after it. */
  private Optional<Rational> factor(String before, String after) {
    String left = before.strip();
    String right = after.strip();
    if (left.endsWith("*") || left.endsWith("×")) {
      left = left.substring(0, left.length() - 1).strip();
    }
    Optional<Rational> first = left.isEmpty() ? Optional.of(Rational.ONE) : plain(left);
    if (right.isEmpty() || first.isEmpty()) {
      return first;
    }
    Optional<Rational> second = plain(right.substring(1).strip()).filter(n -> n.signum() != 0);
    return switch (right.charAt(0)) {
      case '/' -> second.map(first.get()::over);
      case '*', '×' -> second.map(first.get()::times);
      default -> Optional.empty();
    };
  }

  private Optional<Rational> plain(String text) {
    return number(text).flatMap(Size::value).map(v -> (Rational) v);
  }
}
