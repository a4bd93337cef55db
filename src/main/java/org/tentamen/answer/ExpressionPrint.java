package org.tentamen.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Tree;
import org.tentamen.formula.Value;

/**
 * How a right formula prints: as its author wrote it, with this student's numbers in it, tidied
 * where they leave a 0 or 1 that says nothing.
 */
final class ExpressionPrint {

  private ExpressionPrint() {}

  static String print(Key.Expression key) {
    Formula formula = key.formula();
    List<Tree.Name> constants = new ArrayList<>();
    formula
        .tree()
        .visit(
            t -> {
              if (t instanceof Tree.Name name && isConstant(key, name)) {
                constants.add(name);
              }
            });
    constants.sort(Comparator.comparingInt((Tree.Name n) -> n.span().from()).reversed());
    StringBuilder printed = new StringBuilder(formula.passage().text());
    for (Tree.Name name : constants) {
      Value value = key.constants().get(name.name());
      printed.replace(name.span().from(), name.span().to(), written(value));
    }
    return TidyFormula.tidied(printed.toString(), key);
  }

  private static boolean isConstant(Key.Expression key, Tree.Name name) {
    return key.constants().get(name.name()) instanceof Numeric
        && !key.variables().containsKey(name.name());
  }

  private static String written(Value value) {
    String number = NumberPrint.exact(((Numeric) value).toRational());
    boolean plain = number.chars().allMatch(c -> Glyphs.isDigit((char) c) || c == '.');
    return plain ? number : "(" + number + ")";
  }
}
