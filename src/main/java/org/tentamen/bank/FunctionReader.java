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
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Checker;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Function;
import org.tentamen.formula.Functions;

/** Reads functions: signatures such as {@code mse(y, z)} with a formula each. */
final class FunctionReader {

  private static final Pattern SIGNATURE = Pattern.compile("\\s*([^\\s()]+)\\s*\\(([^()]*)\\)\\s*");

  private static final String EXAMPLE = "mse(y, z): mean((y - z)^2)";

  /** In place of a body with errors, so that calls of the function are no errors too. */
  private static final Formula UNREADABLE =
      Formula.of(Passage.of("function", "if(true, 0, 'unreadable')"));

  private final FieldReader reader;

  FunctionReader(FieldReader reader) {
    this.reader = reader;
  }

  /** A bank's own functions; those with the name of a built-in one are reported. */
  Functions own(YamlNode node) {
    List<Function> functions = read(node);
    List<Function> own = new ArrayList<>();
    for (Function function : functions) {
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
    Checker.check(Functions.builtIn(), own, reader.problems());
    return Functions.builtIn().with(own);
  }

  /** Functions that take the place of others in a misconception. */
  List<Function> replacing(YamlNode node, Functions functions) {
    List<Function> known = new ArrayList<>();
    for (Function function : read(node)) {
      if (functions.arity(function.name()).isPresent()) {
        known.add(function);
      } else {
        reader
            .problems()
            .error(
                function.body().passage().at(0),
                "unknown function '" + function.name() + "' to be replaced",
                "a function of the bank or a built-in one",
                Nearest.suggestion(function.name(), functions.names()));
      }
    }
    Checker.check(functions, known, reader.problems());
    return known;
  }

  private List<Function> read(YamlNode node) {
    Optional<YamlNode.Mapping> mapping =
        reader
            .expect()
            .mapping(node, "functions with formulas", "Write for example `" + EXAMPLE + "`.");
    List<Function> functions = new ArrayList<>();
    Map<String, YamlNode.Entry> seen = new HashMap<>();
    for (YamlNode.Entry entry : mapping.map(YamlNode.Mapping::entries).orElse(List.of())) {
      function(entry).filter(f -> isNew(f, entry, seen)).ifPresent(functions::add);
    }
    return functions;
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
    List<String> parameters = parameters(matcher.group(2), entry.key());
    Formula body = reader.value(entry, EXAMPLE).flatMap(reader::formula).orElse(UNREADABLE);
    return name.map(n -> new Function(n, parameters, body));
  }

  private List<String> parameters(String written, YamlNode.Scalar key) {
    if (written.isBlank()) {
      return List.of();
    }
    return Arrays.stream(written.split(",", -1))
        .flatMap(p -> ParameterReader.name(p.strip(), "parameter", key, reader).stream())
        .toList();
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
