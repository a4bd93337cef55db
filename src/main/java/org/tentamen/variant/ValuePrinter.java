package org.tentamen.variant;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tentamen.answer.Key;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Typesetter;
import org.tentamen.formula.Value;

/** Prints values for people, between words and in maths. */
final class ValuePrinter {

  private final NumberText numbers;
  private final Typesetter typesetter;
  private final Map<String, Key.SymbolName> symbols;

  /**
   * How to print.
   *
   * @param numbers how numbers print
   * @param typesetter typesets texts and symbols
   * @param symbols how names without a value are printed between words
   */
  ValuePrinter(NumberText numbers, Typesetter typesetter, Map<String, Key.SymbolName> symbols) {
    this.numbers = numbers;
    this.typesetter = typesetter;
    this.symbols = symbols;
  }

  /**
   * Both forms of a value.
   *
   * @param decimals exactly so many decimals, where the author asks for them
   * @param parenthesised whether negative numbers stand in parentheses
   */
  Filling.Inline print(Value value, OptionalInt decimals, boolean parenthesised) {
    Function<Numeric, String> plain =
        decimals.isPresent() ? n -> numbers.text(n, decimals.getAsInt()) : numbers::text;
    Function<Numeric, String> tex =
        decimals.isPresent() ? n -> numbers.tex(n, decimals.getAsInt()) : numbers::tex;
    return new Filling.Inline(
        plain(value, parenthesised ? enclosing(plain) : plain),
        tex(value, parenthesised ? enclosing(tex) : tex));
  }

  private static Function<Numeric, String> enclosing(Function<Numeric, String> digits) {
    return n -> n.signum() < 0 ? "(" + digits.apply(n) + ")" : digits.apply(n);
  }

  private String plain(Value value, Function<Numeric, String> digits) {
    if (value instanceof Numeric number) {
      return digits.apply(number);
    }
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Items list) {
      return list.items().stream()
          .map(item -> plain(item, digits))
          .collect(Collectors.joining(separator() + " ", "[", "]"));
    }
    if (value instanceof Value.Symbol symbol) {
      return symbol(symbol);
    }
    return value == Value.Truth.TRUE ? "true" : "false";
  }

  /** Where the decimal sign is a comma, another one would not part two numbers. */
  private String separator() {
    return numbers.sign() == ',' ? ";" : ",";
  }

  private String symbol(Value.Symbol symbol) {
    Rational factor = symbol.factor();
    String name =
        Optional.ofNullable(symbols.get(symbol.name()))
            .map(Key.SymbolName::print)
            .orElse(symbol.name());
    String times =
        factor.numerator().equals(BigInteger.ONE) ? name : factor.numerator() + "*" + name;
    return factor.isWhole() ? times : times + "/" + factor.denominator();
  }

  private String tex(Value value, Function<Numeric, String> digits) {
    if (value instanceof Numeric number) {
      return digits.apply(number);
    }
    if (!(value instanceof Value.Items list)) {
      return typesetter.value(value);
    }
    return isMatrix(list)
        ? list.items().stream()
            .map(row -> items((Value.Items) row, " & ", digits))
            .collect(Collectors.joining(" \\\\ ", "\\begin{bmatrix} ", " \\end{bmatrix}"))
        : "[" + items(list, separator() + "\\ ", digits) + "]";
  }

  private String items(Value.Items list, String separator, Function<Numeric, String> digits) {
    return list.items().stream()
        .map(item -> tex(item, digits))
        .collect(Collectors.joining(separator));
  }

  /** Whether all rows are equally long lists of single values. */
  private static boolean isMatrix(Value.Items list) {
    return list.size() > 0 && list.items().stream().allMatch(row -> isRow(row, list.get(0)));
  }

  private static boolean isRow(Value row, Value first) {
    return row instanceof Value.Items items
        && first instanceof Value.Items width
        && items.size() > 0
        && items.size() == width.size()
        && items.items().stream().noneMatch(Value.Items.class::isInstance);
  }
}
