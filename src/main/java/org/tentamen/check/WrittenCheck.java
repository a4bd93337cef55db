package org.tentamen.check;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.tentamen.answer.Notation;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Severity;
import org.tentamen.exam.Exam;
import org.tentamen.export.Format;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Variant;

/**
 * Writes versions out in every format, and checks what comes out; of versions that are {@link
 * Alike} the first.
 */
final class WrittenCheck {

  /** So many versions are a stretch. */
  static final int VERSIONS = 100;

  private final Plan plan;
  private final PaperWriter papers;
  private final List<VersionWriter> shown;
  private final List<VersionWriter> quizzes;
  private final Optional<Notation> numbers;

  /** What versions show whose papers were written without fault. */
  private final Set<String> sound = ConcurrentHashMap.newKeySet();

  /** What versions are like whose quizzes were. */
  private final Set<Alike> soundQuizzes = ConcurrentHashMap.newKeySet();

  /** Whether it was told that keys are not judged right as they print. */
  private final boolean isKeyTold;

  private WrittenCheck(Exam alone, Plan plan, boolean isKeyTold) {
    this.plan = plan;
    this.isKeyTold = isKeyTold;
    this.numbers = alone.definition().numbers();
    this.papers = new PaperWriter(alone);
    this.shown = List.of(papers, new TexWriter(plan));
    this.quizzes =
        List.of(new ExportWriter(plan, Format.MOODLE), new ExportWriter(plan, Format.GIFT));
  }

  /** One way of writing versions out. Safe for many threads. */
  interface VersionWriter {

    /**
     * Writes a version.
     *
     * @param problems receives what is wrong with what came out
     * @throws InvalidInputException if it cannot be written
     */
    void write(Variant variant, Problems problems);
  }

  /** Receives what is wrong with a version's texts. */
  interface Problems {

    /**
     * Something is wrong.
     *
     * @param place where in the bank
     * @param found what was found; the same in every version that has it
     * @param expected what was expected
     */
    void add(Finding.Kind kind, Place place, String found, String expected);
  }

  /** What is wrong, whatever the version. */
  private record Problem(Finding.Kind kind, Place place, String found, String expected) {}

  /** Where it was seen first, and in how many versions. */
  private static final class Sighting {
    private final Variant first;
    private final String detail;
    private long count;

    Sighting(Variant first, String detail, long count) {
      this.first = first;
      this.detail = detail;
      this.count = count;
    }
  }

  /** What a stretch found, and which of its versions are to be printed. */
  private record Stretch(Map<Problem, Sighting> seen, List<Variant> printed) {}

  /**
   * What is wrong with the texts of some versions.
   *
   * @param versions no two alike, and each with a solution
   * @param isKeyTold whether it was told that keys are not judged right as they print; then it is
   *     not told again that papers cannot have them
   * @param printing about so many of them are printed as PDF; 0 for none
   */
  static List<Finding> findings(
      Exam alone,
      Plan plan,
      List<Variant> versions,
      boolean isKeyTold,
      int printing,
      Stretches cores,
      Runnable step) {
    WrittenCheck check = new WrittenCheck(alone, plan, isKeyTold);
    Map<Problem, Sighting> all = new LinkedHashMap<>();
    List<Variant> printed = new ArrayList<>();
    Iterator<Callable<Stretch>> stretches =
        IntStream.iterate(0, from -> from < versions.size(), from -> from + VERSIONS)
            .mapToObj(from -> versions.subList(from, Math.min(versions.size(), from + VERSIONS)))
            .<Callable<Stretch>>map(part -> () -> check.stretch(part, each(versions, printing)))
            .iterator();
    cores.each(
        stretches,
        part -> {
          add(part.seen(), all);
          printed.addAll(part.printed());
          step.run();
        });
    // What cannot be written as a page cannot be printed either, and was counted.
    check.print(printed).forEach(all::putIfAbsent);
    List<Finding> findings = new ArrayList<>();
    all.forEach((problem, seen) -> findings.add(finding(problem, seen, versions.size())));
    return findings;
  }

  /** One of how many versions is printed as PDF. */
  private static int each(List<Variant> versions, int printing) {
    return printing == 0 ? Integer.MAX_VALUE : Math.max(1, versions.size() / printing);
  }

