package org.tentamen.spark;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.tentamen.grade.DateOrder;
import org.tentamen.grade.ShardedGrading;
import org.tentamen.grade.StudentRow;
import org.tentamen.grade.StudentRowReader;

/** What the dates of a file tell of the order of day and month. */
final class DateOrders {

  private final Map<String, DateOrder> orders = new HashMap<>();

  /** Reads a file for its dates alone. */
  DateOrders(Broadcast<byte[]> exam, Shuffle shuffle, int file) throws IOException {
    ShardedGrading grading = Graders.grading(exam, shuffle, problem -> {});
    try (StudentRowReader rows = grading.open(file)) {
      for (Optional<StudentRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        grading
            .dateOrder(row.get())
            .ifPresent(order -> orders.merge(order.asks(), order, (one, other) -> other.or(one)));
      }
    }
  }

  /** One for each thing that files ask for, at most. */
  Collection<DateOrder> all() {
    return orders.values();
  }
}
