package org.tentamen.export;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.bank.Question;

/**
 * What GIFT has no way to say of a question.
 *
 * @see <a href="https://docs.moodle.org/en/GIFT_format">Moodle, GIFT format</a>
 */
final class GiftLosses {

  private GiftLosses() {}

  /** What stays the same for marks. */
  static List<String> shown(Question question, Body body) {
    List<String> losses = new ArrayList<>();
    if (!question.hints().isEmpty()) {
      losses.add("hints are left out");
    }
    if (question.penalty().isPresent()) {
      losses.add("the penalty for further tries is left out");
    }
    if (question.parts().size() > 1) {
      losses.add("each part becomes a question of its own, with the question's text before it");
    }
    if (body instanceof Body.Essay essay && !essay.graderInfo().isEmpty()) {
      losses.add("the key points for whoever reads the essay are left out");
    }
    return losses;
  }

  /** What can change marks. */
  static List<String> marked(Body body) {
    List<String> losses = new ArrayList<>();
    if (body instanceof Body.Numerical numerical && numerical.unit().isPresent()) {
      losses.add("the unit is left out: any one is accepted, or none");
    }
    boolean exact =
        body instanceof Body.ShortAnswer text && text.field().letters() == Field.Letters.AS_WRITTEN;
    if (exact) {
      losses.add("capital and small letters do not differ");
    }
    return losses;
  }
}
