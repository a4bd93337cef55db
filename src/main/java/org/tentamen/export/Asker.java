package org.tentamen.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tentamen.answer.Key;
import org.tentamen.formula.Rational;

/** Chooses how a quiz asks for an answer. */
final class Asker {

  private final Format format;
  private final UnaryOperator<String> html;
  private final NoPick noPick;
  private final char decimal;

  /**
   * Chooses for one format.
   *
   * @param html writes a label as HTML
   * @param noPick the option for none of the others
   * @param decimal the decimal sign of the bank's numbers
   */
  Asker(Format format, UnaryOperator<String> html, NoPick noPick, char decimal) {
    this.format = format;
    this.html = html;
    this.noPick = noPick;
    this.decimal = decimal;
  }

  /** A part as fields within a text; empty where it cannot be one, such as an essay. */
  Optional<Asked> inText(PartMarks marks) {
    return ask(marks, UnaryOperator.identity());
  }

  /** A part as a question of its own with a single field; empty where that cannot be. */
  Optional<Posed> alone(PartMarks marks) {
    Key key = marks.key();
    if (key instanceof Key.Essay essay) {
      return Optional.of(essay(essay));
    }
    if (key instanceof Key.Match match && match.items().size() > 1) {
      return Optional.of(matching(MatchFields.body(match, html), marks));
    }
    if (format.hasGaps() && (key instanceof Key.Shape || key instanceof Key.Vector)) {
      // Several numbers are asked for in gaps, be it a single one that takes words too.
      return Optional.empty();
    }
    return ask(marks, format.creditSaid())
        .filter(asked -> asked.slots().size() == 1)
        .map(one -> new Posed(ask(key), body(key, one.field()), entry(key, one), losses(key, one)));
  }

  /** The only item of a match, for which one option is chosen. */
  private String ask(Key key) {
    return key instanceof Key.Match match ? html.apply(match.items().get(0)) : "";
  }

  /** A unit can be typed with a number that is a question of its own. */
  private List<String> losses(Key key, Asked one) {
    if (unit(key).isEmpty()) {
      return one.losses();
    }
    List<String> losses = new ArrayList<>(one.losses());
    losses.removeAll(Units.notAsked(key));
    losses.addAll(0, Units.losses(key));
    return losses;
  }

  private Optional<Asked> ask(PartMarks marks, UnaryOperator<Rational> creditSaid) {
    Key key = marks.key();
    TextFields texts = new TextFields(creditSaid, format::canSay, decimal);
    if (key instanceof Key.Number) {
      return Optional.of(NumberFields.ask(marks, creditSaid));
    }
    if (key instanceof Key.Whole) {
      // A box for a number has no room for another answer of another kind, such as a shape.
      return marks.right().stream()
              .allMatch(k -> NumberFields.isNumber(k) && NumberFields.isTold(k))
          ? Optional.of(NumberFields.ask(marks, creditSaid))
          : texts.spelled(marks);
    }
    if (key instanceof Key.Shape || key instanceof Key.Vector) {
      Optional<Asked> gaps = format.hasGaps() ? GapFields.ask(marks) : Optional.empty();
      return gaps.isPresent() ? gaps : texts.spelled(marks);
    }
    ChoiceFields choices = new ChoiceFields(html, noPick, creditSaid);
    if (key instanceof Key.Choice choice) {
      return Optional.of(choices.one(choice, marks));
    }
    if (key instanceof Key.Choices set) {
      return Optional.of(choices.set(set, marks));
    }
    if (key instanceof Key.Match match) {
      return Optional.of(MatchFields.menus(match, marks, html));
    }
    return key instanceof Key.Words words ? texts.words(words, marks) : texts.spelled(marks);
  }

  private static Posed matching(Body.Matching body, PartMarks marks) {
    List<String> losses = new ArrayList<>(MatchFields.losses(body.pairs().size()));
    if (!marks.mistakes().isEmpty()) {
      losses.add("feedback on mistakes is left out");
    }
    return new Posed("", body, meant -> MatchFields.entry(body, meant), losses);
  }

  /** A unit that costs something is typed by whoever knows the answer. */
  private Asked.Entry entry(Key key, Asked one) {
    Optional<Body.Unit> unit = unit(key).filter(u -> u.penalty().signum() > 0);
    if (unit.isEmpty()) {
      return one.entry();
    }
    String after = " " + unit.get().name();
    return meant ->
        one.entry()
            .of(meant)
            .map(
                typed ->
                    typed.stream()
                        .<Response>map(r -> new Response.Typed(((Response.Typed) r).text() + after))
                        .toList());
  }

  private Optional<Body.Unit> unit(Key key) {
    return format.can(Ability.UNITS) ? Units.of(key) : Optional.empty();
  }

  private Body body(Key key, Field field) {
    if (field instanceof Field.Number number) {
      return new Body.Numerical(number, unit(key));
    }
    if (field instanceof Field.Text text) {
      return new Body.ShortAnswer(text);
    }
    return new Body.Multichoice((Field.Choice) field);
  }

  private Posed essay(Key.Essay essay) {
    StringBuilder points = new StringBuilder();
    for (Key.KeyPoint point : essay.points()) {
      points.append("<li>").append(html.apply(point.text())).append("</li>\n");
    }
    String info = points.isEmpty() ? "" : "<ul>\n" + points + "</ul>\n";
    Asked.Entry nothing = meant -> Optional.empty();
    return new Posed("", new Body.Essay(info), nothing, List.of());
  }

  /**
   * A question of its own.
   *
   * @param ask HTML that is asked behind the text; may be empty
   * @param body how it is answered
   * @param entry how an answer is entered
   * @param losses what this way of asking changes, whatever the variant's numbers are
   */
  record Posed(String ask, Body body, Asked.Entry entry, List<String> losses) {}
}
