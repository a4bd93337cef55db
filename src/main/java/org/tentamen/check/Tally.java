package org.tentamen.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tentamen.bank.Question;
import org.tentamen.variant.Variant;

/**
 * What was seen in some versions of a question. Those of several stretches add up, in their order,
 * to the same as that of the whole, so that the result does not depend on who counted what.
 */
final class Tally {

  /** More different answers than these are not told apart. */
  private static final int MOST_ANSWERS = 250_000;

  long draws;
  long checked;

  /** Of the versions counted here, without those of tallies that were added. */
  double chances;

  /** The squares of these, each times the draws that give the same version. */
  double squaredChances;

  /** Of the tallies that were added; exact, so that it does not matter which were added first. */
  BigDecimal addedChances = BigDecimal.ZERO;

  /** The squares of these. */
  BigDecimal addedSquares = BigDecimal.ZERO;

  final List<Map<String, Long>> answers = new ArrayList<>();
  final long[] otherAnswers;
  final Mistaken[] mistakes;

  /** By pair of misconceptions, in how many versions both have answers, and these are the same. */
  final long[][] both;

  final long[][] same;
  final Counts digits = new Counts();
  final Counts rounded = new Counts();
  private final Map<Issue, Sighting> sightings = new LinkedHashMap<>();

  /**
   * What may be wrong with a version.
   *
   * @param kind what it is about
   * @param subject the index of the part or misconception that it is about
   */
  record Issue(Finding.Kind kind, int subject) {}

  /** What became of a misconception. */
  static final class Mistaken {
    long solved;
    long right;
    long accepted;
  }

  /** Where something was seen first, and how often. */
  static final class Sighting {
    final Variant first;
    final String detail;
    long count;

    Sighting(Variant first, String detail) {
      this.first = first;
      this.detail = detail;
    }

    /** In how many of those looked at. */
    Finding.Seen of(long lookedAt) {
      return new Finding.Seen(count, lookedAt, VersionExample.of(first));
    }
  }

  /** The smallest, sum and largest of some counts. */
  static final class Counts {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    long sum;

    void add(long count) {
      least = Math.min(least, count);
      most = Math.max(most, count);
      sum += count;
    }

    void add(Counts later) {
      least = Math.min(least, later.least);
      most = Math.max(most, later.most);
      sum += later.sum;
    }

    QuestionReport.Spread of(long versions) {
      return versions == 0
          ? new QuestionReport.Spread(0, 0, 0)
          : new QuestionReport.Spread(least, (double) sum / versions, most);
    }
  }

  Tally(Question question) {
    question.parts().forEach(part -> answers.add(new LinkedHashMap<>()));
    int size = question.misconceptions().size();
    otherAnswers = new long[question.parts().size()];
    mistakes = new Mistaken[size];
    for (int i = 0; i < size; i++) {
      mistakes[i] = new Mistaken();
    }
    both = new long[size][size];
    same = new long[size][size];
  }

  /** Counts an answer. */
  void answer(int part, String text, long times) {
    Map<String, Long> counts = answers.get(part);
    if (counts.size() < MOST_ANSWERS || counts.containsKey(text)) {
      counts.merge(text, times, Long::sum);
    } else {
      otherAnswers[part] += times;
    }
  }

  /** Something is wrong with a version. */
  void saw(Finding.Kind kind, int subject, Variant variant, String detail) {
    sightings.computeIfAbsent(new Issue(kind, subject), i -> new Sighting(variant, detail)).count++;
  }

  /** Adds what was seen in later versions. */
  void add(Tally later) {
    draws += later.draws;
    checked += later.checked;
    addedChances = addedChances.add(later.exactChances());
    addedSquares = addedSquares.add(later.exactSquares());
    for (int i = 0; i < answers.size(); i++) {
      int part = i;
      later.answers.get(i).forEach((text, count) -> answer(part, text, count));
      otherAnswers[i] += later.otherAnswers[i];
    }
    for (int i = 0; i < mistakes.length; i++) {
      mistakes[i].solved += later.mistakes[i].solved;
      mistakes[i].right += later.mistakes[i].right;
      mistakes[i].accepted += later.mistakes[i].accepted;
      for (int j = 0; j < mistakes.length; j++) {
        both[i][j] += later.both[i][j];
        same[i][j] += later.same[i][j];
      }
    }
    digits.add(later.digits);
    rounded.add(later.rounded);
    later.sightings.forEach(
        (issue, sighting) ->
            sightings.computeIfAbsent(issue, i -> new Sighting(sighting.first, sighting.detail))
                    .count +=
                sighting.count);
  }

  /** The sum of the versions' chances. */
  BigDecimal exactChances() {
    return addedChances.add(new BigDecimal(chances));
  }

  /** The sum of their squares. */
  BigDecimal exactSquares() {
    return addedSquares.add(new BigDecimal(squaredChances));
  }

  /** In how many of the versions checked there was a solution. */
  long solved() {
    return checked - sighting(Finding.Kind.UNSOLVED, 0).map(seen -> seen.count).orElse(0L);
  }

  /** What was wrong, where it was. */
  Map<Issue, Sighting> sightings() {
    return sightings;
  }

  /** Where something was seen, if it was. */
  Optional<Sighting> sighting(Finding.Kind kind, int subject) {
    @Nullable Sighting found = sightings.get(new Issue(kind, subject));
    return Optional.ofNullable(found);
  }
}
