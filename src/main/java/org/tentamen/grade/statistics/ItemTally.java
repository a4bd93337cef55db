package org.tentamen.grade.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of the responses to a part of a question. */
public final class ItemTally {

  /** More different wrong answers than these are not told apart. */
  private static final int MOST_ANSWERS = 20_000;

  private final SortedMap<String, Long> verdicts = new TreeMap<>();
  private final SortedMap<String, FirstStudents> misconceptions = new TreeMap<>();
  private final Capped<FirstStudents> unexplained =
      new Capped<>(
          MOST_ANSWERS,
          (one, other) -> {
            one.merge(other);
            return one;
          });

  ItemTally() {}

  /**
   * One response.
   *
   * @param student the student's number on the roster
   * @param verdict a word for what it is
   * @param misconception the id of the misconception that leads to it
   * @param unexplained as it was read, where it is wrong and no misconception leads to it
   */
  public record Answer(
      int student, String verdict, Optional<String> misconception, Optional<String> unexplained) {}

  void add(Answer answer) {
    verdicts.merge(answer.verdict(), 1L, Long::sum);
    answer.misconception().ifPresent(id -> students(id).add(answer.student()));
    answer
        .unexplained()
        .ifPresent(
            text -> {
              FirstStudents one = new FirstStudents();
              one.add(answer.student());
              unexplained.add(text, one);
            });
  }

  private FirstStudents students(String misconception) {
    return misconceptions.computeIfAbsent(misconception, id -> new FirstStudents());
  }

  void merge(ItemTally other) {
    other.verdicts.forEach((verdict, count) -> verdicts.merge(verdict, count, Long::sum));
    other.misconceptions.forEach((id, students) -> students(id).merge(students));
    unexplained.merge(other.unexplained);
  }

  /** How many responses have a verdict. */
  public long count(String verdict) {
    return verdicts.getOrDefault(verdict, 0L);
  }

  /** How many responses there are. */
  public long count() {
    return verdicts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** By misconception, who has it; sorted by id. */
  public Map<String, FirstStudents> misconceptions() {
    return Collections.unmodifiableMap(misconceptions);
  }

  /** By answer as it was read, who gave it, of those that no misconception leads to. */
  public Map<String, FirstStudents> unexplained() {
    return unexplained.values();
  }

  /** Whether there were so many different wrong answers that they were not told apart. */
  public boolean hasTooManyAnswers() {
    return unexplained.isTooMany();
  }

  void write(DataOutput out) throws IOException {
    Exact.write(verdicts, out, out::writeLong);
    Exact.write(misconceptions, out, some -> some.write(out));
    unexplained.write(out, some -> some.write(out));
  }

  static ItemTally read(DataInput in) throws IOException {
    ItemTally read = new ItemTally();
    read.verdicts.putAll(Exact.map(in, in::readLong));
    read.misconceptions.putAll(Exact.map(in, () -> FirstStudents.read(in)));
    read.unexplained.read(in, () -> FirstStudents.read(in));
    return read;
  }
}
