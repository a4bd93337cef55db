package org.tentamen.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/**
 * A domain numbers exactly the lists that its rule allows, each once, in the order of its items.
 */
class DomainTest {

  private static final List<Value> DICE = numbers(1, 2, 3, 4, 5, 6);
  private static final List<Value> TENTHS = tenths(1, 8);

  static Stream<Arguments> listsInOrder() {
    return Stream.of(
        Arguments.of("independent", new Product(dice(), 3), lists(DICE, 3, list -> true)),
        Arguments.of("distinct", new Arrangement(dice(), 3), lists(DICE, 3, DomainTest::differ)),
        Arguments.of("all of them", new Arrangement(dice(), 6), lists(DICE, 6, DomainTest::differ)),
        Arguments.of("none of them", new Arrangement(dice(), 0), List.of(List.of())),
        Arguments.of("more than there are", new Arrangement(dice(), 7), List.of()),
        Arguments.of(
            "sorted",
            new SortedSelection(DICE, 4, false),
            lists(DICE, 4, DomainTest::neverDescends)),
        Arguments.of(
            "sorted, single item", new SortedSelection(DICE, 1, false), lists(DICE, 1, l -> true)),
        Arguments.of(
            "sorted and distinct",
            new SortedSelection(DICE, 3, true),
            lists(DICE, 3, list -> neverDescends(list) && differ(list))),
        Arguments.of(
            "sorted and distinct, more than there are",
            new SortedSelection(DICE, 7, true),
            List.of()),
        Arguments.of(
            "sum 1", sum(TENTHS, 3, false, false), lists(TENTHS, 3, DomainTest::addUpToOne)),
        Arguments.of(
            "sum 1 with negative items",
            sum(tenths(-3, 9), 3, false, false),
            lists(tenths(-3, 9), 3, DomainTest::addUpToOne)),
        Arguments.of(
            "sum 1, sorted",
            sum(TENTHS, 4, false, true),
            lists(TENTHS, 4, list -> addUpToOne(list) && neverDescends(list))),
        Arguments.of(
            "sum 1, sorted and distinct",
            sum(TENTHS, 3, true, true),
            lists(TENTHS, 3, list -> addUpToOne(list) && neverDescends(list) && differ(list))),
        Arguments.of(
            "one hot",
            new Domain.OneHot(3),
            List.of(numbers(1, 0, 0), numbers(0, 1, 0), numbers(0, 0, 1))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("listsInOrder")
  void numbersEveryListOnceInOrder(String name, Domain domain, List<List<Value>> expected) {
    List<List<Value>> numbered = new ArrayList<>();
    for (Value value : ListRange.values(domain)) {
      numbered.add(((Value.Items) value).items());
    }

    assertThat(numbered).isEqualTo(expected);
    assertThat(domain.size()).isEqualTo(BigInteger.valueOf(expected.size()));
    assertThat(domain.isInjective()).isTrue();
  }

  /** The ascending list decides first, its order second; so the lists are not in item order. */
  @Test
  void numbersEveryDistinctListThatAddsUpToOneOnce() {
    Domain domain = sum(TENTHS, 3, true, false);

    List<Value> numbered = ListRange.values(domain);

    assertThat(numbered)
        .containsExactlyInAnyOrderElementsOf(
            lists(TENTHS, 3, list -> addUpToOne(list) && differ(list)).stream()
                .map(Value.Items::new)
                .toList());
    assertThat(numbered.subList(0, 6))
        .allMatch(list -> new HashSet<>(((Value.Items) list).items()).size() == 3)
        .map(list -> new HashSet<>(((Value.Items) list).items()))
        .containsOnly(new HashSet<>(((Value.Items) numbered.get(0)).items()));
  }

  @Test
  void countsFarMoreListsThanALongHolds() {
    Domain hundredths = new Domain.Steps(Rational.ZERO, Rational.of(1, 100), 101);
    Domain rows = new Product(hundredths, 10);
    BigInteger many = BigInteger.valueOf(101).pow(10);

    assertThat(rows.size()).isEqualTo(many);
    assertThat(rows.count()).isEqualTo(Domain.TOO_MANY_FOR_A_LONG);
    assertThat(pick(rows, many.subtract(BigInteger.ONE)))
        .isEqualTo(new Value.Items(Collections.nCopies(10, Rational.ONE)));
    assertThat(pick(rows, BigInteger.valueOf(102)))
        .isEqualTo(items(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 100));
  }

  @Test
  void arrangesValuesOfWhichALongHoldsNoNumber() {
    Domain rows = new Product(new Domain.Steps(Rational.ZERO, Rational.of(1, 100), 101), 10);
    Domain different = new Arrangement(rows, 3);
    BigInteger many = rows.size();

    assertThat(different.size())
        .isEqualTo(
            many.multiply(many.subtract(BigInteger.ONE)).multiply(many.subtract(BigInteger.TWO)));
    Value.Items first = (Value.Items) pick(different, BigInteger.ZERO);
    assertThat(first.items())
        .containsExactly(
            pick(rows, BigInteger.ZERO), pick(rows, BigInteger.ONE), pick(rows, BigInteger.TWO));
    Value.Items last = (Value.Items) pick(different, different.size().subtract(BigInteger.ONE));
    assertThat(last.items())
        .containsExactly(
            pick(rows, many.subtract(BigInteger.ONE)),
            pick(rows, many.subtract(BigInteger.TWO)),
            pick(rows, many.subtract(BigInteger.valueOf(3))));
  }

  @Test
  void aRepeatedValueIsNumberedAsOftenAsItIsThere() {
    Domain weighted = new Domain.OneOf(numbers(1, 1, 3));

    assertThat(ListRange.values(weighted)).isEqualTo(numbers(1, 1, 3));
    assertThat(weighted.isInjective()).isFalse();
  }

  /** Whatever stands in two of the places: every list that has it is found, and no other. */
  @ParameterizedTest
  @CsvSource({"3, false, false", "4, false, false", "3, false, true", "3, true, true"})
  void findsEveryListWithWantedItems(int length, boolean distinct, boolean sorted) {
    Domain domain = sum(TENTHS, length, distinct, sorted);
    List<Value> all = ListRange.values(domain);
    for (Value first : TENTHS) {
      for (Value last : TENTHS) {
        Map<Integer, Value> wanted = Map.of(0, first, length - 1, last);
        Set<Integer> expected = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
          List<Value> list = ((Value.Items) all.get(i)).items();
          if (list.get(0).equals(first) && list.get(length - 1).equals(last)) {
            expected.add(i);
          }
        }

        Seed seed = Secret.of("domains").seed("bank", "find", first + " " + last, 1);
        org.tentamen.variant.Stream random = new org.tentamen.variant.Stream(seed, 0);
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < 60; i++) {
          domain.find(wanted, random).ifPresent(number -> found.add(number.intValueExact()));
        }

        assertThat(found).as("%s, seed %s", wanted, seed).isEqualTo(expected);
      }
    }
    assertThat(domain.find(Map.of(length, TENTHS.get(0)), anyRandom())).isEmpty();
  }

  private static org.tentamen.variant.Stream anyRandom() {
    return new org.tentamen.variant.Stream(Secret.of("any").seed("bank", "x", "y", 1), 0);
  }

  private static Domain dice() {
    return new Domain.OneOf(DICE);
  }

  private static Domain sum(List<Value> values, int length, boolean distinct, boolean sorted) {
    return new SummingToOne(
        values.stream().map(Rational.class::cast).toList(), length, distinct, sorted);
  }

  private static Value pick(Domain domain, BigInteger number) {
    return domain.pick(new Digits(number));
  }

  /** All lists over some values, the last item the fastest, that a rule allows. */
  private static List<List<Value>> lists(
      List<Value> values, int length, Predicate<List<Value>> rule) {
    List<List<Value>> lists = List.of(List.of());
    for (int i = 0; i < length; i++) {
      lists =
          lists.stream()
              .flatMap(list -> values.stream().map(value -> append(list, value)))
              .toList();
    }
    return lists.stream().filter(rule).toList();
  }

  private static List<Value> append(List<Value> list, Value value) {
    List<Value> longer = new ArrayList<>(list);
    longer.add(value);
    return longer;
  }

  private static boolean differ(List<Value> list) {
    return new HashSet<>(list).size() == list.size();
  }

  private static boolean neverDescends(List<Value> list) {
    return IntStream.range(1, list.size())
        .allMatch(i -> ((Rational) list.get(i - 1)).compareTo((Rational) list.get(i)) <= 0);
  }

  private static boolean addUpToOne(List<Value> list) {
    return list.stream()
        .map(Rational.class::cast)
        .reduce(Rational.ZERO, Rational::plus)
        .equals(Rational.ONE);
  }

  private static List<Value> numbers(long... numbers) {
    return java.util.Arrays.stream(numbers).<Value>mapToObj(Rational::of).toList();
  }

  private static List<Value> tenths(int from, int to) {
    return IntStream.rangeClosed(from, to).<Value>mapToObj(n -> Rational.of(n, 10)).toList();
  }

  /** Numbers over a common denominator, which comes last. */
  private static Value items(long... numeratorsAndDenominator) {
    int last = numeratorsAndDenominator.length - 1;
    return new Value.Items(
        IntStream.range(0, last)
            .<Value>mapToObj(
                i -> Rational.of(numeratorsAndDenominator[i], numeratorsAndDenominator[last]))
            .toList());
  }
}
