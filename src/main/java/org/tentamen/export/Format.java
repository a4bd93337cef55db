package org.tentamen.export;

import java.util.function.UnaryOperator;
import org.tentamen.formula.Rational;

/** A file format that quizzes are written in, and what it can say. */
public enum Format {
  /** Moodle's own XML. */
  MOODLE("moodle", "xml", "moodle.ftlx", Gaps.YES),
  /** GIFT, a text format; what Moodle reads of it. */
  GIFT("gift", "txt", "gift.ftl", Gaps.NO);

  private final String word;
  private final String extension;
  private final String template;
  private final Gaps gaps;

  private enum Gaps {
    YES,
    NO
  }

  Format(String word, String extension, String template, Gaps gaps) {
    this.word = word;
    this.extension = extension;
    this.template = template;
    this.gaps = gaps;
  }

  /** The word on the command line. */
  public String word() {
    return word;
  }

  /** The ending of file names by which the target knows the format, without a dot. */
  public String extension() {
    return extension;
  }

  /** The name of its template. */
  String template() {
    return template;
  }

  /** Whether a question can have several fields, or only one. */
  boolean hasGaps() {
    return gaps == Gaps.YES;
  }

  /** Whether files can carry pictures. */
  boolean hasPictures() {
    return this == MOODLE;
  }

  /** Whether a text can be a short answer. */
  boolean canSay(String shortAnswer) {
    return this != GIFT || GiftText.canSay(shortAnswer);
  }

  /** The credit that the format says for one that is meant, in a question with a single field. */
  UnaryOperator<Rational> creditSaid() {
    return Percent::listedAtMost;
  }
}
