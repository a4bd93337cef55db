package org.tentamen.variant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tentamen.formula.Budget;
import org.tentamen.formula.Value;

/**
 * Numbers all draws of a question from 0, the last parameter's values the fastest.
 *
 * <p>The number of draws that begin alike is a product of sizes, as long as no range reads another
 * parameter; where one does, the draws are added up over the values of the parameter read, once for
 * each combination of such values.
 */
final class Ordinals {

  /** The most values of a parameter that others read which are gone through. */
  private static final long MOST_VALUES = 100_000;

  private final Draws draws;
  private final Layout layout;

  /** By parameter, the parameters before it whose values it or a later one's range reads. */
  private final List<List<Integer>> readBefore = new ArrayList<>();

  /** By parameter and the values of those: how many draws there are up to each of its values. */
  private final List<Map<List<Value>, BigInteger[]>> counted = new ArrayList<>();

  Ordinals(Draws draws, Layout layout) {
    this.draws = draws;
    this.layout = layout;
    List<Drawn> parameters = draws.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      counted.add(new HashMap<>());
      readBefore.add(List.of());
    }
    Set<Integer> read = new HashSet<>();
    for (int i = parameters.size() - 1; i >= 0; i--) {
      for (int slot : parameters.get(i).readSlots()) {
        read.add(slot);
      }
      parameters.get(i).names().forEach(name -> read.remove(layout.slot(name)));
      readBefore.set(i, read.stream().sorted().toList());
    }
  }

  /** How many draws there are. */
  synchronized BigInteger size() {
    return from(0, layout.slots());
  }

  /**
   * The draw with a number.
   *
   * @param ordinal from 0 up to the size, exclusive
   */
  synchronized Draw at(BigInteger ordinal) {
    List<Drawn> parameters = draws.parameters();
    Value[] slots = layout.slots();
    BigInteger[] numbers = new BigInteger[parameters.size()];
    long[] none = new long[parameters.size()];
    BigInteger rest = ordinal;
    for (int i = 0; i < parameters.size(); i++) {
      Domain domain = domain(i, slots);
      if (isRead(i)) {
        BigInteger[] upTo = upTo(i, slots);
        int value = 0;
        while (upTo[value].compareTo(rest) <= 0) {
          value++;
        }
        numbers[i] = BigInteger.valueOf(value);
        rest = value == 0 ? rest : rest.subtract(upTo[value - 1]);
      } else {
        BigInteger[] parts = rest.divideAndRemainder(from(i + 1, slots));
        numbers[i] = parts[0];
        rest = parts[1];
      }
      none[i] = Domain.TOO_MANY_FOR_A_LONG;
      parameters.get(i).put(domain.pick(new Digits(numbers[i])), slots);
    }
    return new Draw(slots, none, numbers);
  }

  /** The number of a draw. */
  synchronized BigInteger of(Draw draw) {
    BigInteger ordinal = BigInteger.ZERO;
    for (int i = 0; i < draws.parameters().size(); i++) {
      BigInteger number = draw.number(i);
      if (!isRead(i)) {
        ordinal = ordinal.add(number.multiply(from(i + 1, draw.slots())));
      } else if (number.signum() > 0) {
        ordinal = ordinal.add(upTo(i, draw.slots())[number.intValueExact() - 1]);
      }
    }
    return ordinal;
  }

  /** How many ways there are to draw a parameter and those after it. */
  private BigInteger from(int parameter, Value[] slots) {
    if (parameter == draws.parameters().size()) {
      return BigInteger.ONE;
    }
    if (!isRead(parameter)) {
      return domain(parameter, slots).size().multiply(from(parameter + 1, slots));
    }
    BigInteger[] upTo = upTo(parameter, slots);
    return upTo.length == 0 ? BigInteger.ZERO : upTo[upTo.length - 1];
  }

  /** Whether a later range reads this parameter. */
  private boolean isRead(int parameter) {
    boolean isLast = parameter + 1 == draws.parameters().size();
    return !isLast
        && draws.parameters().get(parameter).names().stream()
            .anyMatch(name -> readBefore.get(parameter + 1).contains(layout.slot(name)));
  }

  private BigInteger[] upTo(int parameter, Value[] slots) {
    List<Value> key = readBefore.get(parameter).stream().map(slot -> slots[slot]).toList();
    BigInteger[] known = counted.get(parameter).get(key);
    if (known == null) {
      known = count(parameter, slots.clone());
      counted.get(parameter).put(key, known);
    }
    return known;
  }

  private BigInteger[] count(int parameter, Value[] slots) {
    Domain domain = domain(parameter, slots);
    if (domain.count() > MOST_VALUES || domain.count() == Domain.TOO_MANY_FOR_A_LONG) {
      throw draws.tooMany(draws.parameters().get(parameter));
    }
    BigInteger[] upTo = new BigInteger[(int) domain.count()];
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < upTo.length; i++) {
      draws.parameters().get(parameter).put(domain.pick(new Digits(i)), slots);
      sum = sum.add(from(parameter + 1, slots));
      upTo[i] = sum;
    }
    return upTo;
  }

  private Domain domain(int parameter, Value[] slots) {
    return draws.domain(draws.parameters().get(parameter), slots, Budget.standard());
  }
}
