package org.tentamen.preview;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.tentamen.bank.Question;
import org.tentamen.check.Check;
import org.tentamen.check.QuestionReport;
import org.tentamen.diagnostic.InvalidInputException;

/**
 * Checks of questions: each begins when somebody first looks at it, goes on beside the page, and is
 * kept until its bank is read again.
 */
final class Checks {

  private final Shelf shelf;
  private final Executor workers;

  /**
   * No checks yet.
   *
   * @param shelf is told when a check is done
   * @param workers runs the checks
   */
  Checks(Shelf shelf, Executor workers) {
    this.shelf = shelf;
    this.workers = workers;
  }

  /**
   * What the check of a question found; empty while it is not done.
   *
   * @throws InvalidInputException if the question cannot be checked
   */
  Optional<QuestionReport> report(OpenBank bank, Question question) {
    CompletableFuture<QuestionReport> check =
        bank.checks().computeIfAbsent(question.id(), id -> begin(bank, id));
    if (!check.isDone()) {
      return Optional.empty();
    }
    try {
      return Optional.of(check.join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof InvalidInputException invalid) {
        throw invalid;
      }
      throw e;
    }
  }

  private CompletableFuture<QuestionReport> begin(OpenBank bank, String id) {
    CompletableFuture<QuestionReport> check =
        CompletableFuture.supplyAsync(() -> Check.of(bank.bank()).question(id), workers);
    check.whenComplete((report, failure) -> shelf.change());
    return check;
  }
}
