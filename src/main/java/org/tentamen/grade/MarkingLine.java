package org.tentamen.grade;

import java.util.ArrayList;
import java.util.List;

/**
 * Marks questions on several threads, and writes the marks and adds up the points in the order in
 * which the questions came.
 */
final class MarkingLine implements AutoCloseable {

  /** Enough to make handing them over cheap, few enough to keep all threads busy to the end. */
  private static final int QUESTIONS_AT_ONCE = 512;

  private final Marker marker;
  private final List<MarkFile> files;
  private final Scores scores;
  private final InOrder<List<Completed>, Batch> work;
  private List<Completed> next = new ArrayList<>(QUESTIONS_AT_ONCE);

  /**
   * Some questions, marked.
   *
   * @param marked what each came to
   * @param rows for each file the bytes of its rows
   */
  private record Batch(List<Marked> marked, List<byte[]> rows) {}

  /** A line with some threads; writes the files' headings. */
  MarkingLine(Marker marker, List<MarkFile> files, Scores scores, int threads) {
    this.marker = marker;
    this.files = files;
    this.scores = scores;
    this.work = new InOrder<>(threads, this::mark, this::write);
    files.forEach(MarkFile::writeHeading);
  }

  /** Adds a question to be marked. */
  void add(Completed completed) {
    next.add(completed);
    if (next.size() == QUESTIONS_AT_ONCE) {
      handOn();
    }
  }

  /** Waits until all is marked and written. */
  void finish() {
    handOn();
    work.finish();
  }

  @Override
  public void close() {
    work.close();
  }

  private void handOn() {
    work.put(next);
    next = new ArrayList<>(QUESTIONS_AT_ONCE);
  }

  private Batch mark(List<Completed> questions) {
    List<Marked> marked = new ArrayList<>(questions.size());
    List<Mark> all = new ArrayList<>(questions.size());
    for (Completed completed : questions) {
      List<Mark> marks = marker.mark(completed);
      marked.add(Marked.of(completed, marks));
      all.addAll(marks);
    }
    return new Batch(marked, files.stream().map(file -> file.rows(all)).toList());
  }

  private void write(Batch batch) {
    batch.marked().forEach(scores::add);
    for (int i = 0; i < files.size(); i++) {
      files.get(i).write(batch.rows().get(i));
    }
  }
}
