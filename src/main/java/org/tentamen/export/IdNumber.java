package org.tentamen.export;

/** The id of a variant in the target's question bank. */
final class IdNumber {

  /** What Moodle's database takes; a longer one stops the import. */
  private static final int LONGEST = 100;

  private IdNumber() {}

  /**
   * The id of a variant, such as {@code q02-v07}.
   *
   * @param id the question's id, with its part's where it has one
   * @param number the variant's number as it is written
   */
  static String of(String id, String number) {
    String end = "-v" + number;
    if (id.length() + end.length() <= LONGEST) {
      return id + end;
    }
    String hash = "-" + Integer.toHexString(id.hashCode());
    return id.substring(0, LONGEST - end.length() - hash.length()) + hash + end;
  }
}
