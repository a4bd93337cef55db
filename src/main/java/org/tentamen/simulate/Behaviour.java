package org.tentamen.simulate;

import java.util.List;
import java.util.Set;

/**
 * How the students of a simulated class behave.
 *
 * <p>A student of the ability θ answers a question of the difficulty b right with the chance 1 / (1
 * + exp(b − θ)), the model of Rasch (1960). Difficulties lie around 0, with a standard deviation of
 * {@value #DIFFICULTY_SPREAD}.
 *
 * @param ability the mean ability; at 0 half of the answers are right, at 1 three quarters
 * @param spread the standard deviation of the abilities, 0 or more
 * @param blank the share of answers left blank where a student does not know, 0 to 1
 * @param copying the share of students who write down what their neighbour wrote, the student
 *     before them, where they do not know, 0 to 1
 * @param comma the share of students who write a decimal comma, 0 to 1
 * @param spaces the share of students who put spaces around what they write, and between, 0 to 1
 * @param bad the ids of questions that the able get wrong and the others right, as where the key is
 *     wrong
 * @param planted the mistakes that some students make for certain
 */
public record Behaviour(
    double ability,
    double spread,
    double blank,
    double copying,
    double comma,
    double spaces,
    Set<String> bad,
    List<Planted> planted) {

  static final double DIFFICULTY_SPREAD = 0.7;

  /** A class as there are many, in which nothing is planted. */
  public static final Behaviour USUAL = new Behaviour(1, 1, 0.1, 0, 0, 0, Set.of(), List.of());

  /** Checks the shares, and copies the collections. */
  public Behaviour {
    for (double share : new double[] {blank, copying, comma, spaces}) {
      requireShare(share);
    }
    if (!(spread >= 0)) {
      throw new IllegalArgumentException("spread (" + spread + ") must not be negative");
    }
    bad = Set.copyOf(bad);
    planted = List.copyOf(planted);
  }

  private static void requireShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share (" + share + ") must be from 0 to 1");
    }
  }

  /**
   * A mistake that a share of the students makes, whatever their ability.
   *
   * @param question the question's id
   * @param misconception the id of a misconception, of the exam's bank or of the one that the
   *     students believe in
   * @param share of the students who are asked the question, 0 to 1
   */
  public record Planted(String question, String misconception, double share) {
    /** Checks the share. */
    public Planted {
      requireShare(share);
    }
  }
}
