package org.tentamen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tentamen.bank.Bank;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.formula.Value;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Variant;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Solves requests line by line: one goes in, one answer or error comes out. */
final class Batch {

  private static final String STANDARD_INPUT = "-";
  private static final List<String> FIELDS = List.of("question", "set");
  private static final int FIRST_VARIANT = 1;

  private final Bank bank;
  private final Secret secret;
  private final Streams streams;
  private final Map<String, Plan> plans = new HashMap<>();
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  Batch(Bank bank, Secret secret, Streams streams) {
    this.bank = bank;
    this.secret = secret;
    this.streams = streams;
  }

  /**
   * Answers all requests of a file.
   *
   * @param file its path, or {@code -} for the standard input
   * @throws UncheckedIOException if it cannot be read
   */
  ExitCode run(String file) {
    try (BufferedReader requests = open(file)) {
      ExitCode code = ExitCode.DONE;
      int number = 0;
      for (String line = requests.readLine(); line != null; line = requests.readLine()) {
        number++;
        String request = number == 1 ? withoutMark(line) : line;
        if (!request.isBlank() && !answer(request, number)) {
          code = ExitCode.DATA_WRONG;
        }
      }
      return code;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Windows programs begin UTF-8 files with a byte order mark. */
  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  private BufferedReader open(String file) throws IOException {
    InputStream in =
        file.equals(STANDARD_INPUT) ? streams.in() : Files.newInputStream(Path.of(file));
    return new BufferedReader(new InputStreamReader(in, UTF_8));
  }

  /** Prints the answer to a request, or why there is none; says which. */
  private boolean answer(String line, int number) {
    Optional<String> question = Optional.empty();
    try {
      JsonNode request = json(line, number);
      question = Optional.of(request.path("question").stringValue());
      refuseUnknown(request, number);
      streams.out().println(SolutionJson.line(solved(request, question.get())));
      return true;
    } catch (InvalidInputException e) {
      streams.out().println(SolutionJson.error(question, messages(e)));
      return false;
    }
  }

  /** Whole messages, without the word that the key says already. */
  static String messages(InvalidInputException e) {
    return e.diagnostics().stream()
        .map(diagnostic -> diagnostic.headline().replaceFirst("error: ", ""))
        .collect(Collectors.joining(" "));
  }

  private JsonNode json(String line, int number) {
    JsonNode request;
    try {
      request = mapper.readTree(line);
    } catch (JacksonException e) {
      throw wrong(
          number,
          "no JSON from column " + e.getLocation().getColumnNr() + " on",
          "one JSON object a line, {\"question\": ID, \"set\": {NAME: VALUE}}");
    }
    if (!request.path("question").isString()) {
      throw wrong(number, "no question", "{\"question\": ID, \"set\": {NAME: VALUE}}");
    }
    return request;
  }

  private static void refuseUnknown(JsonNode request, int number) {
    for (String field : request.propertyNames()) {
      if (!FIELDS.contains(field)) {
        throw InvalidInputException.of(
            "line " + number + ": unknown key '" + field + "'",
            "one of: " + String.join(", ", FIELDS),
            Nearest.suggestion(field, FIELDS));
      }
    }
    if (request.has("set") && !request.path("set").isObject()) {
      throw wrong(number, "'set' is " + request.path("set"), "an object, {NAME: VALUE}");
    }
  }

  private static InvalidInputException wrong(int line, String found, String expected) {
    return InvalidInputException.of("line " + line + ": " + found, expected, "");
  }

  private Variant solved(JsonNode request, String question) {
    Plan plan = plan(question);
    Map<String, Value> set = JsonValues.read(request.path("set"), "set");
    return set.isEmpty()
        ? plan.variant(secret, FIRST_VARIANT)
        : plan.with(set, () -> plan.variant(secret, FIRST_VARIANT));
  }

  private Plan plan(String question) {
    Plan known = plans.get(question);
    if (known == null) {
      known = Plan.of(bank, SolveCommand.question(bank, question));
      plans.put(question, known);
    }
    return known;
  }
}
