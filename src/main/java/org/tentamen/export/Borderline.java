package org.tentamen.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;

/**
 * Responses to a part that lie where judges part ways: at the edges of the tolerance and a digit
 * outside, what is right and what each mistake leads to, the ways in which people type them, and
 * nothing at all.
 */
final class Borderline {

  private static final int MOST_OPTIONS = 4;
  private static final int MOST_SUBSETS = 1 << MOST_OPTIONS;

  private final PartMarks marks;
  private final Asked.Entry entry;
  private final Map<String, Trial> trials = new LinkedHashMap<>();

  private Borderline(PartMarks marks, Asked.Entry entry) {
    this.marks = marks;
    this.entry = entry;
  }

  /**
   * A response.
   *
   * @param response as a student types it in a cell
   * @param about what is special about it, such as {@code the upper edge}
   * @param entered the same in the fields of a quiz
   */
  record Trial(String response, String about, List<Response> entered) {}

  /**
   * The responses to a part.
   *
   * @param marks what it takes for right, and what mistakes earn
   * @param entry how an answer is entered
   */
  static List<Trial> of(PartMarks marks, Asked.Entry entry) {
    Borderline borderline = new Borderline(marks, entry);
    borderline.collect();
    return List.copyOf(borderline.trials.values());
  }

  private void collect() {
    Key key = marks.key();
    Optional<List<Response>> usual = entry.of(key);
    if (usual.isEmpty()) {
      return;
    }
    key(key, "the key");
    marks.right().stream().skip(1).forEach(other -> key(other, "another right answer"));
    marks.mistakes().forEach(mistake -> key(mistake.key(), mistake.id()));
    boolean typed = usual.get().stream().allMatch(Response.Typed.class::isInstance);
    if (typed && isCell(key, usual.get())) {
      cell(key);
    } else if (typed) {
      cells(key, usual.get());
    }
    picks(key);
    List<Response> nothing =
        usual.get().stream().map(r -> typed ? Response.BLANK : picked(new TreeSet<>())).toList();
    add("", "blank", nothing);
  }

  /** Whether one box takes the whole answer; the brackets of a list may stand beside its box. */
  private static boolean isCell(Key key, List<Response> usual) {
    boolean bare = key instanceof Key.Vector && !text(usual.get(0)).startsWith("[");
    return usual.size() == 1 && !bare;
  }

  private static String text(Response typed) {
    return ((Response.Typed) typed).text();
  }

  private static Response picked(SortedSet<Integer> options) {
    return new Response.Picked(options);
  }

  private void key(Key key, String about) {
    entry.of(key).ifPresent(entered -> add(KeyText.of(key, Optional.empty()), about, entered));
  }

  private void add(String response, String about, List<Response> entered) {
    trials.putIfAbsent(response, new Trial(response, about, entered));
  }

  private void type(String text, String about) {
    add(text, about, List.of(new Response.Typed(text)));
  }

  /** What people type into one box. */
  private void cell(Key key) {
    if (key instanceof Key.Number number) {
      Interval interval = Interval.right(number.value(), number.rules());
      edges(interval.middle(), interval.halfWidth());
      habits(number.value());
      number
          .rules()
          .unit()
          .ifPresent(
              unit -> {
                String text = plain(number.value());
                type(text + " " + unit.name(), "with its unit");
                type(text + unit.name(), "with its unit, without a space");
                type(text + " furlongs", "with an unknown unit");
              });
    } else if (key instanceof Key.Whole whole) {
      edges(Interval.decimal(whole.value()), BigDecimal.ZERO);
      habits(whole.value());
    } else {
      String text = KeyText.of(key, Optional.empty());
      type(text.toUpperCase(java.util.Locale.ROOT), "in capitals");
      type("  " + text + " ", "with spaces around it");
      type(text + ".", "with a full stop");
      type(text.replaceAll("[×x,]", "$0 "), "with spaces in it");
      type(text.replace('×', '*'), "with asterisks");
      type(text.replaceAll("[×x]", ", "), "with commas");
      type("(" + text + ")", "in parentheses");
      type(text + "x", "with a letter too many");
    }
    type("?", "a question mark");
  }

  private void edges(BigDecimal middle, BigDecimal half) {
    boolean finite = middle.precision() <= 12 && half.precision() <= 12;
    if (!finite) {
      // No edge can be typed; well inside and well outside are as near as people come.
      MathContext digits = new MathContext(12);
      type(text(middle.add(half.multiply(new BigDecimal("0.99"))).round(digits)), "inside above");
      type(
          text(middle.subtract(half.multiply(new BigDecimal("1.01"))).round(digits)),
          "outside below");
      return;
    }
    BigDecimal digit = BigDecimal.ONE.movePointLeft(Math.max(middle.scale(), half.scale()) + 1);
    if (half.signum() > 0) {
      type(text(middle.add(half)), "the upper edge");
      type(text(middle.subtract(half)), "the lower edge");
    }
    type(text(middle.add(half).add(digit)), "a digit above the edge");
    type(text(middle.subtract(half).subtract(digit)), "a digit below the edge");
    type(text(middle.add(half.multiply(new BigDecimal(2))).add(BigDecimal.ONE)), "far above");
    type(text(middle.negate()), "the other sign");
  }

