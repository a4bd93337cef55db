package org.tentamen.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects losses, each about the same thing of the same part once. */
final class Losses {

  private final Set<List<String>> known = new HashSet<>();
  private final List<Loss> losses = new ArrayList<>();

  /** Adds what was found of a variant, unless the same was found of an earlier one. */
  void add(List<Fidelity.Finding> findings) {
    for (Fidelity.Finding finding : findings) {
      Loss loss = finding.loss();
      if (known.add(List.of(loss.question(), loss.part(), finding.about()))) {
        losses.add(loss);
      }
    }
  }

  /** All of them, in order. */
  List<Loss> all() {
    return losses.stream().sorted().toList();
  }
}
