package org.tentamen.spark;

import org.apache.hadoop.mapred.lib.MultipleTextOutputFormat;

/**
 * Writes the lines of a partition into a file for each kind, such as {@code marks/part-00007}. The
 * committer moves the files of a task when it is done, and marks the folder when the job is; so a
 * task that is done again, or twice, leaves its lines once.
 */
public final class FilesByKind extends MultipleTextOutputFormat<String, String> {

  @Override
  protected String generateFileNameForKeyValue(String folder, String lines, String part) {
    return folder + "/" + part;
  }

  /** Lines are written without the folder before them. */
  @Override
  @SuppressWarnings("NullAway") // what the superclass takes for "no key"
  protected String generateActualKey(String folder, String lines) {
    return null;
  }
}
