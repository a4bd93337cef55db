package org.tentamen.grade;

import java.util.List;

/** What a column of a table with a row a student is for. */
sealed interface ColumnUse {

  /** The words that name a use on the command line; anything else names a question. */
  List<String> WORDS =
      List.of("student", "email", "name", "first-name", "last-name", "time", "attempt", "none");

  /** Something about the student or the attempt. */
  enum Fact implements ColumnUse {
    /** The student's id. */
    ID,
    /** The student's email address. */
    EMAIL,
    /** The whole name. */
    NAME,
    /** A part of the name. */
    FIRST_NAME,
    /** A part of the name. */
    LAST_NAME,
    /** When the student answered. */
    TIME,
    /** The number of the attempt. */
    ATTEMPT,
    /** Whether the student took part. */
    STATE,
    /** Nothing that grading reads. */
    NONE
  }

  /** What students answered. */
  record Answers(Target target) implements ColumnUse {}

  /** A heading that names no question, where one was expected. */
  record Unknown(String name) implements ColumnUse {}

  /** The fact of a word in {@link #WORDS}. */
  static Fact fact(String word) {
    return switch (word) {
      case "student" -> Fact.ID;
      case "first-name" -> Fact.FIRST_NAME;
      case "last-name" -> Fact.LAST_NAME;
      case "email" -> Fact.EMAIL;
      case "name" -> Fact.NAME;
      case "time" -> Fact.TIME;
      case "attempt" -> Fact.ATTEMPT;
      case "none" -> Fact.NONE;
      default -> throw new IllegalArgumentException("word (" + word + ") names no use");
    };
  }
}
