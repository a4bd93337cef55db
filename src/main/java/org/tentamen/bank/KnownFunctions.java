package org.tentamen.bank;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Function;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Tree;

/**
 * The functions that formulas may call, as far as they could be read.
 *
 * @param functions the built-in ones and the bank's
 * @param complete whether the names of all of the bank's could be read; if not, no function is
 *     called unknown
 */
record KnownFunctions(Functions functions, boolean complete) {

  /** In place of a body with errors, so that calls of the function are no errors too. */
  static final Formula UNREADABLE = Formula.of(Passage.of("function", "if(true, 0, 'unreadable')"));

  static final KnownFunctions BUILT_IN = new KnownFunctions(Functions.builtIn(), true);

  /** Whether there may be a function of that name. */
  boolean mayHave(String name) {
    return !complete || functions.arity(name).isPresent();
  }

  /** The functions for some formulas; where not all are known, with whatever else they call. */
  Functions forCallsIn(Collection<Formula> formulas) {
    if (complete) {
      return functions;
    }
    Map<String, Function> missing = new LinkedHashMap<>();
    formulas.forEach(f -> f.tree().visit(part -> addMissing(part, missing)));
    return functions.with(missing.values());
  }

  private void addMissing(Tree tree, Map<String, Function> missing) {
    if (tree instanceof Tree.Call call) {
      addMissing(call.function(), call.arguments().size(), missing);
    } else if (tree instanceof Tree.Each each) {
      addMissing(each.function(), each.arguments().size(), missing);
    }
  }

  private void addMissing(String name, int arguments, Map<String, Function> missing) {
    if (functions.arity(name).isEmpty()) {
      List<String> parameters = IntStream.range(0, arguments).mapToObj(i -> "p" + i).toList();
      missing.putIfAbsent(name, new Function(name, parameters, UNREADABLE));
    }
  }
}
