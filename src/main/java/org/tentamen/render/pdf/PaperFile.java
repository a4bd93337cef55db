package org.tentamen.render.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A document as a file, in object streams (ISO 32000-1, 7.5.7 and 7.5.8). First comes what the
 * pages are made of, then what is said about it: a printer's file takes the first alone, and reads
 * a paper in a tenth of the time that PDFBox's own order needs. The same document gives the same
 * bytes.
 */
final class PaperFile {

  /** So many objects share a stream; who needs one of them has to read all. */
  private static final int TOGETHER = 250;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);

  /** Of each number, what the table of objects says: type, place, index (7.5.8.3). */
  private final List<int[]> table = new ArrayList<>(List.of(new int[] {0, 0, 65535}));

  private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();
  private final Deque<COSBase> waiting = new ArrayDeque<>();
  private final Syntax syntax = new Syntax(this::number);
  private final List<Integer> packed = new ArrayList<>();
  private final Syntax pack = new Syntax(this::number);
  private final List<Integer> starts = new ArrayList<>();

  private PaperFile() {}

  /**
   * The bytes of a document.
   *
   * @param document one that is complete; its fonts are subsets already
   */
  static byte[] of(PDDocument document) throws IOException {
    return new PaperFile().written(document);
  }

  private byte[] written(PDDocument document) throws IOException {
    // Four bytes beyond ASCII tell programs that the file is no text (7.5.2).
    write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    for (PDPage page : document.getPages()) {
      number(page.getCOSObject());
    }
    rest();
    endPack();
    int catalog = number(document.getDocumentCatalog().getCOSObject()).orElseThrow();
    int info = number(document.getDocumentInformation().getCOSObject()).orElseThrow();
    rest();
    endPack();
    return finished(catalog, info);
  }

  private void rest() throws IOException {
    while (!waiting.isEmpty()) {
      COSBase next = waiting.remove();
      int number = numbers.get(next);
      if (next instanceof COSStream stream) {
        stream(number, stream);
      } else {
        packed.add(number);
        starts.add(pack.size());
        pack.here(next);
        pack.write("\n");
        if (packed.size() == TOGETHER) {
          endPack();
        }
      }
    }
  }

  /**
   * Everything that is a dictionary has a number, and so what refers to another has no end. What a
   * mark in a page's content says of itself is in place.
   */
  private Optional<Integer> number(COSBase value) {
    COSBase target = value instanceof COSObject reference ? reference.getObject() : value;
    if (!(target instanceof COSDictionary dictionary) || dictionary.isDirect()) {
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

  private int free() {
    table.add(new int[3]);
    return table.size() - 1;
  }

  private void stream(int number, COSStream stream) throws IOException {
    try (InputStream in = stream.createRawInputStream()) {
      byte[] bytes = in.readAllBytes();
      stream.setLong(COSName.LENGTH, bytes.length);
      syntax.here(stream);
      stream(number, syntax.take(), bytes);
    }
  }

  private void stream(int number, byte[] dictionary, byte[] bytes) {
    table.set(number, new int[] {1, out.size(), 0});
    write(number + " 0 obj\n");
    write(dictionary);
    write("\nstream\n");
    write(bytes);
    write("\nendstream\nendobj\n");
  }

  private void endPack() {
    if (packed.isEmpty()) {
      return;
    }
    int number = free();
    StringBuilder index = new StringBuilder();
    for (int i = 0; i < packed.size(); i++) {
      table.set(packed.get(i), new int[] {2, number, i});
      index.append(packed.get(i)).append(' ').append(starts.get(i)).append('\n');
    }
    byte[] places = index.toString().getBytes(ISO_8859_1);
    byte[] bytes = deflated(places, pack.take());
    stream(
        number,
        ("<</Type/ObjStm/N "
                + packed.size()
                + "/First "
                + places.length
                + "/Filter/FlateDecode/Length "
                + bytes.length
                + ">>")
            .getBytes(ISO_8859_1),
        bytes);
    packed.clear();
    starts.clear();
  }

  private byte[] finished(int catalog, int info) {
    String id = identifier();
    int number = free();
    int place = out.size();
    table.set(number, new int[] {1, place, 0});
    ByteBuffer rows = ByteBuffer.allocate(table.size() * 7);
    table.forEach(row -> rows.put((byte) row[0]).putInt(row[1]).putShort((short) row[2]));
    byte[] bytes = deflated(rows.array());
    stream(
        number,
        ("<</Type/XRef/W[1 4 2]/Size "
                + table.size()
                + "/Root "
                + catalog
                + " 0 R/Info "
                + info
                + " 0 R/ID[<"
                + id
                + "><"
                + id
                + ">]/Filter/FlateDecode/Length "
                + bytes.length
                + ">>")
            .getBytes(ISO_8859_1),
        bytes);
    write("startxref\n" + place + "\n%%EOF\n");
    return out.toByteArray();
  }

  /** From all that the file says (14.4). */
  private String identifier() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(out.toByteArray());
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] deflated(byte[]... pieces) {
    Deflater deflater = new Deflater(PdfPrinter.COMPRESSION);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflating = new DeflaterOutputStream(bytes, deflater)) {
      for (byte[] piece : pieces) {
        deflating.write(piece);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private void write(String text) {
    write(text.getBytes(ISO_8859_1));
  }

  private void write(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
  }
}
