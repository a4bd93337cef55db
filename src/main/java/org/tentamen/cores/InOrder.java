package org.tentamen.cores;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Does works on several cores, and hands on what comes of them in the order in which they came.
 *
 * <p>Only a bounded number waits: who brings more lends a hand first, and so does who waits for a
 * result. For one thread to bring works and take results; the works are done by any.
 *
 * <pre>{@code
 * try (InOrder<byte[]> pages = InOrder.onThreads(4)) {
 *   for (Student student : students) {
 *     pages.add(() -> page(student), out::write);
 *   }
 *   pages.finish(out::write);
 * }
 * }</pre>
 *
 * @param <R> what comes of a work
 */
public final class InOrder<R> implements AutoCloseable {

  /** So many works for each thread are under way or wait. */
  private static final int WAITING_EACH = 8;

  private final Executor others;
  private final Runnable end;
  private final int most;
  private final Deque<FutureTask<R>> tasks = new ArrayDeque<>();

  private InOrder(Executor others, Runnable end, int threads) {
    this.others = others;
    this.end = end;
    this.most = WAITING_EACH * threads;
  }

  /**
   * On threads of its own, which end when it is closed.
   *
   * @param threads how many work, the caller's own included, at least 1
   */
  public static <R> InOrder<R> onThreads(int threads) {
    if (threads == 1) {
      return new InOrder<>(work -> {}, () -> {}, 1);
    }
    ExecutorService others = Executors.newFixedThreadPool(threads - 1);
    return new InOrder<>(others, () -> end(others), threads);
  }

  /** On every core of the machine, on threads that nobody has to end. */
  public static <R> InOrder<R> onAllCores() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new InOrder<>(ForkJoinPool.commonPool(), () -> {}, cores);
  }

  /**
   * Brings a work, and hands on results that are ready; more of them where too many works wait.
   *
   * @param results takes the results, in the calling thread
   */
  public void add(Callable<R> work, Consumer<? super R> results) {
    begin(work);
    while (!tasks.isEmpty() && (tasks.size() >= most || tasks.peek().isDone())) {
      results.accept(next());
    }
  }

  /** Waits for everything that was brought, and hands on the last results. */
  public void finish(Consumer<? super R> results) {
    while (!tasks.isEmpty()) {
      results.accept(next());
    }
  }

  /**
   * What comes of some works. They are asked for as there is room, some of them ahead of the
   * results that are asked for. A result that is an exception is thrown, and the next ones follow.
   */
  public Iterator<R> results(Iterator<Callable<R>> works) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !tasks.isEmpty() || works.hasNext();
      }

      @Override
      public R next() {
        if (!hasNext()) {
          throw new NoSuchElementException("all works are done");
        }
        while (tasks.size() < most && works.hasNext()) {
          begin(works.next());
        }
        return InOrder.this.next();
      }
    };
  }

  private void begin(Callable<R> work) {
    FutureTask<R> task = new FutureTask<>(work);
    tasks.add(task);
    others.execute(task);
  }

  /** Waits for the first, or does it, and meanwhile those after it; each is done once. */
  private R next() {
    FutureTask<R> first = tasks.remove();
    first.run();
    for (Iterator<FutureTask<R>> more = tasks.iterator(); !first.isDone() && more.hasNext(); ) {
      more.next().run();
    }
    return result(first);
  }

  private static <R> R result(FutureTask<R> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException ours) {
        throw ours;
      }
      if (e.getCause() instanceof Error fatal) {
        throw fatal;
      }
      throw new IllegalStateException("a work could not be done", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  /**
   * Waits for works that are being done, and lets the threads end; what nobody began is not done.
   */
  @Override
  public void close() {
    tasks.forEach(task -> task.cancel(false));
    end.run();
  }

  private static void end(ExecutorService threads) {
    threads.shutdown();
    try {
      threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
