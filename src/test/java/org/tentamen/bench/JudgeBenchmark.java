package org.tentamen.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Judgement;
import org.tentamen.answer.Key;
import org.tentamen.answer.NumberRules;
import org.tentamen.answer.Reader;
import org.tentamen.answer.Reading;
import org.tentamen.answer.Standard;
import org.tentamen.answer.Tolerance;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Real;

/** What reading one response costs, and judging it, reading included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class JudgeBenchmark {

  /** A right number, a wrong one, one with a decimal comma, a shape, a shape in a tuple. */
  @Param({"0.357", "0.415", "0,357", "31x31x32", "(31, 31, 32)"})
  public String cell;

  private Standard standard;
  private Key key;

  /** The key of the cell's kind. */
  @Setup
  public void prepare() {
    Tolerance three = Tolerance.of(new Tolerance.Test.Decimals(3));
    NumberRules rules =
        new NumberRules(OptionalInt.empty(), Optional.of(three), Optional.empty(), Key.Form.NUMBER);
    List<Rational> sizes = List.of(Rational.of(31), Rational.of(31), Rational.of(32));
    key =
        cell.contains("31")
            ? new Key.Shape(List.copyOf(sizes), Key.Batch.EXACT, Key.Marking.ALL, Map.of())
            : new Key.Number(new Real(0.35667494393873245), rules);
    standard = Standard.of(key);
  }

  /** Reading alone. */
  @Benchmark
  public Reading read() {
    return Reader.read(key, cell, Optional.empty());
  }

  /** Reading and judging. */
  @Benchmark
  public Judgement readAndJudge() {
    return Judge.judge(standard, cell, Optional.empty());
  }
}
