package org.tentamen.exam;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tentamen.variant.Secret;

/**
 * Which questions a student is asked, and in which order.
 *
 * <p>Each candidate has a rank of its own for each student, which depends on nothing but the
 * secret, the exam, the student and itself; the first ones are asked. So a candidate added later
 * changes the papers of those alone for whom it comes among the first.
 */
final class Selection {

  private final ExamDefinition exam;
  private final Secret secret;
  private final String student;
  private final Set<String> taken = new HashSet<>();

  private Selection(ExamDefinition exam, Secret secret, String student) {
    this.exam = exam;
    this.secret = secret;
    this.student = student;
  }

  /** The ids of a student's questions, in the order of the paper. */
  static List<String> of(ExamDefinition exam, Secret secret, String student) {
    Selection selection = new Selection(exam, secret, student);
    return exam.sections().stream().flatMap(s -> selection.of(s).stream()).toList();
  }

  private List<String> of(ExamDefinition.Section section) {
    List<String> questions = new ArrayList<>();
    section.slots().forEach(slot -> questions.addAll(of(slot)));
    if (section.order() == ExamDefinition.Order.SHUFFLED) {
      questions.sort(byRank("order"));
    }
    return questions;
  }

  private List<String> of(ExamDefinition.Slot slot) {
    List<String> free = slot.candidates().stream().filter(id -> !taken.contains(id)).toList();
    boolean all = free.size() <= slot.count();
    Set<String> first =
        all
            ? Set.copyOf(free)
            : Set.copyOf(free.stream().sorted(byRank("choice")).limit(slot.count()).toList());
    taken.addAll(first);
    return free.stream().filter(first::contains).toList();
  }

  private Comparator<String> byRank(String what) {
    return Comparator.comparing(question -> rank(what, question), Arrays::compareUnsigned);
  }

  /** Five fields: a seed has four, and a paper's code three, so none of them is a rank. */
  private byte[] rank(String what, String question) {
    return secret.mac("rank", exam.id(), student, what, question);
  }
}
