package org.tentamen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Severity;

/** Says which misconceptions lead nowhere, to the right answer, or to where others lead. */
final class MistakeFindings {

  private final Question question;
  private final Tally tally;
  private final List<Finding> findings = new ArrayList<>();

  private MistakeFindings(Question question, Tally tally) {
    this.question = question;
    this.tally = tally;
  }

  static List<Finding> of(Question question, Tally tally, List<QuestionReport.Alike> alike) {
    MistakeFindings found = new MistakeFindings(question, tally);
    for (int i = 0; i < tally.mistakes.length; i++) {
      found.find(i, question.misconceptions().get(i));
    }
    alike.stream().filter(a -> a.same() == a.both()).forEach(found::find);
    return found.findings;
  }

  private void find(int index, Misconception mistake) {
    Tally.Mistaken seen = tally.mistakes[index];
    if (seen.solved == 0 && tally.solved() > 0) {
      findings.add(
          Finding.of(
              Finding.Kind.MISTAKE_UNSOLVED,
              Severity.ERROR,
              mistake.place(),
              "'"
                  + mistake.id()
                  + "' has an answer in none of "
                  + Grouped.of(tally.solved(), "version"),
              "one in some of them",
              ""));
      return;
    }
    Optional<Tally.Sighting> right = tally.sighting(Finding.Kind.MISTAKE_RIGHT, index);
    if (right.isPresent()) {
      boolean always = seen.right == seen.solved;
      findings.add(
          Finding.seen(
              Finding.Kind.MISTAKE_RIGHT,
              always ? Severity.ERROR : Severity.WARNING,
              mistake.place(),
              "'" + mistake.id() + "' gives the right answer",
              "a wrong one",
              right.get().of(seen.solved)));
    }
  }

  private void find(QuestionReport.Alike alike) {
    Misconception second =
        question.misconceptions().stream()
            .filter(m -> m.id().equals(alike.second()))
            .findFirst()
            .orElseThrow();
    findings.add(
        Finding.of(
            Finding.Kind.MISTAKES_ALIKE,
            Severity.ERROR,
            second.place(),
            "'" + alike.second() + "' gives the same answer as '" + alike.first() + "'",
            "another one in some version",
            "It was so in all of " + Grouped.of(alike.both(), "version") + " with both."));
  }
}
