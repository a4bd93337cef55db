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

/**
 * Puts the variants of a part that became a question of its own into a section of their own, so
 * that whoever draws one of a section gets one of each part. Of a question with parts, the variants
 * of all but the first wait in memory.
 */
final class ByPart implements Iterator<Entry> {

  private final Iterator<Entry> entries;
  private final Deque<Entry> ready = new ArrayDeque<>();
  private final Map<String, List<Entry>> waiting = new LinkedHashMap<>();
  private Optional<Entry.Section> section = Optional.empty();
  private Optional<String> first = Optional.empty();

  /** The entries of questions, each with its section before it. */
  ByPart(Iterator<Entry> entries) {
    this.entries = entries;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && entries.hasNext()) {
      Entry next = entries.next();
      if (next.section().isPresent()) {
        release();
        section = next.section();
        first = Optional.empty();
      } else {
        take(next);
      }
    }
    if (ready.isEmpty()) {
      release();
    }
    return !ready.isEmpty();
  }

  private void take(Entry entry) {
    QuizQuestion question = entry.question().orElseThrow();
    String part = question.origin().part();
    if (first.isEmpty()) {
      first = Optional.of(part);
      ready.add(Entry.of(section(question)));
    }
    if (first.get().equals(part)) {
      ready.add(entry);
    } else {
      waiting.computeIfAbsent(part, p -> new ArrayList<>()).add(entry);
    }
  }

  private void release() {
    for (List<Entry> part : waiting.values()) {
      ready.add(Entry.of(section(part.get(0).question().orElseThrow())));
      ready.addAll(part);
    }
    waiting.clear();
  }

  private Entry.Section section(QuizQuestion question) {
    Entry.Section of = section.orElseThrow();
    String part = question.origin().part();
    return part.isEmpty()
        ? new Entry.Section(of.id(), of.title(), of.category(), question.mark())
        : new Entry.Section(
            of.id() + "-" + part,
            of.title() + " (" + part + ")",
            of.category() + " (" + part + ")",
            question.mark());
  }

  @Override
  public Entry next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all entries are handed out");
    }
    return ready.remove();
  }
}
