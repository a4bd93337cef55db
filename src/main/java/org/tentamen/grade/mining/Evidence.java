package org.tentamen.grade.mining;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Key;
import org.tentamen.answer.Notation;
import org.tentamen.answer.Reader;
import org.tentamen.answer.Reading;
import org.tentamen.answer.Response;
import org.tentamen.answer.Standard;
import org.tentamen.bank.Part;
import org.tentamen.variant.Variant;

/** One student's wrong answers to a question, in the version in which candidates are replayed. */
final class Evidence {

  private final String student;
  private final Variant variant;
  private final Optional<Notation> notation;
  private final List<Answered> answers = new ArrayList<>();

  /** By student, answers that every candidate is asked about. */
  private final Map<Evidence, List<Compared>> compared = new IdentityHashMap<>();

  /** An answer, its reading, and what it is compared with. */
  private record Answered(
      Part part, String text, Key right, Response response, List<Standard.Mistake> mistakes) {}

  /** Another student's answer as this student's key reads it. */
  private record Compared(Answered own, Response response) {}

  /**
   * A student without answers.
   *
   * @param variant a version of the question with all candidates as its misconceptions
   */
  Evidence(String student, Variant variant, Optional<Notation> notation) {
    this.student = student;
    this.variant = variant;
    this.notation = notation;
  }

  String student() {
    return student;
  }

  /**
   * Adds an answer; what cannot be read proves nothing, nor does the other one of two options: any
   * mistake leads to it.
   */
  void add(Part part, String text) {
    Standard standard = variant.standard(part, Map.of());
    if (standard.key() instanceof Key.Choice choice && choice.options().size() <= 2) {
      return;
    }
    read(standard.key(), text)
        .ifPresent(
            response ->
                answers.add(
                    new Answered(part, text, standard.key(), response, standard.mistakes())));
  }

  private Optional<Response> read(Key key, String text) {
    return Reader.read(key, text, notation) instanceof Reading.Understood understood
        ? Optional.of(understood.response())
        : Optional.empty();
  }

  boolean isEmpty() {
    return answers.isEmpty();
  }

  /** Whether a candidate leads to any of the answers. */
  boolean isExplainedBy(int candidate) {
    for (Answered answer : answers) {
      if (isGiven(answer, answer.response(), candidate)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a candidate leads, in this student's numbers, to what another student answered. */
  boolean wouldExplain(Evidence other, int candidate) {
    for (Compared one : compared.computeIfAbsent(other, this::compared)) {
      if (isGiven(one.own(), one.response(), candidate)) {
        return true;
      }
    }
    return false;
  }

  private List<Compared> compared(Evidence other) {
    List<Compared> all = new ArrayList<>();
    for (Answered answer : answers) {
      for (Answered others : other.answers) {
        if (others.part().id().equals(answer.part().id())) {
          read(answer.right(), others.text())
              .ifPresent(response -> all.add(new Compared(answer, response)));
        }
      }
    }
    return List.copyOf(all);
  }

  private static boolean isGiven(Answered answer, Response response, int candidate) {
    for (Key wrong : answer.mistakes().get(candidate).keys()) {
      if (Judge.isMistake(answer.right(), wrong, response)) {
        return true;
      }
    }
    return false;
  }
}
