package org.tentamen.exam;

import java.util.Map;

/**
 * An exam's file as it was when the papers were made; grading reads this copy and no file.
 *
 * @param name the file's name, without folders
 * @param text its YAML
 */
public record FrozenDefinition(String name, String text) {

  /** The SHA-256 of the text, as 64 hexadecimal digits. */
  public String digest() {
    return new FrozenBank(name, text, Map.of()).digest();
  }
}
