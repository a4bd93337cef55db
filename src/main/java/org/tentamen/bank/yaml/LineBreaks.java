package org.tentamen.bank.yaml;

/** What YAML 1.1 takes for the end of a line. */
final class LineBreaks {

  private LineBreaks() {}

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** The offset after the line break at an offset; a carriage return takes its line feed along. */
  static int after(String file, int offset) {
    boolean two = file.startsWith("\r\n", offset);
    return offset + (two ? 2 : 1);
  }

  /** What the line break at an offset is in a scalar's text. */
  static char asText(String file, int offset) {
    char c = file.charAt(offset);
    return c == '\u2028' || c == '\u2029' ? c : '\n';
  }

  /** The offset of the first line break from an offset on, or the end of the file. */
  static int next(String file, int offset) {
    int i = offset;
    while (i < file.length() && !isBreak(file.charAt(i))) {
      i++;
    }
    return i;
  }
}
