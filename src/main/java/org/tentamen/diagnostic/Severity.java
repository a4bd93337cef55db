package org.tentamen.diagnostic;

import java.util.Locale;

/** How bad a {@link Diagnostic} is. */
public enum Severity {
  /** The input cannot be used as it is. */
  ERROR,
  /** The input can be used, but somebody should look. */
  WARNING;

  /** The word that messages use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
