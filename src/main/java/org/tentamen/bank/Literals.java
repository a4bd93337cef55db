package org.tentamen.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.bank.yaml.Expect;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Formula;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/**
 * Values that stand in the file as they are, not as formulas.
 *
 * <p>An item is a number if its text is one decimal literal with an optional sign, a list if it is
 * a list, else a text.
 */
final class Literals {

  private static final Pattern NUMBER =
      Pattern.compile("[-+\u2212]?[0-9]{1,300}(\\.[0-9]{1,300})?([eE][-+]?[0-9]{1,3})?");

  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{1,9}(?:[.,][0-9]{1,9})?)\\s*(?:%|/\\s*([0-9]{1,9})|)");

  private Literals() {}

  /** A text as a number; empty where it is not one decimal literal. */
  static Optional<Rational> number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(Rational.of(new BigDecimal(text.replace('\u2212', '-'))));
  }

  /** A number as people write it elsewhere, {@code 5 %}, {@code 1/4}, {@code 0,5}, as a decimal. */
  static Optional<String> meant(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    Rational number = number(written.group(1).replace(',', '.')).orElseThrow();
    Rational below = Rational.ONE;
    if (written.group(2) != null) {
      below = number(written.group(2)).orElseThrow();
    } else if (text.indexOf('%') >= 0) {
      below = Rational.of(100);
    }
    if (below.signum() == 0) {
      return Optional.empty();
    }
    Rational value = number.over(below);
    return Optional.of(NumberText.plain(value))
        .filter(t -> number(t).filter(value::equals).isPresent());
  }

  /** An item as a value; what is not one is reported. */
  static Optional<Value> value(YamlNode node, Expect expect) {
    if (node instanceof YamlNode.Sequence) {
      List<YamlNode> items = expect.items(node, "a list", "").orElseThrow();
      List<Value> values = values(items, expect);
      return values.size() == items.size()
          ? Optional.of(new Value.Items(values))
          : Optional.empty();
    }
    Optional<YamlNode.Scalar> scalar =
        expect.scalar(node, "a number, a text or a list", "Leave the braces out.");
    return scalar.map(s -> value(s, expect));
  }

  /** Items as values; what is not one is reported and left out. */
  static List<Value> values(List<YamlNode> items, Expect expect) {
    List<Value> values = new ArrayList<>();
    for (YamlNode item : items) {
      value(item, expect).ifPresent(values::add);
    }
    return values;
  }

  private static Value value(YamlNode.Scalar scalar, Expect expect) {
    Optional<Rational> number = number(scalar.text());
    if (number.isPresent()) {
      return number.get();
    }
    expect.refuseCut(scalar);
    return new Value.Text(scalar.text());
  }

  /** A text as the formula that gives it. */
  static Formula text(Passage text) {
    char quote = text.text().indexOf('\'') < 0 ? '\'' : '"';
    return Formula.of(between(text, quote, quote));
  }

  /** The formula of the empty list. */
  static Formula emptyList(YamlNode.Sequence list) {
    int from = list.stretch().from();
    return Formula.of(Passage.of("[]", list.stretch().source(), from));
  }

  private static Passage between(Passage text, char first, char last) {
    int length = text.text().length();
    int[] offsets = new int[length + 3];
    for (int i = 0; i <= length; i++) {
      offsets[i + 1] = text.at(i).offset();
    }
    offsets[0] = offsets[1];
    offsets[length + 2] = offsets[length + 1];
    return Passage.of(first + text.text() + last, text.source(), offsets);
  }
}
