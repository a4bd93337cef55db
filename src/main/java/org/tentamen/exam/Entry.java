package org.tentamen.exam;

import java.util.List;
import java.util.Optional;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Place;

/**
 * An item of an exam's list of questions, before it is known which questions it may stand for.
 *
 * @param count how many questions it stands for
 * @param isChoice whether students get different ones of several
 * @param ids the questions that it names
 * @param tags the tags that it names instead; a question with one of them may be asked
 * @param terms what holds for its questions
 * @param place where it starts
 */
record Entry(
    int count,
    boolean isChoice,
    List<YamlNode.Scalar> ids,
    List<YamlNode.Scalar> tags,
    ExamDefinition.Terms terms,
    Place place) {

  /** Copies the lists. */
  Entry {
    ids = List.copyOf(ids);
    tags = List.copyOf(tags);
  }

  /** A question by its id. */
  static Entry of(YamlNode.Scalar id, ExamDefinition.Terms terms, Place place) {
    return new Entry(1, false, List.of(id), List.of(), terms, place);
  }

  /** The id of the one question that everybody is asked. */
  Optional<YamlNode.Scalar> fixed() {
    return isChoice ? Optional.empty() : Optional.of(ids.get(0));
  }
}
