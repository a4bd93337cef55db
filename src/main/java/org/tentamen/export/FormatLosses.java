package org.tentamen.export;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.bank.Question;

/** What a format has no way to say of a question, by its {@link Ability abilities}. */
final class FormatLosses {

  private final Format format;
  private final Question question;

  /** The losses of one question in one format. */
  FormatLosses(Format format, Question question) {
    this.format = format;
    this.question = question;
  }

  /** What stays the same for marks. */
  List<String> shown(Body body) {
    List<String> losses = new ArrayList<>();
    note(losses, Ability.HINTS, !question.hints().isEmpty(), "hints are left out");
    note(
        losses,
        Ability.PENALTY,
        question.penalty().isPresent(),
        "the penalty for further tries is left out");
    note(
        losses,
        Ability.PARTS,
        question.parts().size() > 1,
        "each part becomes a question of its own, with the question's text before it");
    note(
        losses,
        Ability.GRADER_NOTES,
        body instanceof Body.Essay essay && !essay.graderInfo().isEmpty(),
        "the key points for whoever reads the essay are left out");
    note(losses, Ability.TAGS, !question.tags().isEmpty(), "tags are left out");
    note(losses, Ability.SOLUTION, true, "the worked solution is left out");
    note(losses, Ability.MATHS, true, "maths is plain text");
    note(
        losses,
        Ability.DRAWING,
        true,
        "variants are not grouped, so that no one of them can be drawn at random");
    return losses;
  }

  /** What can change marks, or what students are told of them. */
  List<String> marked(Body body, PartMarks marks) {
    List<String> losses = new ArrayList<>();
    note(
        losses,
        Ability.UNITS,
        body instanceof Body.Numerical numerical && numerical.unit().isPresent(),
        "the unit is left out: any one is accepted, or none");
    note(
        losses,
        Ability.LETTERS,
        body instanceof Body.ShortAnswer text && text.field().letters() == Field.Letters.AS_WRITTEN,
        "capital and small letters do not differ");
    boolean told = marks.mistakes().stream().anyMatch(mistake -> !mistake.feedback().isEmpty());
    boolean picked = body instanceof Body.Multichoice;
    note(
        losses,
        picked ? Ability.OPTION_FEEDBACK : Ability.FEEDBACK,
        told,
        "feedback on mistakes is left out");
    return losses;
  }

  private void note(List<String> losses, Ability ability, boolean needed, String loss) {
    if (needed && !format.can(ability)) {
      losses.add(loss);
    }
  }
}
