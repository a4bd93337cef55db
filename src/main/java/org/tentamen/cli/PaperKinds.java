package org.tentamen.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.tentamen.render.PaperFormat;

/**
 * What is written for each student.
 *
 * @param formats the formats of the sheet and the key, at least one
 * @param practice whether there is a practice sheet too
 */
record PaperKinds(List<PaperFormat> formats, boolean practice) {

  /** Copies the formats. */
  PaperKinds {
    formats = List.copyOf(formats);
  }

  /** The same for the same kinds. */
  String digest() {
    String endings =
        formats.stream().map(PaperFormat::ending).sorted().collect(Collectors.joining(", "));
    return "[" + endings + "]" + (practice ? " practice" : "");
  }
}
