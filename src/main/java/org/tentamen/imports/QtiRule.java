package org.tentamen.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.formula.Rational;

/**
 * A rule about one response of an item.
 *
 * @param share what it earns, of the most that can be earned; below 0 where it takes away
 * @param remark what is shown
 * @param reading which responses it is about
 */
record QtiRule(Rational share, Rich remark, Reading reading) {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int MOST_FIGURES = 30;

  /** Whether capital and small letters count. */
  enum Letters {
    /** They do not. */
    ANY_CASE,
    /** They do. */
    AS_WRITTEN,
    /** In some texts they do. */
    MIXED
  }

  /**
   * Responses.
   *
   * @param picks identifiers, and pairs of them
   * @param texts texts
   * @param letters whether capital and small letters of the texts count
   * @param intervals numbers
   */
  record Reading(
      List<String> picks, List<String> texts, Letters letters, List<BigDecimal[]> intervals) {

    /** Nothing in particular. */
    static final Reading ANYTHING = of(List.of(), List.of());

    private static Reading of(List<String> picks, List<BigDecimal[]> intervals) {
      return new Reading(picks, List.of(), Letters.ANY_CASE, intervals);
    }

    /** Copies the lists. */
    Reading {
      picks = List.copyOf(picks);
      texts = List.copyOf(texts);
      intervals = List.copyOf(intervals);
    }

    Reading and(Reading other) {
      return new Reading(
          joined(picks, other.picks),
          joined(texts, other.texts),
          letters(other),
          joined(intervals, other.intervals));
    }

    private Letters letters(Reading other) {
      if (texts.isEmpty()) {
        return other.letters;
      }
      return other.texts.isEmpty() || letters == other.letters ? letters : Letters.MIXED;
    }

    private static <A> List<A> joined(List<A> one, List<A> other) {
      List<A> both = new ArrayList<>(one);
      both.addAll(other);
      return both;
    }
  }

  /** Reads conditions about one response. */
  static final class Reader {
    private final List<String> right;
    private final String type;
    private boolean lost;

    /** Reads those about the response that is declared here. */
    Reader(XmlElement declaration) {
      this.type = declaration.attribute("baseType");
      this.right = right(declaration);
    }

    /** What a declaration calls the correct response. */
    static List<String> right(XmlElement declaration) {
      return declaration
          .child("correctResponse")
          .map(c -> c.children("value"))
          .orElse(List.of())
          .stream()
          .map(v -> v.text().strip())
          .toList();
    }

    /** Whether there was a condition that a bank has nothing like. */
    boolean isLost() {
      return lost;
    }

    /** The correct response, letter by letter. */
    Reading correct() {
      return right.stream().map(v -> value(v, true)).reduce(Reading.ANYTHING, Reading::and);
    }

    /** One value. */
    Reading value(String text, boolean letters) {
      if (type.equals("string")) {
        Letters count = letters ? Letters.AS_WRITTEN : Letters.ANY_CASE;
        return new Reading(List.of(), List.of(text), count, List.of());
      }
      return type.matches("float|integer")
          ? interval(text, v -> new BigDecimal[] {v, v})
          : Reading.of(List.of(text.strip()), List.of());
    }

    private Reading interval(
        String text, java.util.function.Function<BigDecimal, BigDecimal[]> around) {
      Optional<BigDecimal> number = Shares.decimal(text);
      lost |= number.isEmpty();
      return Reading.of(
          List.of(), number.map(around).map(List::<BigDecimal[]>of).orElse(List.of()));
    }

    /** The responses of which a condition holds. */
    Reading read(XmlElement condition) {
      return switch (condition.name()) {
        case "and" -> interval(condition).orElseGet(() -> all(condition));
        case "or" -> all(condition);
        case "match", "member", "contains", "stringMatch" -> compared(condition);
        case "equal" -> equal(condition);
        case "equalRounded" -> rounded(condition);
        case "isNull" -> Reading.ANYTHING;
        case "not" -> {
          lost |= !condition.children("isNull").equals(condition.children());
          yield Reading.ANYTHING;
        }
        default -> {
          lost = true;
          yield Reading.ANYTHING;
        }
      };
    }

