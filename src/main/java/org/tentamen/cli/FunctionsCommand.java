package org.tentamen.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.formula.Arity;
import org.tentamen.formula.BuiltIn;
import org.tentamen.formula.Construct;
import org.tentamen.formula.Functions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** {@code tentamen functions}: lists the formula language, with an example of everything. */
@Command(
    name = "functions",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    description = "Lists the formula language: operators and functions, each with an example.")
final class FunctionsCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WORD",
      description = "Lists only what has this word in its name or description.")
  private Optional<String> word;

  @Option(names = "--json", description = "Prints one line of JSON.")
  private boolean json;

  FunctionsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    List<Construct> constructs =
        Construct.all().stream().filter(c -> has(c.written(), c.description())).toList();
    List<BuiltIn> functions =
        Functions.descriptions().stream().filter(f -> has(f.signature(), f.description())).toList();
    if (constructs.isEmpty() && functions.isEmpty()) {
      throw nothing(word.orElseThrow());
    }
    if (json) {
      streams.out().println(line(constructs, functions));
    } else {
      print(constructs, functions);
    }
    return ExitCode.DONE.code();
  }

  private boolean has(String written, String description) {
    String all = (written + " " + description).toLowerCase(Locale.ROOT);
    return word.isEmpty() || all.contains(word.get().toLowerCase(Locale.ROOT));
  }

  private static InvalidInputException nothing(String word) {
    return InvalidInputException.of(
        "nothing in the formula language has '" + word + "' in its name or description",
        "a name such as log, or a word such as list",
        Nearest.suggestion(word, Functions.builtIn().names()));
  }

  /** A line of a list: what is written, what it gives, an example. */
  private record Row(String written, String description, String example) {}

  private void print(List<Construct> constructs, List<BuiltIn> functions) {
    List<Row> language =
        constructs.stream().map(c -> new Row(c.written(), c.description(), c.example())).toList();
    List<Row> calls =
        functions.stream().map(f -> new Row(f.signature(), f.description(), f.example())).toList();
    int width =
        Stream.concat(language.stream(), calls.stream())
            .mapToInt(row -> row.written().length())
            .max()
            .orElse(0);
    List<String> lists = new ArrayList<>();
    if (!language.isEmpty()) {
      lists.add("Operators\n" + list(language, width));
    }
    if (!calls.isEmpty()) {
      lists.add("Functions\n" + list(calls, width));
    }
    streams.out().print(String.join("\n", lists));
    streams.out().flush();
  }

  private static String list(List<Row> rows, int width) {
    StringWriter text = new StringWriter();
    PrintWriter lines = new PrintWriter(text);
    for (Row row : rows) {
      String margin = "  " + " ".repeat(width) + "  ";
      String padding = " ".repeat(width - row.written().length());
      lines.print("  " + row.written() + padding + "  " + row.description() + "\n");
      lines.print(margin + row.example() + "\n");
    }
    return text.toString();
  }

  /**
   * {@code {"constructs": [{"written", "description", "example"}], "functions": [{"name",
   * "signature", "least", "most", "description", "example"}]}}; most is null for any number.
   */
  private static String line(List<Construct> constructs, List<BuiltIn> functions) {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = JsonMapper.shared().createGenerator(line)) {
      out.writeStartObject();
      out.writeArrayPropertyStart("constructs");
      for (Construct construct : constructs) {
        out.writeStartObject();
        out.writeStringProperty("written", construct.written());
        out.writeStringProperty("description", construct.description());
        out.writeStringProperty("example", construct.example());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeArrayPropertyStart("functions");
      functions.forEach(function -> write(function, out));
      out.writeEndArray();
      out.writeEndObject();
    }
    return line.toString();
  }

  private static void write(BuiltIn function, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("name", function.name());
    out.writeStringProperty("signature", function.signature());
    out.writeNumberProperty("least", function.arity().least());
    if (function.arity().most() == Arity.ANY) {
      out.writeNullProperty("most");
    } else {
      out.writeNumberProperty("most", function.arity().most());
    }
    out.writeStringProperty("description", function.description());
    out.writeStringProperty("example", function.example());
    out.writeEndObject();
  }
}
