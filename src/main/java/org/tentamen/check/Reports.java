package org.tentamen.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tentamen.bank.Answer;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Parameter;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Severity;
import org.tentamen.variant.Plan;
import org.tentamen.variant.ValueText;
import org.tentamen.variant.Variant;

/** Says what was seen in a question's versions: figures, and findings at their places. */
final class Reports {

  /** With fewer versions than these, neighbours are likely to have the same one. */
  private static final int FEW = 10;

  /** With fewer draws than this accepted, a student's 10,000 draws may all be refused. */
  private static final double RARE = 0.002;

  /** An answer that is right more often than not is worth guessing. */
  private static final double OFTEN = 0.5;

  private final Plan plan;
  private final Question question;
  private final Optional<BigInteger> draws;
  private final Tally tally;
  private final List<Finding> findings = new ArrayList<>();

  Reports(Plan plan, Optional<BigInteger> draws, Tally tally) {
    this.plan = plan;
    this.question = plan.question();
    this.draws = draws;
    this.tally = tally;
  }

  /** What is left to say where versions cannot even be drawn. */
  QuestionReport failed(InvalidInputException why) {
    List<Finding> found =
        why.diagnostics().stream()
            .map(d -> new Finding(Finding.Kind.CONDITIONS, d, Optional.empty()))
            .toList();
    Versions versions = new Versions(draws, 0, 0, 0, Optional.empty());
    return whole(versions, found);
  }

  /**
   * The report.
   *
   * @param others what was found elsewhere than in the versions' solutions
   */
  QuestionReport report(Versions versions, List<Finding> others) {
    findings.addAll(others);
    findVersions(versions);
    tally
        .sightings()
        .forEach(
            (issue, sighting) -> {
              if (issue.kind() != Finding.Kind.MISTAKE_RIGHT) {
                findings.add(sighted(issue, sighting));
              }
            });
    for (int i = 0; i < tally.mistakes.length; i++) {
      findMistake(i, question.misconceptions().get(i));
    }
    findAlike();
    findGuessable();
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort((a, b) -> a.diagnostic().compareTo(b.diagnostic()));
    return whole(versions, sorted);
  }

  private QuestionReport whole(Versions versions, List<Finding> found) {
    List<QuestionReport.Answers> parts = new ArrayList<>();
    for (int i = 0; i < question.parts().size(); i++) {
      String id = question.parts().get(i).id();
      parts.add(
          new QuestionReport.Answers(
              id, new TreeMap<>(tally.answers.get(i)), tally.otherAnswers[i]));
    }
    List<QuestionReport.Mistake> mistakes = new ArrayList<>();
    for (int i = 0; i < tally.mistakes.length; i++) {
      Tally.Mistaken seen = tally.mistakes[i];
      String id = question.misconceptions().get(i).id();
      mistakes.add(new QuestionReport.Mistake(id, seen.solved, seen.right, seen.accepted));
    }
    return new QuestionReport(
        question,
        versions,
        parts,
        mistakes,
        alike(),
        new QuestionReport.Difficulty(tally.digits.of(solved()), tally.rounded.of(solved())),
        question.parameters().isEmpty() ? Optional.empty() : Birthdays.of(tally, versions),
        found);
  }

  private long solved() {
    return tally.checked
        - tally.sighting(Finding.Kind.UNSOLVED, 0).map(sighting -> sighting.count).orElse(0L);
  }

  private List<QuestionReport.Alike> alike() {
    List<QuestionReport.Alike> alike = new ArrayList<>();
    for (int i = 0; i < tally.mistakes.length; i++) {
      for (int j = i + 1; j < tally.mistakes.length; j++) {
        if (tally.same[i][j] > 0) {
          alike.add(
              new QuestionReport.Alike(
                  question.misconceptions().get(i).id(),
                  question.misconceptions().get(j).id(),
                  tally.same[i][j],
                  tally.both[i][j]));
        }
      }
    }
    return alike;
  }

  private void findVersions(Versions versions) {
    if (question.parameters().stream()
        .allMatch(p -> p.range() instanceof Parameter.Range.Computed)) {
      return;
    }
    Place place =
        question.where().isEmpty() ? question.place() : question.where().get(0).passage().at(0);
    String of = versions.tried() + " draws";
    if (versions.accepted() == 0) {
      add(
          Finding.Kind.CONDITIONS,
          Severity.ERROR,
          place,
          "no version of '" + question.id() + "' among " + of,
          "conditions that some draws meet",
          "Widen the ranges of the parameters, or drop a condition.");
      return;
    }
    if (versions.isComplete() && versions.accepted() < FEW) {
      add(
          Finding.Kind.CONDITIONS,
          Severity.WARNING,
          place,
          "only "
              + counted(versions.accepted(), "version")
              + " of '"
              + question.id()
              + "' among "
              + of,
          FEW + " at least, so that neighbours have different ones",
          "Widen the ranges of the parameters, or drop a condition.");
    }
    if (versions.acceptance() < RARE) {
      add(
          Finding.Kind.CONDITIONS,
          versions.acceptance() < RARE / 2 ? Severity.ERROR : Severity.WARNING,
          place,
          "conditions that only " + Percentages.of(versions.acceptance()) + " of the draws meet",
          "more of them: drawing stops after 10,000 in vain",
          "Widen the ranges of the parameters, or drop a condition.");
    }
  }

