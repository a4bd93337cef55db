package org.tentamen.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;

/**
 * Does stretches of a work on some cores, and hands on what came of them in their order, so that
 * nothing depends on how many cores there are. A stretch may have stretches of its own: all share
 * the same cores.
 *
 * @param cores how many, 1 or more
 */
record Stretches(int cores) {

  /** So many more than there are cores are under way or wait for their turn. */
  private static final int AHEAD = 4;

  /** On every core of the machine. */
  static Stretches onAllCores() {
    return new Stretches(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Does all of them.
   *
   * @param stretches what is to be done; asked for as there is room
   * @param results receives each result, in the order of the stretches, in the calling thread or
   *     one that stands for it
   */
  <T> void each(Iterator<Callable<T>> stretches, Consumer<T> results) {
    each(stretches, cores + AHEAD, results);
  }

  /**
   * Does all of them, with a limit for those that need much memory.
   *
   * @param most so many are under way or wait for their turn
   */
  <T> void each(Iterator<Callable<T>> stretches, int most, Consumer<T> results) {
    if (ForkJoinTask.inForkJoinPool()) {
      work(stretches, most, results);
      return;
    }
    ForkJoinPool workers = new ForkJoinPool(cores);
    try {
      workers.submit(() -> work(stretches, most, results)).join();
    } finally {
      workers.shutdownNow();
    }
  }

  private static <T> void work(Iterator<Callable<T>> stretches, int most, Consumer<T> results) {
    Deque<ForkJoinTask<T>> running = new ArrayDeque<>();
    while (stretches.hasNext() || !running.isEmpty()) {
      while (stretches.hasNext() && running.size() < most) {
        running.add(ForkJoinTask.adapt(stretches.next()).fork());
      }
      results.accept(running.remove().join());
    }
  }
}
