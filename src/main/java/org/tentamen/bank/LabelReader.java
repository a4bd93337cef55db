package org.tentamen.bank;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.MendedLine;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Tree;
import org.tentamen.formula.Type;

/** Reads the labels of options and items, and which of them are right. */
final class LabelReader {

  private static final KnownKeys LABEL = KnownKeys.of("a right option", "label: yes");
  private static final KnownKeys LABELS = KnownKeys.of("right options", "labels: [yes, no]");

  private final FieldReader reader;
  private final Vocabulary vocabulary;

  LabelReader(FieldReader reader, Vocabulary vocabulary) {
    this.reader = reader;
    this.vocabulary = vocabulary;
  }

  /**
   * Labels: a list of texts, or a formula that gives a list.
   *
   * @param what what they are, {@code options}
   */
  Optional<Answer.Labels> labels(YamlNode node, String what) {
    if (node instanceof YamlNode.Sequence) {
      List<String> labels = reader.plainTexts(node, "a list of " + what, "");
      refuseTwice((YamlNode.Sequence) node);
      return labels.isEmpty()
          ? refuseEmpty(node, what)
          : Optional.of(new Answer.Labels.Fixed(labels));
    }
    Optional<Formula> formula = reader.formula(node);
    formula.ifPresent(f -> requireList(f, what));
    return formula.map(Answer.Labels.Computed::new);
  }

  private Optional<Answer.Labels> refuseEmpty(YamlNode node, String what) {
    boolean empty = node instanceof YamlNode.Sequence list && list.items().isEmpty();
    if (empty) {
      reader.problems().error(node.place(), "no " + what, "a list of " + what, "");
    }
    return Optional.empty();
  }

  private void refuseTwice(YamlNode.Sequence list) {
    Map<String, YamlNode> seen = new HashMap<>();
    for (YamlNode item : list.items()) {
      boolean twice = item instanceof YamlNode.Scalar label && seen.put(label.text(), item) != null;
      if (twice) {
        reader
            .problems()
            .error(
                item.place(),
                "the label '" + ((YamlNode.Scalar) item).text() + "' for the second time",
                "labels that all differ",
                "");
      }
    }
  }

  /** Which option is right: a formula that gives its index, or <code>{label: …}</code>. */
  Optional<Formula> correct(YamlNode node, Optional<Answer.Labels> options) {
    if (node instanceof YamlNode.Mapping) {
      return reader
          .expect()
          .fields(node, LABEL)
          .flatMap(f -> f.required("label"))
          .flatMap(label -> label(label, options));
    }
    if (node instanceof YamlNode.Scalar label && isOption(label, options)) {
      refuseBareLabel(label);
      return Optional.empty();
    }
    Optional<Formula> formula = reader.formula(node);
    formula.ifPresent(f -> checkIndex(f, options));
    return formula;
  }

  /** Whether a text is an option as it is written, and not a formula that could mean another. */
  private static boolean isOption(YamlNode.Scalar node, Optional<Answer.Labels> options) {
    return fixed(options).contains(node.text()) && Literals.number(node.text()).isEmpty();
  }

  private void refuseBareLabel(YamlNode.Scalar label) {
    reader
        .problems()
        .error(
            label.place(),
            "the label '" + label.text() + "' where an index stands",
            "an index from 0, or the label with the key 'label'",
            MendedLine.write(label.stretch(), "{label: " + label.stretch().text() + "}"));
  }

  /** Which options are right: a formula that gives indexes, or <code>{labels: […]}</code>. */
  Optional<Formula> allCorrect(YamlNode node, Optional<Answer.Labels> options) {
    if (node instanceof YamlNode.Mapping) {
      Optional<YamlNode> labels =
          reader.expect().fields(node, LABELS).flatMap(f -> f.required("labels"));
      return labels.flatMap(l -> labelList(l, options));
    }
    Optional<Formula> formula = reader.formula(node);
    formula.ifPresent(f -> checkIndexes(f, options));
    return formula;
  }

  private Optional<Formula> labelList(YamlNode node, Optional<Answer.Labels> options) {
    Optional<List<YamlNode>> items = reader.expect().items(node, "a list of labels", "");
    if (items.isEmpty()) {
      return Optional.empty();
    }
    if (items.get().isEmpty()) {
      return Optional.of(Literals.emptyList((YamlNode.Sequence) node));
    }
    List<Formula> formulas = items.get().stream().flatMap(i -> label(i, options).stream()).toList();
    boolean whole = formulas.size() == items.get().size();
    return whole ? Optional.of(Formula.list(formulas)) : Optional.empty();
  }

