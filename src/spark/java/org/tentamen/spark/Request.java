package org.tentamen.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tentamen.cli.InstructionOptions;
import org.tentamen.grade.Instructions;
import org.tentamen.grade.table.TableFile;

/**
 * What is to be graded, as every machine of the cluster is told it.
 *
 * @param exam where {@code exam.json} is
 * @param responses files, folders or patterns
 * @param out where the marks go
 * @param shards how many partitions mark
 * @param said what is said of the files
 * @param decided where a filled {@code review.csv} is; null where there is none
 */
record Request(
    String exam,
    List<String> responses,
    String out,
    int shards,
    InstructionOptions said,
    @Nullable String decided)
    implements Serializable {

  /** Copies the list. */
  Request {
    responses = List.copyOf(responses);
  }

  /** What is said of the files. */
  Instructions instructions() {
    return said.instructions();
  }

  /** What a person has decided. */
  Optional<TableFile> reviews() {
    return Optional.ofNullable(decided).map(name -> ResponseFiles.file(name, Optional.empty()));
  }
}
