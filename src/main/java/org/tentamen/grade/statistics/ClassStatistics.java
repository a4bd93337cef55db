package org.tentamen.grade.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tentamen.formula.Rational;

/**
 * How an exam went, of some of the answers or of all. What is gathered of parts, merged in any
 * order, is what would be gathered of the whole: all sums are exact, and what is kept of a text or
 * student depends on all of them, not on who came first.
 *
 * <pre>{@code
 * ClassStatistics all = new ClassStatistics(questions, items, places);
 * all.answered(answered); // for each question of each student
 * all.sat(sat);           // for each student
 * Reliability reliability = all.reliability(List.of(0, 1, 2));
 * }</pre>
 *
 * <p>Memory is bounded by the numbers of questions, parts, misconceptions and different scores; not
 * by the number of answers. Not safe for several threads: give each its own, and merge.
 */
public final class ClassStatistics {

  private final List<ItemTally> items = new ArrayList<>();
  private final List<SortedMap<String, Groups>> groups = new ArrayList<>();
  private final List<Pairs> questions = new ArrayList<>();
  private final List<Moments> places = new ArrayList<>();
  private final SortedMap<Rational, Long> scores = new TreeMap<>();
  private Moments totals = Moments.NONE;

  /**
   * Of no answers.
   *
   * @param questions how many questions the exam has
   * @param items how many parts they have together
   * @param places how many questions a paper has
   */
  public ClassStatistics(int questions, int items, int places) {
    for (int i = 0; i < questions; i++) {
      this.groups.add(new TreeMap<>());
      this.questions.add(Pairs.NONE);
    }
    for (int i = 0; i < items; i++) {
      this.items.add(new ItemTally());
    }
    this.places.addAll(Collections.nCopies(places, Moments.NONE));
  }

  /**
   * What a student answered to a question.
   *
   * @param question the question's number, from 0
   * @param share the points earned over those to be had, from 0 to 1
   * @param version by parameter, its value on this student's sheet; empty where versions are not to
   *     be compared
   * @param firstItem the number of the question's first part
   * @param answers one for each part
   */
  public record Answered(
      int question,
      Rational share,
      Map<String, String> version,
      int firstItem,
      List<ItemTally.Answer> answers) {}

  /**
   * A student's whole paper.
   *
   * @param questions by place, the number of the question there; −1 where there is none
   * @param points by place, the points earned
   */
  public record Sat(List<Integer> questions, List<Rational> points) {}

  /** Adds what a student answered to a question. */
  public void answered(Answered answered) {
    for (int i = 0; i < answered.answers().size(); i++) {
      items.get(answered.firstItem() + i).add(answered.answers().get(i));
    }
    SortedMap<String, Groups> own = groups.get(answered.question());
    answered
        .version()
        .forEach(
            (name, value) ->
                own.computeIfAbsent(name, n -> new Groups()).add(value, answered.share()));
  }

  /** Adds a student's paper. */
  public void sat(Sat sat) {
    Rational total = Rational.ZERO;
    for (Rational points : sat.points()) {
      total = total.plus(points);
    }
    for (int place = 0; place < sat.points().size(); place++) {
      Rational points = sat.points().get(place);
      places.set(place, places.get(place).plus(points));
      int question = sat.questions().get(place);
      if (question >= 0) {
        questions.set(question, questions.get(question).plus(points, total.minus(points)));
      }
    }
    totals = totals.plus(total);
    scores.merge(total, 1L, Long::sum);
  }

  /** Adds what was gathered elsewhere, of other answers or students. */
  public void merge(ClassStatistics other) {
    for (int i = 0; i < items.size(); i++) {
      items.get(i).merge(other.items.get(i));
    }
    for (int i = 0; i < questions.size(); i++) {
      questions.set(i, questions.get(i).plus(other.questions.get(i)));
      SortedMap<String, Groups> own = groups.get(i);
      other
          .groups
          .get(i)
          .forEach((name, some) -> own.computeIfAbsent(name, n -> new Groups()).merge(some));
    }
    for (int i = 0; i < places.size(); i++) {
      places.set(i, places.get(i).plus(other.places.get(i)));
    }
    totals = totals.plus(other.totals);
    other.scores.forEach((score, count) -> scores.merge(score, count, Long::sum));
  }

