package org.tentamen.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.tentamen.answer.Key;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Variant;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Asks questions of the banks what rows of {@code vectors.jsonl} say, and compares. */
final class Agreement {

  private static final Bank COURSE = bank("exercises/deep-learning.yaml");
  private static final Bank SECOND = bank("exercises/deep-learning-2.yaml");
  private static final Map<String, Plan> PLANS = new ConcurrentHashMap<>();
  static final List<Row> ROWS = rows();

  private static Bank bank(String file) {
    try {
      return BankReader.read(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows() {
    JsonMapper mapper =
        JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    List<Row> rows = new ArrayList<>();
    try (InputStream in = Agreement.class.getResourceAsStream("/vectors/vectors.jsonl")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        var json = mapper.readTree(line);
        rows.add(
            new Row(
                json.path("id").asString(),
                json.path("topic").asString(),
                json.path("inputs"),
                json.path("answer")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private Agreement() {}

  static final String RUN = "(run)";

  static List<Row> of(String topic) {
    return ROWS.stream().filter(row -> row.topic().equals(topic)).toList();
  }

  static Map<String, Integer> counts(int run, Map<String, Integer> skipped) {
    Map<String, Integer> counts = new TreeMap<>(skipped);
    counts.put(RUN, run);
    return counts;
  }

  /** Asks a question each of some rows; counts those that ran, and the others by their reason. */
  static Map<String, Integer> asked(String question, List<Row> rows) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Row row : rows) {
      Outcome outcome = Mapping.of(question, row);
      if (outcome instanceof Outcome.Ask ask) {
        compare(question, row, ask);
        counts.merge(RUN, 1, Integer::sum);
      } else {
        counts.merge(((Outcome.Skip) outcome).reason(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static void compare(String question, Row row, Outcome.Ask ask) {
    Plan plan = PLANS.computeIfAbsent(question, Agreement::plan);
    Variant variant =
        plan.with(
            ask.set(),
            () -> {
              throw new AssertionError(row.id() + " does not set every parameter");
            });
    ask.want()
        .forEach(
            (id, want) -> {
              Part part = part(plan, id);
              Value got = value(variant.solve().key(part));
              assertThat(agree(got, want, part))
                  .as("%s, %s %s: got %s, want %s", row.id(), question, id, got, want)
                  .isTrue();
            });
  }

  private static Plan plan(String question) {
    Bank bank = COURSE.question(question).isPresent() ? COURSE : SECOND;
    return Plan.of(bank, bank.question(question).orElseThrow());
  }

  private static Part part(Plan plan, String id) {
    return plan.question().parts().stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Value value(Key key) {
    if (key instanceof Key.Number number) {
      return number.value();
    }
    if (key instanceof Key.Whole whole) {
      return whole.value();
    }
    if (key instanceof Key.Shape shape) {
      return new Value.Items(shape.sizes());
    }
    if (key instanceof Key.Vector vector) {
      return vector.values();
    }
    if (key instanceof Key.Choice choice) {
      return Rational.of(choice.correct());
    }
    List<Value> picked = ((Key.Choices) key).correct().stream().<Value>map(Rational::of).toList();
    return new Value.Items(picked);
  }

  /** Shapes, counts and picks exactly; numbers to 1e-9 relative, so an expected 0 exactly. */
  private static boolean agree(Value got, Value want, Part part) {
    boolean measured =
        part.answer() instanceof org.tentamen.bank.Answer.Number
            || part.answer() instanceof org.tentamen.bank.Answer.Vector;
    return measured ? near(got, want) : got.equals(want);
  }

  private static boolean near(Value got, Value want) {
    if (got instanceof Value.Items list && want instanceof Value.Items wanted) {
      boolean near = list.size() == wanted.size();
      for (int i = 0; near && i < list.size(); i++) {
        near = near(list.get(i), wanted.get(i));
      }
      return near;
    }
    Rational value = ((org.tentamen.formula.Numeric) got).toRational();
    Rational expected = (Rational) want;
    Rational distance = value.minus(expected).abs();
    return distance.compareTo(expected.abs().times(Rational.of(1, 1_000_000_000))) <= 0;
  }

  /** The ids of the second bank's questions, in order of the alphabet. */
  static List<String> questionsOfTheSecondBank() {
    return SECOND.questions().stream().map(Question::id).sorted().toList();
  }
}
