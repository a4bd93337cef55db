package org.tentamen.answer;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/**
 * How many sizes of a response are those of the key.
 *
 * @param right how many are
 * @param of how many there are, in the key or in the response, whichever has more
 */
record ShapeAgreement(int right, int of) {

  boolean isWhole() {
    return right == of;
  }

  /** The best agreement that the key's rule for a batch allows. */
  static ShapeAgreement best(Key.Shape key, Response.Sizes response) {
    ShapeAgreement best = new ShapeAgreement(0, Math.max(1, key.sizes().size()));
    for (List<Value> sizes : withoutBatch(key, response)) {
      ShapeAgreement found = between(wanted(key, sizes, response), sizes);
      best = found.right() * best.of() > best.right() * found.of() ? found : best;
    }
    return best;
  }

  /** The response's sizes, as they are and without a first one that may be a batch. */
  private static List<List<Value>> withoutBatch(Key.Shape key, Response.Sizes response) {
    List<List<Value>> ways = new ArrayList<>();
    List<Value> sizes = response.sizes();
    if (response.batch().isPresent()) {
      // A batch of unknown size agrees with none, unless it need not be there.
      boolean ignored = key.batch() != Key.Batch.EXACT;
      List<Value> open = new ArrayList<>(sizes);
      open.add(0, Value.Symbol.of(response.batch().get()));
      return List.of(ignored ? sizes : open);
    }
    ways.add(sizes);
    boolean one = !sizes.isEmpty() && sizes.get(0) instanceof Numeric n && n.sameAs(Rational.ONE);
    if (key.batch() == Key.Batch.FREE && one && sizes.size() == key.sizes().size() + 1) {
      ways.add(sizes.subList(1, sizes.size()));
    }
    return ways;
  }

  /** The key's sizes, without its batch where the response leaves it out. */
  private static List<Value> wanted(Key.Shape key, List<Value> sizes, Response.Sizes response) {
    List<Value> wanted = key.sizes();
    boolean optional = key.batch() == Key.Batch.OPTIONAL && !wanted.isEmpty();
    boolean left = response.batch().isPresent() || sizes.size() == wanted.size() - 1;
    return optional && left ? wanted.subList(1, wanted.size()) : wanted;
  }

  private static ShapeAgreement between(List<Value> key, List<Value> typed) {
    int right = 0;
    for (int i = 0; i < Math.min(key.size(), typed.size()); i++) {
      right += same(key.get(i), typed.get(i)) ? 1 : 0;
    }
    return new ShapeAgreement(right, Math.max(1, Math.max(key.size(), typed.size())));
  }

  private static boolean same(Value key, Value typed) {
    return key instanceof Numeric a && typed instanceof Numeric b ? a.sameAs(b) : key.equals(typed);
  }
}
