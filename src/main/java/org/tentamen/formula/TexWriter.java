package org.tentamen.formula;

import java.util.List;
import java.util.Map;

/** Writes what is shown as TeX, with the parentheses it needs. */
final class TexWriter {

  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("log", "\\ln"),
          Map.entry("log2", "\\log_2"),
          Map.entry("log10", "\\log_{10}"),
          Map.entry("sin", "\\sin"),
          Map.entry("cos", "\\cos"),
          Map.entry("tan", "\\tan"),
          Map.entry("asin", "\\arcsin"),
          Map.entry("acos", "\\arccos"),
          Map.entry("atan", "\\arctan"),
          Map.entry("sinh", "\\sinh"),
          Map.entry("cosh", "\\cosh"),
          Map.entry("tanh", "\\tanh"),
          Map.entry("max", "\\max"),
          Map.entry("min", "\\min"),
          Map.entry("gcd", "\\gcd"),
          Map.entry("sign", "\\operatorname{sgn}"),
          Map.entry("argmin", "\\operatorname{arg\\,min}"),
          Map.entry("argmax", "\\operatorname{arg\\,max}"));

  private final NumberText numbers;

  TexWriter(NumberText numbers) {
    this.numbers = numbers;
  }

  /** Whether a number is written without rounding. */
  boolean isExact(Numeric number) {
    return Digits.isExact(number, numbers);
  }

  String tex(Shown shown) {
    if (shown instanceof Shown.Number number) {
      return Digits.tex(number.value(), numbers);
    }
    if (shown instanceof Shown.Letter letter) {
      return letter.tex();
    }
    if (shown instanceof Shown.Sum sum) {
      return sum(sum.parts());
    }
    if (shown instanceof Shown.Product product) {
      return product(product);
    }
    if (shown instanceof Shown.Fraction fraction) {
      return "\\frac{" + tex(fraction.over()) + "}{" + tex(fraction.under()) + "}";
    }
    if (shown instanceof Shown.Power power) {
      return power(power);
    }
    if (shown instanceof Shown.Minus minus) {
      return "-" + subtracted(minus.operand());
    }
    if (shown instanceof Shown.Applied applied) {
      return applied(applied.function(), applied.parts());
    }
    if (shown instanceof Shown.Series series) {
      String to = series.sign() + "_{" + series.index() + "=1}^{" + series.to() + "} ";
      return to
          + (series.term() instanceof Shown.Sum ? enclosed(series.term()) : tex(series.term()));
    }
    if (shown instanceof Shown.Related related) {
      return side(related.left()) + " " + related.sign() + " " + side(related.right());
    }
    if (shown instanceof Shown.Cases cases) {
      return "\\begin{cases} "
          + tex(cases.then())
          + " & "
          + tex(cases.condition())
          + " \\\\ "
          + tex(cases.otherwise())
          + " & "
          + tex(cases.opposite())
          + " \\end{cases}";
    }
    return list(shown.parts());
  }

  private String sum(List<Shown> terms) {
    StringBuilder tex = new StringBuilder();
    for (int i = 0; i < terms.size(); i++) {
      Shown term = terms.get(i);
      boolean last = i == terms.size() - 1;
      boolean subtracted = term instanceof Shown.Minus;
      Shown operand = term instanceof Shown.Minus minus ? minus.operand() : term;
      if (i > 0 || subtracted) {
        tex.append(i == 0 ? "-" : subtracted ? " - " : " + ");
      }
      // A sum sign reaches over everything that follows it.
      boolean reaching = !last && endsInSeries(operand);
      tex.append(
          reaching
              ? enclosed(operand)
              : i == 0 && !subtracted ? tex(operand) : subtracted(operand));
    }
    return tex.toString();
  }

  /** After a minus or plus sign: another sign or a sum needs parentheses. */
  private String subtracted(Shown operand) {
    boolean unsafe =
        operand instanceof Shown.Sum
            || operand instanceof Shown.Minus
            || operand instanceof Shown.Related
            || isNegative(operand);
    return unsafe ? enclosed(operand) : tex(operand);
  }

  private String product(Shown.Product product) {
    StringBuilder tex = new StringBuilder();
    List<Shown> factors = product.parts();
    for (int i = 0; i < factors.size(); i++) {
      if (i > 0) {
        tex.append(Juxtaposition.fits(factors.get(i - 1), factors.get(i)) ? " " : " \\cdot ");
      }
      tex.append(factor(factors.get(i), i == factors.size() - 1));
    }
    return tex.toString();
  }

  private String factor(Shown factor, boolean last) {
    boolean unsafe =
        factor instanceof Shown.Sum
            || factor instanceof Shown.Minus
            || factor instanceof Shown.Related
            || factor instanceof Shown.Cases
            || isNegative(factor)
            || (factor instanceof Shown.Series && !last);
    return unsafe ? enclosed(factor) : tex(factor);
  }

  private String power(Shown.Power power) {
    Shown base = power.base();
    boolean safe =
        (base instanceof Shown.Number && !isNegative(base))
            || base instanceof Shown.Letter
            || (base instanceof Shown.Applied applied && isEnclosing(applied.function()));
    String below = safe ? tex(base) : enclosed(base);
    // An accent or an exponent of the author's own must not take this one in.
    boolean braced =
        base instanceof Shown.Letter && (below.indexOf(' ') >= 0 || below.indexOf('^') >= 0);
    String exponent = tex(power.exponent());
    return (braced ? "{" + below + "}" : below)
        + (exponent.length() == 1 ? "^" + exponent : "^{" + exponent + "}");
  }

  private static boolean isEnclosing(String function) {
    return List.of("abs", "floor", "ceil").contains(function);
  }

  private String applied(String function, List<Shown> arguments) {
    Shown first = arguments.isEmpty() ? new Shown.Letter("") : arguments.get(0);
    return switch (function) {
      case "abs" -> "\\left|" + tex(first) + "\\right|";
      case "floor" -> "\\left\\lfloor " + tex(first) + " \\right\\rfloor";
      case "ceil" -> "\\left\\lceil " + tex(first) + " \\right\\rceil";
      case "sqrt" -> "\\sqrt{" + tex(first) + "}";
      case "exp" -> "e^{" + tex(first) + "}";
      case "factorial" -> factor(first, true) + "!";
      case "binomial" -> "\\binom{" + tex(first) + "}{" + tex(arguments.get(1)) + "}";
      case "not" -> "\\lnot " + enclosed(first);
      default -> operator(function) + enclosed(arguments);
    };
  }

  private static String operator(String function) {
    String known = OPERATORS.get(function);
    return known == null ? "\\operatorname{" + Leaf.escaped(function) + "}" : known;
  }

  private String side(Shown shown) {
    boolean unsafe = shown instanceof Shown.Related || shown instanceof Shown.Cases;
    return unsafe ? enclosed(shown) : tex(shown);
  }

  private String enclosed(Shown shown) {
    return enclosed(List.of(shown));
  }

  private String joined(List<Shown> shown, String separator) {
    if (shown.size() == 1) {
      return tex(shown.get(0));
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < shown.size(); i++) {
      joined.append(i == 0 ? "" : separator).append(tex(shown.get(i)));
    }
    return joined.toString();
  }

  private String enclosed(List<Shown> shown) {
    String inner = joined(shown, separator());
    boolean tall =
        inner.indexOf('\\') >= 0
            && (inner.contains("\\frac")
                || inner.contains("\\sum")
                || inner.contains("\\prod")
                || inner.contains("\\begin")
                || inner.contains("\\binom"));
    return tall ? "\\left(" + inner + "\\right)" : "(" + inner + ")";
  }

  /** Where the decimal sign is a comma, another one would not part two numbers. */
  private String separator() {
    return numbers.sign() == ',' ? ";\\ " : ",\\ ";
  }

  private String list(List<Shown> items) {
    boolean matrix = !items.isEmpty();
    for (Shown item : items) {
      matrix &= item instanceof Shown.Several;
    }
    if (!matrix) {
      return "[" + joined(items, separator()) + "]";
    }
    StringBuilder rows = new StringBuilder("\\begin{bmatrix} ");
    for (int i = 0; i < items.size(); i++) {
      rows.append(i == 0 ? "" : " \\\\ ").append(joined(items.get(i).parts(), " & "));
    }
    return rows.append(" \\end{bmatrix}").toString();
  }

  static boolean isNegative(Shown shown) {
    return shown instanceof Shown.Number number && number.value().signum() < 0;
  }

  private static boolean endsInSeries(Shown shown) {
    List<Shown> parts = shown.parts();
    return shown instanceof Shown.Series
        || (shown instanceof Shown.Product && endsInSeries(parts.get(parts.size() - 1)));
  }
}
