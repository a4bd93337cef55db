package org.tentamen.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tentamen.formula.Rational;

/** Puts an item into the words of templates: names its places, options, outcomes and remarks. */
final class WritingItem {

  /** Longer remarks and texts are wider than any box. */
  private static final int WIDEST = 60;

  private static final int NARROWEST = 8;

  private final int parts;
  private final List<Written.Feedback> feedback = new ArrayList<>();
  private int blanks;

  private WritingItem(int parts) {
    this.parts = parts;
  }

  /** An item. */
  static Written.Item of(Body.Item item) {
    int all = item.parts().stream().mapToInt(place -> place.part().blanks().size()).sum();
    WritingItem writing = new WritingItem(item.parts().size());
    List<Written.ItemPart> parts = new ArrayList<>();
    for (Body.ItemPlace place : item.parts()) {
      parts.add(writing.part(place, parts.size() + 1, all));
    }
    return new Written.Item(item.type(), parts, writing.feedback, parts.size() > 1);
  }

  private Written.ItemPart part(Body.ItemPlace place, int number, int all) {
    ItemPart part = place.part();
    List<Written.Blank> named = new ArrayList<>();
    for (int i = 0; i < part.blanks().size(); i++) {
      blanks++;
      String id = all == 1 ? "RESPONSE" : "RESPONSE_" + blanks;
      named.add(blank(part, i, id));
    }
    String outcome = parts == 1 ? "SCORE" : "SCORE_" + number;
    String remark = parts == 1 ? "FEEDBACK" : "FEEDBACK_" + number;
    Map<String, String> remarks = new LinkedHashMap<>();
    List<Written.Rule> rules =
        part.rules().stream()
            .filter(rule -> rule.credit().signum() > 0 || !rule.feedback().isEmpty())
            .map(rule -> rule(rule, place, named, part, remarks))
            .toList();
    List<Written.Rule> shares =
        part.shares().stream()
            .map(rule -> rule(rule, place, named, part, remarks))
            .map(WritingItem::ofNumbersRead)
            .toList();
    remarks.forEach((html, id) -> feedback.add(new Written.Feedback(remark, id, html)));
    return new Written.ItemPart(
        place.html(),
        named,
        part.after(),
        unread(part, named),
        rules,
        shares,
        outcome,
        remarks.isEmpty() ? "" : remark,
        Writing.decimal(place.points()));
  }

  /** The places where something has to be typed, each as a condition that nothing readable was. */
  private static List<Written.Condition> unread(ItemPart part, List<Written.Blank> named) {
    Set<Integer> optional = new HashSet<>();
    part.rules().forEach(rule -> mayBeEmpty(rule.condition(), optional));
    return IntStream.range(0, named.size())
        .filter(i -> !(part.blanks().get(i) instanceof Blank.Options))
        .filter(i -> !(part.blanks().get(i) instanceof Blank.Pairs))
        .filter(i -> !optional.contains(i))
        .mapToObj(i -> at(isNumber(part, i) ? "unread" : "empty", i, named, List.of(), true))
        .toList();
  }

  private static boolean isNumber(ItemPart part, int blank) {
    return part.blanks().get(blank) instanceof Blank.Number;
  }

  private static void mayBeEmpty(Condition condition, Set<Integer> places) {
    if (condition instanceof Condition.And and) {
      and.all().forEach(one -> mayBeEmpty(one, places));
    } else if (condition instanceof Condition.Or or) {
      or.some().forEach(one -> mayBeEmpty(one, places));
    } else if (condition instanceof Condition.Empty empty) {
      places.add(empty.blank());
    }
  }

  /** What a number earns alone, it earns where there is one. */
  private static Written.Rule ofNumbersRead(Written.Rule rule) {
    Written.Condition of = rule.condition();
    if (!of.kind().equals("within")) {
      return rule;
    }
    Written.Condition read =
        new Written.Condition("read", of.blank(), of.baseType(), false, List.of(), true, List.of());
    Written.Condition both =
        new Written.Condition("and", "", "", false, List.of(), true, List.of(read, of));
    return new Written.Rule(both, rule.score(), rule.remark());
  }

