package org.tentamen.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;
import org.tentamen.answer.Notation;
import org.tentamen.answer.NumberRules;
import org.tentamen.answer.Response;
import org.tentamen.answer.Standard;
import org.tentamen.answer.UnitRule;
import org.tentamen.formula.Numeric;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the judge says of the answers to one part that a page without a server can read.
 *
 * <pre>{@code
 * AnswerTable.of(variant.standard(part, Map.of()), Optional.empty()).json();
 * }</pre>
 *
 * <p>{@code templates/assets/practice.js} looks answers up in it. What is neither in the table nor
 * surely wrong, a page leaves undecided: formulas, other spellings of words, units other than the
 * declared one, lists with too few decimals, essays.
 */
public final class AnswerTable {

  /** More sets or matches than these are not listed: then those that something is known of are. */
  private static final int MOST_LISTED = 256;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Kept standard;
  private final Optional<Notation> notation;
  private final Outcomes outcomes = new Outcomes();
  private final Map<String, Object> table = new LinkedHashMap<>();

  private AnswerTable(Standard standard, Optional<Notation> notation) {
    this.standard = Kept.of(standard);
    this.notation = notation;
  }

  /**
   * Asks the judge.
   *
   * @param standard the part's
   * @param notation how numbers are written, where the exam or bank declares it
   */
  public static AnswerTable of(Standard standard, Optional<Notation> notation) {
    AnswerTable table = new AnswerTable(standard, notation);
    table.fill(table.standard.key());
    table.table.put("outcomes", table.outcomes.list());
    return table;
  }

  /** The table as JSON, without signs that end an HTML element. */
  public String json() {
    return JSON.writeValueAsString(table).replace("<", "\\u003c");
  }

  private void fill(Key key) {
    table.put("kind", "none");
    if (key instanceof Key.Number number) {
      numbers(number.rules().unit());
    } else if (key instanceof Key.Whole) {
      numbers(Optional.empty());
    } else if (key instanceof Key.Vector vector) {
      list(vector);
    } else if (key instanceof Key.Shape shape) {
      sizes(shape);
    } else if (key instanceof Key.Choice choice) {
      choice(choice);
    } else if (key instanceof Key.Choices choices) {
      choices(choices);
    } else if (key instanceof Key.Match match) {
      match(match);
    } else if (key instanceof Key.Words words) {
      words(words);
    } else if (key instanceof Key.Expression) {
      formula();
    }
  }

  private int ask(String text) {
    return outcomes.of(Judge.judge(standard, text, notation));
  }

  private int ask(Response response) {
    return outcomes.of(Judge.judge(standard, response));
  }

  private char sign() {
    return notation.map(Notation::decimal).orElse('.');
  }

  // ---- Numbers.

  private void numbers(Optional<UnitRule> unit) {
    table.put("kind", "number");
    declareSign();
    Map<String, Object> byUnit = new LinkedHashMap<>();
    List<Numeric> centres = standard.keys().stream().flatMap(k -> number(k).stream()).toList();
    byUnit.put("", new NumberRuns(this::ask, sign(), "").around(centres));
    unit.map(UnitRule::name)
        .ifPresent(u -> byUnit.put(u, new NumberRuns(this::ask, sign(), " " + u).around(centres)));
    table.put("runs", byUnit);
  }

  private void declareSign() {
    table.put("most", NumberRuns.MOST_DECIMALS);
    notation.ifPresent(n -> table.put("decimal", String.valueOf(n.decimal())));
  }

  private static Optional<Numeric> number(Key key) {
    if (key instanceof Key.Number number) {
      return Optional.of(number.value());
    }
    return key instanceof Key.Whole whole ? Optional.of(whole.value()) : Optional.empty();
  }

  // ---- Lists of numbers: each number by itself, and what comes of a whole list.

  private void list(Key.Vector right) {
    if (!isFlat(right)) {
      return;
    }
    table.put("kind", "vector");
    declareSign();
    List<Map<String, Object>> lists = new ArrayList<>();
    for (Key key : standard.keys()) {
      if (key instanceof Key.Vector vector && isFlat(vector) && vector.values().size() > 0) {
        boolean mistaken = standard.mistakes().stream().anyMatch(m -> m.keys().contains(key));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("outcome", Response.exactly(vector).map(this::ask).orElse(0));
        one.put("numbers", runs(vector, mistaken));
        lists.add(one);
      }
    }
    table.put("lists", lists);
    table.put("partial", right.marking() != Key.Marking.ALL);
  }

