package org.tentamen.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tentamen.exam.Student;

/**
 * Which papers a run has finished: a file in its folder, until all are, so that an interrupted run
 * can be resumed. Safe for many threads.
 *
 * <p>Its first line tells what the papers are made of; each further one is a paper, added once its
 * files are in their places.
 */
final class FinishedPapers implements Closeable {

  private static final String NAME = ".unfinished";

  private final Path file;
  private final Set<String> before;
  private final Writer out;

  private FinishedPapers(Path file, Set<String> before, Writer out) {
    this.file = file;
    this.before = before;
    this.out = out;
  }

  /**
   * A run that makes all papers.
   *
   * @param made tells what the papers are made of
   */
  static FinishedPapers none(OutputFolder folder, String made) {
    return with(folder, made, Set.of());
  }

  /** A run that goes on where an interrupted one of the same papers has stopped. */
  static FinishedPapers ofInterrupted(OutputFolder folder, String made) {
    return with(folder, made, finished(folder.path(NAME), made));
  }

  private static FinishedPapers with(OutputFolder folder, String made, Set<String> before) {
    List<String> lines = new ArrayList<>(List.of(made));
    before.stream().sorted().forEach(lines::add);
    folder.write(NAME, OutputFolder.Readers.ALL, String.join("\n", lines) + "\n");
    try {
      return new FinishedPapers(folder.path(NAME), before, folder.append(NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> finished(Path file, String made) {
    if (!Files.exists(file)) {
      return Set.of();
    }
    String text = InputFile.read(file).text();
    // The run may have been killed in the middle of a line.
    List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    boolean isSame = !lines.isEmpty() && lines.get(0).equals(made);
    return isSame ? new HashSet<>(lines.subList(1, lines.size())) : Set.of();
  }

  /** How many papers the interrupted run had finished. */
  int count() {
    return before.size();
  }

  /** Whether the interrupted run had finished a student's paper. */
  boolean has(Student student) {
    return before.contains(student.fileName());
  }

  /** Notes that a student's paper is finished. */
  synchronized void add(Student student) {
    try {
      out.write(student.fileName() + "\n");
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets everything: all papers are finished. */
  void end() {
    try {
      out.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
