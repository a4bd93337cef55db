package org.tentamen.bank.yaml;

/** The words for a text that starts with a hole and has no quotes, which YAML reads as keys. */
final class UnquotedHole {

  static final String FOUND = "an unquoted text that starts with '{{'";
  static final String EXPECTED = "a text in quotes, since YAML reads '{' as the start of keys";

  private UnquotedHole() {}
}
