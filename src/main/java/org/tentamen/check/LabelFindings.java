package org.tentamen.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tentamen.bank.Answer;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Passage;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Severity;
import org.tentamen.formula.Formula;

/** Warns of options that differ in capitals or spaces alone: typed otherwise, they are the same. */
final class LabelFindings {

  private LabelFindings() {}

  /** A warning for each option that is another one but for that. */
  static List<Finding> findings(Question question) {
    List<Finding> findings = new ArrayList<>();
    for (Part part : question.parts()) {
      Answer answer = part.answer();
      if (answer instanceof Answer.Choice choice) {
        find(choice.options(), choice.correct(), part, findings);
      } else if (answer instanceof Answer.Choices choices) {
        find(choices.options(), choices.correct(), part, findings);
      } else if (answer instanceof Answer.Match match) {
        find(match.options(), match.correct(), part, findings);
      }
    }
    return findings;
  }

  private static void find(
      Answer.Labels options, Formula correct, Part part, List<Finding> findings) {
    if (!(options instanceof Answer.Labels.Fixed fixed)) {
      return;
    }
    Map<String, String> seen = new HashMap<>();
    for (String label : fixed.labels()) {
      String folded = label.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
      @Nullable String other = seen.putIfAbsent(folded, label);
      if (other != null) {
        findings.add(
            Finding.of(
                Finding.Kind.OPTIONS,
                Severity.WARNING,
                place(label, correct).orElse(part.place()),
                "the options '"
                    + other
                    + "' and '"
                    + label
                    + "', which differ in capitals or spaces alone",
                "options that are told apart however they are typed",
                ""));
      }
    }
  }

  /** Options are kept without their places; they mostly stand before what says which is right. */
  private static Optional<Place> place(String label, Formula correct) {
    Passage passage = correct.passage();
    int found = passage.source().text().lastIndexOf(label, passage.at(0).offset());
    return found < 0 ? Optional.empty() : Optional.of(passage.source().at(found));
  }
}
