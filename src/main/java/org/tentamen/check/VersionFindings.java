package org.tentamen.check;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Severity;

/** Says what was wrong with single versions: without a solution, with a key that is refused. */
final class VersionFindings {

  private final Question question;
  private final Tally tally;

  private VersionFindings(Question question, Tally tally) {
    this.question = question;
    this.tally = tally;
  }

  static List<Finding> of(Question question, Tally tally) {
    VersionFindings found = new VersionFindings(question, tally);
    List<Finding> findings = new ArrayList<>();
    tally
        .sightings()
        .forEach(
            (issue, sighting) -> {
              // How often a mistake is right is told with how often it could have been.
              if (issue.kind() != Finding.Kind.MISTAKE_RIGHT) {
                findings.add(found.finding(issue, sighting));
              }
            });
    return findings;
  }

  private Finding finding(Tally.Issue issue, Tally.Sighting sighting) {
    Finding.Seen seen = sighting.of(lookedAt(issue));
    String detail = sighting.detail;
    return switch (issue.kind()) {
      case UNSOLVED -> unsolved(issue, sighting, seen);
      case PRINTED_KEY ->
          error(
              issue,
              part(issue),
              "the key as it prints, " + detail + ", is not judged right",
              "a tolerance that accepts it, or more decimals",
              seen);
      case ROUNDED_KEY ->
          error(
              issue,
              part(issue),
              "the key rounded as the tolerance asks, " + detail + ", is not judged right",
              "a tolerance that accepts it",
              seen);
      case OPTIONS ->
          error(issue, part(issue), detail, "options of which the declared ones are right", seen);
      case MISTAKE_ACCEPTED ->
          error(
              issue,
              mistake(issue).place(),
              "'" + mistake(issue).id() + "' is accepted as right: " + detail,
              "answers further apart than the tolerance",
              seen);
      default -> throw new IllegalStateException("not seen in versions: " + issue);
    };
  }

  /** At the formula that has no value, or not one that is expected of it. */
  private Finding unsolved(Tally.Issue issue, Tally.Sighting sighting, Finding.Seen seen) {
    Diagnostic why = Unsolved.why(sighting.first).orElseThrow();
    String expected = why.expected().isEmpty() ? "a solution" : why.expected();
    Place place = why.place().orElse(question.place());
    return error(issue, place, why.found(), expected + " in every version", seen);
  }

  private long lookedAt(Tally.Issue issue) {
    return issue.kind() == Finding.Kind.MISTAKE_ACCEPTED
        ? tally.mistakes[issue.subject()].solved
        : tally.checked;
  }

  private Place part(Tally.Issue issue) {
    return question.parts().get(issue.subject()).place();
  }

  private Misconception mistake(Tally.Issue issue) {
    return question.misconceptions().get(issue.subject());
  }

  private static Finding error(
      Tally.Issue issue, Place place, String found, String expected, Finding.Seen seen) {
    return Finding.seen(issue.kind(), Severity.ERROR, place, found, expected, seen);
  }
}
