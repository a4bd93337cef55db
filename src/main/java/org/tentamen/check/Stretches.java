package org.tentamen.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Does stretches of a work on some cores, and hands on what came of them in their order, so that
 * nothing depends on how many cores there are.
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
   * @param results receives each result, in the order of the stretches, in the calling thread
   */
  <T> void each(Iterator<Callable<T>> stretches, Consumer<T> results) {
    ExecutorService workers = Executors.newFixedThreadPool(cores);
    try {
      Deque<Future<T>> running = new ArrayDeque<>();
      while (stretches.hasNext() || !running.isEmpty()) {
        while (stretches.hasNext() && running.size() < cores + AHEAD) {
          running.add(workers.submit(stretches.next()));
        }
        results.accept(running.remove().get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }
}
