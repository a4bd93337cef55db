package org.tentamen.grade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Judgement;
import org.tentamen.answer.Judgement.Verdict;
import org.tentamen.answer.Notation;
import org.tentamen.exam.Paper;
import org.tentamen.grade.report.ReportSection;
import org.tentamen.grade.report.ReportSection.Block;
import org.tentamen.variant.Variant;

/**
 * Answers that are wrong on their own sheet and right on another's.
 *
 * <p>That two students agree so is to be expected now and then. How often is estimated from the
 * keys of the class: if nobody copies, an answer is right on a given other sheet as often as two
 * sheets have the same key. {@code docs/grading.md} tells the model. Of more than {@value
 * #MOST_STUDENTS} students a sample of so many is looked at; memory is twelve bytes a student and
 * item, and the answers that nothing else explains.
 */
final class SameAnswers implements Insight<SameAnswers.Share> {

  static final int MOST_STUDENTS = 20_000;

  /** What many have on their sheets says nothing about one of them. */
  private static final int MOST_HOLDERS = 20;

  private static final double MOST_COMMON = 0.05;

  /** A pair is told of if its agreement is less likely by chance, all other sheets considered. */
  private static final double LEVEL = 0.01;

  /** A pair stands in the table if its agreement is less likely by chance. */
  private static final double TABLE_LEVEL = 0.1;

  private static final int MOST_PAIRS = 1_000;
  private static final int MOST_LISTED = 10;
  private static final int MOST_REPORTED = 100;
  private static final int MOST_DECIMALS = 6;

  private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");

  private static final List<String> HEADING =
      List.of("student", "right_for", "question", "part", "response", "key", "chance");

  private final Lookup lookup;
  private final Papered exam;
  private final Optional<Notation> notation;
  private final Sample sample;
  private final List<KeyIndex> keys = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private Optional<List<Pair>> found = Optional.empty();

  /** What comes of some marks. */
  static final class Share {
    private final List<Answer> answers = new ArrayList<>();
    private final List<KeyIndex> keys = new ArrayList<>();

    private KeyIndex keys(int item) {
      while (keys.size() <= item) {
        keys.add(new KeyIndex());
      }
      return keys.get(item);
    }
  }

  /** A wrong answer that nothing else explains. */
  private record Answer(int student, Item item, String response, String readAs, String key) {}

  /** An answer that is right on another's sheet, and how likely it would be on any one sheet. */
  private record Match(Answer answer, double chance) {}

  /**
   * A student whose answers are right on another's sheet.
   *
   * @param chance how likely a student's answers agree so well with any other sheet by chance
   */
  record Pair(int student, int other, List<Match> matches, double chance) {}

  /**
   * Nothing yet.
   *
   * @param exam what is on the sheets
   * @param notation how the exam writes numbers
   */
  SameAnswers(Lookup lookup, Papered exam, Optional<Notation> notation) {
    this.lookup = lookup;
    this.exam = exam;
    this.notation = notation;
    this.sample = new Sample(lookup.sitting().size(), MOST_STUDENTS);
    lookup.questions().items().forEach(item -> keys.add(new KeyIndex()));
  }

  @Override
  public Share share() {
    return new Share();
  }

  @Override
  public void take(Outcome outcome, Share share) {
    int student = outcome.completed().student();
    if (!sample.has(student)) {
      return;
    }
    for (Mark mark : outcome.marks()) {
      share.keys(mark.item().number()).add(student, hash(mark.key()));
      if (mark.isUnexplained()) {
        String readAs = mark.judgement().readAs().orElse("");
        share.answers.add(new Answer(student, mark.item(), mark.response(), readAs, mark.key()));
      }
    }
  }

  @Override
  public void merge(Share share) {
    for (int item = 0; item < share.keys.size(); item++) {
      share.keys.get(item).addTo(keys.get(item));
    }
    answers.addAll(share.answers);
  }

  /** The 64-bit FNV-1a hash of a text's characters. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** The pairs, the least likely first; searched for once. */
  List<Pair> pairs() {
    if (found.isEmpty()) {
      keys.forEach(KeyIndex::finish);
      Map<Integer, List<Answer>> byStudent = new HashMap<>();
      answers.forEach(
          one -> byStudent.computeIfAbsent(one.student(), s -> new ArrayList<>()).add(one));
      List<Pair> pairs = new ArrayList<>();
      byStudent.forEach((student, own) -> pairs.addAll(pairs(student, own)));
      pairs.sort(
          Comparator.comparingDouble(Pair::chance)
              .thenComparingInt(Pair::student)
              .thenComparingInt(Pair::other));
      found = Optional.of(pairs.stream().limit(MOST_PAIRS).toList());
      answers.clear();
    }
    return found.get();
  }

