package org.tentamen.export;

import java.util.List;
import java.util.Optional;
import org.tentamen.variant.Variant;

/**
 * One variant of a question in a format, for somebody who wants to see what it becomes.
 *
 * <pre>{@code
 * SingleVariant.of(Format.GIFT, variant, Pictures.NONE).text();
 * }</pre>
 *
 * @param text a whole file with this variant alone; empty where the format cannot say it
 * @param losses what the format cannot say, the worst first
 */
public record SingleVariant(Optional<String> text, List<Loss> losses) {

  /** Copies the losses. */
  public SingleVariant {
    losses = List.copyOf(losses);
  }

  /**
   * Writes a variant.
   *
   * @param pictures where the bank's pictures are found
   * @throws org.tentamen.diagnostic.InvalidInputException if it cannot be solved
   */
  public static SingleVariant of(Format format, Variant variant, Pictures pictures) {
    Composer composer = Composer.of(variant.plan(), format, Optional.empty(), pictures);
    Composer.Composed composed = composer.compose(variant, "01", Composer.Care.EVERY_MISTAKE);
    Losses losses = new Losses();
    losses.add(composed.findings());
    if (composed.questions().isEmpty()) {
      return new SingleVariant(Optional.empty(), losses.all());
    }
    String text = Writings.of(format).alone(composed.questions());
    return new SingleVariant(Optional.of(text), losses.all());
  }
}
