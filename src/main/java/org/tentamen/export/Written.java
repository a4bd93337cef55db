package org.tentamen.export;

import java.util.List;
import java.util.Optional;
import org.tentamen.render.Tested;

/** How a question is answered, as templates write it: texts only, in the words of Moodle's XML. */
public sealed interface Written {

  /** Moodle's name of the question's type. */
  String type();

  /**
   * One number.
   *
   * @param type {@code numerical}
   * @param answers the first that fits counts
   * @param unit the unit, if the answer has one
   */
  record Numerical(@Tested String type, List<Answer> answers, Optional<Unit> unit)
      implements Written {}

  /**
   * One text.
   *
   * @param type {@code shortanswer}
   * @param answers the first that fits counts
   * @param caseSensitive whether capital and small letters differ
   */
  record ShortAnswer(@Tested String type, List<Answer> answers, boolean caseSensitive)
      implements Written {}

  /**
   * Options to choose from.
   *
   * @param type {@code multichoice}
   * @param answers the options, HTML
   * @param single whether exactly one is chosen
   */
  record Multichoice(@Tested String type, List<Answer> answers, boolean single)
      implements Written {}

  /**
   * Items to match.
   *
   * @param type {@code matching}
   * @param pairs items, HTML, and their options, plain text
   * @param spare options that belong to no item, plain text
   */
  record Matching(@Tested String type, List<Pair> pairs, List<String> spare) implements Written {}

  /**
   * A text that a person reads.
   *
   * @param type {@code essay}
   * @param graderInfo HTML for that person
   */
  record Essay(@Tested String type, String graderInfo) implements Written {}

  /**
   * Gaps in a text.
   *
   * @param type {@code cloze}
   * @param pieces what follows the question's text
   * @param shown the HTML of all pieces
   */
  record Cloze(@Tested String type, List<Part> pieces, String shown) implements Written {}

  /**
   * An answer and what it earns.
   *
   * @param percent the share of the mark
   * @param text what is typed or chosen; of a number, a decimal
   * @param tolerance how far off a number may be, a decimal; empty for other answers
   * @param inGap what stands for it in a gap
   * @param feedback HTML; may be empty
   */
  record Answer(
      @Tested String percent, String text, String tolerance, String inGap, String feedback) {}

  /**
   * A unit.
   *
   * @param name as the author wrote it
   * @param gradingType how Moodle counts it: 0 not at all, 1 as a share of what the number earns
   * @param penalty that share, a decimal
   */
  record Unit(String name, String gradingType, String penalty) {}

  /**
   * An item and its option.
   *
   * @param item HTML
   * @param option plain text
   */
  record Pair(String item, String option) {}

  /**
   * HTML, or a gap.
   *
   * @param html the text between gaps; empty for a gap
   * @param weight of a gap, a whole number
   * @param type of a gap, in Moodle's words
   * @param answers of a gap
   */
  record Part(String html, String weight, @Tested String type, List<Answer> answers) {}
}
