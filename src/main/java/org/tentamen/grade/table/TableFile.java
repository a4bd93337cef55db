package org.tentamen.grade.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.tentamen.diagnostic.Encoding;

/**
 * A file with a table in it.
 *
 * @param name how messages call it
 * @param content where its bytes come from
 */
public record TableFile(String name, Content content) {

  /**
   * How the file is encoded, where it is text.
   *
   * @param start its first bytes
   * @param told the encoding that somebody says it has
   * @throws IOException if it cannot be read
   */
  Encoding encoding(byte[] start, Optional<Charset> told) throws IOException {
    if (told.isPresent()) {
      return Encoding.said(told.get(), start);
    }
    Optional<Encoding> marked = Encoding.told(start);
    if (marked.isPresent()) {
      return marked.get();
    }
    try (InputStream in = content.open()) {
      return Encoding.guessed(in);
    }
  }

  /**
   * The bytes of a file, which are read several times: for its encoding and separator, to see which
   * attempts there are, and after a row that is broken.
   */
  @FunctionalInterface
  public interface Content {
    /**
     * The bytes from the start.
     *
     * @throws IOException if the file cannot be read
     */
    InputStream open() throws IOException;
  }
}
