package org.tentamen.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.formula.Checker;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Function;
import org.tentamen.formula.Functions;

/** Reads functions: signatures such as {@code mse(y, z)} with a formula each. */
final class FunctionReader {

  private static final Pattern SIGNATURE = Pattern.compile("\\s*([^\\s()]+)\\s*\\(([^()]*)\\)\\s*");

  private static final String EXAMPLE = "mse(y, z): mean((y - z)^2)";

  private final FieldReader reader;

  FunctionReader(FieldReader reader) {
    this.reader = reader;
  }

  /** A bank's own functions; those with the name of a built-in one are reported. */
  KnownFunctions own(YamlNode node) {
    Found found = read(node);
    List<Function> own = new ArrayList<>();
    for (Function function : found.functions()) {
      if (Functions.isBuiltIn(function.name())) {
        reader
            .problems()
            .error(
                function.body().passage().at(0),
                "a function '" + function.name() + "', which is built in",
                "a name of its own",
                "Choose another name.");
      } else {
        own.add(function);
      }
    }
    KnownFunctions known = new KnownFunctions(Functions.builtIn().with(own), found.complete());
    check(KnownFunctions.BUILT_IN.functions(), own, known);
    return known;
  }

  /** Functions that take the place of others in a misconception. */
  List<Function> replacing(YamlNode node, KnownFunctions known) {
    List<Function> replacing = new ArrayList<>();
    for (Function function : read(node).functions()) {
      if (known.mayHave(function.name())) {
        replacing.add(function);
      } else {
        reader
            .problems()
            .error(
                function.body().passage().at(0),
                "unknown function '" + function.name() + "' to be replaced",
                "a function of the bank or a built-in one",
                Nearest.suggestion(function.name(), known.functions().names()));
      }
    }
    check(known.functions(), replacing, known);
    return replacing;
  }

  private void check(Functions base, List<Function> added, KnownFunctions known) {
    List<Formula> bodies = added.stream().map(Function::body).toList();
    Functions with = known.complete() ? base : base.with(known.forCallsIn(bodies).own());
    Checker.check(with, added, reader.problems());
  }

  /**
   * What was read of some functions.
   *
   * @param functions those with a name
   * @param complete whether each has one
   */
  private record Found(List<Function> functions, boolean complete) {}

  private Found read(YamlNode node) {
    Optional<YamlNode.Mapping> mapping =
        reader
            .expect()
            .mapping(node, "functions with formulas", "Write for example `" + EXAMPLE + "`.");
    List<Function> functions = new ArrayList<>();
    Map<String, YamlNode.Entry> seen = new HashMap<>();
    boolean complete = mapping.isPresent();
    for (YamlNode.Entry entry : mapping.map(YamlNode.Mapping::entries).orElse(List.of())) {
      Optional<Function> function = function(entry);
      complete &= function.isPresent();
      function.filter(f -> isNew(f, entry, seen)).ifPresent(functions::add);
    }
    return new Found(functions, complete);
  }

  private Optional<Function> function(YamlNode.Entry entry) {
    Matcher matcher = SIGNATURE.matcher(entry.key().text());
    if (!matcher.matches()) {
      reader
          .problems()
          .error(
              entry.key().place(),
              "'" + entry.key().text() + "' as a function",
              "a name with its parameters",
              "Write for example `" + EXAMPLE + "`.");
      return Optional.empty();
    }
    Optional<String> name = ParameterReader.name(matcher.group(1), "function", entry.key(), reader);
    List<String> written =
        matcher.group(2).isBlank()
            ? List.of()
            : Arrays.stream(matcher.group(2).split(",", -1)).map(String::strip).toList();
    // A parameter that is no name still counts as one, so that calls are not said to be wrong.
    long named =
        written.stream()
            .filter(p -> ParameterReader.name(p, "parameter", entry.key(), reader).isPresent())
            .count();
    Optional<Formula> body = reader.value(entry, EXAMPLE).flatMap(reader::formula);
    Formula readable = body.filter(f -> named == written.size()).orElse(KnownFunctions.UNREADABLE);
    return name.map(n -> new Function(n, written, readable));
  }

  private boolean isNew(Function function, YamlNode.Entry entry, Map<String, YamlNode.Entry> seen) {
    YamlNode.Entry before = seen.putIfAbsent(function.name(), entry);
    if (before != null) {
      reader
          .problems()
          .error(
              entry.key().place(),
              "the function '" + function.name() + "' for the second time",
              "each function once",
              "The first is in line " + before.key().place().line() + ".");
    }
    return before == null;
  }
}
