package org.tentamen.exam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;

/**
 * The papers of an exam's students: which version of each question each of them has.
 *
 * <p>Everything is drawn and solved once while they are made, so that a version without a solution
 * is found before anything is printed; the versions themselves are not kept.
 *
 * @param papers in the order of the students
 * @param shared where students have the same version of a question
 * @param scarce questions with fewer versions than students, where distinct ones were asked for
 */
public record Papers(List<Paper> papers, List<Shared> shared, List<String> scarce) {

  /** Copies the lists. */
  public Papers {
    papers = List.copyOf(papers);
    shared = List.copyOf(shared);
    scarce = List.copyOf(scarce);
  }

  /** Whether students may have the same version of a question. */
  public enum Versions {
    /** As they are drawn. */
    ANY,
    /** Drawn again for whom it is another's already, as long as there are enough versions. */
    DISTINCT
  }

  /**
   * Students who have the same version of a question.
   *
   * @param question the question's id
   * @param groups the ids of those who share one version, two at least in each
   */
  public record Shared(String question, List<List<String>> groups) {
    /** Copies the groups. */
    public Shared {
      groups = groups.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Makes the papers.
   *
   * @param exam the questions
   * @param roster the students
   * @param versions whether students may have the same version
   * @param before the record of an earlier run of the same exam, whose tries are kept
   * @throws InvalidInputException if a version cannot be drawn or solved, one error a question
   */
  public static Papers make(
      Exam exam, Roster roster, Versions versions, Optional<ExamRecord> before) {
    Map<String, Map<String, Integer>> kept = tries(before);
    Map<Student, List<String>> asked = new LinkedHashMap<>();
    roster.students().forEach(student -> asked.put(student, exam.questionsOf(student)));
    // Questions know nothing of each other, so they are drawn side by side.
    List<Allotted> allotted =
        List.copyOf(sitting(exam, asked).entrySet()).parallelStream()
            .map(
                sitting ->
                    allotted(
                        new Allotment(
                            exam, sitting.getKey(), kept.getOrDefault(sitting.getKey(), Map.of())),
                        sitting.getValue(),
                        versions))
            .toList();
    Diagnostics problems = new Diagnostics();
    List<Shared> shared = new ArrayList<>();
    List<String> scarce = new ArrayList<>();
    Map<String, Map<String, Integer>> tries = new HashMap<>();
    for (Allotted question : allotted) {
      question.problems().forEach(problems::add);
      question.allotment().shared().ifPresent(shared::add);
      tries.put(question.allotment().question(), question.allotment().tries());
      if (question.scarce()) {
        scarce.add(question.allotment().question());
      }
    }
    problems.throwIfErrors();
    return new Papers(papers(asked, tries), shared, scarce);
  }

  /** The versions of a question, and whether there were fewer than students. */
  private record Allotted(Allotment allotment, boolean scarce, List<Diagnostic> problems) {}

  private static Allotted allotted(Allotment allotment, List<Student> students, Versions versions) {
    boolean scarce = false;
    try {
      scarce = versions == Versions.DISTINCT && !allotment.hasVersionsFor(students.size());
      if (versions == Versions.DISTINCT && !scarce) {
        allotment.allotDistinct(byId(students));
      } else {
        allotment.allotAny(students);
      }
      return new Allotted(allotment, scarce, List.of());
    } catch (InvalidInputException e) {
      return new Allotted(allotment, scarce, e.diagnostics());
    }
  }

  private static List<Student> byId(List<Student> students) {
    return students.stream().sorted(Comparator.comparing(Student::id)).toList();
  }

  private static Map<String, Map<String, Integer>> tries(Optional<ExamRecord> before) {
    Map<String, Map<String, Integer>> tries = new HashMap<>();
    for (Paper paper : before.map(ExamRecord::papers).orElse(List.of())) {
      for (Paper.Asked asked : paper.questions()) {
        tries
            .computeIfAbsent(asked.question(), question -> new HashMap<>())
            .put(paper.student().id(), asked.attempt());
      }
    }
    return tries;
  }

  /** By question, in the order of the exam, the students who are asked it. */
  private static Map<String, List<Student>> sitting(Exam exam, Map<Student, List<String>> asked) {
    Map<String, List<Student>> sitting = new LinkedHashMap<>();
    exam.questions().forEach(question -> sitting.put(question, new ArrayList<>()));
    asked.forEach((student, ids) -> ids.forEach(id -> sitting.get(id).add(student)));
    sitting.values().removeIf(List::isEmpty);
    return sitting;
  }

  private static List<Paper> papers(
      Map<Student, List<String>> asked, Map<String, Map<String, Integer>> tries) {
    List<Paper> papers = new ArrayList<>();
    // Most papers ask the same in one of a few orders; a class of 100,000 asks two million times.
    Map<Paper.Asked, Paper.Asked> same = new HashMap<>();
    Map<List<Paper.Asked>, List<Paper.Asked>> orders = new HashMap<>();
    asked.forEach(
        (student, questions) -> {
          List<Paper.Asked> order = new ArrayList<>(questions.size());
          for (String id : questions) {
            Paper.Asked one = new Paper.Asked(id, tries.get(id).get(student.id()));
            order.add(same.computeIfAbsent(one, first -> first));
          }
          papers.add(new Paper(student, orders.computeIfAbsent(List.copyOf(order), o -> o)));
        });
    return papers;
  }
}
