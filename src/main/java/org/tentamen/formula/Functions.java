package org.tentamen.formula;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The functions that formulas may call: the built-in ones and a bank's own. Never changes.
 *
 * <pre>{@code
 * Functions bank = Functions.builtIn().with(List.of(convOut, bce));
 * Functions mistaken = bank.with(List.of(baseTenLog)); // replaces log, for bce too
 * }</pre>
 */
public final class Functions {

  private static final Map<String, Definition> BUILT_IN = builtInByName();
  private static final Functions BUILT_IN_ONLY = new Functions(Map.of());

  /** Words of the language; neither a function nor a parameter may be called so. */
  private static final Set<String> WORDS = Set.of("and", "or", "not", "if", "each");

  /** Parts of formulas are few; those of formulas that come and go must not gather here. */
  private static final int MOST_COMPILED = 10_000;

  private final Map<String, Function> own;

  private final Map<Part, Program> compiled = new ConcurrentHashMap<>();
  private final Map<Part, List<String>> names = new ConcurrentHashMap<>();

  /** A part of a formula, itself and not one alike, and the names that have values around it. */
  private record Part(Tree tree, List<String> scope) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Part part && tree == part.tree && scope.equals(part.scope);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(tree);
    }
  }

  private Functions(Map<String, Function> own) {
    this.own = own;
  }

  private static Map<String, Definition> builtInByName() {
    Map<String, Definition> byName = new LinkedHashMap<>();
    Stream.of(
            NumberFunctions.all(),
            Sums.all(),
            Extremes.all(),
            TruthFunctions.all(),
            ListFunctions.all(),
            TextFunctions.all())
        .flatMap(List::stream)
        .forEach(d -> byName.put(d.name(), d));
    return Collections.unmodifiableMap(byName);
  }

  /** The built-in ones alone. */
  public static Functions builtIn() {
    return BUILT_IN_ONLY;
  }

  /**
   * These and others; one with the name of another, a built-in one too, takes its place wherever it
   * is called, in other functions too.
   */
  public Functions with(Collection<Function> others) {
    Map<String, Function> both = new LinkedHashMap<>(own);
    others.forEach(f -> both.put(f.name(), f));
    return new Functions(Collections.unmodifiableMap(both));
  }

  /** What the documentation says of each built-in function. */
  public static List<BuiltIn> descriptions() {
    return BUILT_IN.values().stream().map(Definition::description).toList();
  }

  /** Words that no parameter, step or function may be called: operators and constants. */
  public static Set<String> reserved() {
    Set<String> reserved = new TreeSet<>(WORDS);
    reserved.addAll(Constants.names());
    return reserved;
  }

  /** The names of all functions. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(BUILT_IN.keySet());
    names.addAll(own.keySet());
    return names;
  }

  /** The bank's own functions, or those that replace others. */
  public Collection<Function> own() {
    return own.values();
  }

  /** A function of the bank's own, or one that replaces another; empty for the built-in ones. */
  public Optional<Function> own(String name) {
    return Optional.ofNullable(own.get(name));
  }

  /** Whether there is a built-in function of that name, replaced or not. */
  public static boolean isBuiltIn(String name) {
    return BUILT_IN.containsKey(name);
  }

  /** How many arguments a function takes; empty where there is none of that name. */
  public Optional<Arity> arity(String name) {
    return own(name)
        .map(f -> Arity.of(f.parameters().size()))
        .or(() -> Optional.ofNullable(BUILT_IN.get(name)).map(d -> d.description().arity()));
  }

  /** A function's name with its parameters; empty where there is none of that name. */
  public Optional<String> signature(String name) {
    return own(name)
        .map(Function::signature)
        .or(() -> Optional.ofNullable(BUILT_IN.get(name)).map(d -> d.description().signature()));
  }

  /**
   * A part of a formula as a program.
   *
   * @param scope the names that have values, in the order of their slots
   */
  Program compiled(Tree tree, List<String> scope) {
    Part part = new Part(tree, scope);
    Program known = compiled.get(part);
    if (known == null) {
      known = Compiler.compile(tree, Scope.of(scope), this);
      if (compiled.size() < MOST_COMPILED) {
        compiled.put(new Part(tree, List.copyOf(scope)), known);
      }
    }
    return known;
  }

  /** The names that a part of a formula reads, in the order of their first appearance. */
  List<String> namesIn(Tree tree) {
    Part part = new Part(tree, List.of());
    List<String> known = names.get(part);
    if (known == null) {
      known = List.copyOf(Formula.names(tree));
      if (names.size() < MOST_COMPILED) {
        names.put(part, known);
      }
    }
    return known;
  }

  /** A built-in function that nothing replaces. */
  Optional<Definition> definition(String name) {
    return own.containsKey(name) ? Optional.empty() : Optional.ofNullable(BUILT_IN.get(name));
  }
}
