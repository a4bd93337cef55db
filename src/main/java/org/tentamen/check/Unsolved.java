package org.tentamen.check;

import java.util.Map;
import java.util.Optional;
import org.tentamen.bank.Part;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.variant.Solution;
import org.tentamen.variant.Variant;

/** Says why a version has no solution. */
final class Unsolved {

  private Unsolved() {}

  /** What is wrong with a version's steps or answers; empty where it has a solution. */
  static Optional<Diagnostic> why(Variant variant) {
    try {
      Solution solution = variant.solve();
      for (Part part : variant.plan().question().parts()) {
        solution.key(part);
        solution.also(part);
        variant.standard(part, Map.of());
      }
      return Optional.empty();
    } catch (InvalidInputException e) {
      return Optional.of(e.diagnostics().get(0));
    }
  }
}
