package org.tentamen.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;

/**
 * A package of QTI 1.2 as Canvas imports it: one quiz, in which a group for each question picks one
 * of its variants.
 */
final class CanvasPackage {

  private final Packaged.Head head;

  /**
   * Packages of an exam.
   *
   * @param head what a package says of itself
   */
  CanvasPackage(Packaged.Head head) {
    this.head = head;
  }

  /** Writes a package with some entries in it. */
  void write(Iterator<Entry> entries, OutputStream out) throws IOException {
    try (PackageFiles files = new PackageFiles(out)) {
      Iterator<Entry> noting = noting(entries, files);
      files.stream(
          "quiz/quiz.xml", writer -> Writings.of(Format.CANVAS).write(head, noting, writer));
      files.stream(
          "quiz/assessment_meta.xml",
          writer -> Writings.write("canvas-meta.ftlx", Map.of("head", head), writer));
      files.pictures("images/");
      Map<String, Object> model = Map.of("head", head, "pictures", files.pictureNames());
      files.stream(
          "imsmanifest.xml", writer -> Writings.write("canvas-manifest.ftlx", model, writer));
    }
  }

  private static Iterator<Entry> noting(Iterator<Entry> entries, PackageFiles files) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public Entry next() {
        Entry next = entries.next();
        next.question().ifPresent(question -> question.pictures().forEach(files::picture));
        return next;
      }
    };
  }
}
