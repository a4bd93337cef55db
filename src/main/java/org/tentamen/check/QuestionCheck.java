package org.tentamen.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tentamen.answer.Notation;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.Exam;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.formula.Value;
import org.tentamen.variant.Effort;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Variant;
import org.tentamen.variant.Walk;

/** Checks one question, in stretches that any core may do. */
final class QuestionCheck {

  /** So many draws are a stretch where all are gone through. */
  static final long DRAWS = 4_096;

  /** So many versions are a stretch of a sample. */
  private static final int VERSIONS = 512;

  /** Any secret would do: versions are drawn from those of the {@link Sampler}. */
  private static final Secret SECRET = Secret.of("check");

  private final Exam alone;
  private final Plan plan;
  private final Thoroughness thoroughness;
  private final Stretches cores;
  private final Optional<BigInteger> draws;
  private final SettledKeys settled;

  /** What its versions take to work out. */
  private final Effort effort;

  private QuestionCheck(Exam alone, Thoroughness thoroughness, Stretches cores) {
    this.cores = cores;
    this.alone = alone;
    this.plan = plan(alone);
    this.thoroughness = thoroughness;
    this.draws = draws(plan);
    this.settled = new SettledKeys(numbers());
    this.effort = plan.effort();
  }

  /**
   * Prepares the check of a question.
   *
   * @param alone the exam that asks it alone
   * @throws InvalidInputException if it cannot be compiled
   */
  static QuestionCheck of(ExamDefinition alone, Thoroughness thoroughness, Stretches cores) {
    return new QuestionCheck(Exam.of(alone, SECRET), thoroughness, cores);
  }

  private static Optional<BigInteger> draws(Plan plan) {
    try {
      return Optional.of(plan.size());
    } catch (InvalidInputException e) {
      // Draws that cannot be numbered can still be drawn.
      return Optional.empty();
    }
  }

  /** How students of the exam write and read numbers. */
  private Optional<Notation> numbers() {
    return alone.definition().numbers().or(() -> plan.bank().numbers());
  }

  private boolean isEnumerated() {
    return isFew(draws, thoroughness)
        && effort.all(draws.orElseThrow()).compareTo(most(thoroughness.effort())) <= 0;
  }

  /** Whether there are few enough draws to go through them all, if they do not take too much. */
  private static boolean isFew(Optional<BigInteger> draws, Thoroughness thoroughness) {
    return draws.filter(d -> d.compareTo(most(thoroughness.enumerated())) <= 0).isPresent();
  }

  private static BigInteger most(long number) {
    return BigInteger.valueOf(number);
  }

  /**
   * How many stretches there are in the check of a question, about: those that a sample adds are
   * not known before, nor those that take too much.
   *
   * @throws InvalidInputException if it cannot be compiled
   */
  static int steps(ExamDefinition alone, Thoroughness thoroughness) {
    Optional<BigInteger> draws = draws(plan(Exam.of(alone, SECRET)));
    long versions =
        isFew(draws, thoroughness)
            ? stretches(draws.orElseThrow().longValueExact(), DRAWS)
            : stretches(thoroughness.sampled(), VERSIONS);
    long written = stretches(thoroughness.written(), WrittenCheck.VERSIONS);
    return (int) Math.min(Integer.MAX_VALUE / 1_000, versions + written);
  }

  private static Plan plan(Exam alone) {
    return alone.plan(alone.questions().iterator().next()).orElseThrow();
  }

  private static long stretches(long size, long each) {
    return (size + each - 1) / each;
  }

  /** Does it. */
  QuestionReport report(Runnable step) {
    return report(step, tally -> enumerate(tally, step));
  }

  /**
   * Does it.
   *
   * @param enumeration counts all draws, where they are gone through
   */
  QuestionReport report(Runnable step, Consumer<Tally> enumeration) {
    Tally tally = new Tally(plan.question());
    Reports reports = new Reports(plan.question(), draws, tally);
    List<Variant> written;
    Versions versions;
    boolean isCut = false;
    try {
      List<Variant> some;
      if (isEnumerated()) {
        enumeration.accept(tally);
        versions = new Versions(draws, tally.checked, tally.draws, tally.checked, Optional.empty());
        some = some();
      } else {
        Sampler.Drawn drawn = Sampler.draw(plan, thoroughness, effort);
        check(drawn.versions(), tally, step);
        versions =
            new Versions(
                draws, drawn.accepted(), drawn.tried(), tally.checked, Optional.of(drawn.covers()));
        isCut = isFew(draws, thoroughness) || drawn.isCut();
        some = isCut ? firstOf(drawn.versions()) : some();
      }
      written = solved(some, tally);
    } catch (InvalidInputException e) {
      return reports.failed(e);
    }
    List<Finding> others = new ArrayList<>();
    for (Diagnostic wrong : ExampleRunner.run(plan)) {
      others.add(new Finding(Finding.Kind.EXAMPLE, wrong, Optional.empty()));
    }
    if (isCut) {
      others.add(EffortFinding.of(plan.question(), effort, versions, written.size()));
    }
    others.addAll(RepeatedValues.findings(plan.question()));
    others.addAll(UnitFindings.findings(plan.question()));
    others.addAll(LabelFindings.findings(plan.question()));
    others.addAll(TagFindings.findings(plan.question()));
    others.addAll(ToleranceFindings.findings(plan.question(), written));
    others.addAll(Influence.findings(plan, written));
    others.addAll(
        WrittenCheck.findings(
            alone, plan, written, isKeyTold(tally), thoroughness.printed(), cores, step));
    return reports.report(versions, effort.mostDraws(), others);
  }

