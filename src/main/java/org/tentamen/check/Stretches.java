package org.tentamen.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Does large works on some cores, one a core at a time, and shares out the stretches that they fall
 * into: whoever waits for a stretch, or has no work left, does those of others meanwhile. What
 * comes of them is handed on in their order, so that nothing depends on how many cores there are.
 */
final class Stretches {

  /** So many more than there are cores are under way or wait for their turn. */
  private static final int AHEAD = 4;

  /** Who has no work left looks for stretches so often. */
  private static final long PATIENCE_MILLIS = 20;

  private final int cores;
  private final BlockingQueue<FutureTask<?>> waiting = new LinkedBlockingQueue<>();

  private Stretches(int cores) {
    this.cores = cores;
  }

  /** On every core of the machine. */
  static Stretches onAllCores() {
    return onCores(Runtime.getRuntime().availableProcessors());
  }

  /** On so many cores, 1 or more. */
  static Stretches onCores(int cores) {
    return new Stretches(cores);
  }

  /**
   * Does large works, which need much memory. A core that is done with one begins the next, however
   * long those before it take.
   *
   * @return what came of them, in their order
   */
  <T> List<T> all(List<Callable<T>> works) {
    List<FutureTask<T>> tasks = works.stream().map(FutureTask::new).toList();
    AtomicInteger next = new AtomicInteger();
    AtomicInteger left = new AtomicInteger(tasks.size());
    ExecutorService workers = Executors.newFixedThreadPool(cores);
    try {
      for (int i = 0; i < cores; i++) {
        workers.execute(() -> work(tasks, next, left));
      }
      return tasks.stream().map(Stretches::result).toList();
    } finally {
      workers.shutdownNow();
    }
  }

  private <T> void work(List<FutureTask<T>> tasks, AtomicInteger next, AtomicInteger left) {
    for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
      tasks.get(i).run();
      left.decrementAndGet();
    }
    try {
      while (left.get() > 0) {
        FutureTask<?> stretch = waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        if (stretch != null) {
          stretch.run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody waits any more
    }
  }

  /**
   * Does the stretches of a work.
   *
   * @param stretches what is to be done; asked for as there is room
   * @param results receives each result, in the order of the stretches, in the calling thread
   */
  <T> void each(Iterator<Callable<T>> stretches, Consumer<T> results) {
    Deque<FutureTask<T>> running = new ArrayDeque<>();
    while (stretches.hasNext() || !running.isEmpty()) {
      while (stretches.hasNext() && running.size() < cores + AHEAD) {
        FutureTask<T> stretch = new FutureTask<>(stretches.next());
        running.add(stretch);
        waiting.add(stretch);
      }
      FutureTask<T> first = running.remove();
      help(first);
      results.accept(result(first));
    }
  }

  /**
   * Does what is waiting until a stretch is done, or is being done by somebody and nothing waits.
   */
  private void help(FutureTask<?> awaited) {
    while (!awaited.isDone()) {
      FutureTask<?> other = waiting.poll();
      if (other == null) {
        return;
      }
      other.run();
    }
  }

  private static <T> T result(FutureTask<T> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException ours) {
        throw ours;
      }
      throw new IllegalStateException("a stretch could not be done", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
