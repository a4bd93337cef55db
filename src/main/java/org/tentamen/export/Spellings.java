package org.tentamen.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/**
 * The ways in which an answer is usually typed, for a box that knows texts only.
 *
 * <p>Capital letters need no spelling of their own: the box takes any case.
 */
final class Spellings {

  /** How sizes are written, the most usual first. */
  private static final List<Style> SHAPES =
      List.of(
          new Style("", "x", ""),
          new Style("", " x ", ""),
          new Style("", "×", ""),
          new Style("", "*", ""),
          new Style("(", ", ", ")"),
          new Style("[", ", ", "]"),
          new Style("(", ",", ")"),
          new Style("[", ",", "]"),
          new Style("", ", ", ""),
          new Style("", " × ", ""),
          new Style("", " * ", ""),
          new Style("", ",", ""),
          new Style("", " ", ""),
          new Style("", " by ", ""),
          new Style("torch.Size([", ", ", "])"));

  private static final List<Style> VECTORS =
      List.of(
          new Style("[", ", ", "]"),
          new Style("", ", ", ""),
          new Style("", "; ", ""),
          new Style("", ";", ""),
          new Style("", ",", ""),
          new Style("", " ", ""),
          new Style("[", ",", "]"),
          new Style("(", ", ", ")"),
          new Style("(", ",", ")"));

  /** How a batch of one, or of unknown size, is written before a shape. */
  private static final List<String> BATCHES = List.of("1", "None", "N");

  /** Decimals to which the numbers of a list are rounded, the most usual first; 12 is in full. */
  private static final List<Integer> DECIMALS = List.of(3, 2, 1, 4, 0, 5, 6, 12);

  /** How much rarer the next name of a symbol is than the next style, and the next batch. */
  private static final int PER_NAME = 2;

  private static final int PER_BATCH = 5;

  private static final Pattern POINT = Pattern.compile("(?<=[0-9])[.](?=[0-9])");

  /** Rarer than any spelling. */
  private static final int MOST_RARE = Integer.MAX_VALUE;

  private static final Items NOTHING = new Items(List.of(), 0);

  private Spellings() {}

  /** Signs around and between items. */
  private record Style(String open, String between, String close) {
    String of(List<String> items) {
      return open + String.join(between, items) + close;
    }

    /** Whether nobody takes one item for two: the sign between them is in none, as in 2*K. */
    boolean keepsApart(List<String> items) {
      String sign = between.equals(" ") ? " " : between.strip();
      if (!sign.equals("*") && !sign.equals(" ")) {
        return true;
      }
      for (String item : items) {
        if (item.contains(sign)) {
          return false;
        }
      }
      return true;
    }
  }

  /** The items of an answer, and how far they are from the most usual spelling. */
  private record Items(List<String> items, int rarity) {
    Items with(String item, int rarer) {
      List<String> more = new ArrayList<>(items.size() + 1);
      more.addAll(items);
      more.add(item);
      return new Items(more, rarity + rarer);
    }
  }

  /**
   * The spellings of an answer, the most usual first.
   *
   * @param most how many at most
   * @param decimal the decimal sign of the bank's numbers; a comma is one beside the full stop
   * @return none for an answer that is not typed, such as an option
   */
  static List<String> of(Key key, int most, char decimal) {
    List<String> spellings = of(key, most);
    return decimal == ',' && !(key instanceof Key.Words)
        ? spellings.stream().flatMap(Spellings::withComma).distinct().limit(most).toList()
        : spellings;
  }

  /** With decimal commas, semicolons part the items, as a key prints; and as it was. */
  private static Stream<String> withComma(String spelling) {
    String commas =
        POINT.matcher(spelling).find()
            ? POINT.matcher(spelling.replaceAll(", ?", "; ")).replaceAll(",")
            : spelling;
    return Stream.of(commas, spelling);
  }

