package org.tentamen.check;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tentamen.bank.Question;

/**
 * What a check found out about one question.
 *
 * @param question the question
 * @param versions how many versions it has, and which were looked at
 * @param parts how the answers to its parts are distributed, in the order of the file
 * @param mistakes what became of its misconceptions, in the order of the file
 * @param alike which misconceptions give the same answers, and how often
 * @param difficulty how the versions differ in difficulty
 * @param sharing how likely students share a version; empty where there is none
 * @param findings what is wrong, and what its author should look at, in the order of the file
 */
public record QuestionReport(
    Question question,
    Versions versions,
    List<Answers> parts,
    List<Mistake> mistakes,
    List<Alike> alike,
    Difficulty difficulty,
    Optional<Sharing> sharing,
    List<Finding> findings) {

  /** Copies the lists. */
  public QuestionReport {
    parts = List.copyOf(parts);
    mistakes = List.copyOf(mistakes);
    alike = List.copyOf(alike);
    findings = List.copyOf(findings);
  }

  /** Whether it is known exactly how many versions there are, if anything is known of that. */
  public boolean isCounted() {
    boolean isEveryDrawOne = question.where().isEmpty() && versions.accepted() == versions.tried();
    return versions.isComplete() || isEveryDrawOne;
  }

  /** How many errors there are. */
  public long errors() {
    return findings.stream().filter(Finding::isError).count();
  }

  /** How many warnings there are. */
  public long warnings() {
    return findings.size() - errors();
  }

  /**
   * How the answers to a part are distributed over the versions.
   *
   * @param part the part's id; empty where the question has a single answer
   * @param counts by answer as its key prints, in how many of the versions looked at it is right
   * @param more in how many versions others are right, where there are too many to count each
   */
  public record Answers(String part, SortedMap<String, Long> counts, long more) {
    /** Copies the counts. */
    public Answers {
      counts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** How many versions were looked at. */
    public long total() {
      return more + counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The answer that is right most often; the first of several; empty where there is none. */
    public Optional<String> mostFrequent() {
      return counts.entrySet().stream()
          .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
          .map(java.util.Map.Entry::getKey);
    }

    /** The share of versions in which that answer is right: what guessing it would earn. */
    public double mostFrequentShare() {
      return mostFrequent().map(a -> (double) counts.get(a) / total()).orElse(0.0);
    }
  }

  /**
   * What became of a misconception.
   *
   * @param id its id
   * @param solved in how many of the versions looked at it leads to an answer
   * @param right in how many of these all its answers are the right ones
   * @param accepted in how many it gives another answer that the tolerance accepts
   */
  public record Mistake(String id, long solved, long right, long accepted) {}

  /**
   * Two misconceptions that give the same answers in some versions.
   *
   * @param first the id of one
   * @param second the id of the other
   * @param same in how many versions their answers are the same, and wrong
   * @param both in how many both have answers
   */
  public record Alike(String first, String second, long same, long both) {}

  /**
   * How versions differ in difficulty.
   *
   * @param digits the digits of a version's keys, all parts together
   * @param rounded the steps of a version whose value has more decimals than students keep, so that
   *     rounding matters
   */
  public record Difficulty(Spread digits, Spread rounded) {}

  /**
   * The smallest, mean and largest of some counts.
   *
   * @param least the smallest
   * @param mean the mean
   * @param most the largest
   */
  public record Spread(long least, double mean, long most) {}

  /**
   * How likely two students of a class have the same version.
   *
   * @param of30 among 30 students, 0 to 1
   * @param of100 among 100
   * @param of1000 among 1,000
   * @param exact whether every version is equally likely and was counted, so that these are no
   *     estimates
   */
  public record Sharing(double of30, double of100, double of1000, boolean exact) {}
}
