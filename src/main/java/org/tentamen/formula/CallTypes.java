package org.tentamen.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Diagnostics;

/**
 * What is known of calls' results; a bank's function is gone through with the types it is given.
 */
final class CallTypes {

  /** Types flow through functions that call functions only so deep; beyond, nothing is known. */
  private static final int DEEPEST = 20;

  /** Parts of formulas, through all functions, that recursion goes down; the stack bears more. */
  private static final int DEEPEST_PARTS = 500;

  /** Compares in words: what a record does by itself is put together at first use, in 20 ms. */
  private record Key(String function, List<Type> arguments) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && function.equals(key.function)
          && arguments.equals(key.arguments);
    }

    @Override
    public int hashCode() {
      return 31 * function.hashCode() + arguments.hashCode();
    }
  }

  private record Result(Type type, Optional<String> problem) {}

  private final Functions functions;
  private final Map<Key, Result> known = new HashMap<>();
  private final Map<String, Set<Diagnostic>> wrong = new HashMap<>();
  private int depth;
  private int parts;

  CallTypes(Functions functions) {
    this.functions = functions;
  }

  /** What is known of a part within a part; nothing, where that goes too deep. */
  Type nested(Supplier<Type> part) {
    if (parts >= DEEPEST_PARTS) {
      return Type.UNKNOWN;
    }
    parts++;
    Type type = part.get();
    parts--;
    return type;
  }

  Type result(String function, List<Type> arguments, Typing.Complaint complaint) {
    Optional<Definition> definition = functions.definition(function);
    if (definition.isPresent()) {
      return definition.get().typing().of(arguments, complaint);
    }
    Key key = new Key(function, arguments);
    Result result = known.get(key);
    if (result == null) {
      // Nothing is known of a call within itself, which is an error that others report.
      known.put(key, new Result(Type.UNKNOWN, Optional.empty()));
      result = gone(functions.own(function).orElseThrow(), arguments);
      known.put(key, result);
    }
    result.problem().ifPresent(p -> complaint.say(p, ""));
    return result.type();
  }

  /** Problems that the body has with these arguments, and not with any others. */
  private Result gone(Function function, List<Type> arguments) {
    boolean nothingKnown = arguments.stream().allMatch(a -> a == Type.UNKNOWN);
    if (depth >= DEEPEST) {
      return new Result(Type.UNKNOWN, Optional.empty());
    }
    Diagnostics found = new Diagnostics();
    depth++;
    Type type = walk(function, arguments, found);
    depth--;
    Set<Diagnostic> always = nothingKnown ? Set.copyOf(found.all()) : always(function);
    Optional<Diagnostic> first = found.all().stream().filter(d -> !always.contains(d)).findFirst();
    return new Result(type, first.map(Diagnostic::found));
  }

  private Type walk(Function function, List<Type> arguments, Diagnostics found) {
    Map<String, Type> parameters = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      parameters.put(function.parameters().get(i), arguments.get(i));
    }
    return new TypeWalk(parameters, functions, found, "", this).type(function.body().tree());
  }

  /** What is wrong with the body whatever it is given; reported where the function is defined. */
  private Set<Diagnostic> always(Function function) {
    Set<Diagnostic> known = wrong.get(function.name());
    if (known == null) {
      Diagnostics found = new Diagnostics();
      new TypeWalk(Checker.unknown(function), functions, found, "", this)
          .type(function.body().tree());
      known = Set.copyOf(found.all());
      wrong.put(function.name(), known);
    }
    return known;
  }
}
