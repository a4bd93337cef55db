package org.tentamen.variant;

import java.util.Set;
import org.tentamen.formula.Budget;
import org.tentamen.formula.Value;

/**
 * A range whose formulas are compiled: gives the domain once the parameters that it reads are
 * known.
 */
interface CompiledRange {

  /** The parameters that its formulas read. */
  Set<String> reads();

  /**
   * The values it has.
   *
   * @param slots holds at least the parameters that are read
   * @throws Failure where a formula has no value, or one that the range cannot have
   */
  Domain in(Value[] slots, Budget budget);

  /**
   * The same in every version.
   *
   * @param domain its values
   */
  record Constant(Domain domain) implements CompiledRange {
    @Override
    public Set<String> reads() {
      return Set.of();
    }

    @Override
    public Domain in(Value[] slots, Budget budget) {
      return domain;
    }
  }

  /**
   * One that other parameters decide.
   *
   * @param reads the parameters read
   * @param rule how they decide it
   */
  record Dependent(Set<String> reads, Rule rule) implements CompiledRange {
    @Override
    public Domain in(Value[] slots, Budget budget) {
      return rule.in(slots, budget);
    }
  }

  /** How a domain follows from the parameters' values. */
  @FunctionalInterface
  interface Rule {

    /** The domain; see {@link CompiledRange#in}. */
    Domain in(Value[] slots, Budget budget);
  }
}
