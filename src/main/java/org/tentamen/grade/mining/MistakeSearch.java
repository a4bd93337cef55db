package org.tentamen.grade.mining;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Misconception;
import org.tentamen.variant.Plan;

/**
 * Searches wrong answers for mistakes that several students have in common.
 *
 * <p>Every change of one operation is a candidate. One is reported if at least {@value #FEWEST}
 * students' answers are what it leads to in their numbers, and so many would not be by chance: as
 * often as it leads, in one student's numbers, to what another one answered. Of candidates that
 * explain the same students the simplest stands for all, and the students that one explains are no
 * evidence for the next.
 */
public final class MistakeSearch {

  /** Two may have slipped alike. */
  private static final int FEWEST = 3;

  /** How many replays a question may cost, so that the time is bounded. */
  private static final int MOST_REPLAYS = 120_000;

  private static final int MOST_STUDENTS = 500;
  private static final int MOST_COMPARED = 40;
  private static final int MOST_REPORTED = 5;

  /** How unlikely a finding must be by chance, all candidates of the question taken together. */
  private static final double LEVEL = 0.01;

  /** How many students more a candidate must explain to be as good as a likelier one. */
  private static final double EACH_COST = 0.5;

  private final List<Candidate> candidates;
  private final List<Evidence> evidence;

  private MistakeSearch(List<Candidate> candidates, List<Evidence> evidence) {
    this.candidates = candidates;
    this.evidence = evidence;
  }

  /**
   * The mistakes in the answers to one question, those of the most students first.
   *
   * @param plan the question
   * @param wrong answers to it that nothing else explains, of any students and parts
   * @param notation how the exam writes numbers
   */
  public static List<Mistake> search(Plan plan, List<Wrong> wrong, Optional<Notation> notation) {
    Map<String, List<Wrong>> byStudent = new TreeMap<>();
    wrong.forEach(one -> byStudent.computeIfAbsent(one.student(), s -> new ArrayList<>()).add(one));
    if (byStudent.size() < FEWEST) {
      return List.of();
    }
    List<Candidate> candidates = Candidates.of(plan, wrong.get(0).variant());
    if (candidates.isEmpty()) {
      return List.of();
    }
    int most = Math.max(FEWEST, Math.min(MOST_STUDENTS, MOST_REPLAYS / candidates.size()));
    List<Misconception> misconceptions = candidates.stream().map(Candidate::misconception).toList();
    Plan mistaken = Plan.of(plan.bank(), plan.question().believing(misconceptions), plan.options());
    List<Evidence> evidence = new ArrayList<>();
    for (List<Wrong> own : byStudent.values()) {
      if (evidence.size() < most) {
        Evidence of =
            new Evidence(
                own.get(0).student(),
                mistaken.like(own.get(0).variant()),
                notation.or(() -> plan.bank().numbers()));
        own.forEach(one -> of.add(one.part(), one.response()));
        if (!of.isEmpty()) {
          evidence.add(of);
        }
      }
    }
    List<String> taken = plan.question().misconceptions().stream().map(Misconception::id).toList();
    return new MistakeSearch(candidates, evidence).mistakes(plan.question().id(), taken);
  }

  /** A candidate and the students whom it explains. */
  private record Explanation(int candidate, BitSet students) {

    int without(BitSet others) {
      BitSet left = (BitSet) students.clone();
      left.andNot(others);
      return left.cardinality();
    }
  }

  private List<Mistake> mistakes(String question, List<String> ids) {
    List<Explanation> promising = promising();
    Map<Integer, Double> chances = new LinkedHashMap<>();
    promising.forEach(one -> chances.put(one.candidate(), chance(one.candidate())));
    promising.removeIf(
        one -> !isUnlikely(one.students().cardinality(), chances.get(one.candidate())));
    Set<String> taken = PasteableYaml.taken(ids);
    List<Mistake> mistakes = new ArrayList<>();
    BitSet explained = new BitSet();
    while (mistakes.size() < MOST_REPORTED) {
      Optional<Explanation> best = best(promising, explained, chances);
      if (best.isEmpty()) {
        return mistakes;
      }
      Explanation one = best.get();
      long same =
          promising.stream().filter(other -> other.students().equals(one.students())).count() - 1;
      Candidate candidate = candidates.get(one.candidate());
      mistakes.add(
          new Mistake(
              question,
              one.students().stream().mapToObj(i -> evidence.get(i).student()).toList(),
              evidence.size(),
              chances.get(one.candidate()) * evidence.size(),
              candidate.formulas(),
              candidate.what(),
              (int) same,
              PasteableYaml.of(candidate, taken)));
      explained.or(one.students());
    }
    return mistakes;
  }

  private List<Explanation> promising() {
    BitSet[] students = new BitSet[candidates.size()];
    for (int c = 0; c < students.length; c++) {
      students[c] = new BitSet(evidence.size());
    }
    for (int i = 0; i < evidence.size(); i++) {
      for (int c = 0; c < students.length; c++) {
        students[c].set(i, evidence.get(i).isExplainedBy(c));
      }
    }
    List<Explanation> promising = new ArrayList<>();
    for (int c = 0; c < students.length; c++) {
      if (students[c].cardinality() >= FEWEST) {
        promising.add(new Explanation(c, students[c]));
      }
    }
    return promising;
  }

  /**
   * How likely a candidate leads to an answer that it has nothing to do with: the share of other
   * students' answers that it leads to, of each student's numbers; one half of a hit is added,
   * since what has not been seen is not impossible.
   */
  private double chance(int candidate) {
    int size = evidence.size();
    int compared = Math.min(MOST_COMPARED, size - 1);
    int hits = 0;
    for (int i = 0; i < size; i++) {
      for (int step = 1; step <= compared; step++) {
        Evidence other = evidence.get((i + step) % size);
        hits += evidence.get(i).wouldExplain(other, candidate) ? 1 : 0;
      }
    }
    return (hits + 0.5) / ((double) size * compared + 1);
  }

  /** Whether so many hits, by a binomial distribution, hardly happen among all candidates. */
  private boolean isUnlikely(int hits, double chance) {
    return Binomial.atLeast(hits, evidence.size(), chance) * candidates.size() < LEVEL;
  }

  private Optional<Explanation> best(
      List<Explanation> promising, BitSet explained, Map<Integer, Double> chances) {
    return promising.stream()
        .filter(one -> one.without(explained) >= FEWEST)
        .filter(one -> isUnlikely(one.without(explained), chances.get(one.candidate())))
        .max(
            Comparator.comparingDouble(
                    (Explanation one) -> worth(one, explained, chances.get(one.candidate())))
                .thenComparing(one -> -candidates.get(one.candidate()).formulas().length()));
  }

  private double worth(Explanation one, BitSet explained, double chance) {
    return one.without(explained)
        - chance * evidence.size()
        - EACH_COST * candidates.get(one.candidate()).cost();
  }
}