  private void habits(Numeric value) {
    String text = plain(value);
    type(text.replace('.', ','), "with a decimal comma");
    type(text + ".", "with a full stop");
    type(" " + text + " ", "with spaces around it");
    type("= " + text, "with an equals sign");
    type("≈ " + text, "with an almost-equals sign");
    type(text.startsWith("-") ? text.replace('-', '−') : "+" + text, "with a typeset sign");
    type(scientific(text), "in scientific notation");
    type(scientific(text).replace("e", "×10^"), "as a power of ten");
    type(text.contains(".") ? text + "0" : text + ".0", "with a zero more");
    if (Interval.decimal(value).abs().compareTo(new BigDecimal(1000)) >= 0) {
      type(grouped(text, ","), "with commas for thousands");
      type(grouped(text, " "), "with spaces for thousands");
    }
    if (value instanceof Rational exact && !exact.isWhole()) {
      type(exact.toString(), "as a fraction");
    }
    if (Interval.decimal(value).abs().compareTo(BigDecimal.ONE) < 0) {
      type(text(new BigDecimal(text).movePointRight(2)) + "%", "in percent");
    }
    type("about " + text, "with a word");
  }

  private static String plain(Numeric value) {
    return NumberAnswer.stored(Interval.decimal(value)).toPlainString();
  }

  private static String text(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale())).toPlainString();
  }

  private static String scientific(String plain) {
    BigDecimal number = new BigDecimal(plain);
    int exponent = number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
    return text(number.movePointLeft(exponent)) + "e" + exponent;
  }

  private static String grouped(String plain, String sign) {
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String groups = whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", sign);
    return groups + (point < 0 ? "" : plain.substring(point));
  }

  /** What people type into several boxes: the response is what they would type into one cell. */
  private void cells(Key key, List<Response> usual) {
    List<String> right = usual.stream().map(Borderline::text).toList();
    if (right.size() > 1) {
      List<String> exchanged = new ArrayList<>(right);
      java.util.Collections.swap(exchanged, 0, 1);
      boxes(key, exchanged, "the first two exchanged");
      List<String> last = new ArrayList<>(right);
      last.set(
          last.size() - 1, text(new BigDecimal(right.get(right.size() - 1)).add(BigDecimal.ONE)));
      boxes(key, last, "the last one off by 1");
    }
    if (right.stream().anyMatch(number -> number.contains("."))) {
      boxes(key, right.stream().map(n -> n.replace('.', ',')).toList(), "with decimal commas");
    }
    boxes(key, right.stream().map(n -> n + " ").toList(), "with spaces");
  }

  private void boxes(Key key, List<String> numbers, String about) {
    add(cell(key, numbers), about, numbers.stream().<Response>map(Response.Typed::new).toList());
  }

  /** What would be typed into one cell; a comma beside a decimal comma would be taken for one. */
  private static String cell(Key key, List<String> numbers) {
    if (key instanceof Key.Shape) {
      return String.join("x", numbers);
    }
    List<String> signs = GapFields.signs(key, numbers.size());
    StringBuilder cell = new StringBuilder();
    for (int i = 0; i < numbers.size(); i++) {
      cell.append(signs.get(i).replace(", ", "; ")).append(numbers.get(i));
    }
    return cell.append(signs.get(numbers.size())).toString();
  }

  private void picks(Key key) {
    if (key instanceof Key.Choice choice) {
      for (int i = 0; i < choice.options().size(); i++) {
        key(new Key.Choice(choice.options(), i), "an option");
      }
    } else if (key instanceof Key.Choices choices) {
      for (SortedSet<Integer> set : sets(choices)) {
        key(new Key.Choices(choices.options(), set, choices.marking()), about(set, choices));
      }
    } else if (key instanceof Key.Match match && match.items().size() > 1) {
      List<Integer> exchanged = new ArrayList<>(match.correct());
      java.util.Collections.swap(exchanged, 0, 1);
      key(new Key.Match(match.items(), match.options(), exchanged), "the first two exchanged");
      List<Integer> same = match.items().stream().map(i -> match.correct().get(0)).toList();
      key(new Key.Match(match.items(), match.options(), same), "the same for all");
    }
  }

  private static String about(SortedSet<Integer> set, Key.Choices choices) {
    if (choices.correct().containsAll(set)) {
      return "some of the right options";
    }
    return set.containsAll(choices.correct()) ? "too many options" : "other options";
  }

  /** All sets of a few options; of many, those that a pick makes of the right one. */
  private static List<SortedSet<Integer>> sets(Key.Choices choices) {
    int size = choices.options().size();
    List<SortedSet<Integer>> sets = new ArrayList<>();
    if (size <= MOST_OPTIONS) {
      for (int bits = 0; bits < Math.min(1 << size, MOST_SUBSETS); bits++) {
        SortedSet<Integer> set = new TreeSet<>();
        for (int i = 0; i < size; i++) {
          if ((bits >> i & 1) == 1) {
            set.add(i);
          }
        }
        sets.add(set);
      }
      return sets;
    }
    sets.add(new TreeSet<>());
    for (int i = 0; i < size; i++) {
      SortedSet<Integer> other = new TreeSet<>(choices.correct());
      if (!other.remove(i)) {
        other.add(i);
      }
      sets.add(other);
      sets.add(new TreeSet<>(List.of(i)));
    }
    return sets;
  }
}