    private Reading all(XmlElement condition) {
      return condition.children().stream()
          .filter(c -> !c.below("variable").isEmpty())
          .map(this::read)
          .distinct()
          .reduce(Reading.ANYTHING, Reading::and);
    }

    /** The values that a condition compares the response with. */
    private List<String> values(XmlElement condition) {
      return condition.below("correct").isEmpty()
          ? condition.below("baseValue").stream().map(XmlElement::text).toList()
          : right;
    }

    private Reading compared(XmlElement condition) {
      boolean letters =
          !condition.name().equals("stringMatch")
              || condition.attribute("caseSensitive").equals("true");
      lost |= condition.attribute("substring").equals("true");
      return values(condition).stream()
          .map(v -> value(v, letters))
          .reduce(Reading.ANYTHING, Reading::and);
    }

    private Optional<Reading> interval(XmlElement and) {
      Optional<BigDecimal> least = bound(and, "gte").or(() -> bound(and, "gt"));
      Optional<BigDecimal> most = bound(and, "lte").or(() -> bound(and, "lt"));
      boolean both = least.isPresent() && most.isPresent();
      return both
          ? Optional.of(
              Reading.of(
                  List.of(), List.<BigDecimal[]>of(new BigDecimal[] {least.get(), most.get()})))
          : Optional.empty();
    }

    private static Optional<BigDecimal> bound(XmlElement and, String name) {
      return and.children(name).stream()
          .findFirst()
          .flatMap(b -> b.child("baseValue"))
          .flatMap(b -> Shares.decimal(b.text()));
    }

    /** A tolerance below and above; one number is both. */
    private Reading equal(XmlElement condition) {
      String[] off = condition.attribute("tolerance").strip().split("\\s+");
      String mode = condition.attribute("toleranceMode");
      boolean exact = !mode.matches("absolute|relative");
      Optional<BigDecimal> below = exact ? Optional.of(BigDecimal.ZERO) : Shares.decimal(off[0]);
      Optional<BigDecimal> above = exact ? below : Shares.decimal(off[off.length - 1]);
      lost |= below.isEmpty() || above.isEmpty();
      BigDecimal least = below.orElse(BigDecimal.ZERO);
      BigDecimal most = above.orElse(BigDecimal.ZERO);
      return numbers(
          condition,
          v -> {
            BigDecimal unit = mode.equals("relative") ? v.abs().movePointLeft(2) : BigDecimal.ONE;
            return new BigDecimal[] {v.subtract(unit.multiply(least)), v.add(unit.multiply(most))};
          });
    }

    /** Both sides are rounded: what is within half a unit of the rounded number. */
    private Reading rounded(XmlElement condition) {
      Optional<Integer> figures =
          Shares.decimal(condition.attribute("figures"))
              .filter(f -> f.signum() >= 0 && f.compareTo(BigDecimal.valueOf(MOST_FIGURES)) <= 0)
              .map(BigDecimal::intValue);
      boolean decimals = condition.attribute("roundingMode").equals("decimalPlaces");
      lost |= figures.isEmpty();
      if (figures.isEmpty()) {
        return Reading.ANYTHING;
      }
      return numbers(
          condition,
          v -> {
            BigDecimal near =
                decimals
                    ? v.setScale(figures.get(), RoundingMode.HALF_UP)
                    : v.round(new MathContext(Math.max(1, figures.get()), RoundingMode.HALF_UP));
            int scale = decimals ? figures.get() : figures.get() - near.precision() + near.scale();
            BigDecimal half = BigDecimal.ONE.scaleByPowerOfTen(-scale).multiply(HALF);
            return new BigDecimal[] {near.subtract(half), near.add(half)};
          });
    }

    private Reading numbers(
        XmlElement condition, java.util.function.Function<BigDecimal, BigDecimal[]> around) {
      return values(condition).stream()
          .map(v -> interval(v, around))
          .reduce(Reading.ANYTHING, Reading::and);
    }
  }
}
