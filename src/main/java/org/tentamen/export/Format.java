package org.tentamen.export;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tentamen.formula.Rational;
import org.tentamen.render.HtmlWriter;
import org.tentamen.render.Images;
import org.tentamen.render.PlainWriter;
import org.tentamen.render.TextWriter;

/** A file format that quizzes are written in, and what it can say. */
public enum Format {
  /** Moodle's own XML. */
  MOODLE("moodle", "xml", "moodle.ftlx", Set.of(Ability.RULES)),

  /** GIFT, a text format; what Moodle reads of it. */
  GIFT(
      "gift",
      "txt",
      "gift.ftl",
      Set.of(
          Ability.PARTS,
          Ability.RULES,
          Ability.POINTS,
          Ability.UNITS,
          Ability.LETTERS,
          Ability.PICTURES,
          Ability.HINTS,
          Ability.PENALTY,
          Ability.GRADER_NOTES)),

  /** A package of QTI 2.1 items, with a test that draws one of each question. */
  QTI21("qti21", "zip", "qti21.ftlx", Set.of(Ability.UNITS, Ability.HINTS, Ability.PENALTY)),

  /** A package of QTI 3.0 items, with a test that draws one of each question. */
  QTI30("qti30", "zip", "qti30.ftlx", Set.of(Ability.UNITS, Ability.HINTS, Ability.PENALTY)),

  /** A package of QTI 1.2 as Canvas imports it, with a group for each question. */
  CANVAS(
      "canvas",
      "zip",
      "canvas.ftlx",
      Set.of(
          Ability.PARTS,
          Ability.RULES,
          Ability.SHARES,
          Ability.FEEDBACK,
          Ability.UNITS,
          Ability.LETTERS,
          Ability.TAGS,
          Ability.HINTS,
          Ability.PENALTY,
          Ability.GRADER_NOTES)),

  /** Aiken, a text format for multiple choice. */
  AIKEN("aiken", "txt", "aiken.ftl", EnumSet.allOf(Ability.class)),

  /** A table with a row for each question. */
  CSV(
      "csv",
      "csv",
      "questions.csv.ftl",
      Set.of(
          Ability.PARTS,
          Ability.RULES,
          Ability.SHARES,
          Ability.FEEDBACK,
          Ability.OPTION_FEEDBACK,
          Ability.UNITS,
          Ability.LETTERS,
          Ability.PICTURES,
          Ability.MATHS,
          Ability.DRAWING,
          Ability.HINTS,
          Ability.PENALTY,
          Ability.GRADER_NOTES));

  private final String word;
  private final String extension;
  private final String template;
  private final Set<Ability> missing;

  Format(String word, String extension, String template, Set<Ability> missing) {
    this.word = word;
    this.extension = extension;
    this.template = template;
    this.missing = Set.copyOf(missing);
  }

  /** What people call it. */
  public String title() {
    return switch (this) {
      case MOODLE -> "Moodle XML";
      case GIFT -> "GIFT";
      case QTI21 -> "QTI 2.1";
      case QTI30 -> "QTI 3.0";
      case CANVAS -> "Canvas";
      case AIKEN -> "Aiken";
      case CSV -> "CSV";
    };
  }

  /** The word on the command line. */
  public String word() {
    return word;
  }

  /** The ending of file names by which the target knows the format, without a dot. */
  public String extension() {
    return extension;
  }

  /** Whether it can say something. */
  public boolean can(Ability ability) {
    return !missing.contains(ability);
  }

  /** Whether it is a package of several files, which is made of bytes, not of text. */
  public boolean isPackage() {
    return extension.equals("zip");
  }

  /** The name of its template; of a package, of that of its questions. */
  String template() {
    return template;
  }

  /** Whether a question can have several fields, or only one. */
  boolean hasGaps() {
    return can(Ability.PARTS) && !can(Ability.RULES);
  }

  /** Whether files can carry pictures. */
  boolean hasPictures() {
    return can(Ability.PICTURES);
  }

  /** Where pictures are, as texts name them: what stands before a picture's name. */
  String pictureAddress() {
    return switch (this) {
      case MOODLE -> "@@PLUGINFILE@@/";
      case CANVAS -> "%24IMS-CC-FILEBASE%24/images/";
      case QTI21, QTI30 -> "images/";
      case GIFT, AIKEN, CSV -> "";
    };
  }

  /** How its texts are written. */
  TextWriter writer(Images images) {
    return switch (this) {
      case MOODLE, GIFT -> HtmlWriter.forQuizzes(images);
      case QTI21 -> HtmlWriter.forItems(images);
      case QTI30 -> HtmlWriter.forDirectedItems(images);
      case CANVAS -> HtmlWriter.forCanvas(images);
      case AIKEN, CSV -> PlainWriter.PLAIN;
    };
  }

  /** A line of its own behind a text. */
  String paragraph(String line) {
    return this == AIKEN || this == CSV ? "\n" + line : "<p>" + line + "</p>\n";
  }

  /**
   * A unit beside the box of a number. Moodle puts the box in the place of five underscores.
   *
   * @param unit HTML, or plain text where texts are
   * @see <a href="https://docs.moodle.org/en/Short-Answer_question_type">Moodle, Short-Answer: a
   *     box within the text</a>
   */
  String besideBox(String unit) {
    return paragraph(this == MOODLE || this == GIFT ? "_____ " + unit : "(" + unit + ")");
  }

  /** Whether a text can be a short answer. */
  boolean canSay(String shortAnswer) {
    return this != GIFT || GiftText.canSay(shortAnswer);
  }

  /** The credit that the format says for one that is meant, in a question with a single field. */
  UnaryOperator<Rational> creditSaid() {
    return can(Ability.SHARES)
        ? Percent::listedAtMost
        : credit -> credit.equals(Rational.ONE) ? Rational.ONE : Rational.ZERO;
  }

  /** How its targets mark. */
  Marker marker() {
    return switch (this) {
      case MOODLE, GIFT, AIKEN, CSV -> MoodleModel::fraction;
      case CANVAS -> CanvasModel::fraction;
      case QTI21, QTI30 ->
          (body, responses) ->
              body instanceof Body.Item item ? ItemModel.fraction(item, responses) : 0;
    };
  }
}
