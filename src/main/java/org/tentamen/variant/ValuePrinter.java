package org.tentamen.variant;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
    return new Filling.Inline(
        plain(value, new Form(decimals, parenthesised, false)),
        tex(value, new Form(decimals, parenthesised, true)));
  }

  /** How the digits of a number are written. */
  private record Form(OptionalInt decimals, boolean parenthesised, boolean inTex) {}

  private String digits(Numeric number, Form form) {
    String digits =
        form.decimals().isPresent()
            ? exactly(number, form.decimals().getAsInt(), form.inTex())
            : form.inTex() ? numbers.tex(number) : numbers.text(number);
    return form.parenthesised() && number.signum() < 0 ? "(" + digits + ")" : digits;
  }

  private String exactly(Numeric number, int decimals, boolean inTex) {
    return inTex ? numbers.tex(number, decimals) : numbers.text(number, decimals);
  }

  private String plain(Value value, Form form) {
    if (value instanceof Numeric number) {
      return digits(number, form);
    }
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Items list) {
      StringBuilder plain = new StringBuilder("[");
      for (int i = 0; i < list.size(); i++) {
        plain.append(i == 0 ? "" : separator() + " ").append(plain(list.get(i), form));
      }
      return plain.append(']').toString();
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

  private String tex(Value value, Form form) {
    if (value instanceof Numeric number) {
      return digits(number, form);
    }
    if (!(value instanceof Value.Items list)) {
      return typesetter.value(value);
    }
    if (!isMatrix(list)) {
      return "[" + items(list, separator() + "\\ ", form) + "]";
    }
    StringBuilder rows = new StringBuilder("\\begin{bmatrix} ");
    for (int i = 0; i < list.size(); i++) {
      rows.append(i == 0 ? "" : " \\\\ ").append(items((Value.Items) list.get(i), " & ", form));
    }
    return rows.append(" \\end{bmatrix}").toString();
  }

  private String items(Value.Items list, String separator, Form form) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < list.size(); i++) {
      items.append(i == 0 ? "" : separator).append(tex(list.get(i), form));
    }
    return items.toString();
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
