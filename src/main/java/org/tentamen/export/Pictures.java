package org.tentamen.export;

import java.util.Optional;
import org.tentamen.bank.Bank;
import org.tentamen.exam.Picture;

/** Where the pictures of banks are found. */
@FunctionalInterface
public interface Pictures {

  /** No pictures: their descriptions are written instead. */
  Pictures NONE = (bank, path) -> Optional.empty();

  /**
   * A picture.
   *
   * @param bank the bank whose text shows it
   * @param path relative to the bank, as the author wrote it
   * @return empty where there is none
   */
  Optional<Picture> of(Bank bank, String path);
}
