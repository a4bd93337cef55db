package org.tentamen.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/**
 * Reads a list or matrix of numbers: with or without brackets, split at the strongest separator it
 * holds, a matrix by new lines, semicolons or nested brackets.
 *
 * <p>Where separators and signs leave several lists possible, those with as many numbers as the key
 * are meant; where several of those remain, all of them are judged.
 */
final class ListReader {

  /** A list of an exercise is shorter; reading one of this length takes milliseconds. */
  private static final int LONGEST = 20_000;

  /** The text cannot be read as a list; the message says why. */
  private static final class NotAList extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAList(String reason) {
      super(reason, null, false, false);
    }
  }

  /** The brackets of a text, with the flat lists inside them uncut. */
  private sealed interface Node {
    record Flat(String text) implements Node {}

    record Branch(List<Node> children) implements Node {}
  }

  /** One reading, and whether it deserves a note. */
  private record Found(Response.Numbers list, boolean doubtful) {}

  private final String text;
  private final Value.Items key;
  private final NumberSyntax syntax;
  private boolean doubtful;

  private ListReader(String text, Value.Items key, NumberSyntax syntax) {
    this.text = text;
    this.key = key;
    this.syntax = syntax;
  }

  /**
   * Reads a list.
   *
   * @param text with one spelling for each sign
   * @param key only its lengths and its depth matter, and whether all of it is whole
   */
  static Reading read(
      String text, Value.Items key, NumberSyntax syntax, Optional<Notation> notation) {
    if (text.length() > LONGEST) {
      return new Reading.Unreadable("it is longer than " + LONGEST + " characters");
    }
    try {
      return new ListReader(text, key, syntax).read(notation);
    } catch (NotAList e) {
      return new Reading.Unreadable(e.getMessage());
    }
  }

  private Reading read(Optional<Notation> notation) {
    String list = Brackets.withoutName(text);
    String unit = syntax.after() == NumberParser.After.UNIT ? unitAfterBracket(list) : "";
    String bare = list.substring(0, list.length() - unit.length()).strip();
    if (!Brackets.areBalanced(bare)) {
      throw new NotAList("a bracket has no partner in " + Glyphs.quote(text));
    }
    Node node = node(withoutOuterBrackets(bare), depth(key));
    List<Found> found = readings(node, Signs.forNumbers(notation));
    if (found.isEmpty()) {
      found = readings(node, Signs.mistaken(notation).stream().toList());
    }
    if (found.isEmpty()) {
      throw new NotAList(Glyphs.quote(text) + " is not a list of numbers");
    }
    if (found.size() > 1) {
      return Doubt.between(
          text, found.stream().map(f -> (Response) f.list().inUnit(unit)).toList());
    }
    Response response = found.get(0).list().inUnit(unit);
    return new Reading.Understood(
        response, found.get(0).doubtful() ? Doubt.readAs(text, response) : "");
  }

  /** The lists that the text can mean. */
  private List<Found> readings(Node node, List<Signs> possible) {
    StringBuilder flats = new StringBuilder();
    collect(node, flats);
    List<Cut> cuts = cuts(flats.toString(), possible);
    // By what they print, so that equal lists count once.
    Map<String, Found> found = new LinkedHashMap<>();
    for (Cut cut : cuts) {
      // The last resort, since it cuts numbers such as 1 1/2 too.
      boolean tried = cut != Cut.ANYTHING || found.isEmpty();
      for (Signs signs : tried ? possible : List.<Signs>of()) {
        add(node, cut::items, signs, cut != cuts.get(0), found);
      }
    }
    List<Found> fitting = found.values().stream().filter(f -> fits(f.list(), key)).toList();
    if (!fitting.isEmpty()) {
      return fitting;
    }
    Cut first = cuts.get(0);
    boolean flat = node instanceof Node.Flat && (first == Cut.COMMAS || first == Cut.SPACES);
    if (flat) {
      List<String> items = first.items(((Node.Flat) node).text());
      char sign = first == Cut.COMMAS ? ',' : ' ';
      for (List<String> regrouped : Regrouping.of(items, key.size(), sign, hasFractions(key))) {
        possible.forEach(s -> add(node, t -> regrouped, s, true, found));
      }
    }
    return List.copyOf(found.values());
  }

  /** Where one number is asked for, a declared decimal comma parts no items, if that can be. */
  private List<Cut> cuts(String flats, List<Signs> possible) {
    List<Cut> cuts = Cut.of(flats);
    boolean one = possible.stream().limit(1).anyMatch(s -> s.decimal() == ',') && isOne(key);
    return one && cuts.get(0) == Cut.COMMAS ? List.of(Cut.NOWHERE, Cut.COMMAS) : cuts;
  }

  private static boolean isOne(Value value) {
    return !(value instanceof Value.Items items) || items.size() == 1 && isOne(items.get(0));
  }

  private void add(
      Node node,
      Function<String, List<String>> cut,
      Signs signs,
      boolean unusual,
      Map<String, Found> found) {
    doubtful = unusual;
    numbers(node, cut, signs)
        .map(n -> depth(key) == 1 ? n.withoutSingleRows() : n)
        .ifPresent(n -> found.putIfAbsent(n.print(), new Found(n, doubtful)));
  }

  private static boolean hasFractions(Value.Items key) {
    return key.items().stream().anyMatch(i -> !(i instanceof Rational exact && exact.isWhole()));
  }

  private static String withoutOuterBrackets(String text) {
    String inner = text;
    for (Optional<String> in = Brackets.inside(inner);
        in.isPresent();
        in = Brackets.inside(inner)) {
      inner = in.get();
    }
    return inner;
  }

  private static String unitAfterBracket(String list) {
    int closing =
        Math.max(list.lastIndexOf(']'), Math.max(list.lastIndexOf(')'), list.lastIndexOf('}')));
    String rest = list.substring(closing + 1);
    boolean unit = closing > 0 && !rest.isBlank() && UnitText.isLikely(rest.strip());
    return unit ? rest : "";
  }

  private Node node(String inner, int depth) {
    if (Brackets.isAny(inner)) {
      List<String> groups =
          Brackets.groups(inner)
              .orElseThrow(
                  () -> new NotAList(Glyphs.quote(text) + " has brackets around some items only"));
      return new Node.Branch(
          groups.stream().map(g -> node(withoutOuterBrackets(g), depth - 1)).toList());
    }
    return depth < 2 ? new Node.Flat(inner) : rows(inner);
  }

  private Node rows(String inner) {
    List<Node> rows = new ArrayList<>();
    for (String row : inner.split(inner.indexOf('\n') >= 0 ? "[ ;,]*\n" : ";")) {
      if (!row.isBlank()) {
        rows.add(new Node.Flat(row.strip()));
      }
    }
    if (rows.size() < 2 && key.size() != 1) {
      throw new NotAList(
          Glyphs.quote(text) + " is one row, and the answer has " + key.size() + " rows");
    }
    return new Node.Branch(rows);
  }

  private static void collect(Node node, StringBuilder flats) {
    if (node instanceof Node.Flat flat) {
      flats.append(flat.text()).append('|');
    } else if (node instanceof Node.Branch branch) {
      branch.children().forEach(c -> collect(c, flats));
    }
  }

  private Optional<Response.Numbers> numbers(
      Node node, Function<String, List<String>> cut, Signs signs) {
    List<Response> items = new ArrayList<>();
    if (node instanceof Node.Branch branch) {
      for (Node child : branch.children()) {
        Optional<Response.Numbers> row = numbers(child, cut, signs);
        if (row.isEmpty()) {
          return Optional.empty();
        }
        items.add(row.get());
      }
    } else if (node instanceof Node.Flat flat && !flat.text().isEmpty()) {
      for (String item : cut.apply(flat.text())) {
        Typed typed = syntax.parse(item, signs);
        if (!typed.isRead()) {
          return Optional.empty();
        }
        doubtful |= typed.doubtful();
        items.add(typed.number().get());
      }
    }
    return Optional.of(new Response.Numbers(items));
  }

  private static boolean fits(Response.Numbers numbers, Value.Items key) {
    if (numbers.items().size() != key.size()) {
      return false;
    }
    for (int i = 0; i < key.size(); i++) {
      boolean list = key.get(i) instanceof Value.Items;
      boolean same =
          numbers.items().get(i) instanceof Response.Numbers inner
              ? list && fits(inner, (Value.Items) key.get(i))
              : !list;
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static int depth(Value value) {
    int depth = 0;
    for (Value v = value; v instanceof Value.Items items; ) {
      depth++;
      v = items.size() == 0 ? Value.Truth.TRUE : items.get(0);
    }
    return depth;
  }
}
