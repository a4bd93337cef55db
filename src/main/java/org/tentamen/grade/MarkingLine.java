package org.tentamen.grade;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.cores.InOrder;

/**
 * Marks questions on several threads, and hands the marks to whoever takes them, in the order in
 * which the questions came.
 */
final class MarkingLine implements AutoCloseable {

  /** Enough to make handing them over cheap, few enough to keep all threads busy to the end. */
  private static final int QUESTIONS_AT_ONCE = 512;

  private final Marker marker;
  private final List<Taker<?>> takers;
  private final InOrder<List<Share<?>>> work;
  private List<Completed> next = new ArrayList<>(QUESTIONS_AT_ONCE);

  /** What one taker made of some questions. */
  private record Share<S>(Taker<S> taker, S made) {
    static <S> Share<S> of(Taker<S> taker) {
      return new Share<>(taker, taker.share());
    }

    void take(Outcome outcome) {
      taker.take(outcome, made);
    }

    void merge() {
      taker.merge(made);
    }
  }

  /** A line with some threads. */
  MarkingLine(Marker marker, List<Taker<?>> takers, int threads) {
    this.marker = marker;
    this.takers = takers;
    this.work = InOrder.onThreads(threads);
  }

  /** Adds a question to be marked. */
  void add(Completed completed) {
    next.add(completed);
    if (next.size() == QUESTIONS_AT_ONCE) {
      handOn();
    }
  }

  /** Waits until all is marked and taken. */
  void finish() {
    handOn();
    work.finish(MarkingLine::merge);
  }

  @Override
  public void close() {
    work.close();
  }

  private void handOn() {
    List<Completed> questions = next;
    work.add(() -> mark(questions), MarkingLine::merge);
    next = new ArrayList<>(QUESTIONS_AT_ONCE);
  }

  private static void merge(List<Share<?>> shares) {
    shares.forEach(Share::merge);
  }

  private List<Share<?>> mark(List<Completed> questions) {
    List<Share<?>> shares = new ArrayList<>();
    takers.forEach(taker -> shares.add(Share.of(taker)));
    for (Completed completed : questions) {
      Outcome outcome = marker.mark(completed);
      for (Share<?> share : shares) {
        share.take(outcome);
      }
    }
    return shares;
  }
}
