package org.tentamen.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
import org.tentamen.answer.Key;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Seed;

/** How long one version of a question takes: its seed, its draw, its solution and its keys. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DrawAndSolve {

  /** q02 has six whole numbers, q11 two lists of three and logarithms, q16 two matrices. */
  @Param({"q02", "q11", "q16"})
  private String question;

  private final Secret secret = Secret.of("winter 2026");
  private Plan plan;
  private int student;

  @Setup
  public void compile() throws IOException {
    Bank bank = BankReader.read(Path.of("exercises/deep-learning.yaml"));
    plan = Plan.of(bank, bank.question(question).orElseThrow());
  }

  @Benchmark
  public Seed seedOnly() {
    return secret.seed("deep-learning", id(), question, 0);
  }

  @Benchmark
  public List<Key> seedDrawAndSolve() {
    return plan.draw(secret.seed("deep-learning", id(), question, 0)).solve().keys();
  }

  private String id() {
    student = student + 1 & 0xffff;
    return "s" + (0x10000 + student);
  }
}