  private static Written.Blank blank(ItemPart part, int index, String id) {
    Blank blank = part.blanks().get(index);
    Response key = part.key().get(index);
    if (blank instanceof Blank.Options options) {
      boolean single = options.picks() == Field.Picks.ONE;
      return new Written.Blank(
          "options",
          options.before(),
          id,
          single ? "single" : "multiple",
          "identifier",
          choices("OPTION_", options.options()),
          List.of(),
          picks(blank, key),
          "");
    }
    if (blank instanceof Blank.Pairs pairs) {
      return new Written.Blank(
          "pairs",
          pairs.before(),
          id,
          "multiple",
          "directedPair",
          choices("OPTION_", pairs.options()),
          choices("ITEM_", pairs.items()),
          picks(blank, key),
          "");
    }
    boolean number = blank instanceof Blank.Number;
    String typed = ((Response.Typed) key).text();
    int width = Math.min(WIDEST, Math.max(NARROWEST, 2 * typed.length()));
    return new Written.Blank(
        number ? "number" : "text",
        blank.before(),
        id,
        "single",
        number ? "float" : "string",
        List.of(),
        List.of(),
        List.of(typed),
        Integer.toString(width));
  }

  private static List<Written.Choice> choices(String name, List<String> html) {
    return IntStream.range(0, html.size())
        .mapToObj(i -> new Written.Choice(name + (i + 1), html.get(i)))
        .toList();
  }

  private static List<String> picks(Blank blank, Response response) {
    return ((Response.Picked) response).options().stream().map(o -> pick(blank, o)).toList();
  }

  private static String pick(Blank blank, int option) {
    if (blank instanceof Blank.Pairs pairs) {
      int item = option / pairs.options().size();
      return "ITEM_" + (item + 1) + " OPTION_" + (option % pairs.options().size() + 1);
    }
    return "OPTION_" + (option + 1);
  }

  private static Written.Rule rule(
      Rule rule,
      Body.ItemPlace place,
      List<Written.Blank> named,
      ItemPart part,
      Map<String, String> remarks) {
    String remark = "";
    if (!rule.feedback().isEmpty()) {
      remark = remarks.computeIfAbsent(rule.feedback(), html -> "REMARK_" + (remarks.size() + 1));
    }
    Rational score = place.points().times(rule.credit());
    return new Written.Rule(
        condition(rule.condition(), named, part), Writing.decimal(score), remark);
  }

  private static Written.Condition condition(
      Condition condition, List<Written.Blank> named, ItemPart part) {
    if (condition instanceof Condition.And and) {
      return joined("and", and.all(), named, part);
    }
    if (condition instanceof Condition.Or or) {
      return joined("or", or.some(), named, part);
    }
    if (condition instanceof Condition.Within within) {
      List<String> edges =
          Stream.of(within.from(), within.to()).map(n -> n.toPlainString()).toList();
      return at("within", within.blank(), named, edges, true);
    }
    if (condition instanceof Condition.Says says) {
      boolean exact = says.letters() == Field.Letters.AS_WRITTEN;
      return at("says", says.blank(), named, says.texts(), exact);
    }
    if (condition instanceof Condition.Picks picks) {
      Blank blank = part.blanks().get(picks.blank());
      List<String> picked = picks.options().stream().map(o -> pick(blank, o)).toList();
      boolean key = part.key().get(picks.blank()).equals(new Response.Picked(picks.options()));
      String kind = key && blank instanceof Blank.Pairs ? "correct" : "picks";
      return at(kind, picks.blank(), named, picked, true);
    }
    if (condition instanceof Condition.Has has) {
      String option = pick(part.blanks().get(has.blank()), has.option());
      return at("has", has.blank(), named, List.of(option), true);
    }
    return at("empty", ((Condition.Empty) condition).blank(), named, List.of(), true);
  }

  private static Written.Condition joined(
      String kind, List<Condition> conditions, List<Written.Blank> named, ItemPart part) {
    List<Written.Condition> parts =
        conditions.stream().map(one -> condition(one, named, part)).toList();
    return new Written.Condition(kind, "", "", false, List.of(), true, parts);
  }

  private static Written.Condition at(
      String kind, int blank, List<Written.Blank> named, List<String> values, boolean exact) {
    Written.Blank place = named.get(blank);
    return new Written.Condition(
        kind,
        place.id(),
        place.baseType(),
        place.cardinality().equals("multiple"),
        values,
        exact,
        List.of());
  }
}
