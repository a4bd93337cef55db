package org.tentamen.grade;

import java.util.Arrays;
import java.util.List;
import org.tentamen.formula.Rational;
import org.tentamen.grade.table.Row;

/** What one attempt would earn, if it counted. */
final class Attempting implements Responses {

  private final Lookup lookup;
  private final Marker marker;
  private final String[] responses;
  private final boolean[] seen;

  Attempting(Lookup lookup, Marker marker) {
    this.lookup = lookup;
    this.marker = marker;
    this.responses = new String[lookup.questions().items().size()];
    this.seen = new boolean[responses.length];
    Arrays.fill(responses, "");
  }

  @Override
  public boolean has(int student, Item item) {
    return seen[item.number()];
  }

  @Override
  public void take(int student, Item item, String response, Row row, int column) {
    if (!seen[item.number()]) {
      seen[item.number()] = true;
      responses[item.number()] = response;
    }
  }

  /** The points of everything that was answered. */
  Rational points(int student) {
    Rational sum = Rational.ZERO;
    for (int question : lookup.sitting().questions(student)) {
      List<Item> items = lookup.questions().items(question);
      if (items.stream().anyMatch(item -> seen[item.number()])) {
        String[] own = items.stream().map(item -> responses[item.number()]).toArray(String[]::new);
        for (Mark mark : marker.mark(new Completed(student, question, own)).marks()) {
          sum = sum.plus(mark.points());
        }
      }
    }
    return sum;
  }
}
