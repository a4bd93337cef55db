package org.tentamen.export;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.render.Templates;

/**
 * What a format says otherwise than the bank, as a page for a browser: by question, the responses
 * that earn another share, and what is lost besides. Needs no network.
 */
public final class LossPage {

  private LossPage() {}

  /**
   * The page.
   *
   * @param title the bank's or exam's
   * @param format the format's word
   */
  public static String of(String title, String format, Export.Summary summary) {
    List<Question> questions = new ArrayList<>();
    int responses = 0;
    int differ = 0;
    for (Tried tried : summary.tried()) {
      List<Line> lines = tried.differences().stream().map(LossPage::line).toList();
      questions.add(new Question(tried.place(), Integer.toString(tried.responses()), lines));
      responses += tried.responses();
      differ += tried.differing();
    }
    List<Line> losses =
        summary.losses().stream()
            .map(l -> new Line(l.place(), l.kind().words(), l.what(), l.detail(), ""))
            .toList();
    return Templates.packaged()
        .text(
            "losses.ftlh",
            new Page(
                title,
                format,
                Integer.toString(responses),
                Integer.toString(differ),
                questions,
                losses));
  }

  private static Line line(Tried.Difference difference) {
    return new Line(
        difference.about(),
        difference.response(),
        difference.bankShare(),
        difference.targetShare(),
        difference.count()
            + " of "
            + difference.of()
            + ", first in variant "
            + difference.variant());
  }

  /**
   * The page, as its template sees it.
   *
   * @param title the bank's or exam's
   * @param format the format's word
   * @param responses how many were tried
   * @param differ how many of these earn another share
   * @param questions a row each
   * @param losses what is lost, whatever is answered
   */
  public record Page(
      String title,
      String format,
      String responses,
      String differ,
      List<Question> questions,
      List<Line> losses) {}

  /**
   * A question, or a part of it.
   *
   * @param place its id
   * @param responses how many were tried
   * @param lines those that differ
   */
  public record Question(String place, String responses, List<Line> lines) {}

  /**
   * A line of a table.
   *
   * @param first its first cell
   * @param second its second
   * @param third its third
   * @param fourth its fourth
   * @param fifth its fifth
   */
  public record Line(String first, String second, String third, String fourth, String fifth) {}
}
