package org.tentamen.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.formula.Rational;

/** A standard as the specification tables write it; it counts how often it is asked to replay. */
final class SpecStandard implements Standard {

  private static final List<String> KINDS =
      List.of(
          "number",
          "integer",
          "shape",
          "vector",
          "choice",
          "choices",
          "match",
          "text",
          "expression");

  private final SpecFile.Entry section;
  private final SpecFile.Entry answer;

  SpecStandard(SpecFile.Entry section) {
    this.section = section;
    this.answer = section.entry("answer").orElseThrow();
  }

  /** The same answer with another right value, such as a misconception leads to. */
  private Key with(Object value) {
    Map<String, Object> cells = new LinkedHashMap<>(answer.cells());
    boolean labels = answer.has("choice") || answer.has("choices") || answer.has("match");
    String kind = KINDS.stream().filter(answer::has).findFirst().orElseThrow();
    cells.put(labels ? "correct" : kind, value);
    return SpecKey.of(new SpecFile.Entry(cells, answer.line()));
  }

  @Override
  public Key key() {
    return SpecKey.of(answer);
  }

  @Override
  public List<Key> also() {
    return section.entries("also").stream().map(SpecKey::of).toList();
  }

  @Override
  public Optional<Key> rounded() {
    return Optional.ofNullable(section.cells().get("rounded")).map(this::with);
  }

  @Override
  public List<Key> carried() {
    return section.list("carried").stream().map(this::with).toList();
  }

  @Override
  public List<Mistake> mistakes() {
    return section.entries("misconceptions").stream()
        .map(m -> (Mistake) new SpecMistake(m))
        .toList();
  }

  private final class SpecMistake implements Mistake {
    private final SpecFile.Entry entry;

    SpecMistake(SpecFile.Entry entry) {
      this.entry = entry;
    }

    @Override
    public String id() {
      return entry.text("id");
    }

    @Override
    public Rational credit() {
      return entry.optional("credit").map(c -> (Rational) SpecKey.number(c)).orElse(Rational.ZERO);
    }

    @Override
    public List<Key> keys() {
      return List.of(with(entry.cells().get("gives")));
    }
  }
}