  private static List<String> of(Key key, int most) {
    if (key instanceof Key.Shape shape) {
      return most == 1 ? usual(shape) : styled(SHAPES, shape(shape, most), most);
    }
    if (key instanceof Key.Vector vector) {
      return vector(vector, most);
    }
    if (key instanceof Key.Expression) {
      String printed = KeyText.of(key);
      return Stream.of(printed, printed.replace(" ", "")).distinct().limit(most).toList();
    }
    if (key instanceof Key.Whole whole) {
      return whole(whole.value()).stream().limit(most).toList();
    }
    if (key instanceof Key.Number number) {
      return number(number.value());
    }
    return key instanceof Key.Words words
        ? words.spellings().stream().limit(most).toList()
        : List.of();
  }

  /** The most usual spelling; none where a size cannot be typed. */
  private static List<String> usual(Key.Shape shape) {
    StringBuilder usual = new StringBuilder(SHAPES.get(0).open());
    for (int i = 0; i < shape.sizes().size(); i++) {
      List<String> spellings = spellings(shape.sizes().get(i), shape.symbols());
      if (spellings.isEmpty()) {
        return List.of();
      }
      usual.append(i == 0 ? "" : SHAPES.get(0).between()).append(spellings.get(0));
    }
    return List.of(usual.append(SHAPES.get(0).close()).toString());
  }

  /** Takes spellings by rarity, so that no more are made than are wanted. */
  private static List<String> styled(List<Style> styles, List<Items> all, int most) {
    Set<String> spellings = new LinkedHashSet<>();
    int rarest = styles.size() - 1;
    for (Items items : all) {
      rarest = Math.max(rarest, items.rarity() + styles.size());
    }
    for (int rarity = 0; rarity < rarest && spellings.size() < most; rarity++) {
      for (int i = 0; i < all.size() && spellings.size() < most; i++) {
        Items items = all.get(i);
        int style = rarity - items.rarity();
        if (style >= 0 && style < styles.size() && styles.get(style).keepsApart(items.items())) {
          spellings.add(styles.get(style).of(items.items()));
        }
      }
    }
    return List.copyOf(spellings);
  }

  /** A whole number, also with its digits in groups. */
  private static List<String> whole(Numeric value) {
    List<String> plain = number(value);
    return plain.stream()
        .flatMap(text -> Stream.of(text, grouped(text, ","), grouped(text, " ")))
        .distinct()
        .toList();
  }

  private static String grouped(String number, String sign) {
    return number.contains(".") ? number : number.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", sign);
  }

  /** The print of the key first: its decimals are those that its tolerance needs. */
  private static List<String> vector(Key.Vector vector, int most) {
    String print = KeyText.of(vector);
    Set<String> spellings = new LinkedHashSet<>(List.of(print));
    if (most > 1) {
      List<Items> rounded = rounded(vector);
      spellings.addAll(rounded.isEmpty() ? rows(print) : styled(VECTORS, rounded, most));
    }
    return spellings.stream().limit(most).toList();
  }

  /**
   * The numbers of a list, all to as many decimals, wherever each of them is still taken for what
   * it is; none for a matrix.
   */
  private static List<Items> rounded(Key.Vector vector) {
    List<Items> all = new ArrayList<>();
    Set<List<String>> seen = new LinkedHashSet<>();
    for (int decimals : DECIMALS) {
      List<String> items = new ArrayList<>();
      for (Value value : vector.values().items()) {
        if (!(value instanceof Numeric number)) {
          return List.of();
        }
        BigDecimal typed = Interval.decimal(number).setScale(decimals, RoundingMode.HALF_UP);
        if (GapFields.mistakenNumber(vector, number).contains(typed)) {
          items.add(NumberText.plain(Rational.of(typed)));
        }
      }
      if (items.size() == vector.values().size() && seen.add(items)) {
        all.add(new Items(items, PER_NAME * all.size()));
      }
    }
    return all;
  }

