package org.tentamen.grade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Judgement;
import org.tentamen.answer.Judgement.Verdict;
import org.tentamen.answer.Key;
import org.tentamen.answer.Notation;
import org.tentamen.answer.Reader;
import org.tentamen.answer.Reading;
import org.tentamen.bank.Part;
import org.tentamen.formula.Value;
import org.tentamen.variant.PartStandard;
import org.tentamen.variant.Variant;

/**
 * How a response to one part of a question is judged, beside the same student's other responses.
 *
 * @param key what is right
 * @param judgement what the response is worth, and why
 */
public record Judged(Key key, Judgement judgement) {

  /**
   * Judges a student's responses to all parts of a question. Earlier answers that were understood
   * and are not wholly right are carried on into later parts.
   *
   * @param responses one for each part, in their order; blank where there is none
   * @param notation how numbers are written, where the exam or bank declares it
   * @return one for each part
   */
  public static List<Judged> all(
      Variant variant, List<String> responses, Optional<Notation> notation) {
    List<Part> parts = variant.plan().question().parts();
    List<Judged> judged = new ArrayList<>(parts.size());
    Map<String, Value> earlier = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      PartStandard standard = variant.standard(parts.get(i), earlier);
      Judgement judgement = Judge.judge(standard, responses.get(i), notation);
      judged.add(new Judged(standard.key(), judgement));
      if (i + 1 < parts.size() && isCarriedOn(judgement)) {
        String id = parts.get(i).id();
        typed(standard, responses.get(i), notation).ifPresent(value -> earlier.put(id, value));
      }
    }
    return judged;
  }

  private static boolean isCarriedOn(Judgement judgement) {
    return judgement.verdict() == Verdict.WRONG || judgement.verdict() == Verdict.PARTIAL;
  }

  private static Optional<Value> typed(
      PartStandard standard, String response, Optional<Notation> notation) {
    return Reader.read(standard.key(), response, notation) instanceof Reading.Understood understood
        ? understood.response().asValue()
        : Optional.empty();
  }
}
