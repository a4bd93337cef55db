package org.tentamen.render.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;

/** The text of objects, as ISO 32000-1, 7.3, describes it, in memory. */
final class Syntax {

  private static final String PLAIN_IN_NAMES = "+-.*_:;,'\"!?@^`|~&=$";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Function<COSBase, Optional<Integer>> number;

  /**
   * An empty text.
   *
   * @param number the number of an object that others refer to; empty for one that stands where it
   *     is used
   */
  Syntax(Function<COSBase, Optional<Integer>> number) {
    this.number = number;
  }

  /** How many bytes there are. */
  int size() {
    return out.size();
  }

  /** What was written, and nothing is left. */
  byte[] take() {
    byte[] bytes = out.toByteArray();
    out.reset();
    return bytes;
  }

  Syntax write(String text) {
    return write(text.getBytes(ISO_8859_1));
  }

  Syntax write(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
    return this;
  }

  /** A value, or a reference to it. */
  void value(COSBase value) {
    COSBase target = value instanceof COSObject reference ? reference.getObject() : value;
    if (target == null) {
      write("null");
      return;
    }
    Optional<Integer> other = number.apply(value);
    if (other.isPresent()) {
      write(other.get() + " 0 R");
    } else {
      here(target);
    }
  }

  /** A value itself; of a stream, its dictionary. */
  void here(COSBase value) {
    if (value instanceof COSDictionary dictionary) {
      write("<<");
      entries(dictionary);
      write(">>");
    } else if (value instanceof COSArray array) {
      write("[");
      for (int i = 0; i < array.size(); i++) {
        value(array.get(i));
        out.write(' ');
      }
      write("]");
    } else {
      plain(value);
    }
  }

  /** What stands in a dictionary. */
  void entries(COSDictionary dictionary) {
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      name(entry.getKey().getName());
      out.write(' ');
      value(entry.getValue());
    }
  }

  private void plain(COSBase value) {
    if (value instanceof COSName name) {
      name(name.getName());
    } else if (value instanceof COSInteger integer) {
      write(Long.toString(integer.longValue()));
    } else if (value instanceof COSString text) {
      string(text.getBytes());
    } else if (value instanceof COSBoolean truth) {
      write(truth.getValue() ? "true" : "false");
    } else if (value instanceof COSFloat number) {
      decimal(number);
    } else {
      write("null");
    }
  }

  private void decimal(COSFloat number) {
    try {
      number.writePDF(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name; what would end it is written as a number (7.3.5). */
  private void name(String name) {
    out.write('/');
    for (byte octet : name.getBytes(UTF_8)) {
      int sign = octet & 0xFF;
      boolean isPlain =
          sign < 0x7F && (Character.isLetterOrDigit(sign) || PLAIN_IN_NAMES.indexOf(sign) >= 0);
      if (isPlain) {
        out.write(sign);
      } else {
        write(String.format(Locale.ROOT, "#%02X", sign));
      }
    }
  }

  /** A string in parentheses (7.3.4.2). */
  private void string(byte[] bytes) {
    out.write('(');
    for (byte octet : bytes) {
      switch (octet) {
        case '(', ')', '\\' -> {
          out.write('\\');
          out.write(octet);
        }
        case '\r' -> write("\\r");
        default -> out.write(octet);
      }
    }
    out.write(')');
  }
}
