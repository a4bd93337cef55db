package org.tentamen.grade;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tentamen.grade.table.Row;

/** Collects responses until all parts of a student's question are there, and then hands it on. */
final class Ledger implements Responses {

  private final Questions questions;
  private final Sitting sitting;
  private final Problems problems;
  private final Consumer<Completed> completed;
  private final @Nullable Answers[] answers;

  Ledger(Lookup lookup, Consumer<Completed> completed) {
    this.questions = lookup.questions();
    this.sitting = lookup.sitting();
    this.problems = lookup.problems();
    this.completed = completed;
    this.answers = new Answers[sitting.size()];
  }

  @Override
  public boolean has(int student, Item item) {
    Answers known = answers[student];
    return known != null && known.has(item);
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
    answers(student)
        .take(item, response, questions.items(question))
        .ifPresent(all -> completed.accept(new Completed(student, question, all)));
  }

  /** Whether anything came in from a student. */
  boolean isPresent(int student) {
    Answers known = answers[student];
    return known != null && known.hasAny();
  }

  private Answers answers(int student) {
    Answers known = answers[student];
    if (known == null) {
      known = new Answers(questions.items().size());
      answers[student] = known;
    }
    return known;
  }

  /** Hands on what will not be completed any more, with blanks for what is missing. */
  void finish() {
    for (int student = 0; student < answers.length; student++) {
      if (isPresent(student)) {
        finish(student);
      }
    }
  }

  private void finish(int student) {
    for (int question : sitting.questions(student)) {
      List<Item> items = questions.items(question);
      Answers own = answers(student);
      if (!own.hasAllOf(items)) {
        completed.accept(new Completed(student, question, own.giveUp(items)));
      }
    }
  }
}
