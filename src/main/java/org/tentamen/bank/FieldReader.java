package org.tentamen.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tentamen.answer.Notation;
import org.tentamen.bank.yaml.Expect;
import org.tentamen.bank.yaml.MendedLine;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Rational;

/** Reads the single values that fields are made of; what is wrong with one is reported. */
public final class FieldReader {

  /** What other YAML takes for true and false. */
  private static final Set<String> YES = Set.of("yes", "Yes", "on", "True", "TRUE", "y");

  private static final Set<String> NO = Set.of("no", "No", "off", "False", "FALSE", "n");

  private final Diagnostics problems;
  private final Expect expect;

  /** Reports to the given diagnostics. */
  public FieldReader(Diagnostics problems) {
    this.problems = problems;
    this.expect = new Expect(problems);
  }

  /** What is wrong so far. */
  public Diagnostics problems() {
    return problems;
  }

  /** Takes nodes for what fields need. */
  public Expect expect() {
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
        .scalar(node, "a formula", withoutKind(node))
        .flatMap(scalar -> Formula.read(scalar.passage(), problems));
  }

  /** {@code {number: v}} where a formula stands alone: in quotes it would be none either. */
  private static String withoutKind(YamlNode node) {
    if (node instanceof YamlNode.Mapping keys
        && keys.entries().size() == 1
        && AnswerKind.words().contains(keys.entries().get(0).key().text())
        && keys.entries().get(0).value() instanceof YamlNode.Scalar formula) {
      return MendedLine.write(node.stretch(), formula.stretch().text());
    }
    return node instanceof YamlNode.Mapping ? "Leave the keys and braces out." : "";
  }

  /** The formulas of a list, each by itself. */
  List<Formula> formulas(YamlNode node, String what, String mend) {
    return expect.items(node, what, mend).orElse(List.of()).stream()
        .flatMap(item -> formula(item).stream())
        .toList();
  }

  /** A text without holes; two braces as they are are written as in every text. */
  public Optional<String> plainText(YamlNode node, String what) {
    return expect.text(node, what).map(this::fixed).map(text -> text.text().text().strip());
  }

  private FixedText fixed(YamlNode.Scalar scalar) {
    FixedText text = FixedText.of(scalar.passage());
    text.hole().ifPresent(hole -> refuseHole(scalar.passage().at(hole)));
    return text;
  }

  /** The texts of a list, without holes. */
  public List<String> plainTexts(YamlNode node, String what, String mend) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : expect.items(node, what, mend).orElse(List.of())) {
      plainText(item, "a text").ifPresent(texts::add);
    }
    return texts;
  }

  /** A decimal number, at least or above a bound. */
  public Optional<Rational> number(YamlNode node, String what, Bounds bounds) {
    Optional<YamlNode.Scalar> scalar = expect.scalar(node, what, "");
    Optional<Rational> number = scalar.flatMap(s -> Literals.number(s.text()));
    boolean fits = number.filter(bounds::hold).isPresent();
    if (scalar.isPresent() && !fits) {
      String mend =
          Literals.meant(scalar.get().text())
              .filter(n -> Literals.number(n).filter(bounds::hold).isPresent())
              .map(n -> MendedLine.write(node.stretch(), n))
              .orElse("");
      problems.error(node.place(), "'" + scalar.get().text() + "'", what, mend);
      return Optional.empty();
    }
    return number;
  }

  /** What a right answer earns. */
  public Optional<Rational> points(YamlNode node) {
    return number(node, "points from 0.000001 to 1000000", Bounds.POINTS);
  }

  /** A whole number from one to another. */
  public Optional<Integer> whole(YamlNode node, int least, int most, String what) {
    Bounds bounds = n -> n.asInt().filter(i -> i >= least && i <= most).isPresent();
    String range = what + " from " + least + " to " + most;
    return number(node, range, bounds).flatMap(Rational::asInt);
  }

  /** One of several words. */
  public <T> Optional<T> word(YamlNode node, Map<String, T> words) {
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
  public Optional<Boolean> truth(YamlNode node) {
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

  /**
   * A text in Markdown without holes, the same on every paper.
   *
   * @param what what it is, {@code the instructions}
   */
  public Optional<Text> prose(YamlNode node, String what) {
    boolean hasHoles = node instanceof YamlNode.Scalar text && fixed(text).hole().isPresent();
    if (hasHoles) {
      return Optional.empty();
    }
    return new TextReader(this, new Vocabulary(KnownFunctions.BUILT_IN, problems)).read(node, what);
  }

  /** A language by its code, such as {@code en} or {@code pt-BR}. */
  public Optional<Locale> language(YamlNode node) {
    Optional<String> tag =
        expect.scalar(node, "a language such as en", "").map(YamlNode.Scalar::text);
    Optional<Locale> locale =
        tag.filter(t -> t.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")).map(Locale::forLanguageTag);
    if (tag.isPresent() && locale.isEmpty()) {
      problems.error(
          node.place(), "'" + tag.get() + "' as a language", "a code such as en, de or pt-BR", "");
    }
    return locale;
  }

  /** How numbers are written: a decimal sign, and perhaps one between groups of digits. */
  public Optional<Notation> notation(YamlNode node) {
    return new NotationReader(this).read(node);
  }

  private void refuseHole(Place place) {
    problems.error(
        place,
        "'{{' in a text that is the same in every version",
        "a text without {{ }}",
        "For two braces as they are, write {{'{{'}}.");
  }
}