  private static boolean isFlat(Key.Vector vector) {
    return vector.values().items().stream().allMatch(v -> v instanceof Numeric);
  }

  /** Of each number: 1 where it is the list's, 2 where it has a digit too few. */
  private List<List<List<Long>>> runs(Key.Vector vector, boolean mistaken) {
    List<List<List<Long>>> all = new ArrayList<>();
    for (Object value : vector.values().items()) {
      Numeric number = (Numeric) value;
      Standard alone = alone(number, vector.rules(), mistaken);
      NumberRuns runs =
          new NumberRuns(
              text ->
                  switch (Judge.judge(alone, text, notation).verdict()) {
                    case CORRECT -> mistaken ? 0 : 1;
                    case PARTIAL -> mistaken ? 1 : 2;
                    case WRONG, BLANK, REVIEW -> 0;
                  },
              sign(),
              "");
      all.add(runs.around(List.of(number)));
    }
    return all;
  }

  /** A mistake's numbers are compared less strictly than a right one's. */
  private static Standard alone(Numeric number, NumberRules rules, boolean mistaken) {
    Key key = new Key.Number(number, rules);
    return mistaken ? Kept.mistakeAlone(key) : Standard.of(key);
  }

  // ---- Sizes.

  private void sizes(Key.Shape right) {
    table.put("kind", "shape");
    table.put("partial", right.marking() != Key.Marking.ALL);
    Map<String, Integer> known = new LinkedHashMap<>();
    for (Key key : standard.keys()) {
      if (key instanceof Key.Shape shape) {
        for (String text : SizeTexts.of(shape)) {
          known.put(text, ask(text));
        }
      }
    }
    table.put("texts", known);
  }

  // ---- Options.

  private void choice(Key.Choice key) {
    table.put("kind", "choice");
    Map<String, Integer> known = new LinkedHashMap<>();
    for (int i = 0; i < key.options().size(); i++) {
      known.put(String.valueOf(i), ask(options(key.options(), List.of(i))));
    }
    table.put("texts", known);
  }

  private void choices(Key.Choices key) {
    int size = key.options().size();
    boolean listed = size < Integer.SIZE - 1 && 1 << size <= MOST_LISTED;
    List<List<Integer>> sets = new ArrayList<>();
    if (listed) {
      for (int bits = 0; bits < 1 << size; bits++) {
        int set = bits;
        sets.add(IntStream.range(0, size).filter(i -> (set >> i & 1) == 1).boxed().toList());
      }
    } else if (key.marking() == Key.Marking.ALL) {
      standard.keys().stream()
          .filter(k -> k instanceof Key.Choices)
          .forEach(k -> sets.add(List.copyOf(((Key.Choices) k).correct())));
    } else {
      return;
    }
    table.put("kind", "choices");
    Map<String, Integer> known = new LinkedHashMap<>();
    sets.forEach(set -> known.put(joined(set), ask(options(key.options(), set))));
    table.put("texts", known);
  }

  private static Response options(List<String> labels, List<Integer> picked) {
    return new Response.Options(new TreeSet<>(picked), picked.stream().map(labels::get).toList());
  }

  private void match(Key.Match right) {
    table.put("kind", "match");
    Map<String, Integer> known = new LinkedHashMap<>();
    for (Key key : standard.keys()) {
      if (key instanceof Key.Match match) {
        Response.exactly(match).ifPresent(r -> known.put(joined(match.correct()), ask(r)));
      }
    }
    table.put("texts", known);
    table.put("items", right.items().size());
  }

  private static String joined(List<Integer> numbers) {
    return String.join(",", numbers.stream().map(String::valueOf).toList());
  }

  // ---- Words and formulas: the spellings that are known.

  private void words(Key.Words key) {
    table.put("kind", "words");
    table.put("case", !key.folds().contains(Key.Fold.CASE));
    Map<String, Integer> known = new LinkedHashMap<>();
    for (Key other : standard.keys()) {
      if (other instanceof Key.Words words) {
        words.accepted().forEach(text -> known.put(text, ask(text)));
      }
    }
    table.put("texts", known);
  }

  private void formula() {
    table.put("kind", "formula");
    Map<String, Integer> known = new LinkedHashMap<>();
    for (Key key : standard.keys()) {
      String text = KeyText.of(key, notation);
      known.put(text, ask(text));
    }
    table.put("texts", known);
  }
}