  private boolean isKeyTold(Tally tally) {
    return IntStream.range(0, plan.question().parts().size())
        .anyMatch(part -> tally.sighting(Finding.Kind.PRINTED_KEY, part).isPresent());
  }

  /** Some versions to write out. */
  private List<Variant> some() {
    return Sampler.some(plan, thoroughness.written(effort), thoroughness.writing());
  }

  /** The same of a sample, where drawing others would take much. */
  private List<Variant> firstOf(List<Variant> sample) {
    return sample.subList(0, Math.min(sample.size(), thoroughness.written(effort)));
  }

  /** Those of some versions that have a solution, each once: of few versions many are drawn. */
  private static List<Variant> solved(List<Variant> drawn, Tally tally) {
    List<Variant> solved = new ArrayList<>();
    Set<Map<String, Value>> seen = new HashSet<>();
    for (Variant variant : drawn) {
      if (seen.add(variant.parameters())) {
        Optional<Diagnostic> why = Unsolved.why(variant);
        if (why.isEmpty()) {
          solved.add(variant);
        } else if (tally.sighting(Finding.Kind.UNSOLVED, 0).isEmpty()) {
          tally.saw(Finding.Kind.UNSOLVED, 0, variant, why.get().found());
        }
      }
    }
    return solved;
  }

  private void enumerate(Tally tally, Runnable step) {
    long size = draws.orElseThrow().longValueExact();
    Iterator<Callable<Tally>> stretches =
        LongStream.iterate(0, from -> from < size, from -> from + DRAWS)
            .<Callable<Tally>>mapToObj(from -> () -> stretch(from, Math.min(size, from + DRAWS)))
            .iterator();
    cores.each(stretches, part -> add(tally, part, step));
  }

  /** How many draws there are where all are gone through; 0 where there is a sample. */
  long enumerated() {
    return isEnumerated() ? draws.orElseThrow().longValueExact() : 0;
  }

  Plan plan() {
    return plan;
  }

  /**
   * Counts some of the draws in the calling thread.
   *
   * @param from the first, a multiple of {@link #DRAWS}
   * @param to the one after the last
   * @throws InvalidInputException if one of them cannot be made; those before it are counted
   */
  void count(Tally tally, long from, long to) {
    for (long start = from; start < to; start += DRAWS) {
      tally.add(stretch(start, Math.min(to, start + DRAWS)));
    }
  }

  private Tally stretch(long from, long to) {
    Tally tally = new Tally(plan.question());
    VersionCheck check = new VersionCheck(plan, numbers(), settled, tally);
    Walk walk = plan.walk(BigInteger.valueOf(from), BigInteger.valueOf(to));
    while (walk.advance()) {
      tally.draws++;
      Optional<Variant> version = walk.version();
      if (version.isPresent()) {
        check.check(version.get());
      }
    }
    return tally;
  }

  private void check(List<Variant> versions, Tally tally, Runnable step) {
    Iterator<Callable<Tally>> stretches =
        IntStream.iterate(0, from -> from < versions.size(), from -> from + VERSIONS)
            .<Callable<Tally>>mapToObj(
                from ->
                    () ->
                        stretch(versions.subList(from, Math.min(versions.size(), from + VERSIONS))))
            .iterator();
    cores.each(stretches, part -> add(tally, part, step));
  }

  private Tally stretch(List<Variant> versions) {
    Tally tally = new Tally(plan.question());
    VersionCheck check = new VersionCheck(plan, numbers(), settled, tally);
    boolean isRepeated = RepeatedValues.areIn(plan.question());
    for (Variant variant : versions) {
      check.check(variant);
      // Here a version stands for those who draw it, by whichever of the draws that give it.
      tally.chances += isRepeated ? variant.chance() * (variant.ways() - 1) : 0;
    }
    return tally;
  }

  private static void add(Tally tally, Tally later, Runnable step) {
    tally.add(later);
    step.run();
  }
}
