package org.tentamen.variant;

import java.util.List;
import org.tentamen.bank.Text;

/**
 * A text with what one version puts into its holes.
 *
 * @param text the text with holes
 * @param fillings one for each hole, in the order of {@link Text#holes()}
 */
public record FilledText(Text text, List<Filling> fillings) {

  /** Copies the fillings and checks their number. */
  public FilledText {
    fillings = List.copyOf(fillings);
    if (fillings.size() != text.holes().size()) {
      throw new IllegalArgumentException(
          "fillings (" + fillings.size() + ") must be as many as holes: " + text.holes().size());
    }
  }
}
