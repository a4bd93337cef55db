package org.tentamen.variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tentamen.answer.Key;

/**
 * A version's replays for students who round or err, each worked out once, when it is asked for.
 */
final class Replays {

  /** Stands for the right solution among the misconceptions' indexes. */
  static final int RIGHT = -1;

  private final Variant variant;
  private final Map<Replay, Optional<Solution>> known = new HashMap<>();

  /** A replay by the misconception's index and the decimals steps are rounded to. */
  private record Replay(int misconception, int decimals) {}

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
    mistaken.flatMap(s -> s.find(part)).ifPresent(keys::add);
    if (decimals.isPresent()) {
      rounded(part, misconception, decimals).ifPresent(keys::add);
    }
    mistaken.ifPresent(s -> addOthers(s, part, keys));
    return keys;
  }

  /**
   * Adds a part's other answers under some replay, but those that are right all the same: 27×27 is
   * as wrong as 27×27×1 where 28×28 is as right as 28×28×1.
   */
  void addOthers(Solution replayed, int part, List<Key> keys) {
    List<Key> right = variant.solve().also(part);
    replayed.findAlso(part).stream().filter(key -> !right.contains(key)).forEach(keys::add);
  }

  /** The key of a part where steps are rounded. */
  Optional<Key> rounded(int part, int misconception, OptionalInt decimals) {
    return solution(misconception, decimals).flatMap(s -> s.find(part));
  }

  /** The whole replay; empty where a step has no value. */
  synchronized Optional<Solution> solution(int misconception, OptionalInt decimals) {
    return known.computeIfAbsent(
        new Replay(misconception, decimals.orElse(-1)),
        replay -> variant.replay(conditions(misconception, decimals)));
  }

  private Conditions conditions(int misconception, OptionalInt decimals) {
    return new Conditions(
        misconception == RIGHT
            ? Optional.empty()
            : Optional.of(variant.plan().question().misconceptions().get(misconception)),
        decimals,
        Map.of());
  }
}
