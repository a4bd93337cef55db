package org.tentamen.cli;

import org.tentamen.diagnostic.ActingCharacter;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.grade.Audience;

/** Prints what a grading tells. */
record Told(Streams streams) implements Audience {

  @Override
  public void hears(String line) {
    streams.out().println(ActingCharacter.shown(line));
  }

  @Override
  public void learns(Diagnostic problem) {
    streams.err().println(problem);
  }
}
