package org.tentamen.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tentamen.grade.AttemptPolicy;
import org.tentamen.grade.Instructions;

/**
 * What is to be graded, as every machine of the cluster is told it.
 *
 * @param exam where {@code exam.json} is
 * @param responses files, folders or patterns
 * @param out where the marks go
 * @param shards how many partitions mark
 * @param policy which of several attempts counts
 */
record Request(
    String exam, List<String> responses, String out, int shards, @Nullable AttemptPolicy policy)
    implements Serializable {

  Request(
      String exam,
      List<String> responses,
      String out,
      int shards,
      Optional<AttemptPolicy> attempt) {
    this(exam, List.copyOf(responses), out, shards, attempt.orElse(null));
  }

  /** What is said of the files. */
  Instructions instructions() {
    return new Instructions(
        Optional.empty(), List.of(), Optional.empty(), Optional.ofNullable(policy));
  }
}
