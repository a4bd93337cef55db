package org.tentamen.answer;

import java.util.List;

/** What came of reading a response. */
public sealed interface Reading {

  /**
   * It was understood.
   *
   * @param response what was answered
   * @param note how a doubtful notation was read, such as {@code read 0,357 as 0.357}; empty where
   *     there was no doubt
   */
  record Understood(Response response, String note) implements Reading {}

  /**
   * It can mean several things.
   *
   * @param responses what it can mean, at least two, the likeliest first
   * @param note what the doubt is
   */
  record Ambiguous(List<Response> responses, String note) implements Reading {
    /** Copies the readings. */
    public Ambiguous {
      responses = List.copyOf(responses);
    }
  }

  /**
   * It was not understood; a person has to look.
   *
   * @param reason why, in plain words
   */
  record Unreadable(String reason) implements Reading {}

  /** Nothing was answered. */
  record Blank() implements Reading {
    static final Blank BLANK = new Blank();
  }
}
