package org.tentamen.grade;

import java.util.List;
import java.util.Optional;
import org.tentamen.grade.table.TableFile;

/**
 * What is to be graded.
 *
 * @param files what students answered, one file at least
 * @param instructions what is said of these files
 * @param reviews {@code review.csv} with what a person has decided
 * @param threads how many may work, 1 or more
 */
public record Assignment(
    List<TableFile> files, Instructions instructions, Optional<TableFile> reviews, int threads) {

  /** Copies the files. */
  public Assignment {
    files = List.copyOf(files);
  }

  /** Files of which nothing is said. */
  public static Assignment of(List<TableFile> files, int threads) {
    return new Assignment(files, Instructions.NONE, Optional.empty(), threads);
  }
}
