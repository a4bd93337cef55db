package org.tentamen.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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

  /**
   * Formats by their names, each once.
   *
   * @param unknown makes what is thrown for a name that no format has
   */
  static List<PaperFormat> formats(
      List<String> names, Function<String, ? extends RuntimeException> unknown) {
    Set<PaperFormat> chosen = new LinkedHashSet<>();
    for (String name : names) {
      chosen.add(PaperFormat.named(name).orElseThrow(() -> unknown.apply(name)));
    }
    return List.copyOf(chosen);
  }

  /** The same for the same kinds. */
  String digest() {
    String endings =
        formats.stream().map(PaperFormat::ending).sorted().collect(Collectors.joining(", "));
    return "[" + endings + "]" + (practice ? " practice" : "");
  }
}
