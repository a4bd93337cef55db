package org.tentamen.export;

import java.util.Comparator;

/**
 * Something that a format cannot say as the bank does.
 *
 * @param question the question's id
 * @param part the part's id; empty where it is about the whole question
 * @param kind how much is lost
 * @param what what changes, in the same words for every question
 * @param detail more about this question, such as a misconception's id and the shares that it
 *     earns; may be empty
 */
public record Loss(String question, String part, Kind kind, String what, String detail)
    implements Comparable<Loss> {

  private static final Comparator<Loss> ORDER =
      Comparator.comparing(Loss::kind).thenComparing(Loss::what);

  /** How much is lost. */
  public enum Kind {
    /** The question, or a part of it, is not in the file. */
    LEFT_OUT,
    /** A response may earn another mark than in the bank. */
    MARKED_DIFFERENTLY,
    /** Marks stay the same; something around them changes. */
    SHOWN_DIFFERENTLY;

    /** The words in a list of losses. */
    public String words() {
      return switch (this) {
        case LEFT_OUT -> "left out";
        case MARKED_DIFFERENTLY -> "marked differently";
        case SHOWN_DIFFERENTLY -> "shown differently";
      };
    }
  }

  /** The question, and its part where it has parts, such as {@code q04.depth}. */
  public String place() {
    return part.isEmpty() ? question : question + "." + part;
  }

  /** The worst first, then by what is lost; those alike stay in the order of the questions. */
  @Override
  public int compareTo(Loss other) {
    return ORDER.compare(this, other);
  }
}
