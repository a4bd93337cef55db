package org.tentamen.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.tentamen.grade.DateOrder;
import org.tentamen.grade.table.Row;

/**
 * What every task is told beside the exam.
 *
 * @param request what is to be graded
 * @param files the files of responses, in the order in which they count
 * @param headings by file, the cells of its first row; none where it could not be used
 * @param orders what the dates in all of them tell
 */
record Shuffle(
    Request request, List<String> files, List<List<String>> headings, List<DateOrder> orders)
    implements Serializable {

  /** Copies the lists. */
  Shuffle {
    files = List.copyOf(files);
    headings = headings.stream().map(List::copyOf).toList();
    orders = List.copyOf(orders);
  }

  /** What is known before the dates are. */
  static Shuffle of(Request request, List<String> files, List<Optional<Row>> headings) {
    List<List<String>> cells = new ArrayList<>();
    headings.forEach(row -> cells.add(row.map(r -> List.of(r.cells())).orElse(List.of())));
    return new Shuffle(request, files, cells, List.of());
  }

  /** With what the dates in all files tell. */
  Shuffle with(List<DateOrder> known) {
    return new Shuffle(request, files, headings, known);
  }

  /** The headings as rows again. */
  List<Optional<Row>> headingRows() {
    List<Optional<Row>> rows = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      String name = new Path(files.get(i)).getName();
      String[] cells = headings.get(i).toArray(String[]::new);
      rows.add(
          cells.length == 0
              ? Optional.empty()
              : Optional.of(new Row(name, ',', 1, cells, new boolean[0])));
    }
    return rows;
  }
}
