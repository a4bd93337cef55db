package org.tentamen.grade;

import org.tentamen.grade.table.Row;

/** Takes what students answered, response by response, in the order of the files. */
interface Responses {

  /** Whether a student's response to an item is there already. */
  boolean has(int student, Item item);

  /**
   * Takes a response, or reports that there is one already.
   *
   * @param student the student's number in the {@link Sitting}
   * @param item what is answered; on the student's sheet
   * @param response what was written
   * @param row the row it stands in
   * @param column the cell that holds it, from 0
   */
  void take(int student, Item item, String response, Row row, int column);
}
