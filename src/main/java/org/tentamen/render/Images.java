package org.tentamen.render;

import java.util.Optional;

/** Where a written text finds the pictures of a bank. */
@FunctionalInterface
public interface Images {

  /** No pictures: their descriptions are written instead. */
  Images NONE = path -> Optional.empty();

  /**
   * The address of a picture.
   *
   * @param path relative to the bank, as the author wrote it
   * @return an address for the format, such as a {@code data:} URI; empty where there is none
   */
  Optional<String> address(String path);
}
