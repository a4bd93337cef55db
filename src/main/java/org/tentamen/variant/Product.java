package org.tentamen.variant;

import java.math.BigInteger;
import org.tentamen.formula.Value;

/** Lists whose items are drawn independently; the last item's number runs fastest. */
final class Product implements Domain {

  private final Domain item;
  private final int length;
  private final BigInteger size;
  private final long count;

  /**
   * All lists of a length.
   *
   * @param item what each item is drawn from
   */
  Product(Domain item, int length) {
    this.item = item;
    this.length = length;
    this.size = item.size().pow(length);
    this.count = Domain.count(size);
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public BigInteger size() {
    return size;
  }

  @Override
  public Value pick(Digits digits) {
    Value[] items = new Value[length];
    for (int i = length - 1; i >= 0; i--) {
      items[i] = item.pick(digits);
    }
    return Value.Items.of(items);
  }

  @Override
  public boolean isInjective() {
    return item.isInjective();
  }
}
