package org.tentamen.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tentamen.formula.Surroundings.Index;
import org.tentamen.formula.Surroundings.Operand;
import org.tentamen.formula.Value.Items;
import org.tentamen.formula.Value.Symbol;
import org.tentamen.formula.Value.Text;
import org.tentamen.formula.Value.Truth;

/**
 * What is shown of a name, and of a value.
 *
 * @param tex how an author wants names typeset that do not follow from their letters
 */
record Leaf(Map<String, String> tex) {

  Leaf {
    tex = Map.copyOf(tex);
  }

  Identifier identifier(String name) {
    String written = tex.get(name);
    return written == null ? Identifier.of(name) : Identifier.written(written);
  }

  /** A name, with the indexes of the item that is meant. */
  Shown name(String name, Operand operand) {
    List<String> indexes = new ArrayList<>();
    Value value = operand.around().known(name).orElse(Truth.TRUE);
    for (Index index : operand.path()) {
      if (value instanceof Items list && index.sample() < list.size()) {
        indexes.add(index.tex());
        value = list.get(index.sample());
      }
    }
    return new Shown.Letter(identifier(name).with(indexes).tex());
  }

  /** A value. */
  Shown value(Value value) {
    if (value instanceof Numeric number) {
      return new Shown.Number(number);
    }
    if (value instanceof Items list) {
      List<Shown> items = new ArrayList<>(list.size());
      for (Value item : list.items()) {
        items.add(value(item));
      }
      return new Shown.Several(items);
    }
    if (value instanceof Text text) {
      return words(text.text());
    }
    if (value instanceof Symbol symbol) {
      return symbol(symbol);
    }
    return words(value == Truth.TRUE ? "true" : "false");
  }

  private Shown symbol(Symbol symbol) {
    Shown name = new Shown.Letter(identifier(symbol.name()).tex());
    Rational over = Rational.of(symbol.factor().numerator(), java.math.BigInteger.ONE);
    Rational under = Rational.of(symbol.factor().denominator(), java.math.BigInteger.ONE);
    boolean once = over.equals(Rational.ONE);
    Shown times = once ? name : new Shown.Product(List.of(new Shown.Number(over), name));
    boolean whole = under.equals(Rational.ONE);
    return whole ? times : new Shown.Fraction(times, new Shown.Number(under));
  }

  /** A text within a formula. */
  Shown words(String text) {
    return new Shown.Letter("\\text{" + escaped(text) + "}");
  }

  /** A text in which nothing means anything to TeX. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '{', '}', '$', '&', '#', '_', '%' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
