package org.tentamen.bank.yaml;

/** A text in the quotes that YAML leaves alone. */
public final class Quoted {

  private Quoted() {}

  /** The text in single quotes, each of its own doubled. */
  public static String of(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