  /** What became of the responses to a part. */
  public ItemTally item(int item) {
    return items.get(item);
  }

  /** By parameter of a question, how those fared who had its different values. */
  public Map<String, Groups> groups(int question) {
    return Collections.unmodifiableMap(groups.get(question));
  }

  /**
   * Of the students who were asked a question, the points that each earned in it, and those earned
   * in the rest of the paper. Their correlation is the corrected item-total correlation (Henrysson,
   * "Correction of item-total correlations in item analysis", Psychometrika 28 (1963)).
   */
  public Pairs question(int question) {
    return questions.get(question);
  }

  /** The students' scores in points. */
  public Moments totals() {
    return totals;
  }

  /** By score, how many students have it; from the least. */
  public SortedMap<Rational, Long> scores() {
    return Collections.unmodifiableSortedMap(scores);
  }

  /**
   * The score that at least half of the students have at least, and at least half at most; the
   * middle between two where there are two.
   *
   * @throws IllegalStateException if there is no student
   */
  public Rational median() {
    if (totals.count() == 0) {
      throw new IllegalStateException("no student sat");
    }
    Rational low = at((totals.count() - 1) / 2);
    return low.plus(at(totals.count() / 2)).over(Rational.of(2));
  }

  private Rational at(long index) {
    long left = index;
    for (Map.Entry<Rational, Long> score : scores.entrySet()) {
      left -= score.getValue();
      if (left < 0) {
        return score.getKey();
      }
    }
    throw new IllegalArgumentException("index (" + index + ") is not that of a student");
  }

  /**
   * How reliable the scores are; each place of the paper is an item.
   *
   * @param counting the places at which there are points to be had
   */
  public Reliability reliability(List<Integer> counting) {
    return new Reliability(counting.stream().map(places::get).toList(), totals);
  }

  /**
   * Writes what was gathered, for another machine to read.
   *
   * @throws IOException if it cannot be written
   */
  public void write(DataOutput out) throws IOException {
    out.writeInt(questions.size());
    out.writeInt(items.size());
    out.writeInt(places.size());
    for (ItemTally item : items) {
      item.write(out);
    }
    for (int i = 0; i < questions.size(); i++) {
      questions.get(i).write(out);
      Exact.write(groups.get(i), out, some -> some.write(out));
    }
    for (Moments place : places) {
      place.write(out);
    }
    totals.write(out);
    out.writeInt(scores.size());
    for (Map.Entry<Rational, Long> score : scores.entrySet()) {
      Exact.write(score.getKey(), out);
      out.writeLong(score.getValue());
    }
  }

  /**
   * Reads what was written elsewhere.
   *
   * @throws IOException if it cannot be read
   */
  public static ClassStatistics read(DataInput in) throws IOException {
    int questions = in.readInt();
    int items = in.readInt();
    ClassStatistics read = new ClassStatistics(questions, items, in.readInt());
    for (int i = 0; i < items; i++) {
      read.items.set(i, ItemTally.read(in));
    }
    for (int i = 0; i < questions; i++) {
      read.questions.set(i, Pairs.read(in));
      read.groups.get(i).putAll(Exact.map(in, () -> Groups.read(in)));
    }
    for (int i = 0; i < read.places.size(); i++) {
      read.places.set(i, Moments.read(in));
    }
    read.totals = Moments.read(in);
    int scores = in.readInt();
    for (int i = 0; i < scores; i++) {
      Rational score = Exact.number(in);
      read.scores.put(score, in.readLong());
    }
    return read;
  }
}
