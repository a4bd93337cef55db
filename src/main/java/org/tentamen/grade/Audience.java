package org.tentamen.grade;

import org.tentamen.diagnostic.Diagnostic;

/** Whom a grading tells what it does. */
public interface Audience {

  /** What was recognised or decided, line by line, before anything is graded. */
  void hears(String line);

  /** What is wrong, file by file from top to bottom. */
  void learns(Diagnostic problem);
}