  /** A matrix without spaces, and its rows parted by semicolons. */
  private static List<String> rows(String print) {
    String rows = print.replace("], [", "; ").replace("[", "").replace("]", "");
    return List.of(print.replace(" ", ""), rows, rows.replace(",", ""));
  }

  /** The items of all spellings of which some could be among the most usual ones. */
  private static List<Items> shape(Key.Shape shape, int most) {
    List<Value> sizes = shape.sizes();
    // Of two sizes or more each style makes another spelling, one more with each degree of rarity.
    int rarest = sizes.size() > 1 && most < SHAPES.size() ? most - 1 : MOST_RARE;
    List<Items> all = new ArrayList<>(spelled(NOTHING, sizes, shape.symbols(), rarest));
    if (shape.batch() == Key.Batch.OPTIONAL && sizes.size() > 1) {
      Items none = new Items(List.of(), PER_BATCH);
      all.addAll(spelled(none, sizes.subList(1, sizes.size()), shape.symbols(), rarest));
    }
    if (shape.batch() == Key.Batch.FREE) {
      for (int i = 0; i < BATCHES.size(); i++) {
        Items batch = new Items(List.of(BATCHES.get(i)), PER_BATCH * (i + 1));
        all.addAll(spelled(batch, sizes, shape.symbols(), rarest));
      }
    }
    return all;
  }

  /**
   * Every way to spell the values after some items; none where a value cannot be typed.
   *
   * @param rarest those that are rarer are left out
   */
  private static List<Items> spelled(
      Items before, List<Value> values, Map<String, Key.SymbolName> symbols, int rarest) {
    List<Items> all = before.rarity() > rarest ? List.of() : List.of(before);
    for (Value value : values) {
      List<String> spellings = spellings(value, symbols);
      List<Items> longer = new ArrayList<>(all.size() * spellings.size());
      for (Items items : all) {
        for (int i = 0; i < spellings.size() && items.rarity() + PER_NAME * i <= rarest; i++) {
          longer.add(items.with(spellings.get(i), PER_NAME * i));
        }
      }
      all = longer;
    }
    return all;
  }

  private static List<String> spellings(Value value, Map<String, Key.SymbolName> symbols) {
    return value instanceof Value.Symbol symbol ? symbol(symbol, symbols) : number(value);
  }

  private static List<String> symbol(Value.Symbol symbol, Map<String, Key.SymbolName> symbols) {
    List<String> names = new ArrayList<>();
    if (symbols.containsKey(symbol.name())) {
      Key.SymbolName name = symbols.get(symbol.name());
      names.add(name.print());
      names.addAll(name.also());
    }
    names.add(symbol.name());
    Set<String> spellings = new LinkedHashSet<>();
    for (String name : names) {
      spellings.addAll(times(name, symbol.factor()));
    }
    return List.copyOf(spellings);
  }

  /** A symbol times or over a number. */
  private static List<String> times(String name, Rational factor) {
    if (factor.equals(Rational.ONE) || factor.signum() == 0) {
      return List.of(name);
    }
    Rational inverse = Rational.ONE.over(factor);
    return inverse.isWhole()
        ? List.of(name + "/" + inverse, name + " / " + inverse)
        : List.of(factor + name, factor + "*" + name, factor + " " + name);
  }

  /** A finite decimal in full; another number rounded as the key prints it, then more coarsely. */
  private static List<String> number(Value value) {
    if (value instanceof Rational exact && exact.isWhole()) {
      return List.of(NumberText.plain(exact));
    }
    if (!(value instanceof Numeric number)) {
      return List.of();
    }
    if (number instanceof Rational exact && exact.asFiniteDecimal().isPresent()) {
      return List.of(exact.asFiniteDecimal().get().toPlainString());
    }
    return Stream.of(NumberText.USUAL_DECIMALS, NumberText.USUAL_DECIMALS - 1)
        .map(decimals -> NumberText.plain(number, decimals))
        .distinct()
        .toList();
  }
}
