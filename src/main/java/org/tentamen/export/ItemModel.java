package org.tentamen.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How an engine for QTI marks a response to an item, by the specification: the response is bound to
 * its declared type, then the rules are gone through.
 *
 * @see <a href="https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html">QTI 2.1,
 *     Information Model, 8 (response processing) and 15 (expressions)</a>
 */
final class ItemModel {

  /** A number as XML Schema writes a double; what is none is bound to nothing. */
  private static final Pattern DOUBLE =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");

  private ItemModel() {}

  /**
   * The share of the mark that a whole response earns.
   *
   * @param responses one for each blank of each part, in their order
   */
  static double fraction(Body.Item item, List<Response> responses) {
    double earned = 0;
    double points = 0;
    int next = 0;
    for (Body.ItemPlace place : item.parts()) {
      int blanks = place.part().blanks().size();
      double worth = place.points().toDouble();
      earned += worth * share(place.part(), responses.subList(next, next + blanks));
      points += worth;
      next += blanks;
    }
    return points == 0 ? 0 : earned / points;
  }

  private static double share(ItemPart part, List<Response> responses) {
    double sum =
        part.shares().stream()
            .filter(rule -> holds(rule.condition(), responses))
            .mapToDouble(rule -> rule.credit().toDouble())
            .sum();
    double whole =
        part.rules().stream()
            .filter(rule -> holds(rule.condition(), responses))
            .findFirst()
            .map(rule -> rule.credit().toDouble())
            .orElse(0.0);
    return Math.max(whole, Math.min(1, Math.max(0, sum)));
  }

  private static boolean holds(Condition condition, List<Response> responses) {
    if (condition instanceof Condition.And and) {
      return and.all().stream().allMatch(one -> holds(one, responses));
    }
    if (condition instanceof Condition.Or or) {
      return or.some().stream().anyMatch(one -> holds(one, responses));
    }
    if (condition instanceof Condition.Within within) {
      return number(responses.get(within.blank()))
          .filter(x -> within.from().doubleValue() <= x && x <= within.to().doubleValue())
          .isPresent();
    }
    if (condition instanceof Condition.Says says) {
      String typed = text(responses.get(says.blank()));
      return says.texts().stream().anyMatch(text -> same(text, typed, says.letters()));
    }
    if (condition instanceof Condition.Picks picks) {
      return picked(responses.get(picks.blank())).equals(picks.options());
    }
    if (condition instanceof Condition.Has has) {
      return picked(responses.get(has.blank())).contains(has.option());
    }
    Response response = responses.get(((Condition.Empty) condition).blank());
    return response instanceof Response.Typed typed
        ? typed.text().isEmpty()
        : picked(response).isEmpty();
  }

  private static boolean same(String text, String typed, Field.Letters letters) {
    return letters == Field.Letters.AS_WRITTEN
        ? text.equals(typed)
        : text.toLowerCase(Locale.ROOT).equals(typed.toLowerCase(Locale.ROOT));
  }

  private static Optional<Double> number(Response response) {
    String typed = text(response).strip();
    return DOUBLE.matcher(typed).matches()
        ? Optional.of(new BigDecimal(typed).doubleValue())
        : Optional.empty();
  }

  private static String text(Response response) {
    return response instanceof Response.Typed typed ? typed.text() : "";
  }

  private static SortedSet<Integer> picked(Response response) {
    return response instanceof Response.Picked picked ? picked.options() : new TreeSet<>(Set.of());
  }
}
