package org.tentamen.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import org.tentamen.bank.Question;
import org.tentamen.variant.Plan;

/**
 * The entries of a file, made while it is written: some batches of variants are composed on other
 * cores while the one before them is written, and memory never holds more than these. Who writes
 * and finds nothing ready composes too.
 */
final class Entries implements Iterator<Entry> {

  private static final int BATCH = 64;

  /** So many batches are composed while another is written. */
  private static final int AHEAD = 2 * Runtime.getRuntime().availableProcessors();

  /** Known mistakes are tried out in so many variants of a question; they hardly differ. */
  private static final int MOST_TRIED = 20;

  private final Export export;
  private final Format format;
  private final int variants;
  private final int digits;
  private final Iterator<String> questions;
  private final Losses losses = new Losses();
  private final Trials trials = new Trials();
  private final Deque<Entry> ready = new ArrayDeque<>();
  private final Deque<FutureTask<Batch>> coming = new ArrayDeque<>();
  private Optional<Source> source = Optional.empty();
  private final Map<String, Integer> variantsOf = new LinkedHashMap<>();
  private int written;

  /** Where a question's variants come from. */
  private record Source(String question, Composer composer, DistinctVariants variants) {}

  /** What some variants became, behind the entries that go before them. */
  private record Batch(String question, List<Entry> before, List<Composer.Composed> composed) {}

  Entries(Export export, Format format, int variants) {
    this.export = export;
    this.format = format;
    this.variants = variants;
    this.digits = Math.max(2, Integer.toString(variants).length());
    this.questions = export.exam().questions().iterator();
    for (int i = 0; i < AHEAD; i++) {
      prepare();
    }
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !coming.isEmpty()) {
      Batch batch = done(coming.remove());
      prepare();
      take(batch);
    }
    return !ready.isEmpty();
  }

  @Override
  public Entry next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all entries are written");
    }
    return ready.remove();
  }

  /** How many questions were handed out. */
  int written() {
    return written;
  }

  /** What was handed out. */
  Export.Summary summary() {
    SortedMap<String, Integer> fewer = new TreeMap<>(variantsOf);
    fewer.values().removeIf(count -> count >= variants);
    int all = variantsOf.values().stream().mapToInt(Integer::intValue).sum();
    return new Export.Summary(variantsOf.size(), all, written, fewer, losses.all(), trials.all());
  }

  /** Waits for a batch, or makes it, and meanwhile those after it; each is made once. */
  private Batch done(FutureTask<Batch> first) {
    first.run();
    for (Iterator<FutureTask<Batch>> others = coming.iterator();
        !first.isDone() && others.hasNext(); ) {
      others.next().run();
    }
    try {
      return first.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException ours) {
        throw ours;
      }
      throw new IllegalStateException("a batch could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void take(Batch batch) {
    ready.addAll(batch.before());
    variantsOf.merge(batch.question(), batch.composed().size(), Integer::sum);
    for (Composer.Composed composed : batch.composed()) {
      losses.add(composed.findings());
      trials.add(composed.outcomes());
      composed.questions().forEach(question -> ready.add(Entry.of(question)));
      written += composed.questions().size();
    }
  }

  /** Starts on the next batch. */
  private void prepare() {
    List<Entry> before = new ArrayList<>();
    while (source.isEmpty() || !source.get().variants().hasNext()) {
      if (!questions.hasNext()) {
        return;
      }
      Plan plan = export.exam().plan(questions.next()).orElseThrow();
      source = Optional.of(source(plan));
      before.add(Entry.of(section(plan)));
    }
    Source current = source.get();
    List<DistinctVariants.Numbered> drawn = new ArrayList<>();
    while (drawn.size() < BATCH && current.variants().hasNext()) {
      drawn.add(current.variants().next());
    }
    FutureTask<Batch> next = new FutureTask<>(() -> batch(before, current, drawn));
    coming.add(next);
    ForkJoinPool.commonPool().execute(next);
  }

  private Batch batch(List<Entry> before, Source current, List<DistinctVariants.Numbered> drawn) {
    List<Composer.Composed> composed =
        drawn.stream().map(numbered -> compose(current.composer(), numbered)).toList();
    return new Batch(current.question(), before, composed);
  }

  private Composer.Composed compose(Composer composer, DistinctVariants.Numbered numbered) {
    Composer.Care care =
        numbered.number() <= MOST_TRIED ? Composer.Care.EVERY_MISTAKE : Composer.Care.KEYS;
    return composer.compose(numbered.variant(), padded(numbered.number()), care);
  }

  private Source source(Plan plan) {
    Composer composer = Composer.of(plan, format, export.numbers(), export.pictures());
    DistinctVariants distinct =
        new DistinctVariants(plan, export.exam().secret(), export.exam().id(), variants);
    return new Source(plan.question().id(), composer, distinct);
  }

  private static Entry.Section section(Plan plan) {
    Question question = plan.question();
    String title = question.id() + " " + question.title();
    return new Entry.Section(
        question.id(),
        PlainName.of(title),
        PlainName.category(plan.bank().title(), title),
        Writing.decimal(question.points()));
  }

  private String padded(int number) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
