package org.tentamen.export;

import java.util.Optional;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Variant;

/**
 * Writes single variants of one question, each as a file of its own; what is the same in all of
 * them is prepared once. Safe for many threads.
 *
 * <pre>{@code
 * QuestionExport export = QuestionExport.of(plan, Format.MOODLE, Pictures.NONE);
 * Optional<String> xml = export.write(variant);
 * }</pre>
 */
public final class QuestionExport {

  private final Writings writings;
  private final Composer composer;

  private QuestionExport(Writings writings, Composer composer) {
    this.writings = writings;
    this.composer = composer;
  }

  /**
   * Prepares the export of a question.
   *
   * @param pictures where the bank's pictures are found
   */
  public static QuestionExport of(Plan plan, Format format, Pictures pictures) {
    return new QuestionExport(
        Writings.of(format), Composer.of(plan, format, Optional.empty(), pictures));
  }

  /**
   * Writes a variant.
   *
   * @return a whole file with this variant alone; empty where the format cannot say it
   * @throws org.tentamen.diagnostic.InvalidInputException if it cannot be solved or written
   */
  public Optional<String> write(Variant variant) {
    Composer.Composed composed = composer.compose(variant, "01", Composer.Care.KEYS);
    if (composed.questions().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(writings.alone(composed.questions()));
  }
}
