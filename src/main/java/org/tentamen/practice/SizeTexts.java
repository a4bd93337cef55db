package org.tentamen.practice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tentamen.answer.Key;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** How an array's sizes may be written, with {@code x} between them. */
final class SizeTexts {

  /** A batch before the sizes. */
  private static final List<String> BATCHES = List.of("1", "N", "None");

  private static final int MOST = 200;

  private SizeTexts() {}

  /** With every spelling of a symbol, and without or with a batch where that may be. */
  static Set<String> of(Key.Shape shape) {
    List<String> texts = List.of("");
    for (Value size : shape.sizes()) {
      List<String> longer = new ArrayList<>();
      for (String text : texts) {
        for (String one : spellings(size, shape)) {
          longer.add(text.isEmpty() ? one : text + "x" + one);
        }
      }
      texts = longer.subList(0, Math.min(MOST, longer.size()));
    }
    Set<String> all = new LinkedHashSet<>(texts);
    for (String text : texts) {
      BATCHES.forEach(batch -> all.add(batch + "x" + text));
      int first = text.indexOf('x');
      if (shape.batch() == Key.Batch.OPTIONAL && first > 0) {
        all.add(text.substring(first + 1));
        BATCHES.forEach(batch -> all.add(batch + text.substring(first)));
      }
    }
    return all;
  }

  private static List<String> spellings(Value size, Key.Shape shape) {
    if (!(size instanceof Value.Symbol symbol)) {
      return List.of(size.toString());
    }
    if (!symbol.factor().equals(Rational.ONE)) {
      return List.of();
    }
    List<String> names = new ArrayList<>(List.of(symbol.name()));
    Key.SymbolName name = shape.symbols().get(symbol.name());
    if (name != null) {
      names.add(name.print());
      names.addAll(name.also());
    }
    // An x within a name would be taken for a sign between sizes.
    return names.stream().distinct().filter(n -> n.matches("[^xX×*,\\s]+")).toList();
  }
}
