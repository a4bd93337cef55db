package org.tentamen.preview;

import java.util.List;

/** The files that are shown, and a count of their changes that others can wait for. */
final class Shelf {

  private final List<BankFile> files;
  private int revision = 1;

  /**
   * Files in the order of the page.
   *
   * @param files at least one
   */
  Shelf(List<BankFile> files) {
    this.files = List.copyOf(files);
  }

  /** The files. */
  List<BankFile> files() {
    return files;
  }

  /** Looks at all files once. */
  void refresh() {
    boolean changed = false;
    for (BankFile file : files) {
      changed |= file.refresh();
    }
    if (changed) {
      change();
    }
  }

  /** Tells whoever waits that something else is to be shown. */
  synchronized void change() {
    revision++;
    notifyAll();
  }

  /** How often something changed; from 1. */
  synchronized int revision() {
    return revision;
  }

  /**
   * Waits until something has changed, or for some time.
   *
   * @param known the revision that the caller has
   * @return the revision, which may still be that one
   */
  synchronized int await(int known, long milliseconds) throws InterruptedException {
    if (revision == known) {
      wait(milliseconds);
    }
    return revision;
  }
}
