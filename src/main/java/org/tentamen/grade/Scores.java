package org.tentamen.grade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tentamen.formula.Rational;

/** The points of each student by question, and how each question went; what one pass leaves. */
final class Scores implements Taker<List<Marked>> {

  private static final Rational[] ABSENT = {};

  private final Questions questions;
  private final Sitting sitting;
  private final Rational[][] points;
  private final int[] toReview;
  private final int[] right;
  private final int[] reviewed;

  Scores(Lookup lookup) {
    this.questions = lookup.questions();
    this.sitting = lookup.sitting();
    this.points = new Rational[sitting.size()][];
    Arrays.fill(points, ABSENT);
    this.toReview = new int[sitting.size()];
    this.right = new int[questions.count()];
    this.reviewed = new int[questions.count()];
  }

  @Override
  public List<Marked> share() {
    return new ArrayList<>();
  }

  @Override
  public void take(Outcome outcome, List<Marked> share) {
    share.add(Marked.of(outcome));
  }

  @Override
  public void merge(List<Marked> share) {
    share.forEach(this::add);
  }

  /** Adds what one student's answers to one question came to. */
  private void add(Marked marked) {
    int student = marked.student();
    int question = marked.question();
    if (points[student].length == 0) {
      points[student] = new Rational[questions.count()];
      Arrays.fill(points[student], Rational.ZERO);
    }
    points[student][question] = marked.points();
    toReview[student] += marked.toReview();
    reviewed[question] += marked.toReview();
    right[question] += marked.isRight() ? 1 : 0;
  }

  /** Whether a student answered anything. */
  boolean isPresent(int student) {
    return points[student].length > 0;
  }

  /** How many students answered anything. */
  int present() {
    int present = 0;
    for (int student = 0; student < points.length; student++) {
      present += isPresent(student) ? 1 : 0;
    }
    return present;
  }

  /** A present student's points for a question. */
  Rational points(int student, int question) {
    return points[student][question];
  }

  /** A present student's points. */
  Rational points(int student) {
    Rational sum = Rational.ZERO;
    for (Rational some : points[student]) {
      sum = sum.plus(some);
    }
    return sum;
  }

  /** The points of everything on a student's sheet. */
  Rational max(int student) {
    Rational sum = Rational.ZERO;
    for (int question : sitting.questions(student)) {
      sum = sum.plus(questions.points(question));
    }
    return sum;
  }

  /** How many of a student's responses a person has to look at. */
  int toReview(int student) {
    return toReview[student];
  }

  /** How many responses to a question a person has to look at. */
  int reviewed(int question) {
    return reviewed[question];
  }

  /** How many students have all of a question right. */
  int right(int question) {
    return right[question];
  }

  /** How many present students have a question on their sheet. */
  int asked(int question) {
    int asked = 0;
    for (int student = 0; student < points.length; student++) {
      asked += isPresent(student) && sitting.has(student, question) ? 1 : 0;
    }
    return asked;
  }
}
