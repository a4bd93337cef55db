package org.tentamen.grade.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tentamen.formula.Rational;

/** How numbers, texts and maps stand in a stream of bytes that other machines read. */
final class Exact {

  private Exact() {}

  /** Writes a value. */
  @FunctionalInterface
  interface Writer<V> {
    void write(V value) throws IOException;
  }

  /** Reads a value. */
  @FunctionalInterface
  interface Reader<V> {
    V read() throws IOException;
  }

  static void write(Rational number, DataOutput out) throws IOException {
    write(number.numerator(), out);
    write(number.denominator(), out);
  }

  static Rational number(DataInput in) throws IOException {
    BigInteger numerator = whole(in);
    return Rational.of(numerator, whole(in));
  }

  private static void write(BigInteger whole, DataOutput out) throws IOException {
    bytes(whole.toByteArray(), out);
  }

  private static BigInteger whole(DataInput in) throws IOException {
    return new BigInteger(bytes(in));
  }

  /** A text of any length; {@link DataOutput#writeUTF} takes short ones only. */
  static void write(String text, DataOutput out) throws IOException {
    bytes(text.getBytes(UTF_8), out);
  }

  static String text(DataInput in) throws IOException {
    return new String(bytes(in), UTF_8);
  }

  private static void bytes(byte[] bytes, DataOutput out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  static <V> void write(Map<String, V> values, DataOutput out, Writer<V> each) throws IOException {
    out.writeInt(values.size());
    for (Map.Entry<String, V> entry : values.entrySet()) {
      write(entry.getKey(), out);
      each.write(entry.getValue());
    }
  }

  static <V> SortedMap<String, V> map(DataInput in, Reader<V> each) throws IOException {
    SortedMap<String, V> values = new TreeMap<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      String text = text(in);
      values.put(text, each.read());
    }
    return values;
  }
}
