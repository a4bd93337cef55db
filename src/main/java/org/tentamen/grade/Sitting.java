package org.tentamen.grade;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.Paper;
import org.tentamen.exam.Student;
import org.tentamen.formula.Rational;

/** Who sat the exam, numbered in the order of the roster, and what is on each one's sheet. */
final class Sitting {

  private final List<Paper> papers;
  private final Sheet[] sheets;
  private final IdIndex byId;
  private final Students students = new Students(this);

  /** The questions of a sheet in their order; students with the same order share it. */
  private static final class Sheet {
    private final int[] questions;
    private final int[] positions;

    Sheet(int[] questions, int count) {
      this.questions = questions;
      this.positions = new int[count];
      Arrays.fill(positions, -1);
      for (int i = 0; i < questions.length; i++) {
        positions[questions[i]] = i;
      }
    }
  }

  /**
   * The students of an exam.
   *
   * @throws InvalidInputException if a paper names a question that the banks do not have
   */
  Sitting(List<Paper> papers, Questions questions) {
    this.papers = papers;
    this.sheets = new Sheet[papers.size()];
    Map<List<String>, Sheet> known = new HashMap<>();
    // Papers of the same order mostly share its list, and a million lists take a while to compare.
    Map<List<Paper.Asked>, Sheet> shared = new IdentityHashMap<>();
    for (int i = 0; i < sheets.length; i++) {
      Paper paper = papers.get(i);
      boolean isLikeLast = i > 0 && papers.get(i - 1).questions() == paper.questions();
      sheets[i] =
          isLikeLast
              ? sheets[i - 1]
              : shared.computeIfAbsent(
                  paper.questions(),
                  asked ->
                      known.computeIfAbsent(
                          asked.stream().map(Paper.Asked::question).toList(),
                          ids -> sheet(ids, questions, paper)));
    }
    this.byId = new IdIndex(sheets.length, number -> papers.get(number).student().id());
  }

  private static Sheet sheet(List<String> ids, Questions questions, Paper paper) {
    int[] order = ids.stream().mapToInt(id -> question(id, questions, paper)).toArray();
    return new Sheet(order, questions.count());
  }

  private static int question(String id, Questions questions, Paper paper) {
    return questions
        .find(id)
        .orElseThrow(
            () ->
                InvalidInputException.of(
                    "the exam's paper of '"
                        + paper.student().id()
                        + "' has the question '"
                        + id
                        + "', which its banks do not have",
                    "one of: " + String.join(", ", questions.ids()),
                    "Grade with the exam.json that the sheets were made with."));
  }

  /** By what tables call them. */
  Students students() {
    return students;
  }

  /** How many students there are. */
  int size() {
    return sheets.length;
  }

  Student student(int student) {
    return papers.get(student).student();
  }

  /** The number of a student, from 0. */
  OptionalInt find(String id) {
    return byId.find(id);
  }

  Collection<String> ids() {
    return byId.ids();
  }

  /** The numbers of the questions on a student's sheet, in its order. */
  int[] questions(int student) {
    return sheets[student].questions;
  }

  /** Whether a question is on a student's sheet. */
  boolean has(int student, int question) {
    return sheets[student].positions[question] >= 0;
  }

  /** The points of a paper; the most, where what does not count is on some papers only. */
  Rational points(Questions all) {
    Rational most = Rational.ZERO;
    for (Sheet sheet : new HashSet<>(Arrays.asList(sheets))) {
      Rational sum = Rational.ZERO;
      for (int question : sheet.questions) {
        sum = sum.plus(all.points(question));
      }
      most = sum.compareTo(most) > 0 ? sum : most;
    }
    return most;
  }

  /** Which redraw of a question a student has, from 0. */
  int attempt(int student, int question) {
    return papers.get(student).questions().get(sheets[student].positions[question]).attempt();
  }
}
