package org.tentamen.variant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/**
 * Lists of some numbers that add up to 1, each list once.
 *
 * <p>They are counted item by item: how many lists go on from here, with so many items and so much
 * of the sum left. The numbers of the lists follow the lexicographic order of their items; of lists
 * that are distinct but not sorted, the number's digits are the ascending list and then the order
 * of its items.
 */
final class SummingToOne implements Domain {

  /** The most states that are counted: more would take seconds, and no exercise needs them. */
  static final int MOST_STATES = 50_000;

  /** The most items that are tried for that, for the same reason. */
  private static final long MOST_TRIED = 1_000_000;

  /** Of lists with more states than these, wanted ones are looked for by chance. */
  private static final int MOST_SEARCHED = 2_000;

  private final int length;
  private final Node start;
  private final boolean isSmall;
  private final BigInteger orders;
  private final boolean shuffled;

  /**
   * All lists of a length.
   *
   * @param values ascending, no two of them equal
   * @throws IllegalArgumentException if there are too many of them to count
   */
  SummingToOne(List<Rational> values, int length, boolean distinct, boolean sorted) {
    this.length = length;
    Order order = distinct ? Order.ASCENDING : sorted ? Order.NEVER_DESCENDING : Order.ANY;
    Counting counting = new Counting(values, order);
    this.start = counting.from(length, Rational.ONE, 0);
    this.isSmall = counting.counted.size() <= MOST_SEARCHED;
    this.shuffled = distinct && !sorted;
    this.orders = shuffled ? factorial(length) : BigInteger.ONE;
  }

  @Override
  public long count() {
    return Domain.count(size());
  }

  @Override
  public BigInteger size() {
    return start.lists().multiply(orders);
  }

  @Override
  public Value pick(Digits digits) {
    BigInteger order = digits.next(orders);
    BigInteger number = digits.next(start.lists());
    Value[] items = new Value[length];
    Node node = start;
    for (int i = 0; i < length; i++) {
      int choice = firstAbove(number, node.upTo());
      number = choice == 0 ? number : number.subtract(node.upTo()[choice - 1]);
      items[i] = node.values()[choice];
      node = node.next()[choice];
    }
    Value list = Value.Items.of(items);
    return shuffled
        ? new Arrangement(new OneOf(Arrays.asList(items)), length).pick(new Digits(order))
        : list;
  }