  private Optional<Formula> label(YamlNode node, Optional<Answer.Labels> options) {
    Optional<YamlNode.Scalar> label = reader.expect().text(node, "a label");
    if (label.isEmpty()) {
      return Optional.empty();
    }
    List<String> known = fixed(options);
    Passage passage = FixedText.of(label.get().passage()).text();
    String text = passage.text();
    if (!known.isEmpty() && !known.contains(text)) {
      reader
          .problems()
          .error(
              node.place(),
              "unknown label '" + text + "'",
              "one of: " + String.join(", ", known),
              vocabulary.names().contains(text)
                  ? "The value of '" + text + "' is a formula: write `correct: " + text + "`."
                  : Nearest.suggestion(text, known));
    }
    if (text.indexOf('\'') >= 0 && text.indexOf('"') >= 0) {
      reader.problems().error(node.place(), "a label with both ' and \"", "one of the two", "");
      return Optional.empty();
    }
    return Optional.of(Literals.text(passage));
  }

  private void checkIndex(Formula formula, Optional<Answer.Labels> options) {
    Type type = vocabulary.check(formula);
    boolean fits = type == Type.NUMBER || type == Type.TEXT || type == Type.UNKNOWN;
    if (!fits) {
      report(formula, type, "an index from 0, or a label as a text");
    }
    checkInside(formula.tree(), fixed(options));
  }

  private void checkIndexes(Formula formula, Optional<Answer.Labels> options) {
    requireList(formula, "right options");
    if (formula.tree() instanceof Tree.ListOf list) {
      list.items().forEach(item -> checkInside(item, fixed(options)));
    }
  }

  /** In a set, unlike in a match, an option that is right is so once. */
  void refuseTwice(Formula correct) {
    Set<String> seen = new HashSet<>();
    if (correct.tree() instanceof Tree.ListOf list) {
      for (Tree item : list.items()) {
        boolean twice = isWrittenOut(item) && !seen.add(item.span().quote());
        if (twice) {
          reader
              .problems()
              .error(
                  item.span().place(),
                  item.span().quote() + " for the second time among the right options",
                  "each of them once",
                  "");
        }
      }
    }
  }

  private static boolean isWrittenOut(Tree item) {
    return item instanceof Tree.Literal || item instanceof Tree.Text;
  }

  private void checkInside(Tree tree, List<String> options) {
    boolean negative = tree instanceof Tree.Negate minus && minus.operand() instanceof Tree.Literal;
    boolean outside =
        tree instanceof Tree.Literal index
            && (!index.value().isWhole()
                || index.value().compareTo(Rational.of(options.size())) >= 0);
    if (!options.isEmpty() && (negative || outside)) {
      reader
          .problems()
          .error(
              tree.span().place(),
              "index " + tree.span().quote() + " of " + options.size() + " options",
              "0 to " + (options.size() - 1) + ", since the first has index 0",
              "");
    }
    if (tree instanceof Tree.Text label && !options.isEmpty() && !options.contains(label.text())) {
      reader
          .problems()
          .error(
              tree.span().place(),
              "unknown label '" + label.text() + "'",
              "one of: " + String.join(", ", options),
              Nearest.suggestion(label.text(), options));
    }
  }

  /** Checks that as many options are right as there are items. */
  void checkCount(Answer.Labels items, Formula correct) {
    OptionalInt expected = count(items);
    OptionalInt found =
        vocabulary.quietly(correct) instanceof Type.ListOf list
            ? list.length()
            : OptionalInt.empty();
    if (expected.isPresent() && found.isPresent() && !expected.equals(found)) {
      reader
          .problems()
          .error(
              correct.passage().at(0),
              found.getAsInt()
                  + (found.getAsInt() == 1 ? " right option for " : " right options for ")
                  + expected.getAsInt()
                  + " items",
              "an option for each item",
              "");
    }
  }

  private OptionalInt count(Answer.Labels labels) {
    if (labels instanceof Answer.Labels.Fixed fixed) {
      return OptionalInt.of(fixed.labels().size());
    }
    Formula formula = ((Answer.Labels.Computed) labels).formula();
    return vocabulary.quietly(formula) instanceof Type.ListOf list
        ? list.length()
        : OptionalInt.empty();
  }

  private void requireList(Formula formula, String what) {
    Type type = vocabulary.check(formula);
    if (!(type instanceof Type.ListOf) && type != Type.UNKNOWN) {
      report(formula, type, "a list");
    }
  }

  private void report(Formula formula, Type type, String expected) {
    reader.problems().error(formula.passage().at(0), type.described(), expected, "");
  }

  private static List<String> fixed(Optional<Answer.Labels> options) {
    return options
        .filter(Answer.Labels.Fixed.class::isInstance)
        .map(fixed -> ((Answer.Labels.Fixed) fixed).labels())
        .orElse(List.of());
  }
}
