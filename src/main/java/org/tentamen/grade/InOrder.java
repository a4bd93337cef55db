package org.tentamen.grade;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does work on several threads and hands on the results in the order in which the work came.
 *
 * <p>Only a bounded amount waits: who brings more work lends a hand first.
 *
 * @param <W> the work
 * @param <R> its result
 */
final class InOrder<W, R> implements AutoCloseable {

  private static final int WAITING_EACH = 8;

  private final Function<W, R> doing;
  private final Consumer<R> results;
  private final int most;
  private final Optional<ExecutorService> others;
  private final Deque<Task> tasks = new ArrayDeque<>();

  /**
   * Starts the threads.
   *
   * @param threads how many work, the caller's own included, at least 1
   * @param doing what is done, by any thread
   * @param results takes the results, on the caller's thread
   */
  InOrder(int threads, Function<W, R> doing, Consumer<R> results) {
    this.doing = doing;
    this.results = results;
    this.most = WAITING_EACH * threads;
    this.others =
        threads == 1 ? Optional.empty() : Optional.of(Executors.newFixedThreadPool(threads - 1));
  }

  private final class Task implements Runnable {
    private final W work;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<R> result = new CompletableFuture<>();

    Task(W work) {
      this.work = work;
    }

    @Override
    public void run() {
      if (taken.compareAndSet(false, true)) {
        result.completeAsync(() -> doing.apply(work), Runnable::run);
      }
    }
  }

  /** Brings work; may hand on results that are ready. */
  void put(W work) {
    Task task = new Task(work);
    tasks.add(task);
    others.ifPresent(threads -> threads.execute(task));
    handOnReady();
    while (tasks.size() >= most) {
      help();
    }
  }

  /** Waits for everything, and hands on the last results. */
  void finish() {
    while (!tasks.isEmpty()) {
      help();
    }
  }

  /** Lets the threads end; work that nobody has begun is not done. */
  @Override
  public void close() {
    tasks.forEach(task -> task.taken.set(true));
    others.ifPresent(ExecutorService::shutdown);
  }

  /** Does what nobody has begun yet, or else waits for the first. */
  private void help() {
    Optional<Task> idle = tasks.stream().filter(task -> !task.taken.get()).findFirst();
    if (idle.isPresent()) {
      idle.get().run();
    } else {
      handOn(tasks.remove());
    }
    handOnReady();
  }

  private void handOnReady() {
    while (!tasks.isEmpty() && tasks.peek().result.isDone()) {
      handOn(tasks.remove());
    }
  }

  private void handOn(Task task) {
    try {
      results.accept(task.result.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : e;
    }
  }
}
