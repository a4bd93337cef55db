package org.tentamen.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long work is: a bar with an estimate on a terminal, nothing in a pipe. */
final class Progress implements AutoCloseable {

  private static final int MILLISECONDS = 200;

  private static final Runnable NOTHING = () -> {};

  private final Runnable step;
  private final Runnable end;

  private Progress(Runnable step, Runnable end) {
    this.step = step;
    this.end = end;
  }

  /**
   * Starts to show how far a work is.
   *
   * @param task what is done, as a word or two
   * @param steps how many there are
   */
  static Progress of(String task, int steps) {
    if (!isTerminal()) {
      return new Progress(NOTHING, NOTHING);
    }
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(MILLISECONDS)
            .startsFrom(0, Duration.ZERO)
            .build();
    return new Progress(bar::step, bar::close);
  }

  /** One step is done; may be called from any thread. */
  void step() {
    step.run();
  }

  @Override
  public void close() {
    end.run();
  }

  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && isTerminal(console);
  }

  /** From Java 22 on there is a console in a pipe too, and this method, which Java 17 lacks. */
  private static boolean isTerminal(Console console) {
    try {
      return Console.class.getMethod("isTerminal").invoke(console).equals(true);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
