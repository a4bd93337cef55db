package org.tentamen.bank.yaml;

/** How far an item reaches that YAML has cut, by what its author's eye sees. */
final class Extent {

  private Extent() {}

  /** The start of the item that holds an offset: after a comma or opening bracket, and blanks. */
  static int startOfItem(String file, int offset) {
    int start = offset;
    while (start > 0 && ",[{".indexOf(file.charAt(start - 1)) < 0) {
      start--;
    }
    while (start < offset && LineBreaks.isBlank(file.charAt(start))) {
      start++;
    }
    return start;
  }

  /**
   * The end of an item: before a comma or closing bracket that belongs to what is around it.
   *
   * @param from where the item starts
   * @param most where it ends at the latest
   */
  static int ofItem(String file, int from, int most) {
    int open = 0;
    int end = from;
    while (end < most) {
      char c = file.charAt(end);
      boolean opens = "([{".indexOf(c) >= 0;
      boolean closes = ")]}".indexOf(c) >= 0;
      boolean ends = open == 0 && (closes || c == ',');
      if (ends) {
        break;
      }
      open += opens ? 1 : closes ? -1 : 0;
      end++;
    }
    while (end > from && LineBreaks.isBlank(file.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
