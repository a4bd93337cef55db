package org.tentamen.export;

import java.io.IOException;
import java.io.OutputStream;

/** Where the files of an export go. */
@FunctionalInterface
public interface Parts {

  /**
   * Opens a file.
   *
   * @param number 1, 2, 3 and so on; one where the export is not split
   * @return receives the file; closed by the export before the next one is opened
   * @throws IOException if it cannot be written
   */
  OutputStream open(int number) throws IOException;
}
