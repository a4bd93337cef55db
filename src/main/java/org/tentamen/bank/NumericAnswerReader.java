package org.tentamen.bank;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.tentamen.answer.Key;
import org.tentamen.answer.NumberRules;
import org.tentamen.answer.Tolerance;
import org.tentamen.answer.UnitRule;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Tree;
import org.tentamen.formula.Type;

/** Reads answers that are numbers: number, integer, shape and vector. */
final class NumericAnswerReader {

  private static final int MOST_DECIMALS = 15;

  private static final KnownKeys UNIT =
      KnownKeys.of("a unit", "name: m/s", "missing: 0.5", "convertible: 0", "wrong: 1");

  private final FieldReader reader;
  private final Vocabulary vocabulary;

  NumericAnswerReader(FieldReader reader, Vocabulary vocabulary) {
    this.reader = reader;
    this.vocabulary = vocabulary;
  }

  Optional<Answer> number(Fields fields, Optional<Tolerance> tolerance) {
    Optional<UnitRule> unit = fields.value("unit").flatMap(this::unit);
    NumberRules rules = new NumberRules(decimals(fields), tolerance, unit, form(fields));
    return value(fields, "number", NumericAnswerReader::isNumber, "a number")
        .map(f -> new Answer.Number(f, rules));
  }

  Optional<Answer> whole(Fields fields) {
    Key.Form form = form(fields);
    return value(fields, "integer", NumericAnswerReader::isNumber, "a number")
        .map(f -> new Answer.Whole(f, form));
  }

  Optional<Answer> vector(Fields fields, Optional<Tolerance> tolerance) {
    NumberRules rules =
        new NumberRules(decimals(fields), tolerance, Optional.empty(), Key.Form.NUMBER);
    Key.Marking marking = marking(fields);
    return value(fields, "vector", Type.ListOf.class::isInstance, "a list")
        .map(f -> new Answer.Vector(f, rules, marking));
  }

  Optional<Answer> shape(Fields fields) {
    Key.Batch batch =
        fields
            .value("batch")
            .flatMap(v -> reader.word(v, AnswerWords.BATCHES))
            .orElse(Key.Batch.EXACT);
    Key.Marking marking = marking(fields);
    return fields
        .value("shape")
        .flatMap(this::sizes)
        .map(sizes -> new Answer.Shape(sizes, batch, marking));
  }

  private Optional<List<Formula>> sizes(YamlNode node) {
    if (node instanceof YamlNode.Sequence) {
      List<Formula> sizes = reader.formulas(node, "a list of sizes", "");
      sizes.forEach(this::requireSize);
      return sizes.isEmpty() ? Optional.empty() : Optional.of(sizes);
    }
    Optional<Formula> whole = reader.formula(node);
    if (whole.isPresent() && !(whole.get().tree() instanceof Tree.ListOf)) {
      reader
          .problems()
          .error(
              node.place(),
              "'" + whole.get() + "' as a shape",
              "a list of sizes",
              "Write for example `shape: [W, H, C]`.");
      return Optional.empty();
    }
    return whole.map(this::parts);
  }

  private List<Formula> parts(Formula list) {
    List<Formula> sizes =
        list.tree().parts().stream()
            .map(t -> list.passage().part(t.span().from(), t.span().to()))
            .map(Formula::of)
            .toList();
    sizes.forEach(this::requireSize);
    return sizes;
  }

  private void requireSize(Formula size) {
    require(size, t -> isNumber(t) || t == Type.SYMBOL, "a number or a symbol");
  }

  private Optional<Formula> value(Fields fields, String key, Predicate<Type> fits, String what) {
    Optional<Formula> formula = fields.value(key).flatMap(reader::formula);
    formula.ifPresent(f -> require(f, fits, what));
    return formula;
  }

  private void require(Formula formula, Predicate<Type> fits, String what) {
    Type type = vocabulary.check(formula);
    if (!fits.test(type) && type != Type.UNKNOWN) {
      reader
          .problems()
          .error(
              formula.passage().at(0), "'" + formula + "', which is " + type.described(), what, "");
    }
  }

  private static boolean isNumber(Type type) {
    return type == Type.NUMBER;
  }

  private OptionalInt decimals(Fields fields) {
    return fields
        .value("decimals")
        .flatMap(v -> reader.whole(v, 0, MOST_DECIMALS, "a number of decimals"))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private Key.Form form(Fields fields) {
    return fields
        .value("form")
        .flatMap(v -> reader.word(v, AnswerWords.FORMS))
        .orElse(Key.Form.NUMBER);
  }

  private Key.Marking marking(Fields fields) {
    return fields
        .value("marking")
        .flatMap(v -> reader.word(v, AnswerWords.BY_ELEMENT))
        .orElse(Key.Marking.ALL);
  }

  private Optional<UnitRule> unit(YamlNode node) {
    if (node instanceof YamlNode.Scalar) {
      return reader.plainText(node, "a unit").map(UnitRule::of);
    }
    Optional<Fields> fields = reader.expect().fields(node, UNIT);
    Optional<UnitRule> usual =
        fields
            .flatMap(f -> f.required("name"))
            .flatMap(v -> reader.plainText(v, "a unit"))
            .map(UnitRule::of);
    return usual.map(
        u ->
            new UnitRule(
                u.name(),
                share(fields.orElseThrow(), "missing", u.missing()),
                share(fields.orElseThrow(), "convertible", u.convertible()),
                share(fields.orElseThrow(), "wrong", u.wrong())));
  }

  private Rational share(Fields fields, String key, Rational usual) {
    return fields
        .value(key)
        .flatMap(v -> reader.number(v, "a share from 0 to 1", Bounds.SHARE))
        .orElse(usual);
  }
}
