package org.tentamen.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tentamen.answer.Key;

/**
 * A version's replays for students who round or err, each worked out once, when it is asked for.
 */
final class Replays {

  /** Stands for the right solution among the misconceptions' indexes. */
  static final int RIGHT = -1;

  private final Variant variant;

  /** By the decimals that steps are rounded to, −1 where they are not; few, or none. */
  private final List<Replayed> known = new ArrayList<>(2);

  /** What is worked out under one rounding, by misconception; the right solution comes first. */
  private record Replayed(int decimals, @Nullable Optional<Solution>[] solutions) {}

  Replays(Variant variant) {
    this.variant = variant;
  }

  /**
   * What a part comes to under a misconception: its key, the same with steps rounded, and its other
   * answers as far as they are no longer right; without those that have no value.
   *
   * @param decimals to how many decimals steps are rounded; empty where they are not
   */
  List<Key> keys(int part, int misconception, OptionalInt decimals) {
    List<Key> keys = new ArrayList<>();
    Optional<Solution> mistaken = solution(misconception, OptionalInt.empty());
    if (mistaken.isPresent()) {
      addKey(mistaken.get(), part, keys);
    }
    if (decimals.isPresent()) {
      Optional<Solution> rounded = solution(misconception, decimals);
      if (rounded.isPresent()) {
        addKey(rounded.get(), part, keys);
      }
    }
    if (mistaken.isPresent()) {
      addOthers(mistaken.get(), part, keys);
    }
    return keys;
  }

  private static void addKey(Solution solution, int part, List<Key> keys) {
    Optional<Key> key = solution.find(part);
    if (key.isPresent()) {
      keys.add(key.get());
    }
  }

  /**
   * Adds a part's other answers under some replay, but those that are right all the same: 27×27 is
   * as wrong as 27×27×1 where 28×28 is as right as 28×28×1.
   */
  void addOthers(Solution replayed, int part, List<Key> keys) {
    List<Key> others = replayed.findAlso(part);
    if (!others.isEmpty()) {
      List<Key> right = variant.solve().also(part);
      others.stream().filter(key -> !right.contains(key)).forEach(keys::add);
    }
  }

  /** The key of a part where steps are rounded. */
  Optional<Key> rounded(int part, int misconception, OptionalInt decimals) {
    return solution(misconception, decimals).flatMap(s -> s.find(part));
  }

  /** The whole replay; empty where a step has no value. */
  synchronized Optional<Solution> solution(int misconception, OptionalInt decimals) {
    @Nullable Optional<Solution>[] solutions = solutions(decimals.orElse(-1));
    Optional<Solution> solution = solutions[misconception + 1];
    if (solution == null) {
      solution = attempt(misconception, decimals);
      solutions[misconception + 1] = solution;
    }
    return solution;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
  private @Nullable Optional<Solution>[] solutions(int decimals) {
    for (Replayed one : known) {
      if (one.decimals() == decimals) {
        return one.solutions();
      }
    }
    int misconceptions = variant.plan().question().misconceptions().size();
    Replayed made = new Replayed(decimals, new Optional[misconceptions + 1]);
    known.add(made);
    return made.solutions();
  }

  private Optional<Solution> attempt(int misconception, OptionalInt decimals) {
    try {
      return Optional.of(variant.attempt(misconception, decimals));
    } catch (Failure e) {
      return Optional.empty();
    }
  }
}
