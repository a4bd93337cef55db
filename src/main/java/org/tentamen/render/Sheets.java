package org.tentamen.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.Paper;
import org.tentamen.formula.Rational;
import org.tentamen.variant.Variant;

/**
 * Writes the sheets and keys of an exam in one format. Safe for many threads.
 *
 * <pre>{@code
 * Sheets sheets = Sheets.of(look, PaperFormat.HTML);
 * String html = sheets.paper(paper, versions).sheet();
 * }</pre>
 */
public final class Sheets {

  private final PaperLook look;
  private final Pen pen;
  private final KeyLines lines;
  private final Map<String, ParsedQuestion> parsed = new HashMap<>();

  private Sheets(PaperLook look, PaperFormat format) {
    Words words = Words.in(look.language(), look.numberText());
    this.look = look;
    this.pen = new Pen(format, format.writer(look.images()), words, look.numbers());
    this.lines = new KeyLines(pen);
    for (Question question : look.questions()) {
      parsed.put(question.id(), ParsedQuestion.of(question));
    }
  }

  /** Prepares the papers of an exam; all texts are parsed now. */
  public static Sheets of(PaperLook look, PaperFormat format) {
    return new Sheets(look, format);
  }

  /**
   * A student's paper.
   *
   * @param paper the paper
   * @param variants the versions of its questions, in its order
   * @throws InvalidInputException if a formula in a text that students read has no value
   */
  public PaperText paper(Paper paper, List<Variant> variants) {
    List<Version> versions = new ArrayList<>();
    Rational points = Rational.ZERO;
    for (Variant variant : variants) {
      Version version = new Version(variant, parsed(variant), pen);
      versions.add(version);
      points = points.plus(version.question().points());
    }
    PaperHead head =
        new PaperHead(
            look.language().toLanguageTag(),
            look.direction(),
            look.title(),
            paper.student().id(),
            paper.student().name(),
            look.code(paper.student()),
            pen.words().points(points),
            pen.words().all());
    return new PaperText(head, versions, pen, lines);
  }

  private ParsedQuestion parsed(Variant version) {
    String id = version.plan().question().id();
    return Optional.ofNullable(parsed.get(id))
        .orElseThrow(() -> new IllegalArgumentException("question (" + id + ") is not prepared"));
  }
}
