package org.tentamen.spark;

import java.util.Locale;

/** What a job writes, a folder each. */
enum Kind {
  /** A row a response. */
  MARKS,
  /** A row a student. */
  SCORES,
  /** What a person must decide. */
  REVIEW,
  /** What was wrong with the files. */
  PROBLEMS,
  /** How each shard's students fared. */
  STATISTICS;

  /** The folder. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
