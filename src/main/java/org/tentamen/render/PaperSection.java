package org.tentamen.render;

import java.util.List;
import java.util.Optional;

/**
 * A section of a sheet or key.
 *
 * @param title its heading; empty where it has none
 * @param text what it starts with
 * @param points the points of its questions, with their unit
 * @param newPage whether it starts on a new page
 * @param questions in the order of the paper; their numbers run on from section to section
 * @param <Q> what a question is
 */
public record PaperSection<Q>(
    String title, Optional<Markup> text, String points, boolean newPage, List<Q> questions) {

  /** Copies the questions. */
  public PaperSection {
    questions = List.copyOf(questions);
  }
}