  private static int firstAbove(BigInteger number, BigInteger[] ascending) {
    int low = 0;
    int high = ascending.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle].compareTo(number) > 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }

  @Override
  public boolean isInjective() {
    return true;
  }

  @Override
  public List<List<Value>> cells() {
    List<Set<Value>> places = new ArrayList<>();
    Set<Node> nodes = Set.of(start);
    for (int i = 0; i < length; i++) {
      Set<Value> values = new LinkedHashSet<>();
      Set<Node> next = new LinkedHashSet<>(); // in an order that is the same in every run
      for (Node node : nodes) {
        values.addAll(Arrays.asList(node.values()));
        next.addAll(Arrays.asList(node.next()));
      }
      places.add(values);
      nodes = next;
    }
    if (shuffled) {
      Set<Value> all = new LinkedHashSet<>();
      places.forEach(all::addAll);
      return Collections.nCopies(length, List.copyOf(all));
    }
    return places.stream().map(List::copyOf).toList();
  }

  @Override
  public void addCells(Value value, List<Value> to) {
    to.addAll(((Value.Items) value).items());
  }

  @Override
  public Optional<BigInteger> find(Map<Integer, Value> wanted, Stream random) {
    if (shuffled || !isSmall) {
      return Domain.super.find(wanted, random);
    }
    Wanted lists = new Wanted(wanted);
    BigInteger all = lists.from(start, 0);
    boolean isThere = all.signum() > 0 && wanted.keySet().stream().allMatch(i -> i < length);
    return isThere ? Optional.of(lists.number(start, random.below(all))) : Optional.empty();
  }

  /** Counts the lists that have what is wanted. */
  private final class Wanted {
    private final Map<Integer, Value> wanted;
    private final Map<Node, BigInteger> counted = new HashMap<>();

    /**
     * Counts them.
     *
     * @param wanted by place, the item that is to stand there
     */
    Wanted(Map<Integer, Value> wanted) {
      this.wanted = wanted;
    }

    /** How many of them go on from a state, the next item in a place. */
    BigInteger from(Node node, int place) {
      if (place == length) {
        return BigInteger.ONE;
      }
      BigInteger known = counted.get(node);
      if (known == null) {
        known = BigInteger.ZERO;
        for (int i = 0; i < node.values().length; i++) {
          known = known.add(with(node, i, place));
        }
        counted.put(node, known);
      }
      return known;
    }

    private BigInteger with(Node node, int choice, int place) {
      Value here = wanted.get(place);
      return here == null || here.equals(node.values()[choice])
          ? from(node.next()[choice], place + 1)
          : BigInteger.ZERO;
    }

    /** The number, among all lists, of one of those that are wanted, which are counted from 0. */
    BigInteger number(Node first, BigInteger index) {
      BigInteger number = BigInteger.ZERO;
      BigInteger rest = index;
      Node node = first;
      for (int place = 0; place < length; place++) {
        int choice = 0;
        BigInteger here = with(node, 0, place);
        while (here.compareTo(rest) <= 0) {
          rest = rest.subtract(here);
          choice++;
          here = with(node, choice, place);
        }
        number = choice == 0 ? number : number.add(node.upTo()[choice - 1]);
        node = node.next()[choice];
      }
      return number;
    }
  }

  /** How an item may follow the one before it. */
  private enum Order {
    ANY,
    NEVER_DESCENDING,
    ASCENDING
  }

  /**
   * How the lists go on from one state.
   *
   * @param values the next items that lead to a list, ascending
   * @param upTo how many lists there are up to and with each of these items
   * @param next the state after each of these items
   * @param lists how many lists there are
   */
  private record Node(Rational[] values, BigInteger[] upTo, Node[] next, BigInteger lists) {
    static final Node END =
        new Node(new Rational[0], new BigInteger[0], new Node[0], BigInteger.ONE);
    static final Node DEAD_END =
        new Node(new Rational[0], new BigInteger[0], new Node[0], BigInteger.ZERO);

    /** Each state is counted once, so that it is like no other. */
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** Counts each state once. */
  private static final class Counting {
    private final List<Rational> values;
    private final Order order;
    private final Map<State, Node> counted = new HashMap<>();
    private long tried = 0;

    private record State(int items, Rational rest, int first) {}

    Counting(List<Rational> values, Order order) {
      this.values = values;
      this.order = order;
    }

    /**
     * The state with so many items and so much of the sum left.
     *
     * @param first the index of the smallest value that may come next
     */
    Node from(int items, Rational rest, int first) {
      if (items == 0) {
        return rest.signum() == 0 ? Node.END : Node.DEAD_END;
      }
      State state = new State(items, rest, first);
      Node known = counted.get(state);
      if (known == null) {
        known = count(items, rest, first);
        counted.put(state, known);
        if (counted.size() > MOST_STATES) {
          throw tooMany();
        }
      }
      return known;
    }

    private Node count(int items, Rational rest, int first) {
      List<Rational> choices = new ArrayList<>();
      List<BigInteger> upTo = new ArrayList<>();
      List<Node> next = new ArrayList<>();
      BigInteger lists = BigInteger.ZERO;
      tried += values.size() - first;
      if (tried > MOST_TRIED) {
        throw tooMany();
      }
      for (int i = first; i < values.size(); i++) {
        Rational left = rest.minus(values.get(i));
        Node node =
            canBeMet(items - 1, left, after(i)) ? from(items - 1, left, after(i)) : Node.DEAD_END;
        if (node.lists().signum() > 0) {
          lists = lists.add(node.lists());
          choices.add(values.get(i));
          upTo.add(lists);
          next.add(node);
        }
      }
      return new Node(
          choices.toArray(Rational[]::new),
          upTo.toArray(BigInteger[]::new),
          next.toArray(Node[]::new),
          lists);
    }

    private static IllegalArgumentException tooMany() {
      return new IllegalArgumentException("too many lists that add up to 1");
    }

    private int after(int index) {
      return switch (order) {
        case ANY -> 0;
        case NEVER_DESCENDING -> index;
        case ASCENDING -> index + 1;
      };
    }

    /** Whether so many items can add up to a rest at all; spares most of the dead ends. */
    private boolean canBeMet(int items, Rational rest, int first) {
      if (items > 0 && first == values.size()) {
        return false;
      }
      Rational many = Rational.of(items);
      Rational least = values.get(items == 0 ? 0 : first);
      Rational most = values.get(values.size() - 1);
      return least.times(many).compareTo(rest) <= 0 && most.times(many).compareTo(rest) >= 0;
    }
  }
}
