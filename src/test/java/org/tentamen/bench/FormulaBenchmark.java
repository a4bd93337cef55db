package org.tentamen.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Budget;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Function;
import org.tentamen.formula.Functions;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Program;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Typesetter;
import org.tentamen.formula.Value;
import org.tentamen.formula.Working;

/** What calculating and typesetting formulas costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FormulaBenchmark {

  private static final int DRAWS = 64;

  private final Functions functions =
      Functions.builtIn()
          .with(
              List.of(
                  function("conv_out(n, f, p, s)", "floor((n - f + 2*p) / s) + 1"),
                  function("bce(y, q)", "-(y*log(q) + (1 - y)*log(1 - q))")));
  private final org.tentamen.formula.Scope scope =
      org.tentamen.formula.Scope.of(
          List.of("W", "H", "C", "K", "F", "S", "O_w", "O_h", "y", "q", "L"));
  private final Program rounds = program("(W - F) % S != 0 and (H - F) % S != 0");
  private final Program differs = program("C != K");
  private final Program width = program("conv_out(W, F, 0, S)");
  private final Program height = program("conv_out(H, F, 0, S)");
  private final Program shape = program("[O_w, O_h, K]");
  private final Program losses = program("bce(y, q)");
  private final Program mean = program("mean(L)");
  private final Formula working = formula("conv_out(W, F, 0, S)");
  private final Typesetter typesetter = new Typesetter(functions, Map.of(), NumberText.USUAL);
  private final Value[][] draws = draws();
  private int next;

  /** The conditions and steps of q02, a convolution's shape, on numbers that are drawn already. */
  @Benchmark
  public Value convolutionShape() {
    Value[] slots = draws[next++ & (DRAWS - 1)];
    Budget budget = Budget.standard();
    rounds.run(slots, budget);
    differs.run(slots, budget);
    slots[6] = width.run(slots, budget);
    slots[7] = height.run(slots, budget);
    return shape.run(slots, budget);
  }

  /** The steps of q11, a mean of three losses with six logarithms. */
  @Benchmark
  public Value crossEntropy() {
    Value[] slots = draws[next++ & (DRAWS - 1)];
    Budget budget = Budget.standard();
    slots[10] = losses.run(slots, budget);
    return mean.run(slots, budget);
  }

  /** The worked solution of one step of q02. */
  @Benchmark
  public Working working() {
    Value[] slots = draws[0];
    Map<String, Value> values = Map.of("W", slots[0], "F", slots[4], "S", slots[5]);
    return typesetter.working("O_w", working, values, Rational.of(31));
  }

  private static Value[][] draws() {
    Random random = new Random(1);
    Value[][] draws = new Value[DRAWS][11];
    for (Value[] slots : draws) {
      slots[0] = Rational.of(28 + 4 * random.nextInt(50));
      slots[1] = Rational.of(28 + 4 * random.nextInt(50));
      slots[2] = Rational.of(1 + random.nextInt(16));
      slots[3] = Rational.of(8 << random.nextInt(4));
      slots[4] = Rational.of(3 + 2 * random.nextInt(3));
      slots[5] = Rational.of(2 + random.nextInt(2));
      slots[8] = Value.Items.of(Rational.of(random.nextInt(2)), Rational.ONE, Rational.ZERO);
      slots[9] =
          Value.Items.of(
              Rational.of(random.nextInt(18) + 1, 20), Rational.of(9, 10), Rational.of(7, 20));
    }
    return draws;
  }

  private Program program(String text) {
    return Program.of(formula(text), scope, functions);
  }

  private static Formula formula(String text) {
    return Formula.of(Passage.of("benchmark", text));
  }

  private static Function function(String head, String body) {
    return Function.read(Passage.of("benchmark", head), formula(body), new Diagnostics())
        .orElseThrow();
  }
}
