package org.tentamen.grade;

import java.io.IOException;
import java.io.InputStream;

/**
 * A CSV file of responses.
 *
 * @param name how messages call it
 * @param content where its bytes come from
 */
public record ResponseFile(String name, Content content) {

  /**
   * The bytes of a file, which are read several times: for its separator, and after a row that is
   * broken.
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
