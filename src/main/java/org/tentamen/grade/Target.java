package org.tentamen.grade;

import java.util.List;
import java.util.Optional;

/** What the cells of a column answer. */
sealed interface Target {

  /** What a student's cell answers; empty where nothing on that student's sheet is. */
  Optional<Item> item(int student, Sitting sitting, Questions questions);

  /** The same item for everybody, by its name. */
  record Named(Item item) implements Target {
    @Override
    public Optional<Item> item(int student, Sitting sitting, Questions questions) {
      return Optional.of(item);
    }

    @Override
    public String toString() {
      return item.name();
    }
  }

  /** What has a number on the student's own sheet. */
  record Numbered(SheetNumber number) implements Target {
    @Override
    public Optional<Item> item(int student, Sitting sitting, Questions questions) {
      return number
          .question(sitting, student)
          .flatMap(question -> number.item(questions, question));
    }

    @Override
    public String toString() {
      return number.toString();
    }
  }

  /**
   * All answers to the question that has a number on the student's own sheet, in one cell, as
   * Moodle writes those of a question with gaps: {@code part 1: 12; part 2: 40}.
   *
   * @param position the question's place on the sheet, from 1
   */
  record Whole(int position) implements Target {
    /** The first of them. */
    @Override
    public Optional<Item> item(int student, Sitting sitting, Questions questions) {
      return items(student, sitting, questions).stream().findFirst();
    }

    /** All of them; none where the sheet is shorter. */
    List<Item> items(int student, Sitting sitting, Questions questions) {
      return new SheetNumber(position, "")
          .question(sitting, student)
          .map(questions::items)
          .orElse(List.of());
    }

    @Override
    public String toString() {
      return Integer.toString(position);
    }
  }

  /**
   * What is the n-th on the student's own sheet where each part counts.
   *
   * @param count n, from 1
   */
  record Counted(int count) implements Target {
    @Override
    public Optional<Item> item(int student, Sitting sitting, Questions questions) {
      int before = 0;
      for (int question : sitting.questions(student)) {
        List<Item> items = questions.items(question);
        if (count <= before + items.size()) {
          return Optional.of(items.get(count - before - 1));
        }
        before += items.size();
      }
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "answer " + count;
    }
  }
}
