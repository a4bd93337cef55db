package org.tentamen.grade;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tentamen.grade.table.Row;

/** Collects responses until all parts of a student's question are there, and then hands it on. */
final class Ledger implements Responses {

  private final Questions questions;
  private final Sitting sitting;
  private final Problems problems;
  private final Consumer<Completed> completed;
  private final Answers answers;

  Ledger(Lookup lookup, Consumer<Completed> completed) {
    this.questions = lookup.questions();
    this.sitting = lookup.sitting();
    this.problems = lookup.problems();
    this.completed = completed;
    this.answers = new Answers(sitting.size(), questions.items().size());
  }

  @Override
  public boolean has(int student, Item item) {
    return answers.has(student, item);
  }

  @Override
  public void take(int student, Item item, String response, Row row, int column) {
    if (has(student, item)) {
      problems.error(
          row.place(column),
          "a second response of '" + sitting.student(student).id() + "' to " + item.name(),
          "one",
          "The first counts, this one is left out.");
      return;
    }
    int question = item.question();
    Optional<String[]> all = answers.take(student, item, response, questions.items(question));
    if (all.isPresent()) {
      completed.accept(new Completed(student, question, all.get()));
    }
  }

  /** Whether anything came in from a student. */
  boolean isPresent(int student) {
    return answers.hasAny(student);
  }

  /** Hands on what will not be completed any more, with blanks for what is missing. */
  void finish() {
    for (int student = 0; student < sitting.size(); student++) {
      if (isPresent(student)) {
        finish(student);
      }
    }
  }

  private void finish(int student) {
    for (int question : sitting.questions(student)) {
      List<Item> items = questions.items(question);
      if (!answers.hasAllOf(student, items)) {
        completed.accept(new Completed(student, question, answers.giveUp(student, items)));
      }
    }
  }
}
