package org.tentamen.render.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Many papers in one PDF file, for a printer that prints on both sides: each starts on an odd page,
 * with a blank page before it where need be, and keeps its own page numbers. Goes to its stream
 * paper by paper, so memory does not grow with their number (PDFBox's merger keeps all).
 *
 * <p>Only what is seen is taken over: tags and words for formulas are for those who read a paper on
 * a screen, and are in each paper's own file. Written as ISO 32000-1, 7.5, describes.
 */
public final class PrinterFile implements Closeable {

  private static final int CATALOG = 1;

  private static final int PAGES = 2;

  /** Of a page, what is seen; the rest is about tags and links. */
  private static final List<COSName> SEEN =
      List.of(COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE, COSName.RESOURCES);

  private final OutputStream out;
  private final List<Long> offsets = new ArrayList<>(List.of(0L, 0L, 0L));
  private final List<Integer> pages = new ArrayList<>();
  private long written;

  /**
   * An empty file.
   *
   * @param out receives it; not closed
   */
  public PrinterFile(OutputStream out) {
    this.out = out;
    // Four bytes beyond ASCII tell programs that the file is no text (7.5.2).
    write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
  }

  /** Adds a paper. */
  public void add(byte[] pdf) {
    try (PDDocument paper = Loader.loadPDF(pdf)) {
      Copy copy = new Copy();
      for (PDPage page : paper.getPages()) {
        copy.page(page);
      }
      copy.rest();
      if (pages.size() % 2 == 1) {
        blank(paper.getPage(paper.getNumberOfPages() - 1).getMediaBox());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void blank(PDRectangle size) {
    pages.add(begin(free()));
    String box = String.format(Locale.ROOT, "[0 0 %.2f %.2f]", size.getWidth(), size.getHeight());
    write("<</Type/Page/Parent 2 0 R/Resources<<>>/MediaBox" + box + ">>\nendobj\n");
  }

  /** The number of the next object, whose place is not known yet. */
  private int free() {
    offsets.add(0L);
    return offsets.size() - 1;
  }

  private int begin(int number) {
    offsets.set(number, written);
    write(number + " 0 obj\n");
    return number;
  }

  private void write(String text) {
    write(text.getBytes(ISO_8859_1));
  }

  private void write(byte[] bytes) {
    try {
      out.write(bytes);
      written += bytes.length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Completes the file. */
  @Override
  public void close() {
    begin(PAGES);
    write("<</Type/Pages/Count " + pages.size() + "/Kids[");
    pages.forEach(page -> write(page + " 0 R\n"));
    write("]>>\nendobj\n");
    begin(CATALOG);
    write(
        "<</Type/Catalog/Pages 2 0 R/ViewerPreferences<</Duplex/DuplexFlipLongEdge>>>>\nendobj\n");
    long table = written;
    write("xref\n0 " + offsets.size() + "\n0000000000 65535 f \n");
    for (int i = 1; i < offsets.size(); i++) {
      write(String.format(Locale.ROOT, "%010d 00000 n \n", offsets.get(i)));
    }
    write(
        "trailer\n<</Size " + offsets.size() + "/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
  }

  /** Copies the objects of one paper, each once. */
  private final class Copy {
    private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();
    private final Deque<COSBase> waiting = new ArrayDeque<>();
    private final Syntax syntax = new Syntax(this::number);

    void page(PDPage page) throws IOException {
      COSDictionary seen = new COSDictionary();
      for (COSName key : SEEN) {
        COSBase value = page.getCOSObject().getItem(key);
        if (value != null) {
          seen.setItem(key, value);
        }
      }
      seen.setItem(COSName.TYPE, COSName.PAGE);
      seen.setItem(COSName.CONTENTS, page.getCOSObject().getItem(COSName.CONTENTS));
      int number = begin(free());
      pages.add(number);
      syntax.entries(seen);
      write("<</Parent 2 0 R");
      write(syntax.take());
      write(">>\nendobj\n");
    }

    /** Everything that the pages refer to. */
    void rest() throws IOException {
      while (!waiting.isEmpty()) {
        COSBase next = waiting.remove();
        begin(numbers.get(next));
        if (next instanceof COSStream stream) {
          stream(stream);
        } else {
          syntax.here(next);
          write(syntax.take());
        }
        write("\nendobj\n");
      }
    }

    private void stream(COSStream stream) throws IOException {
      try (InputStream in = stream.createRawInputStream()) {
        byte[] bytes = in.readAllBytes();
        stream.setLong(COSName.LENGTH, bytes.length);
        syntax.here(stream);
        write(syntax.take());
        write("\nstream\n");
        write(bytes);
        write("\nendstream");
      }
    }

    /** What was an object of its own stays one. */
    private Optional<Integer> number(COSBase value) {
      COSBase target = value instanceof COSObject reference ? reference.getObject() : value;
      if (target == null || !(value instanceof COSObject || value instanceof COSStream)) {
        return Optional.empty();
      }
      Integer known = numbers.get(target);
      if (known == null) {
        known = free();
        numbers.put(target, known);
        waiting.add(target);
      }
      return Optional.of(known);
    }
  }
}
