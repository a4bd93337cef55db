package org.tentamen.grade;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tentamen.exam.ExamDefinition;

/**
 * The places of a paper: a question each, or each of those that are chosen for a student. A place
 * is the same on every paper, whatever question stands there and in whatever order.
 */
final class Places {

  private final Questions questions;
  private final List<List<Integer>> candidates = new ArrayList<>();

  /** By order of questions on a sheet, which students share, the question at each place. */
  private final Map<int[], List<Integer>> known = new IdentityHashMap<>();

  Places(ExamDefinition definition, Questions questions) {
    this.questions = questions;
    for (ExamDefinition.Section section : definition.sections()) {
      for (ExamDefinition.Slot slot : section.slots()) {
        List<Integer> numbers =
            slot.candidates().stream().flatMap(id -> questions.find(id).stream()).toList();
        for (int i = 0; i < slot.count(); i++) {
          candidates.add(numbers);
        }
      }
    }
  }

  int count() {
    return candidates.size();
  }

  /** The places where there are points to be had. */
  List<Integer> counting() {
    return IntStream.range(0, count())
        .filter(
            place -> candidates.get(place).stream().anyMatch(q -> questions.points(q).signum() > 0))
        .boxed()
        .toList();
  }

  /**
   * By place, the question that a student has there.
   *
   * @param sheet the questions of the sheet, in its order
   */
  List<Integer> of(int[] sheet) {
    return known.computeIfAbsent(sheet, this::placed);
  }

  private List<Integer> placed(int[] sheet) {
    List<Integer> left = new ArrayList<>(IntStream.of(sheet).boxed().toList());
    List<Integer> placed = new ArrayList<>();
    for (List<Integer> some : candidates) {
      // A paper that was made before a question was taken out has it still, at the last places.
      Integer next = left.stream().filter(some::contains).findFirst().orElse(-1);
      left.remove(next);
      placed.add(next);
    }
    for (int place = 0; place < placed.size() && !left.isEmpty(); place++) {
      if (placed.get(place) < 0) {
        placed.set(place, left.remove(0));
      }
    }
    return List.copyOf(placed);
  }
}
