package org.tentamen.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tentamen.bank.Answer;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Severity;

/** Says what was seen in a question's versions: figures, and findings at their places. */
final class Reports {

  /** An answer that is right more often than not is worth guessing. */
  private static final double OFTEN = 0.5;

  private final Question question;
  private final Optional<BigInteger> draws;
  private final Tally tally;
  private final List<Finding> findings = new ArrayList<>();

  Reports(Question question, Optional<BigInteger> draws, Tally tally) {
    this.question = question;
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
   * @param mostDraws after so many draws in vain drawing stops
   * @param others what was found elsewhere than in the versions' solutions
   */
  QuestionReport report(Versions versions, int mostDraws, List<Finding> others) {
    findings.addAll(others);
    findings.addAll(ConditionFindings.of(question, versions, mostDraws));
    findings.addAll(VersionFindings.of(question, tally));
    findings.addAll(MistakeFindings.of(question, tally, alike()));
    findGuessable();
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort((a, b) -> a.diagnostic().compareTo(b.diagnostic()));
    return whole(versions, sorted);
  }

  private QuestionReport whole(Versions versions, List<Finding> found) {
    List<QuestionReport.Mistake> mistakes = new ArrayList<>();
    for (int i = 0; i < tally.mistakes.length; i++) {
      Tally.Mistaken seen = tally.mistakes[i];
      String id = question.misconceptions().get(i).id();
      mistakes.add(new QuestionReport.Mistake(id, seen.solved, seen.right, seen.accepted));
    }
    return new QuestionReport(
        question,
        versions,
        IntStream.range(0, question.parts().size()).mapToObj(this::answers).toList(),
        mistakes,
        alike(),
        new QuestionReport.Difficulty(
            tally.digits.of(tally.solved()), tally.rounded.of(tally.solved())),
        question.parameters().isEmpty() ? Optional.empty() : Birthdays.of(tally, versions),
        found);
  }

  private QuestionReport.Answers answers(int part) {
    return new QuestionReport.Answers(
        question.parts().get(part).id(),
        new TreeMap<>(tally.answers.get(part)),
        tally.otherAnswers[part]);
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

  private void findGuessable() {
    for (int i = 0; i < question.parts().size(); i++) {
      Part part = question.parts().get(i);
      QuestionReport.Answers answers = answers(i);
      boolean isDrawn =
          !(part.answer() instanceof Answer.Words) && !(part.answer() instanceof Answer.Essay);
      if (isDrawn && tally.checked > 1 && answers.mostFrequentShare() > OFTEN) {
        findings.add(
            Finding.of(
                Finding.Kind.GUESSABLE,
                Severity.WARNING,
                part.place(),
                "'"
                    + answers.mostFrequent().orElseThrow()
                    + "' is right in "
                    + Percentages.of(answers.mostFrequentShare())
                    + " of the versions",
                "answers that cannot be guessed",
                ""));
      }
    }
  }
}
