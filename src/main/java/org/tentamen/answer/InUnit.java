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
 * @param clear whether the unit could be brought to the key's at all; a person looks otherwise
 */
record InUnit(Response response, Rational kept, String note, boolean clear) {

  private InUnit(Response response, Rational kept, String note) {
    this(response, kept, note, true);
  }

  /** The response as the key measures it; keys without a unit leave it as it is. */
  static InUnit of(Key key, Response response) {
    Optional<UnitRule> rule = rule(key);
    boolean numeric = response instanceof Response.Number || response instanceof Response.Numbers;
    return rule.isPresent() && numeric
        ? of(rule.get(), response)
        : new InUnit(response, Rational.ONE, "");
  }

  /**
   * A number without a unit, where the key is in percent or the like, as the share it then is: 0.35
   * for 35 %. It lacks its unit.
   *
   * @return empty where the key's unit is no number of its own
   */
  static Optional<InUnit> ofShare(Key key, Response response) {
    Optional<UnitRule> rule = rule(key);
    if (rule.isEmpty()
        || !(response instanceof Response.Number number)
        || !number.unit().isEmpty()) {
      return Optional.empty();
    }
    return Units.ofShare(number.value(), rule.get().name())
        .map(
            c -> {
              Response.Number share =
                  new Response.Number(
                      c.value(), number.digits().flatMap(d -> c.shift().map(d::shifted)), "");
              String note = "read " + number.print() + " as " + NumberPrint.exact(c.value()) + " ";
              return new InUnit(share, kept(rule.get().missing()), note + rule.get().name());
            });
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
    boolean clear = true;
    for (Response item : ((Response.Numbers) response).items()) {
      InUnit one = of(rule, item);
      items.add(one.response());
      clear &= one.clear();
      // The costliest mistake counts once, not once a number.
      boolean costlier = one.kept().compareTo(kept) < 0 || note.isEmpty();
      kept = one.kept().compareTo(kept) < 0 ? one.kept() : kept;
      note = costlier ? one.note() : note;
    }
    return new InUnit(new Response.Numbers(items), kept, note, clear);
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
    String read = "read " + number.print() + " as " + NumberPrint.exact(bare.value());
    return switch (converted.kin()) {
      case SAME ->
          new InUnit(bare, Rational.ONE, converted.respelled() ? read + " " + rule.name() : "");
      case CONVERTIBLE -> new InUnit(bare, kept(rule.convertible()), read + " " + rule.name());
      case OTHER ->
          new InUnit(
              bare,
              kept(rule.wrong()),
              "the unit " + Glyphs.quote(number.unit()) + " is not " + rule.name());
      case UNCLEAR ->
          new InUnit(
              bare,
              Rational.ZERO,
              Glyphs.quote(number.unit()) + " cannot be brought to " + rule.name(),
              false);
    };
  }

  private static Rational kept(Rational cost) {
    return Rational.ONE.minus(cost);
  }
}
