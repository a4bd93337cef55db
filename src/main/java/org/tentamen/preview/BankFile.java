package org.tentamen.preview;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Severity;
import org.tentamen.variant.Secret;

/**
 * A bank's file, read again when it has changed. What was last read without errors stays.
 *
 * <p>One thread refreshes it; any thread may see its state.
 */
final class BankFile {

  private final Path path;
  private final Secret secret;
  private Stamp seen;
  private Stamp read;
  private volatile State state;

  /**
   * What is known of the file.
   *
   * @param bank as it was last read without errors
   * @param problems what is wrong with the file as it is now
   */
  record State(Optional<OpenBank> bank, List<Diagnostic> problems) {}

  private BankFile(Path path, Secret secret) {
    this.path = path;
    this.secret = secret;
    this.state = new State(Optional.empty(), List.of());
    this.read = load();
    this.seen = read;
  }

  /** Reads a file, which may have errors or not be there yet. */
  static BankFile open(Path path, Secret secret) {
    return new BankFile(path, secret);
  }

  /** Its path as it was given. */
  Path path() {
    return path;
  }

  /** What is known of it. */
  State state() {
    return state;
  }

  /**
   * Looks at the file, and reads it if it has changed and is no longer being written: two looks one
   * after the other have to find it the same.
   *
   * @return whether it was read again
   */
  boolean refresh() {
    Stamp now = own().and(pictures());
    boolean isSettled = now.equals(seen);
    seen = now;
    if (!isSettled || now.equals(read)) {
      return false;
    }
    read = load();
    seen = read;
    return true;
  }

  /** The state that was read; taken before, so that what is written meanwhile is seen later. */
  private Stamp load() {
    Stamp own = own();
    state = read(state.bank());
    return own.and(pictures());
  }

  private Stamp own() {
    return Stamp.of(List.of(path));
  }

  private Stamp pictures() {
    return Stamp.of(state.bank().map(bank -> bank.pictureFiles(path)).orElse(List.of()));
  }

  private State read(Optional<OpenBank> before) {
    try {
      return new State(Optional.of(OpenBank.read(path, secret)), List.of());
    } catch (InvalidInputException e) {
      return new State(before, e.diagnostics());
    } catch (IOException e) {
      return new State(before, List.of(unread(e)));
    }
  }

  private Diagnostic unread(IOException e) {
    String found = path + " could not be read";
    String mend =
        e instanceof FileSystemException file && file.getReason() != null
            ? file.getReason() + "."
            : "";
    if (e instanceof NoSuchFileException missing) {
      found = missing.getFile() + " is not there";
      mend = "";
    }
    return new Diagnostic(Severity.ERROR, Optional.empty(), found, "", mend);
  }
}
