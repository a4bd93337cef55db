package org.tentamen.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Base64;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.Deflater;
import org.tentamen.render.Utf8Writer;

/** Writes the entries of an export as one file or several, each of which imports on its own. */
final class ExportFiles {

  /** What a package's other files take, and what a zip says of its own. */
  private static final int OF_PACKAGE = 4_000;

  /** What a zip, a manifest and a test say of one more file, at most, beside its names. */
  private static final int OF_FILE = 500;

  private final Format format;
  private final Packaged.Head head;
  private final Writings writings;

  /**
   * Files of a format.
   *
   * @param head what a package says of itself
   */
  ExportFiles(Format format, Packaged.Head head) {
    this.format = format;
    this.head = head;
    this.writings = Writings.of(format);
  }

  /**
   * Writes all entries.
   *
   * @param most bytes that a file may have; empty for one file of any size
   */
  void write(Iterator<Entry> entries, OptionalLong most, Parts parts) throws IOException {
    Sizes sizes = new Sizes();
    Portion portion = new Portion(entries, most, sizes);
    for (int number = 1; portion.begin(); number++) {
      try (OutputStream out = parts.open(number)) {
        write(portion, out);
      }
      sizes.pictures.clear();
    }
  }

  private void write(Iterator<Entry> entries, OutputStream out) throws IOException {
    switch (format) {
      case QTI21, QTI30 -> new QtiPackage(format, head).write(entries, out);
      case CANVAS -> new CanvasPackage(head).write(entries, out);
      case MOODLE, GIFT, AIKEN, CSV -> {
        Writer writer = new Utf8Writer(out);
        writings.write(entries, writer);
        writer.flush();
      }
    }
  }

  /** How large entries become: of a text to the byte, of a package at most. */
  private final class Sizes implements Portion.Size {
    private final Set<String> pictures = new HashSet<>();
    private long ofTextFile = -1;

    @Override
    public long ofFile() {
      return format.isPackage() ? OF_PACKAGE : ofTextFile();
    }

    @Override
    public long of(Entry entry) {
      if (!format.isPackage()) {
        return bytes(text(List.of(entry))).length - ofTextFile();
      }
      if (entry.question().isEmpty()) {
        return OF_FILE;
      }
      QuizQuestion question = entry.question().get();
      String text = format == Format.CANVAS ? text(List.of(entry)) : writings.item(question);
      return deflated(bytes(text))
          + OF_FILE
          + 4L * bytes(question.name()).length
          + ofPictures(question);
    }

    /** Those of a question that the file does not hold yet. */
    private long ofPictures(QuizQuestion question) {
      long sum = 0;
      for (EmbeddedPicture picture : question.pictures()) {
        if (pictures.add(picture.name())) {
          sum += Base64.getDecoder().decode(picture.base64()).length + OF_FILE;
        }
      }
      return sum;
    }

    private long ofTextFile() {
      if (ofTextFile < 0) {
        ofTextFile = bytes(text(List.of())).length;
      }
      return ofTextFile;
    }
  }

  private String text(List<Entry> entries) {
    StringWriter text = new StringWriter();
    writings.write(head, entries.iterator(), text);
    return text.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static long deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        deflater.deflate(buffer);
      }
      return deflater.getBytesWritten();
    } finally {
      deflater.end();
    }
  }
}
