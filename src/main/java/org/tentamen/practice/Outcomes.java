package org.tentamen.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tentamen.answer.Judgement;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Rational;

/** What can come of a part, each once; the first is an answer that nothing is known of. */
final class Outcomes {

  private final Map<Outcome, Integer> all = new LinkedHashMap<>();

  /** An outcome, without what differs from answer to answer. */
  private record Outcome(String verdict, String credit, String mistake) {}

  Outcomes() {
    all.put(new Outcome(Judgement.Verdict.WRONG.word(), "0", ""), 0);
  }

  /** The index of a judgement's outcome. */
  int of(Judgement judgement) {
    String percent = NumberText.plain(judgement.credit().times(Rational.of(100)), 0);
    Outcome outcome =
        new Outcome(judgement.verdict().word(), percent, judgement.misconception().orElse(""));
    return all.computeIfAbsent(outcome, o -> all.size());
  }

  /** In the order of their indexes. */
  List<Map<String, String>> list() {
    List<Map<String, String>> list = new ArrayList<>();
    all.keySet()
        .forEach(
            outcome -> {
              Map<String, String> said = new LinkedHashMap<>();
              said.put("verdict", outcome.verdict());
              said.put("credit", outcome.credit());
              said.put("mistake", outcome.mistake());
              list.add(said);
            });
    return list;
  }
}
