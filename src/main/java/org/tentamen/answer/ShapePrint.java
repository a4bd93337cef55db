package org.tentamen.answer;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** How the sizes of an array print: {@code 31×31×32}. */
final class ShapePrint {

  private ShapePrint() {}

  static String print(
      Optional<String> batch, List<Value> sizes, Map<String, Key.SymbolName> symbols) {
    StringBuilder printed = new StringBuilder(batch.orElse(""));
    for (int i = 0; i < sizes.size(); i++) {
      printed.append(i > 0 || batch.isPresent() ? "×" : "").append(size(sizes.get(i), symbols));
    }
    return printed.toString();
  }

  /** One size; a symbol as the question prints it. */
  static String size(Value size, Map<String, Key.SymbolName> symbols) {
    if (size instanceof Value.Symbol symbol) {
      Key.SymbolName spellings = symbols.get(symbol.name());
      return scaled(spellings == null ? symbol.name() : spellings.print(), symbol.factor());
    }
    return size instanceof Numeric number ? NumberText.plain(number) : size.toString();
  }

  /** A symbol with its factor: {@code 2*K}, {@code K/2}, {@code 3*K/2}. */
  static String scaled(String symbol, Rational factor) {
    String numerator = NumberPrint.exact(Rational.of(factor.numerator(), BigInteger.ONE));
    String times = numerator.equals("1") ? symbol : numerator + "*" + symbol;
    return factor.isWhole() ? times : times + "/" + factor.denominator();
  }
}
