package org.tentamen.grade;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * What a teacher says of the files of responses; what is not said is recognised.
 *
 * @param layout whose tables they are
 * @param maps what columns are
 * @param encoding how CSVs are encoded
 * @param attempt which of several attempts counts
 * @param dates what comes first in the dates of attempts, whatever other dates tell
 */
public record Instructions(
    Optional<LayoutKind> layout,
    List<ColumnMap> maps,
    Optional<Charset> encoding,
    Optional<AttemptPolicy> attempt,
    Optional<FirstInDates> dates) {

  /** Nothing is said. */
  public static final Instructions NONE =
      new Instructions(
          Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Copies the maps. */
  public Instructions {
    maps = List.copyOf(maps);
  }
}
