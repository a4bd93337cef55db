package org.tentamen.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Budget;
import org.tentamen.formula.CalculationException;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Program;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Scope;
import org.tentamen.formula.Value;

/** Reads a number that was typed as arithmetic, such as {@code (3*3*3+1)*32}. */
final class ArithmeticParser {

  private static final int LONGEST = 1_000;

  private ArithmeticParser() {}

  /**
   * Reads and calculates a text of numbers, {@code + - * / ^} and brackets.
   *
   * @param text with one spelling for each sign
   */
  static Typed parse(String text, Signs signs) {
    if (text.length() > LONGEST) {
      return Typed.unread("it is longer than " + LONGEST + " characters");
    }
    try {
      MathLexer.Words words = MathLexer.cut(bare(text), MathWords.NONE, signs);
      Set<Rational> values = new LinkedHashSet<>();
      for (MathParser.Habit habit : MathParser.Habit.values()) {
        values.add(value(MathParser.rewrite(words.tokens(), habit)));
      }
      return values.size() == 1
          ? new Typed(Optional.of(number(values)), words.doubtful(), false, "")
          : Typed.unread(Glyphs.quote(text) + " can mean " + printed(values));
    } catch (NotAFormula e) {
      return Typed.unread(e.getMessage());
    } catch (CalculationException e) {
      return Typed.unread("it has no value: " + e.found());
    }
  }

  /** Without an equals sign before it and a full stop after it. */
  static String bare(String text) {
    boolean relation = text.startsWith("=") || text.indexOf(Glyphs.ABOUT) == 0;
    String formula = relation ? text.substring(1).strip() : text;
    return formula.endsWith(".") ? formula.substring(0, formula.length() - 1) : formula;
  }

  private static Rational value(String formula) {
    Diagnostics problems = new Diagnostics();
    Formula read =
        Formula.read(Passage.of("response", formula), problems)
            .orElseThrow(() -> new NotAFormula(problems.all().get(0).found()));
    Program program = Program.of(read, Scope.of(List.of()), Functions.builtIn());
    Value value = program.run(new Value[0], Budget.standard());
    if (value instanceof Numeric number) {
      return number.toRational();
    }
    throw new NotAFormula("it is no number");
  }

  private static Response.Number number(Set<Rational> values) {
    return new Response.Number(values.iterator().next(), Optional.empty(), "");
  }

  private static String printed(Set<Rational> values) {
    return String.join(" or ", values.stream().map(NumberPrint::exact).toList());
  }
}