  private Finding sighted(Tally.Issue issue, Tally.Sighting sighting) {
    Finding.Seen seen = seen(sighting, solvedBy(issue));
    String detail = sighting.detail;
    return switch (issue.kind()) {
      case UNSOLVED -> error(issue, question.place(), detail, "a solution in every version", seen);
      case PRINTED_KEY ->
          error(
              issue,
              part(issue.subject()),
              "the key as it prints, " + detail + ", is not judged right",
              "a tolerance that accepts it, or more decimals",
              seen);
      case ROUNDED_KEY ->
          error(
              issue,
              part(issue.subject()),
              "the key rounded as the tolerance asks, " + detail + ", is not judged right",
              "a tolerance that accepts it",
              seen);
      case OPTIONS ->
          error(
              issue,
              part(issue.subject()),
              detail,
              "options of which the declared ones are right",
              seen);
      case MISTAKE_ACCEPTED ->
          error(
              issue,
              mistake(issue.subject()).place(),
              "'" + mistake(issue.subject()).id() + "' is accepted as right: " + detail,
              "answers further apart than the tolerance",
              seen);
      default -> throw new IllegalStateException("not seen in versions: " + issue);
    };
  }

  private long solvedBy(Tally.Issue issue) {
    return issue.kind() == Finding.Kind.MISTAKE_ACCEPTED
        ? tally.mistakes[issue.subject()].solved
        : tally.checked;
  }

  private Place part(int index) {
    return question.parts().get(index).place();
  }

  private Misconception mistake(int index) {
    return question.misconceptions().get(index);
  }

  private void findMistake(int index, Misconception mistake) {
    Tally.Mistaken seen = tally.mistakes[index];
    if (seen.solved == 0 && solved() > 0) {
      add(
          Finding.Kind.MISTAKE_UNSOLVED,
          Severity.ERROR,
          mistake.place(),
          "'" + mistake.id() + "' has an answer in none of " + counted(solved(), "version"),
          "one in some of them",
          "");
      return;
    }
    Optional<Tally.Sighting> right = tally.sighting(Finding.Kind.MISTAKE_RIGHT, index);
    if (right.isPresent()) {
      boolean always = seen.right == seen.solved;
      Finding.Seen where = seen(right.get(), seen.solved);
      findings.add(
          new Finding(
              Finding.Kind.MISTAKE_RIGHT,
              new Diagnostic(
                  always ? Severity.ERROR : Severity.WARNING,
                  Optional.of(mistake.place()),
                  "'" + mistake.id() + "' gives the right answer",
                  "a wrong one",
                  told(where)),
              Optional.of(where)));
    }
  }

  private void findAlike() {
    for (QuestionReport.Alike alike : alike()) {
      if (alike.same() == alike.both()) {
        Misconception second =
            question.misconceptions().stream()
                .filter(m -> m.id().equals(alike.second()))
                .findFirst()
                .orElseThrow();
        add(
            Finding.Kind.MISTAKES_ALIKE,
            Severity.ERROR,
            second.place(),
            "'" + alike.second() + "' gives the same answer as '" + alike.first() + "'",
            "another one in some version",
            "It was so in all of " + counted(alike.both(), "version") + " with both.");
      }
    }
  }

  private void findGuessable() {
    for (int i = 0; i < question.parts().size(); i++) {
      Part part = question.parts().get(i);
      QuestionReport.Answers answers =
          new QuestionReport.Answers(
              part.id(), new TreeMap<>(tally.answers.get(i)), tally.otherAnswers[i]);
      boolean isDrawn =
          !(part.answer() instanceof Answer.Words) && !(part.answer() instanceof Answer.Essay);
      if (isDrawn && tally.checked > 1 && answers.mostFrequentShare() > OFTEN) {
        add(
            Finding.Kind.GUESSABLE,
            Severity.WARNING,
            part.place(),
            "'"
                + answers.mostFrequent().orElseThrow()
                + "' is right in "
                + Percentages.of(answers.mostFrequentShare())
                + " of the versions",
            "answers that cannot be guessed",
            "");
      }
    }
  }

  private void add(
      Finding.Kind kind,
      Severity severity,
      Place place,
      String found,
      String expected,
      String mend) {
    findings.add(
        new Finding(
            kind,
            new Diagnostic(severity, Optional.of(place), found, expected, mend),
            Optional.empty()));
  }

  private Finding error(
      Tally.Issue issue, Place place, String found, String expected, Finding.Seen seen) {
    return new Finding(
        issue.kind(),
        new Diagnostic(Severity.ERROR, Optional.of(place), found, expected, told(seen)),
        Optional.of(seen));
  }

  private Finding.Seen seen(Tally.Sighting sighting, long of) {
    return new Finding.Seen(sighting.count, of, example(sighting.first));
  }

  /** {@code In 12 of 9,000 versions (0.13 %), such as `q02 --ordinal 4711`.} */
  static String told(Finding.Seen seen) {
    return "In "
        + Grouped.of(seen.count())
        + " of "
        + counted(seen.of(), "version")
        + " ("
        + Percentages.of(seen.share())
        + "), such as `"
        + seen.example()
        + "`.";
  }

  /** How {@code tentamen solve} shows a version. */
  static String example(Variant variant) {
    String id = variant.plan().question().id();
    if (variant.plan().question().parameters().isEmpty()) {
      return id;
    }
    try {
      Optional<BigInteger> ordinal = variant.ordinal();
      if (ordinal.isPresent()) {
        return id + " --ordinal " + ordinal.get();
      }
    } catch (InvalidInputException e) {
      // Draws that cannot be numbered are set instead.
    }
    return id
        + variant.parameters().entrySet().stream()
            .map(p -> " --set \"" + p.getKey() + "=" + ValueText.of(p.getValue()) + "\"")
            .collect(Collectors.joining());
  }

  private static String counted(long number, String what) {
    return Grouped.of(number) + " " + what + (number == 1 ? "" : "s");
  }
}
