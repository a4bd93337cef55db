package org.tentamen.cores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results come in the order of the works, however many threads there are. */
class InOrderTest {

  private static final int WORKS = 500;

  private static final List<Integer> SQUARES =
      IntStream.range(0, WORKS).mapToObj(i -> i * i).toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void handsResultsOnInTheOrderOfTheWorks(int threads) {
    List<Integer> results = new ArrayList<>();
    try (InOrder<Integer> work = InOrder.onThreads(threads)) {
      for (int i = 0; i < WORKS; i++) {
        int number = i;
        work.add(() -> number * number, results::add);
      }
      work.finish(results::add);
    }

    assertThat(results).as("%d threads", threads).isEqualTo(SQUARES);
  }

  @Test
  void givesResultsOfWorksThatAreAskedForAsThereIsRoom() {
    AtomicInteger asked = new AtomicInteger();
    Iterator<Callable<Integer>> works =
        IntStream.range(0, WORKS)
            .peek(i -> asked.incrementAndGet())
            .<Callable<Integer>>mapToObj(i -> () -> i * i)
            .iterator();
    List<Integer> results = new ArrayList<>();
    try (InOrder<Integer> work = InOrder.onThreads(2)) {
      Iterator<Integer> all = work.results(works);
      results.add(all.next());
      assertThat(asked.get()).isLessThan(WORKS / 2);
      all.forEachRemaining(results::add);
    }

    assertThat(results).isEqualTo(SQUARES);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void throwsWhatAWorkThrowsInItsPlaceAndGoesOn(int threads) {
    List<Callable<Integer>> works =
        List.of(
            () -> 1,
            () -> {
              throw new IllegalArgumentException("two");
            },
            () -> 3);
    try (InOrder<Integer> work = InOrder.onThreads(threads)) {
      Iterator<Integer> results = work.results(works.iterator());

      assertThat(results.next()).isEqualTo(1);
      assertThatThrownBy(results::next)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("two");
      assertThat(results.next()).isEqualTo(3);
      assertThat(results.hasNext()).isFalse();
    }
  }

  @Test
  void whoBringsTooMuchLendsAHand() {
    CountDownLatch first = new CountDownLatch(1);
    List<Integer> results = new ArrayList<>();
    try (InOrder<Integer> work = InOrder.onThreads(2)) {
      // Nobody else is left once the other thread waits: it goes on when these were done here.
      work.add(
          () -> {
            first.await();
            return 0;
          },
          results::add);
      for (int i = 1; i < 100; i++) {
        int number = i;
        work.add(
            () -> {
              if (number == 10) {
                first.countDown();
              }
              return number;
            },
            results::add);
      }
      work.finish(results::add);
    }

    assertThat(results).isEqualTo(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void doesNotBeginWhatWasNotBegunWhenItIsClosed() {
    AtomicInteger done = new AtomicInteger();
    InOrder<Integer> work = InOrder.onThreads(1);
    work.add(done::incrementAndGet, result -> {});

    work.close();

    assertThat(done.get()).isZero();
  }
}
