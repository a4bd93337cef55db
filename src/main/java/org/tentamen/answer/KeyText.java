package org.tentamen.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/**
 * How a key prints, on a key sheet and in tables.
 *
 * <pre>{@code
 * KeyText.of(key); // 31×31×32, 0.415, [0, 0.4, 1.3], Best_fit2; Best_fit3
 * }</pre>
 *
 * <p>A number prints with the decimals that its answer says; without, a finite decimal in full, and
 * any other with as many decimals as its own tolerance needs to accept the print, at least {@link
 * NumberText#USUAL_DECIMALS}.
 */
public final class KeyText {

  /** The smallest number of exercises, 10⁻³⁰⁸, prints with fewer. */
  private static final int MOST_DECIMALS = 330;

  private final Optional<Notation> notation;

  private KeyText(Optional<Notation> notation) {
    this.notation = notation;
  }

  /** A key with {@code .} as the decimal sign. */
  public static String of(Key key) {
    return of(key, Optional.empty());
  }

  /**
   * A key as an exam writes numbers.
   *
   * @param notation its decimal sign; with a comma, the items of a list part with {@code ;}
   * @return one line; an essay's key points, {@code none} for an empty set
   */
  public static String of(Key key, Optional<Notation> notation) {
    return new KeyText(notation).print(key);
  }

  /**
   * A number rounded to the decimals or significant figures that its tolerance asks for, as a
   * careful student types it; of a list, each of its numbers.
   *
   * @param notation how the exam writes numbers
   * @return empty where the key is no number, or its tolerance asks for no number of digits
   */
  public static Optional<String> asAsked(Key key, Optional<Notation> notation) {
    KeyText text = new KeyText(notation);
    if (key instanceof Key.Number number) {
      return text.asAsked(number.value(), number.rules()).map(t -> t + unit(number.rules()));
    }
    return key instanceof Key.Vector vector
        ? text.asAsked(vector.values(), vector.rules()).map(t -> t + unit(vector.rules()))
        : Optional.empty();
  }

  private Optional<String> asAsked(Value value, NumberRules rules) {
    if (value instanceof Value.Items list) {
      StringJoiner items = new StringJoiner("; ", "[", "]");
      for (int i = 0; i < list.size(); i++) {
        Optional<String> item = asAsked(list.get(i), rules);
        if (item.isEmpty()) {
          return item;
        }
        items.add(item.get());
      }
      return Optional.of(items.toString());
    }
    Numeric number = (Numeric) value;
    OptionalInt place = Within.lastPlaceAsked(NumberTest.test(rules, number), number);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    Rational rounded = Within.rounded(number, place.getAsInt());
    return Optional.of(written(NumberText.rounded(rounded, Math.max(0, -place.getAsInt()))));
  }

  /**
   * Whether a key's print would be judged right by the key itself, as every key's must be.
   *
   * @param notation how the exam writes numbers
   */
  public static boolean isAccepted(Key key, Optional<Notation> notation) {
    return key instanceof Key.Essay
        || Judge.judge(Standard.of(key), of(key, notation), notation).verdict()
            == Judgement.Verdict.CORRECT;
  }

  /**
   * Whether it must be asked if a key's print {@link #isAccepted is accepted}: where the print has
   * fewer decimals than the tolerance may need, since the author says how many, or none would do.
   */
  public static boolean isDoubtful(Key key) {
    NumberRules rules =
        key instanceof Key.Number number
            ? number.rules()
            : key instanceof Key.Vector vector ? vector.rules() : null;
    return rules != null
        && (rules.decimals().isPresent()
            || rules.tolerance().filter(t -> t.test() instanceof Tolerance.Test.Exact).isPresent());
  }

  private String print(Key key) {
    if (key instanceof Key.Number number) {
      return number(number.value(), number.rules()) + unit(number.rules());
    }
    if (key instanceof Key.Whole whole) {
      return written(NumberText.plain(whole.value()));
    }
    if (key instanceof Key.Shape shape) {
      return written(ShapePrint.print(Optional.empty(), shape.sizes(), shape.symbols()));
    }
    if (key instanceof Key.Vector vector) {
      return list(vector.values(), vector.rules()) + unit(vector.rules());
    }
    if (key instanceof Key.Choice choice) {
      return choice.options().get(choice.correct());
    }
    if (key instanceof Key.Choices choices) {
      List<String> labels = choices.correct().stream().map(choices.options()::get).toList();
      return labels.isEmpty() ? "none" : String.join("; ", labels);
    }
    if (key instanceof Key.Match match) {
      List<OptionalInt> picked = match.correct().stream().map(OptionalInt::of).toList();
      return MatchPrint.print(match.items(), match.options(), picked);
    }
    if (key instanceof Key.Words words) {
      return words.accepted().stream().findFirst().orElse("");
    }
    if (key instanceof Key.Essay essay) {
      return essay.points().stream().map(Key.KeyPoint::text).collect(Collectors.joining("; "));
    }
    return ExpressionPrint.print((Key.Expression) key);
  }

  private String list(Value.Items items, NumberRules rules) {
    boolean comma = notation.filter(n -> n.decimal() == ',').isPresent();
    StringBuilder list = new StringBuilder("[");
    for (int i = 0; i < items.size(); i++) {
      Value item = items.get(i);
      list.append(i == 0 ? "" : comma ? "; " : ", ");
      list.append(
          item instanceof Value.Items row
              ? list(row, rules)
              : item instanceof Numeric number ? number(number, rules) : item.toString());
    }
    return list.append(']').toString();
  }

  private String number(Numeric number, NumberRules rules) {
    if (rules.decimals().isPresent()) {
      return written(NumberText.rounded(number, rules.decimals().getAsInt()));
    }
    return written(NumberText.plain(number, decimals(number, rules)));
  }

  /** The fewest decimals, 3 or more, with which the number passes its own test. */
  private static int decimals(Numeric number, NumberRules rules) {
    Tolerance.Test test = NumberTest.test(rules, number);
    boolean hopeless = number.isExact() && test instanceof Tolerance.Test.Exact;
    for (int d = NumberText.USUAL_DECIMALS; d <= MOST_DECIMALS && !hopeless; d++) {
      if (Within.accepts(test, number, Rational.of(number.rounded(d)))) {
        return d;
      }
    }
    return NumberText.USUAL_DECIMALS;
  }

  private String written(String number) {
    return notation.isEmpty() ? number : number.replace('.', notation.get().decimal());
  }

  private static String unit(NumberRules rules) {
    return rules.unit().map(u -> " " + u.name()).orElse("");
  }
}
