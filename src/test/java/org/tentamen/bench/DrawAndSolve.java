package org.tentamen.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.tentamen.answer.KeyText;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Part;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Seed;
import org.tentamen.variant.Variant;

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
  private final String[] right = new String[0x1000];
  private Plan plan;
  private int student;

  /** Compiles the question, and prints each student's key: what they will type. */
  @Setup
  public void prepare() throws IOException {
    Bank bank = BankReader.read(Path.of("exercises/deep-learning.yaml"));
    plan = Plan.of(bank, bank.question(question).orElseThrow());
    for (int i = 0; i < right.length; i++) {
      right[i] = KeyText.of(drawAndSolve(i).get(0));
    }
  }

  @Benchmark
  public Seed seedOnly() {
    return seed(next());
  }

  @Benchmark
  public List<Key> seedDrawAndSolve() {
    return drawAndSolve(next());
  }

  /** The whole way of one right response from the exam's seed to its verdict. */
  @Benchmark
  public Judgement seedDrawSolveReadAndJudge() {
    int student = next();
    Variant variant = plan.draw(seed(student));
    Part part = variant.plan().question().parts().get(0);
    return Judge.judge(variant.standard(part, Map.of()), right[student], Optional.empty());
  }

  private List<Key> drawAndSolve(int student) {
    return plan.draw(seed(student)).solve().keys();
  }

  private Seed seed(int student) {
    return secret.seed("deep-learning", "s" + (0x1000 + student), question, 0);
  }

  private int next() {
    student = (student + 1) % right.length;
    return student;
  }
}
