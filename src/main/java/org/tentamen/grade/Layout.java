package org.tentamen.grade;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tentamen.grade.table.Row;

/** How the rows of a file say who answered what. */
interface Layout {

  /** What it was recognised as. */
  LayoutKind kind();

  /**
   * Reads a row: hands on its responses and reports what cannot be used.
   *
   * @param row has as many cells as the heading
   * @param student whose row it is
   */
  void read(Row row, int student, Responses to);

  /** The student whom a row is of; reported where it is nobody's. */
  Optional<Integer> student(Row row);

  /** Whether a row is no student's answers: a line of means, or of somebody who was not there. */
  boolean isPassedOver(Row row);

  /** Which of a student's attempts a row is of, and when it was; empty where nothing tells. */
  Optional<Attempt> attempt(Row row);

  /** What tells attempts apart, as a column is called; empty where nothing does. */
  Optional<String> attemptsBy();

  /** The column with the time of a row, where something is written in it that is no time. */
  OptionalInt unreadTime(Row row);

  /** Which column holds who answered, from 0. */
  int studentColumn();

  /** Whether there is a place in each row for a student's response to an item. */
  boolean covers(int student, Item item);

  /** What it asks for; rows of files that ask for the same can be attempts at the same. */
  String asks();

  /** What was recognised, a line each, for people. */
  List<String> described();

  /** Reads the same without reporting anything. */
  Layout silent();
}