  private List<Pair> pairs(int student, List<Answer> own) {
    own.sort(Comparator.comparingInt(one -> one.item().number()));
    Map<Integer, List<Match>> byOther = new HashMap<>();
    for (Answer one : own) {
      KeyIndex index = keys.get(one.item().number());
      Set<Integer> others = new LinkedHashSet<>();
      for (String text : prints(one.readAs())) {
        int[] holders = index.holders(hash(text));
        if (holders.length <= MOST_HOLDERS && holders.length <= MOST_COMMON * index.size()) {
          for (int other : holders) {
            if (other != student && others.add(other)) {
              byOther
                  .computeIfAbsent(other, o -> new ArrayList<>())
                  .add(new Match(one, index.chance(holders.length)));
            }
          }
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    byOther.forEach(
        (other, matches) -> {
          Pair likely = new Pair(student, other, matches, chance(own, matches));
          if (likely.chance() < TABLE_LEVEL) {
            List<Match> right =
                matches.stream().filter(match -> isRight(match.answer(), other)).toList();
            double chance = chance(own, right);
            if (!right.isEmpty() && chance < TABLE_LEVEL) {
              pairs.add(new Pair(student, other, right, chance));
            }
          }
        });
    return pairs;
  }

  /** How keys print that a number as typed may be: with fewer decimals too. */
  private static List<String> prints(String readAs) {
    List<String> prints = new ArrayList<>(List.of(readAs));
    if (DECIMAL.matcher(readAs).matches()) {
      BigDecimal number = new BigDecimal(readAs);
      int decimals = Math.min(MOST_DECIMALS, number.scale() - 1);
      for (int places = decimals; places >= 1; places--) {
        prints.add(number.setScale(places, RoundingMode.HALF_UP).toPlainString());
      }
    }
    return prints;
  }

  private boolean isRight(Answer answer, int other) {
    Item item = answer.item();
    Sitting sitting = lookup.sitting();
    Paper.Asked asked = new Paper.Asked(item.asked().id(), sitting.attempt(other, item.question()));
    Variant variant = exam.variant(sitting.student(other), asked);
    Judgement judgement =
        Judge.judge(
            variant.standard(variant.plan().question().parts().get(item.position()), Map.of()),
            answer.response(),
            notation.or(() -> variant.plan().bank().numbers()));
    return judgement.verdict() == Verdict.CORRECT;
  }

  /**
   * How likely at least so many of a student's answers are right on at least one of the other
   * sheets, if each is, independently, as often as sheets have the same key.
   */
  private double chance(List<Answer> own, List<Match> matches) {
    double[] many = new double[own.size() + 1];
    many[0] = 1;
    int others = 0;
    for (Answer one : own) {
      KeyIndex index = keys.get(one.item().number());
      others = Math.max(others, index.size() - 1);
      double chance =
          matches.stream()
              .filter(match -> match.answer() == one)
              .mapToDouble(Match::chance)
              .findFirst()
              .orElse(index.collisions());
      for (int k = many.length - 1; k > 0; k--) {
        many[k] = many[k] * (1 - chance) + many[k - 1] * chance;
      }
      many[0] *= 1 - chance;
    }
    double tail = 0;
    for (int k = many.length - 1; k >= matches.size(); k--) {
      tail += many[k];
    }
    return Math.min(1, tail * others);
  }

  /** {@code same-answers.csv}, a row an answer. */
  byte[] table() {
    Rows rows = new Rows();
    rows.add(HEADING);
    for (Pair pair : pairs()) {
      for (Match match : pair.matches()) {
        rows.add(
            id(pair.student()),
            id(pair.other()),
            match.answer().item().asked().id(),
            match.answer().item().part().id(),
            match.answer().response(),
            match.answer().key(),
            plain(pair.chance()));
      }
    }
    return rows.toBytes();
  }

  private static String plain(double chance) {
    return chance < 1e-12
        ? "0.000000000001"
        : new BigDecimal(chance)
            .setScale(12, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
  }

  private String id(int student) {
    return lookup.sitting().student(student).id();
  }

  /** What is said at the end of a grading; nothing where nothing was found. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    List<Pair> unlikely = unlikely();
    if (!unlikely.isEmpty()) {
      lines.add("");
      lines.add("wrong on their own sheet and right on another's (same-answers.csv; no proof):");
      unlikely.stream().limit(MOST_LISTED).map(pair -> "  " + sentence(pair)).forEach(lines::add);
      if (unlikely.size() > MOST_LISTED) {
        lines.add("  and " + (unlikely.size() - MOST_LISTED) + " more");
      }
    }
    return lines;
  }

  private List<Pair> unlikely() {
    return pairs().stream().filter(pair -> pair.chance() < LEVEL).toList();
  }

  private String sentence(Pair pair) {
    return id(pair.student())
        + " as "
        + id(pair.other())
        + " in "
        + String.join(", ", pair.matches().stream().map(m -> m.answer().item().name()).toList())
        + " (by chance: "
        + odds(pair.chance())
        + ")";
  }

  private static String odds(double chance) {
    double one = 1 / Math.max(chance, 1e-9);
    long round = 1;
    while (round * 10 <= one) {
      round *= 10;
    }
    long of = (long) (one / round) * round;
    return one >= 1e9 ? "less than 1 in 1000000000" : "1 in " + of;
  }

  @Override
  public List<ReportSection> sections(Scores scores) {
    List<Pair> unlikely = unlikely();
    if (unlikely.isEmpty()) {
      return List.of();
    }
    List<List<String>> rows = new ArrayList<>();
    for (Pair pair : unlikely.subList(0, Math.min(MOST_REPORTED, unlikely.size()))) {
      List<String> answered =
          pair.matches().stream()
              .map(m -> m.answer().item().name() + ": " + m.answer().response())
              .toList();
      rows.add(
          List.of(
              id(pair.student()),
              id(pair.other()),
              String.join("; ", answered),
              odds(pair.chance())));
    }
    return List.of(
        new ReportSection(
            "same-answers",
            "Answers that are right on another's sheet",
            List.of(
                Block.paragraph(
                    "These answers are wrong on the student's own sheet, no misconception explains"
                        + " them, and they are exactly right on another student's. That is a reason"
                        + " to look where the two sat, and to ask; it is no proof: it happens by"
                        + " chance as often as the last column tells, and among many students what"
                        + " is rare for each happens to some."),
                Block.table(
                    "Pairs, the least likely first",
                    List.of("Student", "Right for", "Answers", "By chance"),
                    rows))));
  }
}
