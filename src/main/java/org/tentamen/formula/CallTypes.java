package org.tentamen.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Diagnostics;

/**
 * What is known of calls' results; a bank's function is gone through with the types it is given.
 */
final class CallTypes {

  /** Types flow through functions that call functions only so deep; beyond, nothing is known. */
  private static final int DEEPEST = 20;

  private record Key(String function, List<Type> arguments) {}

  private record Result(Type type, Optional<String> problem) {}

  private final Functions functions;
  private final Map<Key, Result> known = new HashMap<>();
  private int depth;

  CallTypes(Functions functions) {
    this.functions = functions;
  }

  Type result(String function, List<Type> arguments, Typing.Complaint complaint) {
    Optional<Definition> definition = functions.definition(function);
    if (definition.isPresent()) {
      return definition.get().typing().of(arguments, complaint);
    }
    Result result = known.get(new Key(function, arguments));
    if (result == null) {
      result = gone(functions.own(function).orElseThrow(), arguments);
      known.put(new Key(function, arguments), result);
    }
    result.problem().ifPresent(p -> complaint.say(p, ""));
    return result.type();
  }

  /** Problems that the body has with these arguments and not with unknown ones. */
  private Result gone(Function function, List<Type> arguments) {
    boolean nothingKnown = arguments.stream().allMatch(a -> a == Type.UNKNOWN);
    if (depth >= DEEPEST || nothingKnown) {
      return new Result(Type.UNKNOWN, Optional.empty());
    }
    Map<String, Type> parameters = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      parameters.put(function.parameters().get(i), arguments.get(i));
    }
    Diagnostics found = new Diagnostics();
    depth++;
    Type type = new Checker(parameters, functions, found, "", this).type(function.body().tree());
    depth--;
    return new Result(type, found.all().stream().findFirst().map(Diagnostic::found));
  }
}
