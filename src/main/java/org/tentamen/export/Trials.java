package org.tentamen.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.formula.Rational;

/** Collects what came of trying out variants, by part and by kind of response. */
final class Trials {

  private final Map<List<String>, Map<String, Kind>> parts = new LinkedHashMap<>();

  /**
   * A response that was tried.
   *
   * @param question the question's id
   * @param part the part's id; empty where it has one answer
   * @param variant the variant's number
   * @param trial the response
   * @param bank the share that it earns in the bank; empty where a person decides
   * @param target the share that it earns in the target
   */
  record Outcome(
      String question,
      String part,
      String variant,
      Borderline.Trial trial,
      Optional<Rational> bank,
      double target) {

    private boolean differs() {
      return bank.isEmpty() || Math.abs(bank.get().toDouble() - target) > Fidelity.NEGLIGIBLE;
    }
  }

  /** What came of one kind of response. */
  private static final class Kind {
    private int tried;
    private int differ;
    private Optional<Outcome> first = Optional.empty();
  }

  /** Adds what came of a variant. */
  void add(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      Kind kind =
          parts
              .computeIfAbsent(
                  List.of(outcome.question(), outcome.part()), k -> new LinkedHashMap<>())
              .computeIfAbsent(outcome.trial().about(), k -> new Kind());
      kind.tried++;
      if (outcome.differs()) {
        kind.differ++;
        kind.first = kind.first.or(() -> Optional.of(outcome));
      }
    }
  }

  /** All of it, in the order of the questions. */
  List<Tried> all() {
    List<Tried> all = new ArrayList<>();
    parts.forEach(
        (part, kinds) -> {
          List<Tried.Difference> differences = new ArrayList<>();
          kinds.forEach(
              (about, kind) ->
                  kind.first.ifPresent(
                      f ->
                          differences.add(
                              new Tried.Difference(
                                  about,
                                  kind.differ,
                                  kind.tried,
                                  f.variant(),
                                  f.trial().response(),
                                  f.bank(),
                                  f.target()))));
          int tried = kinds.values().stream().mapToInt(kind -> kind.tried).sum();
          all.add(new Tried(part.get(0), part.get(1), tried, differences));
        });
    return all;
  }
}
