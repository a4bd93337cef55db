package org.tentamen.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Nearest;

/** Goes through calls for {@link TypeWalk}: whether there is such a function, and what it takes. */
final class CallWalk {

  private static final int MOST_LISTED = 12;

  /** 0,5 as an argument, meant as one number and read as two. */
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\b[0-9]+,[0-9]");

  private final TypeWalk walk;
  private final Map<String, Type> names;
  private final Functions functions;
  private final Diagnostics problems;
  private final CallTypes calls;

  CallWalk(
      TypeWalk walk,
      Map<String, Type> names,
      Functions functions,
      Diagnostics problems,
      CallTypes calls) {
    this.walk = walk;
    this.names = names;
    this.functions = functions;
    this.problems = problems;
    this.calls = calls;
  }

  Type called(Tree.Call call) {
    List<Type> arguments = new ArrayList<>();
    call.arguments().forEach(a -> arguments.add(walk.type(a)));
    if (!callable(call.function(), call.name(), arguments.size())) {
      return Type.UNKNOWN;
    }
    return calls.result(
        call.function(), arguments, walk.complaint(call.span(), "'" + call.function() + "'"));
  }

  Type rows(Tree.Each each) {
    List<Type> rows = new ArrayList<>();
    OptionalInt length = OptionalInt.empty();
    for (Tree argument : each.arguments()) {
      Type type = walk.type(argument);
      if (type instanceof Type.ListOf list) {
        boolean unequal =
            length.isPresent() && list.length().isPresent() && !length.equals(list.length());
        if (unequal) {
          walk.complaint(argument.span(), "'each'")
              .say(list.described(), "a list of " + length.getAsInt() + " like the first");
        }
        length = length.isPresent() ? length : list.length();
      }
      rows.add(type instanceof Type.ListOf list ? list.item() : type);
    }
    if (!callable(each.function(), each.name(), rows.size())) {
      return Type.list(Type.UNKNOWN);
    }
    Type item =
        calls.result(
            each.function(), rows, walk.complaint(each.span(), "'" + each.function() + "'"));
    return new Type.ListOf(item, length);
  }

  private boolean callable(String function, Span name, int count) {
    if (!countable(function, name, count)) {
      return false;
    }
    boolean block = functions.definition(function).filter(Definition::isForTexts).isPresent();
    if (block) {
      problems.error(
          name.place(), "'" + function + "' inside a formula", "it alone in {{ }} of a text", "");
    }
    return !block;
  }

  /** What stands alone in a text's braces. */
  Type block(Tree.Call call) {
    List<Type> arguments = new ArrayList<>();
    call.arguments().forEach(a -> arguments.add(walk.type(a)));
    if (!countable(call.function(), call.name(), arguments.size())) {
      return Type.UNKNOWN;
    }
    Typing.Complaint complaint = walk.complaint(call.span(), "'" + call.function() + "'");
    return functions.definition(call.function()).orElseThrow().typing().of(arguments, complaint);
  }

  private boolean countable(String function, Span name, int count) {
    if (functions.arity(function).isEmpty()) {
      reportUnknown(function, name);
      return false;
    }
    Arity arity = functions.arity(function).orElseThrow();
    if (!arity.accepts(count)) {
      problems.error(
          name.place(),
          "'" + function + "' with " + Parser.count(count),
          arity.described() + ", " + functions.signature(function).orElseThrow(),
          DECIMAL_COMMA.matcher(name.passage().text()).find(name.to())
              ? "The decimal sign in formulas is '.'."
              : "");
      return false;
    }
    return true;
  }

  private void reportUnknown(String function, Span name) {
    boolean value = names.containsKey(function);
    List<String> own = functions.own().stream().map(Function::name).sorted().toList();
    boolean few = !own.isEmpty() && own.size() <= MOST_LISTED;
    problems.error(
        name.place(),
        "unknown function '" + function + "'",
        few
            ? "one of the bank's: " + String.join(", ", own) + "; or a built-in one"
            : "a built-in function, or one of the bank's 'functions'",
        value ? "Write a multiplication as '*'." : meant(function));
  }

  private String meant(String function) {
    return Habit.of(function)
        .or(() -> Nearest.to(function, functions.names()).map(n -> "Did you mean '" + n + "'?"))
        .orElse("`tentamen functions` lists the built-in ones.");
  }
}
