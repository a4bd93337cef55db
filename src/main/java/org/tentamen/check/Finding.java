package org.tentamen.check;

import java.util.Locale;
import java.util.Optional;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Severity;

/**
 * Something that is wrong with a question, or that its author should look at.
 *
 * @param kind what it is about
 * @param diagnostic what was found, where in the bank, and how to mend it
 * @param seen in which versions; empty where it is about no version in particular
 */
public record Finding(Kind kind, Diagnostic diagnostic, Optional<Seen> seen) {

  /** What is about no version in particular. */
  static Finding of(
      Kind kind, Severity severity, Place place, String found, String expected, String mend) {
    return new Finding(
        kind,
        new Diagnostic(severity, Optional.of(place), found, expected, mend),
        Optional.empty());
  }

  /** What was seen in some versions, of which the message shows one. */
  static Finding seen(
      Kind kind, Severity severity, Place place, String found, String expected, Seen seen) {
    String such = VersionExample.told(seen);
    return new Finding(
        kind,
        new Diagnostic(severity, Optional.of(place), found, expected, such),
        Optional.of(seen));
  }

  /** Whether the bank is wrong, rather than worth a look. */
  public boolean isError() {
    return diagnostic.severity() == Severity.ERROR;
  }

  /** What a finding is about. */
  public enum Kind {
    /** An example of the question does not come out as its author says. */
    EXAMPLE,
    /** The conditions leave no version, or too few. */
    CONDITIONS,
    /** A version takes so much to calculate that fewer are looked at than else. */
    EFFORT,
    /** A version has no solution. */
    UNSOLVED,
    /** The key as it is printed is not judged right. */
    PRINTED_KEY,
    /** The key, rounded as the tolerance asks, is not judged right. */
    ROUNDED_KEY,
    /** A tolerance is as wide as the key, so that 0 is right. */
    TOLERANCE,
    /** A misconception gives the right answer. */
    MISTAKE_RIGHT,
    /** A misconception gives another answer than the key, which the tolerance accepts. */
    MISTAKE_ACCEPTED,
    /** A misconception has an answer in no version. */
    MISTAKE_UNSOLVED,
    /** Two misconceptions give the same answer in every version. */
    MISTAKES_ALIKE,
    /** Two options cannot be told apart, or more of them are right than declared. */
    OPTIONS,
    /** A parameter changes neither the question nor an answer. */
    PARAMETER,
    /** A unit is not known, so that none can be converted to it. */
    UNIT,
    /** The answer can be guessed. */
    GUESSABLE,
    /** A text cannot be written. */
    TEXT,
    /** A formula in a text is no TeX. */
    TEX,
    /** An exported question breaks a rule of its format. */
    EXPORT;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word in JSON. */
    public String word() {
      return word;
    }
  }

  /**
   * In how many versions something was seen.
   *
   * @param count in how many
   * @param of of how many that were looked at
   * @param example how {@code tentamen solve} shows one of them: {@code q02 --ordinal 4711}
   */
  public record Seen(long count, long of, String example) {
    /** The share of the versions, 0 to 1. */
    public double share() {
      return of == 0 ? 0 : (double) count / of;
    }
  }
}
