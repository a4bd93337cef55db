package org.tentamen.export;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.tentamen.diagnostic.InvalidInputException;

/**
 * The entries of one file after another, so that no file grows beyond a size. Each begins with the
 * section that its first question belongs to, and none holds half a question.
 */
final class Portion implements Iterator<Entry> {

  private final Iterator<Entry> entries;
  private final OptionalLong most;
  private final Size size;
  private Optional<Entry> section = Optional.empty();
  private Optional<Entry> waiting = Optional.empty();
  private boolean sectionWritten;
  private boolean empty;
  private long used;

  /** Of the question that waits; -1 where it was not measured for this file. */
  private long needed = -1;

  /** How many bytes something takes in a file, at most. */
  interface Size {
    /** Of what every file has. */
    long ofFile();

    /** Of an entry; what a file holds once is counted with the first that needs it. */
    long of(Entry entry);
  }

  /**
   * Nothing yet; {@link #begin} begins the first file.
   *
   * @param most bytes of a file; empty for one file of any size
   */
  Portion(Iterator<Entry> entries, OptionalLong most, Size size) {
    this.entries = entries;
    this.most = most;
    this.size = size;
  }

  /**
   * Begins a file.
   *
   * @return whether there is anything left for it
   */
  boolean begin() {
    sectionWritten = false;
    empty = true;
    needed = -1;
    used = most.isPresent() ? size.ofFile() : 0;
    return fill();
  }

  /** Waits for the next question, with the section before it. */
  private boolean fill() {
    while (waiting.isEmpty() && entries.hasNext()) {
      Entry next = entries.next();
      if (next.section().isPresent()) {
        section = Optional.of(next);
        sectionWritten = false;
      } else {
        waiting = Optional.of(next);
      }
    }
    return waiting.isPresent();
  }

  @Override
  public boolean hasNext() {
    return fill() && (most.isEmpty() || fits());
  }

  private boolean fits() {
    if (needed < 0) {
      needed = size.of(waiting.orElseThrow());
      if (!sectionWritten && section.isPresent()) {
        needed += size.of(section.get());
      }
    }
    if (used + needed <= most.getAsLong()) {
      return true;
    }
    if (empty) {
      throw InvalidInputException.of(
          "a file of "
              + (used + needed)
              + " bytes for '"
              + waiting.get().question().map(QuizQuestion::name).orElse("")
              + "' alone",
          most.getAsLong() + " at most, as --max-size says",
          "A question is never split; allow more.");
    }
    return false;
  }

  @Override
  public Entry next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all entries of the file are written");
    }
    if (!sectionWritten && section.isPresent()) {
      sectionWritten = true;
      return section.get();
    }
    empty = false;
    used += most.isPresent() ? needed : 0;
    needed = -1;
    Entry question = waiting.orElseThrow();
    waiting = Optional.empty();
    return question;
  }
}
