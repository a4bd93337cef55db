package org.tentamen.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tentamen.bank.yaml.Expect;
import org.tentamen.bank.yaml.MendedLine;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Rational;

/** Reads the single values that fields are made of; what is wrong with one is reported. */
final class FieldReader {

  /** What other YAML takes for true and false. */
  private static final Set<String> YES = Set.of("yes", "Yes", "on", "True", "TRUE", "y");

  private static final Set<String> NO = Set.of("no", "No", "off", "False", "FALSE", "n");

  private final Diagnostics problems;
  private final Expect expect;

  FieldReader(Diagnostics problems) {
    this.problems = problems;
    this.expect = new Expect(problems);
  }

  Diagnostics problems() {
    return problems;
  }

  Expect expect() {
    return expect;
  }

  /**
   * The value of an entry whose key is a name.
   *
   * @param example a line that shows one
   */
  Optional<YamlNode> value(YamlNode.Entry entry, String example) {
    boolean missing = entry.value() instanceof YamlNode.Scalar scalar && scalar.isMissing();
    if (missing) {
      problems.error(
          entry.key().place(),
          "'" + entry.key().text() + "' without a value",
          "a value",
          "Write for example `" + example + "`.");
    }
    return missing ? Optional.empty() : Optional.of(entry.value());
  }

  /** A formula; a YAML list of formulas is a formula too, that of the list. */
  Optional<Formula> formula(YamlNode node) {
    if (node instanceof YamlNode.Sequence sequence && !sequence.items().isEmpty()) {
      List<YamlNode> items = expect.items(sequence, "", "").orElseThrow();
      List<Formula> formulas = items.stream().flatMap(i -> formula(i).stream()).toList();
      boolean whole = formulas.size() == sequence.items().size();
      return whole ? Optional.of(Formula.list(formulas)) : Optional.empty();
    }
    if (node instanceof YamlNode.Sequence sequence) {
      return Optional.of(Literals.emptyList(sequence));
    }
    return expect
        .scalar(node, "a formula", "")
        .flatMap(scalar -> Formula.read(scalar.passage(), problems));
  }

  /** The formulas of a list, each by itself. */
  List<Formula> formulas(YamlNode node, String what, String mend) {
    return expect.items(node, what, mend).orElse(List.of()).stream()
        .flatMap(item -> formula(item).stream())
        .toList();
  }

  /** A text without holes. */
  Optional<String> plainText(YamlNode node, String what) {
    Optional<YamlNode.Scalar> text = expect.text(node, what);
    text.ifPresent(this::refuseHoles);
    return text.map(scalar -> scalar.text().strip());
  }

  /** The texts of a list, without holes. */
  List<String> plainTexts(YamlNode node, String what, String mend) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : expect.items(node, what, mend).orElse(List.of())) {
      plainText(item, "a text").ifPresent(texts::add);
    }
    return texts;
  }

  /** A decimal number, at least or above a bound. */
  Optional<Rational> number(YamlNode node, String what, Bounds bounds) {
    Optional<YamlNode.Scalar> scalar = expect.scalar(node, what, "");
    Optional<Rational> number = scalar.flatMap(s -> Literals.number(s.text()));
    boolean fits = number.filter(bounds::hold).isPresent();
    if (scalar.isPresent() && !fits) {
      problems.error(node.place(), "'" + scalar.get().text() + "'", what, "");
      return Optional.empty();
    }
    return number;
  }

  /** A whole number from one to another. */
  Optional<Integer> whole(YamlNode node, int least, int most, String what) {
    Bounds bounds = n -> n.asInt().filter(i -> i >= least && i <= most).isPresent();
    String range = what + " from " + least + " to " + most;
    return number(node, range, bounds).flatMap(Rational::asInt);
  }

  /** One of several words. */
  <T> Optional<T> word(YamlNode node, Map<String, T> words) {
    String expected = "one of: " + String.join(", ", words.keySet());
    Optional<YamlNode.Scalar> scalar = expect.scalar(node, expected, "");
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    String written = scalar.get().text();
    T found = words.get(written);
    if (found == null) {
      String mend =
          Nearest.to(written, words.keySet())
              .map(w -> "Did you mean '" + w + "'? " + MendedLine.write(node.stretch(), w))
              .orElse("");
      problems.error(node.place(), "'" + written + "'", expected, mend);
    }
    return Optional.ofNullable(found);
  }

  /** {@code true} or {@code false}. */
  Optional<Boolean> truth(YamlNode node) {
    boolean plainYes = node instanceof YamlNode.Scalar word && YES.contains(word.text());
    boolean plainNo = node instanceof YamlNode.Scalar word && NO.contains(word.text());
    if (plainYes || plainNo) {
      problems.error(
          node.place(),
          "'" + node.stretch().text() + "'",
          "true or false",
          MendedLine.write(node.stretch(), String.valueOf(plainYes)));
      return Optional.empty();
    }
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put("true", true);
    words.put("false", false);
    return word(node, words);
  }

  private void refuseHoles(YamlNode.Scalar text) {
    int hole = text.text().indexOf("{{");
    if (hole >= 0) {
      problems.error(
          text.passage().at(hole),
          "'{{' in a text that is the same in every version",
          "a text without {{ }}",
          "");
    }
  }
}
