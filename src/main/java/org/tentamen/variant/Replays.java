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
   * The key of a part under a misconception, and where its steps are rounded too; without those
   * that have no value.
   *
   * @param decimals to how many decimals steps are rounded; empty where they are not
   */
  List<Key> keys(int part, int misconception, OptionalInt decimals) {
    List<Key> keys = new ArrayList<>();
    solution(misconception, OptionalInt.empty()).flatMap(s -> s.find(part)).ifPresent(keys::add);
    if (decimals.isPresent()) {
      rounded(part, misconception, decimals).ifPresent(keys::add);
    }
    return keys;
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
