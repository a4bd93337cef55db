package org.tentamen.grade;

/** How the rows of a file say who answered what. */
interface Layout {

  /**
   * Reads a row: hands on its responses and reports what cannot be used.
   *
   * @param row has as many cells as the heading
   */
  void read(Row row, Responses to);

  /** Which column holds the students' ids, from 0. */
  int studentColumn();

  /** Whether there is a place in each row for a student's response to an item. */
  boolean covers(int student, Item item);
}
