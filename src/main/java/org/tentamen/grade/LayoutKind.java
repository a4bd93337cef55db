package org.tentamen.grade;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whose table a file of responses is. */
public enum LayoutKind {
  /** {@code student,question,part,response}. */
  LONG("a row a response"),
  /** {@code student} and a column a question or part. */
  WIDE("a row a student"),
  /** The spreadsheet or CSV of a Google Form. */
  GOOGLE("Google Forms"),
  /** The workbook of a Microsoft Form. */
  MICROSOFT("Microsoft Forms"),
  /** The report "Responses" of a Moodle quiz. */
  MOODLE("Moodle, responses to a quiz"),
  /** The "Student Analysis" of a Canvas quiz. */
  CANVAS("Canvas, student analysis"),
  /** The table of a Gradescope assignment. */
  GRADESCOPE("Gradescope"),
  /** The results of a Blackboard test, a row a student. */
  BLACKBOARD("Blackboard, results by user"),
  /** The CSV of a ZipGrade quiz. */
  ZIPGRADE("ZipGrade"),
  /** Anything with a column that tells who answered. */
  GENERIC("a row a student, of unknown origin");

  private final String words;

  LayoutKind(String words) {
    this.words = words;
  }

  /** What people call it. */
  public String words() {
    return words;
  }

  /** Whether its columns of answers have numbers as their names. */
  boolean isNumbered() {
    return this == MOODLE || this == ZIPGRADE || this == BLACKBOARD;
  }

  /** The word on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a word. */
  public static Optional<LayoutKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** All words, with commas. */
  public static String choices() {
    return Arrays.stream(values()).map(LayoutKind::word).collect(Collectors.joining(", "));
  }
}
