package org.tentamen.exam;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Variant;

/** Who has which version of one question. */
final class Allotment {

  /** So many draws are counted through for versions, and so many redraws made for one student. */
  private static final int MOST_DRAWS = 100_000;

  private final Exam exam;
  private final String question;
  private final Map<String, Integer> kept;
  private final Map<String, Integer> tries = new HashMap<>();
  private final Map<Fingerprint, List<String>> holders = new LinkedHashMap<>();

  /**
   * Nobody has a version yet.
   *
   * @param kept by student's id, the tries of an earlier run
   */
  Allotment(Exam exam, String question, Map<String, Integer> kept) {
    this.exam = exam;
    this.question = question;
    this.kept = kept;
  }

  /** The question's id. */
  String question() {
    return question;
  }

  /** By student's id, the try that gives the version allotted. */
  Map<String, Integer> tries() {
    return tries;
  }

  /** Gives each student the version of the try kept, or the first one. */
  void allotAny(List<Student> students) {
    students.forEach(student -> allot(student, kept.getOrDefault(student.id(), 0)));
  }

  /**
   * Gives each student a version that nobody has. Who has one already keeps it, the others choose
   * after them in the order given; for {@link #hasVersionsFor} all of them.
   */
  void allotDistinct(List<Student> students) {
    students.stream().filter(this::isKept).forEach(s -> allot(s, kept.get(s.id())));
    students.stream().filter(student -> !isKept(student)).forEach(this::allotNew);
  }

  private boolean isKept(Student student) {
    return kept.containsKey(student.id());
  }

  private void allotNew(Student student) {
    int attempt = 0;
    while (attempt < MOST_DRAWS && holders.containsKey(Fingerprint.of(draw(student, attempt)))) {
      attempt++;
    }
    allot(student, attempt < MOST_DRAWS ? attempt : 0);
  }

  private void allot(Student student, int attempt) {
    Variant version = draw(student, attempt);
    version.solve().checkPrints(exam.definition().numbers());
    tries.put(student.id(), attempt);
    holders.computeIfAbsent(Fingerprint.of(version), none -> new ArrayList<>(1)).add(student.id());
  }

  private Variant draw(Student student, int attempt) {
    return exam.variant(student, new Paper.Asked(question, attempt));
  }

  /**
   * Whether there are at least so many versions. Draws are counted through until there are; where
   * that takes too long, the question is taken to have enough.
   */
  boolean hasVersionsFor(int students) {
    Plan plan = exam.plan(question).orElseThrow();
    Optional<BigInteger> size = size(plan);
    if (size.isEmpty() || size.get().compareTo(BigInteger.valueOf(MOST_DRAWS)) > 0) {
      return true;
    }
    return size.get().compareTo(BigInteger.valueOf(students)) >= 0
        && countsUpTo(students, plan, size.get().intValue());
  }

  private static Optional<BigInteger> size(Plan plan) {
    try {
      return Optional.of(plan.size());
    } catch (InvalidInputException tooManyToCount) {
      return Optional.empty();
    }
  }

  private static boolean countsUpTo(int students, Plan plan, int size) {
    Set<Fingerprint> versions = new HashSet<>();
    for (int i = 0; i < size && versions.size() < students; i++) {
      BigInteger ordinal = BigInteger.valueOf(i);
      if (plan.accepts(ordinal)) {
        versions.add(Fingerprint.of(plan.at(ordinal)));
      }
    }
    return versions.size() >= students;
  }

  /** The students who share a version; empty where each has one of their own. */
  Optional<Papers.Shared> shared() {
    List<List<String>> groups =
        holders.values().stream().filter(holding -> holding.size() > 1).toList();
    return groups.isEmpty() ? Optional.empty() : Optional.of(new Papers.Shared(question, groups));
  }
}
