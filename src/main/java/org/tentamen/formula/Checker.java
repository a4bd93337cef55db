package org.tentamen.formula;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tentamen.diagnostic.Diagnostics;

/**
 * Finds what cannot be right in a formula before anything is calculated: unknown names and
 * functions, wrong numbers of arguments, types and list lengths that cannot fit. What is not known
 * is never a reason to complain.
 */
public final class Checker {

  private Checker() {}

  /**
   * Checks a formula.
   *
   * @param names the names it may read, each with what is known of its value
   * @param functions the functions it may call; their bodies are taken to be checked already
   * @param problems receives an error for everything that cannot be right, at its own place
   * @return what is known of its value
   */
  public static Type check(
      Formula formula, Map<String, Type> names, Functions functions, Diagnostics problems) {
    return new TypeWalk(names, functions, problems, "", new CallTypes(functions))
        .type(formula.tree());
  }

  /**
   * Checks what stands in a text's braces: a formula, or one of {@code table}, {@code working} and
   * {@code paren}, which may stand only there and alone.
   *
   * @return what is known of its value; of a table or working, nothing
   */
  public static Type checkInText(
      Formula formula, Map<String, Type> names, Functions functions, Diagnostics problems) {
    Optional<Tree.Call> block = TextFunctions.block(formula, functions);
    if (block.isEmpty()) {
      return check(formula, names, functions, problems);
    }
    TypeWalk walk = new TypeWalk(names, functions, problems, "", new CallTypes(functions));
    return new CallWalk(walk, names, functions, problems, new CallTypes(functions))
        .block(block.get());
  }

  /**
   * Checks functions that are added to others, and finds those that then call themselves.
   *
   * @param base the functions they are added to; one of the same name is replaced, and must take as
   *     many arguments
   * @param added the functions
   * @param problems receives an error for everything that cannot be right, at its own place
   */
  public static void check(Functions base, Collection<Function> added, Diagnostics problems) {
    Functions all = base.with(added);
    CallTypes calls = new CallTypes(all);
    for (Function function : added) {
      checkHead(function, base, problems);
      String hint = "A function sees only its own parameters.";
      new TypeWalk(unknown(function), all, problems, hint, calls).type(function.body().tree());
    }
    Cycles.check(all, problems);
  }

  /** The parameters of a function, with nothing known of them. */
  static Map<String, Type> unknown(Function function) {
    Map<String, Type> parameters = new HashMap<>();
    function.parameters().forEach(p -> parameters.put(p, Type.UNKNOWN));
    return parameters;
  }

  private static void checkHead(Function function, Functions base, Diagnostics problems) {
    Span body = function.body().tree().span();
    Set<String> seen = new HashSet<>();
    List<String> twice = function.parameters().stream().filter(p -> !seen.add(p)).toList();
    for (String parameter : twice) {
      problems.error(
          body.place(),
          "two parameters '" + parameter + "' of function '" + function.name() + "'",
          "parameters of different names",
          "");
    }
    base.arity(function.name())
        .filter(a -> !a.accepts(function.parameters().size()))
        .ifPresent(a -> reportArity(function, base, a, problems));
  }

  private static void reportArity(
      Function function, Functions base, Arity expected, Diagnostics problems) {
    problems.error(
        function.body().tree().span().place(),
        "'"
            + function.signature()
            + "' in place of '"
            + base.signature(function.name()).orElseThrow()
            + "'",
        expected.described(),
        "");
  }
}
