package org.tentamen.bank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Checker;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Tree;
import org.tentamen.formula.Type;

/** The names and functions that a question's formulas may use, each name with its type. */
final class Vocabulary {

  private final Map<String, Type> types;
  private final Map<String, Kind> kinds;
  private final KnownFunctions functions;
  private final Diagnostics problems;
  private boolean incomplete = false;

  /** What a name stands for. */
  enum Kind {
    PARAMETER("parameter"),
    STEP("step"),
    SYMBOL("symbol");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** No names yet. */
  Vocabulary(KnownFunctions functions, Diagnostics problems) {
    this(new LinkedHashMap<>(), new LinkedHashMap<>(), functions, problems);
  }

  private Vocabulary(
      Map<String, Type> types,
      Map<String, Kind> kinds,
      KnownFunctions functions,
      Diagnostics problems) {
    this.types = types;
    this.kinds = kinds;
    this.functions = functions;
    this.problems = problems;
  }

  /** Makes a name known, of a type to be found out; one that is known already is reported. */
  void declare(String name, Kind kind, Place place) {
    Kind before = kinds.putIfAbsent(name, kind);
    if (before != null) {
      problems.error(
          place,
          "the " + kind.word() + " '" + name + "', which is the name of a " + before.word(),
          "a name of its own",
          "Choose another name.");
      return;
    }
    types.put(name, kind == Kind.SYMBOL ? Type.SYMBOL : Type.UNKNOWN);
  }

  /** Some names could not be read, so that no name in a formula is called unknown. */
  void isIncomplete() {
    incomplete = true;
  }

  /** Whether all names and functions could be read. */
  boolean isComplete() {
    return !incomplete && functions.complete();
  }

  /** Whether a name is of a kind, or may be since not all names could be read. */
  boolean mayBe(String name, Kind kind) {
    return kinds.get(name) == kind || (incomplete && !kinds.containsKey(name));
  }

  /** Says what is known of a name's value. */
  void type(String name, Type type) {
    types.put(name, type);
  }

  /** What is known of a name's value. */
  Type type(String name) {
    return types.getOrDefault(name, Type.UNKNOWN);
  }

  /** The names of a kind, in alphabetical order. */
  Set<String> names(Kind kind) {
    Set<String> names = new TreeSet<>();
    kinds.forEach((name, of) -> addIf(of == kind, name, names));
    return names;
  }

  /** All names, in the order in which they were declared. */
  Set<String> names() {
    return Collections.unmodifiableSet(kinds.keySet());
  }

  KnownFunctions functions() {
    return functions;
  }

  /** Checks a formula; what cannot be right in it is reported. */
  Type check(Formula formula) {
    return Checker.check(formula, typesFor(formula), functionsFor(formula), problems);
  }

  /** Checks a step's formula; where it reads an unknown name, the step is not among the known. */
  Type checkStep(String step, Formula formula) {
    boolean known = incomplete || types.keySet().containsAll(formula.names());
    return known || formula.names().contains(step) ? check(formula) : without(step).check(formula);
  }

  private Vocabulary without(String name) {
    Map<String, Type> others = new LinkedHashMap<>(types);
    others.remove(name);
    return new Vocabulary(others, kinds, functions, problems);
  }

  private Functions functionsFor(Formula formula) {
    return functions.forCallsIn(List.of(formula));
  }

  private Map<String, Type> typesFor(Formula formula) {
    if (!incomplete) {
      return types;
    }
    Map<String, Type> all = new LinkedHashMap<>(types);
    formula.names().forEach(name -> all.putIfAbsent(name, Type.UNKNOWN));
    return all;
  }

  /** What is known of a formula's value that has been checked already. */
  Type quietly(Formula formula) {
    return Checker.check(formula, typesFor(formula), functionsFor(formula), new Diagnostics());
  }

  /** Checks a formula that may read parameters only. */
  Type checkOfParameters(Formula formula) {
    formula.tree().visit(this::refuseOtherThanParameter);
    return check(formula);
  }

  private void refuseOtherThanParameter(Tree tree) {
    Kind kind = tree instanceof Tree.Name name ? kinds.get(name.name()) : null;
    if (kind != null && kind != Kind.PARAMETER) {
      problems.error(
          tree.span().place(),
          "the " + kind.word() + " '" + tree.span().text() + "' in a parameter's formula",
          "parameters only, since they are drawn before steps are computed",
          "");
    }
  }

  /** The same names, and variables of an expression. */
  Vocabulary withVariables(List<String> variables) {
    Map<String, Type> more = new LinkedHashMap<>(types);
    variables.forEach(v -> more.put(v, Type.NUMBER));
    Vocabulary both = new Vocabulary(more, kinds, functions, problems);
    both.incomplete = incomplete;
    return both;
  }

  private static void addIf(boolean condition, String name, Set<String> names) {
    if (condition) {
      names.add(name);
    }
  }
}
