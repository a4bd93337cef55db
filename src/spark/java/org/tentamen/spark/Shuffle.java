package org.tentamen.spark;

import java.io.Serializable;
import java.util.List;
import org.tentamen.grade.DateOrder;

/**
 * What every task is told beside the exam.
 *
 * @param request what is to be graded
 * @param files the files of responses, in the order in which they count
 * @param orders what the dates in all of them tell
 */
record Shuffle(Request request, List<String> files, List<DateOrder> orders)
    implements Serializable {

  /** Copies the lists. */
  Shuffle {
    files = List.copyOf(files);
    orders = List.copyOf(orders);
  }
}
