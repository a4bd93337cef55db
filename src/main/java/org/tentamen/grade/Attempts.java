package org.tentamen.grade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tentamen.formula.Rational;

/**
 * Which attempt of each student counts. What rows there are is seen in a reading of its own, before
 * anything is marked; of each student no more is kept than the attempts that may count.
 */
final class Attempts {

  private static final int MOST_LISTED = 10;

  private final AttemptPolicy policy;
  private final Optional<FirstInDates> dates;

  /** By what a file asks for. */
  private final Map<String, Group> groups = new HashMap<>();

  /**
   * Nothing seen yet.
   *
   * @param orders what dates elsewhere tell of the order of day and month
   * @param dates what a person says of it
   */
  Attempts(AttemptPolicy policy, Collection<DateOrder> orders, Optional<FirstInDates> dates) {
    this.policy = policy;
    this.dates = dates;
    for (DateOrder order : orders) {
      group(order.asks()).settle(order.isDayFirst() ? Moment.Order.DAY : Moment.Order.MONTH);
    }
  }

  private Group group(String asks) {
    return groups.computeIfAbsent(asks, a -> new Group(dates));
  }

  /** An attempt in one of the files. */
  private record Seen(int file, Attempt attempt, Rational points) {
    boolean is(int otherFile, int key) {
      return file == otherFile && attempt.key() == key;
    }
  }

  /** The attempts of a student, as far as they may count. */
  private static final class Sat {
    /** The attempts; a long file has rows of several between each other's. */
    private final Set<Row> rows = new HashSet<>(2);

    private Seen monthFirst;
    private Seen dayFirst;

    /** Which rows are of one attempt. */
    private record Row(int file, int key) {}

    /** Takes an attempt; tells whether it is a new one. */
    boolean isNew(Seen seen) {
      return rows.add(new Row(seen.file(), seen.attempt().key()));
    }

    int count() {
      return rows.size();
    }

    Sat(Seen first) {
      isNew(first);
      monthFirst = first;
      dayFirst = first;
    }
  }

  /** The attempts at what one or several files ask for. */
  private static final class Group {
    private final Map<Integer, Sat> students = new HashMap<>();
    private Moment.Order order = Moment.Order.UNKNOWN;
    private boolean isSettled;
    private boolean isContradictory;

    Group(Optional<FirstInDates> said) {
      said.ifPresent(
          first -> settle(first == FirstInDates.DAY ? Moment.Order.DAY : Moment.Order.MONTH));
    }

    /** Takes an order that counts whatever other dates tell, unless there is one already. */
    void settle(Moment.Order known) {
      order = isSettled ? order : known;
      isSettled = true;
    }

    /** Takes what a date tells. */
    void learn(Moment.Order told) {
      if (!isSettled && told != Moment.Order.UNKNOWN) {
        isContradictory |= order != Moment.Order.UNKNOWN && order != told;
        order = told;
      }
    }

    /** Of whom another attempt would count if the order were the other one, and none is sure. */
    List<Integer> doubtful() {
      boolean isSure = order != Moment.Order.UNKNOWN && !isContradictory;
      return isSure
          ? List.of()
          : students.entrySet().stream()
              .filter(one -> one.getValue().monthFirst != one.getValue().dayFirst)
              .map(Map.Entry::getKey)
              .toList();
    }

    Seen counting(int student) {
      Sat sat = students.get(student);
      return order == Moment.Order.DAY ? sat.dayFirst : sat.monthFirst;
    }
  }

  /**
   * Takes an attempt as one that may count; one of which there is a row already is no other.
   *
   * @param points what it earns, where that decides
   */
  void see(String asks, int student, int file, Attempt attempt, Rational points) {
    Group group = group(asks);
    attempt.moment().ifPresent(moment -> group.learn(moment.order()));
    Seen seen = new Seen(file, attempt, points);
    Sat sat = group.students.get(student);
    if (sat == null) {
      group.students.put(student, new Sat(seen));
      return;
    }
    if (!sat.isNew(seen)) {
      return;
    }
    sat.monthFirst = better(seen, sat.monthFirst, Moment.Order.MONTH);
    sat.dayFirst = better(seen, sat.dayFirst, Moment.Order.DAY);
  }

  private Seen better(Seen later, Seen earlier, Moment.Order order) {
    int compared = compare(later, earlier, order);
    return switch (policy) {
      case FIRST -> compared < 0 ? later : earlier;
      case LAST -> compared >= 0 ? later : earlier;
      case BEST -> {
        int points = later.points().compareTo(earlier.points());
        yield points > 0 || points == 0 && compared < 0 ? later : earlier;
      }
    };
  }

  /** By time, where both have one; then by number; what is equal stays in the order of the file. */
  private static int compare(Seen one, Seen other, Moment.Order order) {
    Optional<Moment> first = one.attempt().moment();
    Optional<Moment> second = other.attempt().moment();
    if (first.isPresent() && second.isPresent()) {
      int compared = Long.compare(first.get().seconds(order), second.get().seconds(order));
      if (compared != 0) {
        return compared;
      }
    }
    return Integer.compare(one.attempt().number(), other.attempt().number());
  }

  /** Whether a student has several attempts. */
  boolean hasSeveral(String asks, int student) {
    Group group = groups.get(asks);
    return group != null
        && group.students.containsKey(student)
        && group.students.get(student).count() > 1;
  }

  /** Whether an attempt is the one that counts. */
  boolean counts(String asks, int student, int file, int key) {
    return !hasSeveral(asks, student) || groups.get(asks).counting(student).is(file, key);
  }

  /** Of whom another attempt may be the one that counts, since no date tells day from month. */
  List<Integer> doubtful() {
    return groups.values().stream()
        .flatMap(group -> group.doubtful().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** What is decided, a line for people; empty where nobody has several attempts. */
  Optional<String> described(Sitting sitting, boolean isTold) {
    List<String> several = new ArrayList<>();
    int count = 0;
    for (int student = 0; student < sitting.size(); student++) {
      int most = 0;
      for (Group group : groups.values()) {
        Sat sat = group.students.get(student);
        most = Math.max(most, sat == null ? 0 : sat.count());
      }
      if (most > 1) {
        count++;
        if (several.size() < MOST_LISTED) {
          several.add(sitting.student(student).id() + " (" + most + ")");
        }
      }
    }
    if (count == 0) {
      return Optional.empty();
    }
    String whom = String.join(", ", several) + (count > MOST_LISTED ? ", …" : "");
    return Optional.of(
        "several attempts of "
            + (count == 1 ? "1 student" : count + " students")
            + ": the "
            + policy.word()
            + " counts"
            + (isTold ? "" : "; --attempt last or best counts another")
            + ": "
            + whom);
  }
}
