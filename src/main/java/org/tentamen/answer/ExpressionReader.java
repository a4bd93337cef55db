package org.tentamen.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Formula;

/** Reads a formula in the variables of its key. */
final class ExpressionReader {

  private static final int LONGEST = 2_000;

  private ExpressionReader() {}

  /**
   * Reads a formula.
   *
   * @param text with one spelling for each sign
   * @param key its names and functions are known; its domains tell readings apart
   */
  static Reading read(String text, Key.Expression key, Optional<Notation> notation) {
    if (text.length() > LONGEST) {
      return new Reading.Unreadable("it is longer than " + LONGEST + " characters");
    }
    Map<String, Boolean> found = new LinkedHashMap<>();
    String reason = readings(text, key, Signs.forNumbers(notation), found);
    if (found.isEmpty()) {
      readings(text, key, Signs.mistaken(notation).stream().toList(), found);
    }
    if (found.isEmpty()) {
      return new Reading.Unreadable(reason);
    }
    List<Response> different = different(found.keySet(), key);
    if (different.isEmpty()) {
      return new Reading.Unreadable(Glyphs.quote(text) + " is more than a formula may be");
    }
    if (different.size() > 1) {
      return Doubt.between(text, different);
    }
    Response only = different.get(0);
    return new Reading.Understood(only, found.get(only.print()) ? Doubt.readAs(text, only) : "");
  }

  /** Adds the readings, each with whether it deserves a note; gives the first reason for none. */
  private static String readings(
      String text, Key.Expression key, List<Signs> possible, Map<String, Boolean> found) {
    MathWords words = MathWords.of(key);
    String reason = "";
    for (Signs signs : possible) {
      try {
        MathLexer.Words cut = MathLexer.cut(ArithmeticParser.bare(text), words, signs);
        for (MathParser.Habit habit : MathParser.Habit.values()) {
          found.putIfAbsent(MathParser.rewrite(cut.tokens(), habit), cut.doubtful());
        }
      } catch (NotAFormula e) {
        reason = reason.isEmpty() ? e.getMessage() : reason;
      }
    }
    return reason;
  }

  /** One response for each function that the readings are. */
  private static List<Response> different(Iterable<String> formulas, Key.Expression key) {
    Sampling sampling = Sampling.of(key);
    List<Response> different = new ArrayList<>();
    for (String text : formulas) {
      Diagnostics problems = new Diagnostics();
      Optional<Formula> formula = Formula.read(Passage.of("response", text), problems);
      if (formula.isEmpty()) {
        continue;
      }
      Response.Expression next =
          new Response.Expression(formula.get(), key.constants(), key.functions());
      boolean known =
          different.stream()
              .anyMatch(
                  d -> sampling.compare((Response.Expression) d, next) == Sampling.Relation.SAME);
      if (!known) {
        different.add(next);
      }
    }
    return different;
  }
}
