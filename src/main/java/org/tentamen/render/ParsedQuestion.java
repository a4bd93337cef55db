package org.tentamen.render;

import java.util.List;
import java.util.Optional;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;

/**
 * A question's texts, parsed once for all its versions.
 *
 * @param question the question
 * @param text what students read
 * @param asks what each part asks, where it has a text of its own, in the order of the file
 * @param solution the worked solution, where the author wrote one
 * @param feedback what each misconception says, where it says something, in the order of the file
 */
public record ParsedQuestion(
    Question question,
    Document text,
    List<Optional<Document>> asks,
    Optional<Document> solution,
    List<Optional<Document>> feedback) {

  /** Copies the lists. */
  public ParsedQuestion {
    asks = List.copyOf(asks);
    feedback = List.copyOf(feedback);
  }

  /** Parses the texts of a question. */
  public static ParsedQuestion of(Question question) {
    return new ParsedQuestion(
        question,
        Markdown.read(question.text()),
        question.parts().stream().map(Part::ask).map(ask -> ask.map(Markdown::read)).toList(),
        question.solution().map(Markdown::read),
        question.misconceptions().stream()
            .map(Misconception::feedback)
            .map(feedback -> feedback.map(Markdown::read))
            .toList());
  }
}