  private static void add(Map<Problem, Sighting> more, Map<Problem, Sighting> all) {
    more.forEach(
        (problem, seen) ->
            all.computeIfAbsent(problem, p -> new Sighting(seen.first, seen.detail, 0)).count +=
                seen.count);
  }

  private static Finding finding(Problem problem, Sighting sighting, int of) {
    Finding.Seen seen = new Finding.Seen(sighting.count, of, VersionExample.of(sighting.first));
    String found = problem.found() + (sighting.detail.isEmpty() ? "" : ": " + sighting.detail);
    return Finding.seen(
        problem.kind(), Severity.ERROR, problem.place(), found, problem.expected(), seen);
  }

  private Stretch stretch(List<Variant> versions, int each) {
    Map<Problem, Sighting> seen = new LinkedHashMap<>();
    List<Variant> printed = new ArrayList<>();
    int written = 0;
    for (Variant variant : versions) {
      add(written(variant), seen);
      written++;
      boolean isTex = seen.keySet().stream().noneMatch(p -> p.kind() == Finding.Kind.TEX);
      if (written % each == 0 && isTex) {
        printed.add(variant);
      }
    }
    return new Stretch(seen, printed);
  }

  /** What is wrong with a version. */
  private Map<Problem, Sighting> written(Variant variant) {
    Map<Problem, Sighting> seen = new LinkedHashMap<>();
    Optional<Alike> like = like(variant);
    write(shown, variant, like.map(Alike::shown), sound, seen);
    write(quizzes, variant, like, soundQuizzes, seen);
    return seen;
  }

  /** Writes a version, unless one that is alike was written without fault. */
  private <T> void write(
      List<VersionWriter> writers,
      Variant variant,
      Optional<T> like,
      Set<T> sound,
      Map<Problem, Sighting> seen) {
    if (like.isPresent() && sound.contains(like.get())) {
      return;
    }
    Map<Problem, Sighting> own = new LinkedHashMap<>();
    for (VersionWriter writer : writers) {
      write(writer, variant, own);
    }
    if (own.isEmpty()) {
      like.ifPresent(sound::add);
    }
    own.forEach(seen::putIfAbsent);
  }

  /** What the version is like; empty where a formula in a text has no value, as its papers say. */
  private Optional<Alike> like(Variant variant) {
    try {
      return Optional.of(Alike.of(variant, numbers));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  private static void saw(
      Map<Problem, Sighting> seen, Problem problem, Variant variant, String detail) {
    seen.putIfAbsent(problem, new Sighting(variant, detail, 1));
  }

  /** Prints versions, all together; where that fails one by one, to know which it was. */
  private Map<Problem, Sighting> print(List<Variant> versions) {
    Map<Problem, Sighting> seen = new LinkedHashMap<>();
    if (!versions.isEmpty() && !canPrint(versions)) {
      VersionWriter printer = (variant, problems) -> papers.print(List.of(variant));
      for (Variant variant : versions) {
        Map<Problem, Sighting> own = new LinkedHashMap<>();
        write(printer, variant, own);
        add(own, seen);
      }
    }
    return seen;
  }

  private boolean canPrint(List<Variant> versions) {
    try {
      papers.print(versions);
      return true;
    } catch (InvalidInputException e) {
      return false;
    }
  }

  private void write(VersionWriter writer, Variant variant, Map<Problem, Sighting> seen) {
    try {
      writer.write(
          variant,
          (kind, place, found, expected) ->
              saw(seen, new Problem(kind, place, found, expected), variant, ""));
    } catch (InvalidInputException e) {
      if (isKeyTold && isKeyRefused(variant)) {
        return;
      }
      Diagnostic why = e.diagnostics().get(0);
      Place place = why.place().orElse(plan.question().place());
      Problem problem =
          new Problem(
              Finding.Kind.TEXT, place, "a text that cannot be written", "one for every version");
      saw(seen, problem, variant, why.found());
    }
  }

  private boolean isKeyRefused(Variant variant) {
    try {
      variant.solve().checkPrints(numbers);
      return false;
    } catch (InvalidInputException e) {
      return true;
    }
  }
}
