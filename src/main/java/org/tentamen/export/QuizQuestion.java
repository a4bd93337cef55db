package org.tentamen.export;

import java.util.List;
import org.tentamen.render.Tested;

/**
 * One variant of a question, or of one of its parts, as templates write it.
 *
 * @param origin which question, part and variant it is
 * @param name what teachers see in the question bank, plain text
 * @param idnumber its id, unique in its category, at most 100 characters
 * @param tags plain text
 * @param text what students read, HTML
 * @param solution the worked solution, HTML
 * @param hints help for the next try, HTML each
 * @param mark what a right answer earns, a decimal
 * @param penalty the share of the mark that each further try costs, a decimal from 0 to 1
 * @param body how it is answered
 * @param pictures the pictures that its texts show
 */
public record QuizQuestion(
    Origin origin,
    String name,
    String idnumber,
    List<String> tags,
    String text,
    String solution,
    List<String> hints,
    String mark,
    String penalty,
    Written body,
    @Tested List<EmbeddedPicture> pictures) {

  /** Copies the lists. */
  public QuizQuestion {
    tags = List.copyOf(tags);
    hints = List.copyOf(hints);
    pictures = List.copyOf(pictures);
  }
}
