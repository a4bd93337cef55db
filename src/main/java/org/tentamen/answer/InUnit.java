package org.tentamen.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.formula.Rational;

/**
 * A response in the unit of a key, and what its own unit costs.
 *
 * @param response the numbers in the key's unit, without a unit
 * @param kept the share of the credit that is left, 0 to 1
 * @param note what is said about the unit; may be empty
 */
record InUnit(Response response, Rational kept, String note) {

  /** The response as the key measures it; keys without a unit leave it as it is. */
  static InUnit of(Key key, Response response) {
    Optional<UnitRule> rule = rule(key);
    boolean numeric = response instanceof Response.Number || response instanceof Response.Numbers;
    return rule.isPresent() && numeric
        ? of(rule.get(), response)
        : new InUnit(response, Rational.ONE, "");
  }

  private static Optional<UnitRule> rule(Key key) {
    if (key instanceof Key.Number number) {
      return number.rules().unit();
    }
    return key instanceof Key.Vector vector ? vector.rules().unit() : Optional.empty();
  }

  private static InUnit of(UnitRule rule, Response response) {
    if (response instanceof Response.Number number) {
      return of(rule, number);
    }
    List<Response> items = new ArrayList<>();
    Rational kept = Rational.ONE;
    String note = "";
    for (Response item : ((Response.Numbers) response).items()) {
      InUnit one = of(rule, item);
      items.add(one.response());
      // The costliest mistake counts once, not once a number.
      boolean costlier = one.kept().compareTo(kept) < 0 || note.isEmpty();
      kept = one.kept().compareTo(kept) < 0 ? one.kept() : kept;
      note = costlier ? one.note() : note;
    }
    return new InUnit(new Response.Numbers(items), kept, note);
  }

  private static InUnit of(UnitRule rule, Response.Number number) {
    if (number.unit().isEmpty()) {
      String note =
          rule.missing().signum() == 0 ? "" : "no unit given, " + rule.name() + " expected";
      return new InUnit(number, kept(rule.missing()), note);
    }
    Units.Converted converted = Units.convert(number.value(), number.unit(), rule.name());
    Response.Number bare =
        new Response.Number(
            converted.value(), number.digits().flatMap(d -> converted.shift().map(d::shifted)), "");
    return switch (converted.kin()) {
      case SAME -> new InUnit(bare, Rational.ONE, "");
      case CONVERTIBLE ->
          new InUnit(
              bare,
              kept(rule.convertible()),
              "read "
                  + number.print()
                  + " as "
                  + NumberPrint.exact(bare.value())
                  + " "
                  + rule.name());
      case OTHER ->
          new InUnit(
              bare,
              kept(rule.wrong()),
              "the unit " + Glyphs.quote(number.unit()) + " is not " + rule.name());
    };
  }

  private static Rational kept(Rational cost) {
    return Rational.ONE.minus(cost);
  }
}
