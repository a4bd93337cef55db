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
import java.util.concurrent.Callable;
import org.tentamen.bank.Question;
import org.tentamen.cores.InOrder;
import org.tentamen.variant.Plan;

/**
 * The entries of a file, made while it is written: some batches of variants are composed on other
 * cores while the one before them is written, and memory never holds more than these.
 */
final class Entries implements Iterator<Entry> {

  private static final int BATCH = 16;

  /** Known mistakes are tried out in so many variants of a question; they hardly differ. */
  private static final int MOST_TRIED = 20;

  private final Export export;
  private final Format format;
  private final int variants;
  private final int digits;
  private final Iterator<Batch> batches;
  private final Losses losses = new Losses();
  private final Trials trials = new Trials();
  private final Deque<Entry> ready = new ArrayDeque<>();
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
    InOrder<Batch> composing = InOrder.onAllCores();
    this.batches = composing.results(new Batches(export.exam().questions().iterator()));
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && batches.hasNext()) {
      take(batches.next());
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

  /** All batches, question after question; their variants are drawn as they are asked for. */
  private final class Batches implements Iterator<Callable<Batch>> {
    private final Iterator<String> questions;
    private final List<Entry> before = new ArrayList<>();
    private Optional<Source> source = Optional.empty();

    Batches(Iterator<String> questions) {
      this.questions = questions;
    }

    @Override
    public boolean hasNext() {
      while (!hasVariants() && questions.hasNext()) {
        Plan plan = export.exam().plan(questions.next()).orElseThrow();
        source = Optional.of(source(plan));
        before.add(Entry.of(section(plan)));
      }
      return hasVariants();
    }

    private boolean hasVariants() {
      return source.isPresent() && source.get().variants().hasNext();
    }

    @Override
    public Callable<Batch> next() {
      if (!hasNext()) {
        throw new NoSuchElementException("all variants are drawn");
      }
      Source current = source.orElseThrow();
      List<Entry> sections = List.copyOf(before);
      before.clear();
      List<DistinctVariants.Numbered> drawn = new ArrayList<>();
      while (drawn.size() < BATCH && current.variants().hasNext()) {
        drawn.add(current.variants().next());
      }
      return () -> batch(sections, current, drawn);
    }
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
