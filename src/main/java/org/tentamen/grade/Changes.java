package org.tentamen.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Rational;

/** What another grading changes: who gains and who loses, and by which questions. */
final class Changes implements Taker<List<Changes.Changed>> {

  private static final int MOST_LISTED = 40;
  private static final Rational HUNDRED = Rational.of(100);

  private final Lookup lookup;
  private final Earlier earlier;

  /** By student, what changed. */
  private final Map<Integer, List<String>> questions = new TreeMap<>();

  Changes(Lookup lookup, Earlier earlier) {
    this.lookup = lookup;
    this.earlier = earlier;
  }

  /** A response that earns other points now. */
  record Changed(int student, Item item, Rational by) {}

  @Override
  public List<Changed> share() {
    return new ArrayList<>();
  }

  @Override
  public void take(Outcome outcome, List<Changed> share) {
    int student = outcome.completed().student();
    for (Mark mark : outcome.marks()) {
      Optional<String> before = earlier.points(student, mark.item());
      String now = mark.pointsText();
      if (!before.equals(Optional.of(now))) {
        Rational had = before.flatMap(Points::read).orElse(Rational.ZERO);
        share.add(new Changed(student, mark.item(), mark.points().minus(had)));
      }
    }
  }

  @Override
  public void merge(List<Changed> share) {
    for (Changed changed : share) {
      if (changed.by().signum() != 0) {
        questions
            .computeIfAbsent(changed.student(), student -> new ArrayList<>())
            .add(changed.item().name() + " " + signed(changed.by()));
      }
    }
  }

  private static String signed(Rational points) {
    return (points.signum() > 0 ? "+" : "") + MarkTable.points(points);
  }

  /** How a student fares. */
  private record Fared(int student, Rational before, Rational after, Rational had, Rational has) {
    /** Who has more of what can be had gains; without a max, nobody does. */
    int sign() {
      return share(after, has).compareTo(share(before, had));
    }

    private static Rational share(Rational points, Rational max) {
      return max.signum() == 0 ? Rational.ZERO : points.over(max);
    }
  }

  private List<Fared> changed(Scores scores) {
    List<Fared> all = new ArrayList<>();
    for (int student = 0; student < lookup.sitting().size(); student++) {
      if (earlier.isPresent(student) && scores.isPresent(student)) {
        Fared fared =
            new Fared(
                student,
                earlier.points(student),
                questions.containsKey(student) ? scores.points(student) : earlier.points(student),
                earlier.max(student),
                scores.max(student));
        if (questions.containsKey(student) || fared.sign() != 0) {
          all.add(fared);
        }
      }
    }
    return all;
  }

  /** {@code changes.csv}: a row a student whose points or percentage change. */
  byte[] table(Scores scores) {
    Rows rows = new Rows();
    rows.add(
        "student",
        "name",
        "points_before",
        "max_before",
        "points_after",
        "max_after",
        "percent_before",
        "percent_after",
        "change",
        "questions");
    for (Fared fared : changed(scores)) {
      rows.add(
          lookup.sitting().student(fared.student()).id(),
          lookup.sitting().student(fared.student()).name(),
          MarkTable.points(fared.before()),
          MarkTable.points(fared.had()),
          MarkTable.points(fared.after()),
          MarkTable.points(fared.has()),
          percent(fared.before(), fared.had()),
          percent(fared.after(), fared.has()),
          signed(fared.after().minus(fared.before())),
          String.join("; ", questions.getOrDefault(fared.student(), List.of())));
    }
    return rows.toBytes();
  }

  private static String percent(Rational points, Rational max) {
    return max.signum() == 0 ? "" : NumberText.rounded(points.times(HUNDRED).over(max), 2);
  }

  /** The same for people, line by line. */
  List<String> lines(Scores scores) {
    List<Fared> all = changed(scores);
    long gain = all.stream().filter(fared -> fared.sign() > 0).count();
    long lose = all.stream().filter(fared -> fared.sign() < 0).count();
    List<String> lines = new ArrayList<>();
    lines.add(
        "gain: "
            + gain
            + ", lose: "
            + lose
            + ", as before: "
            + (scores.present() - gain - lose)
            + " (students)");
    all.stream().limit(MOST_LISTED).map(this::line).forEach(lines::add);
    if (all.size() > MOST_LISTED) {
      lines.add("  … and " + (all.size() - MOST_LISTED) + " more in changes.csv");
    }
    return lines;
  }

  private String line(Fared fared) {
    String name = lookup.sitting().student(fared.student()).name();
    boolean sameMax = fared.had().equals(fared.has());
    return "  "
        + lookup.sitting().student(fared.student()).id()
        + (name.isBlank() ? "" : " (" + name + ")")
        + ": "
        + MarkTable.points(fared.before())
        + (sameMax ? "" : " of " + MarkTable.points(fared.had()))
        + " → "
        + MarkTable.points(fared.after())
        + " of "
        + MarkTable.points(fared.has())
        + " points"
        + questions.getOrDefault(fared.student(), List.of()).stream()
            .reduce((a, b) -> a + ", " + b)
            .map(list -> ": " + list)
            .orElse("");
  }
}
