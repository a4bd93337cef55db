package org.tentamen.simulate;

import java.util.Locale;

/**
 * What a simulated student answered to one part of a question, and why.
 *
 * @param question the question's id
 * @param part the part's id; empty where the question has a single answer
 * @param response as typed; empty where nothing was
 * @param reason why
 * @param detail the misconception's id, or whom it was copied from; empty for other reasons
 */
public record Answered(
    String question, String part, String response, Reason reason, String detail) {

  /** Why a student answered what they answered. */
  public enum Reason {
    /** It is right. */
    RIGHT,
    /** A mistake that was planted. */
    PLANTED,
    /** A misconception that the exam's bank declares. */
    MISCONCEPTION,
    /** The neighbour's answer. */
    COPIED,
    /** A slip that no formula explains. */
    SLIP,
    /** Nothing was answered. */
    BLANK;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word in files. */
    public String word() {
      return word;
    }
  }
}
