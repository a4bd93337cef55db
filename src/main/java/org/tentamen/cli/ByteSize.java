package org.tentamen.cli;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How large a file may be, as a person types it: {@code 20MB}, {@code 1.5 MB}, {@code 500kB},
 * {@code 100000}. A megabyte is a million bytes, the smaller of its two meanings, so that every
 * limit of a target is kept.
 */
final class ByteSize implements ITypeConverter<ByteSize> {

  private static final Pattern TYPED =
      Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,6})?) ?([kmg]?)i?b?");

  private static final Map<String, Integer> POWERS = Map.of("", 0, "k", 3, "m", 6, "g", 9);

  private final long bytes;
  private final String typed;

  /** The converter. */
  ByteSize() {
    this(0, "");
  }

  private ByteSize(long bytes, String typed) {
    this.bytes = bytes;
    this.typed = typed;
  }

  /** In bytes, 1 or more. */
  long bytes() {
    return bytes;
  }

  @Override
  public ByteSize convert(String text) {
    Matcher typedSize = TYPED.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!typedSize.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is no size; expected one such as 20MB, 500kB or 100000 (bytes)");
    }
    long size =
        new BigDecimal(typedSize.group(1))
            .scaleByPowerOfTen(POWERS.get(typedSize.group(2)))
            .longValue();
    if (size < 1) {
      throw new TypeConversionException("'" + text + "' is no size; expected 1 byte or more");
    }
    return new ByteSize(size, text.strip());
  }

  /** As typed. */
  @Override
  public String toString() {
    return typed;
  }
}
