package org.tentamen.render;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.tentamen.bank.Text;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Formula;
import org.tentamen.variant.Filling;

/**
 * A text for a test, whose holes are written as {@code {{0}}}, {@code {{1}}}, …, and what fills
 * them.
 */
record Written(Text text, List<Filling> fillings) {

  /** Each filling is a text for both words and maths, or a {@link Filling}. */
  static Written of(String markdown, Object... fillings) {
    String holed = markdown;
    List<Text.Hole> holes = new ArrayList<>();
    List<Filling> values = new ArrayList<>();
    for (int i = 0; i < fillings.length; i++) {
      holed = holed.replace("{{" + i + "}}", String.valueOf((char) (Text.FIRST_HOLE + i)));
      Filling filling =
          fillings[i] instanceof String value
              ? new Filling.Inline(value, value)
              : (Filling) fillings[i];
      values.add(filling);
      holes.add(hole(filling));
    }
    return new Written(new Text(holed, holes, Passage.of("test", markdown)), values);
  }

  private static Text.Hole hole(Filling filling) {
    if (filling instanceof Filling.Table) {
      return new Text.Hole.Table(List.of());
    }
    return filling instanceof Filling.Working
        ? new Text.Hole.Working("step")
        : new Text.Hole.Inserted(Formula.of(Passage.of("test", "x")), OptionalInt.empty(), false);
  }

  static Filling.Column column(String heading, String... items) {
    return new Filling.Column(
        heading, List.of(items).stream().map(item -> new Filling.Inline(item, item)).toList());
  }

  String block(TextWriter writer) {
    return writer.block(Markdown.read(text), fillings);
  }

  String line(TextWriter writer) {
    return writer.line(Markdown.read(text), fillings);
  }
}
