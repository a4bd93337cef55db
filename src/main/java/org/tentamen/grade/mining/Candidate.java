package org.tentamen.grade.mining;

import java.util.List;
import java.util.stream.Collectors;
import org.tentamen.bank.Misconception;

/**
 * A wrong way to solve a question that students may have gone.
 *
 * @param misconception what it is as a misconception of the bank
 * @param replaced what is replaced by what, a line each
 * @param what the change in words, such as {@code '2*p' is missing}
 * @param cost how far-fetched it is; less is likelier
 */
record Candidate(Misconception misconception, List<Replacement> replaced, String what, int cost) {

  /** Copies the lines. */
  Candidate {
    replaced = List.copyOf(replaced);
  }

  /**
   * One formula in place of another.
   *
   * @param key the key of the misconception in YAML: steps, functions, parameters or answer
   * @param name what the formula is for; empty for the answer of a question without parts
   * @param formula the wrong formula
   */
  record Replacement(String key, String name, String formula) {

    @Override
    public String toString() {
      return (name.isEmpty() ? key : name) + " = " + formula;
    }
  }

  /** The wrong formulas, in one line. */
  String formulas() {
    return replaced.stream().map(Replacement::toString).collect(Collectors.joining(", "));
  }
}
