package org.tentamen.variant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.answer.Key;
import org.tentamen.bank.Answer;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** The keys that are several numbers. */
final class ListRule {
  private ListRule() {}

  /**
   * The sizes of an array.
   *
   * @param formula gives them, or the one size
   * @param shape how they are compared
   * @param symbols the symbols that may stand among them
   */
  record OfShape(AnswerFormula formula, Answer.Shape shape, Map<String, Key.SymbolName> symbols)
      implements KeyRule {
    @Override
    public Key key(Worked worked, Role role) {
      Value value = formula.value(worked);
      List<Value> sizes = value instanceof Value.Items list ? list.items() : List.of(value);
      for (Value size : sizes) {
        if (!(role == Role.RIGHT ? isSize(size) : mayBeTyped(size))) {
          throw formula
              .input()
              .refused(value, "sizes that are whole numbers above 0, or symbols", "");
        }
      }
      return new Key.Shape(sizes, shape.batch(), shape.marking(), symbols);
    }

    private static boolean isSize(Value size) {
      return size instanceof Value.Symbol symbol
          ? symbol.factor().signum() > 0
          : size instanceof Rational number && number.isWhole() && number.signum() > 0;
    }

    private static boolean mayBeTyped(Value size) {
      return size instanceof Numeric || size instanceof Value.Symbol;
    }

    @Override
    public List<String> bareNames() {
      return formula.bareNames();
    }
  }

  /**
   * A list of numbers, or of lists of them.
   *
   * @param formula gives it
   * @param vector how its numbers are printed and compared
   */
  record OfVector(AnswerFormula formula, Answer.Vector vector) implements KeyRule {
    @Override
    public Key key(Worked worked, Role role) {
      Value value = formula.value(worked);
      if (value instanceof Value.Items list && isNumbers(list)) {
        return new Key.Vector(list, vector.rules(), vector.marking());
      }
      throw formula.input().refused(value, "a list of numbers", "");
    }

    @Override
    public Optional<Place> place() {
      return Optional.of(formula.input().place());
    }

    private static boolean isNumbers(Value.Items list) {
      return list.items().stream()
          .allMatch(v -> v instanceof Value.Items inner ? isNumbers(inner) : v instanceof Numeric);
    }

    @Override
    public List<String> bareNames() {
      return formula.bareNames();
    }
  }
}
