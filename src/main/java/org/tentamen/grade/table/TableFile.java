package org.tentamen.grade.table;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file with a table in it.
 *
 * @param name how messages call it
 * @param content where its bytes come from
 */
public record TableFile(String name, Content content) {

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
