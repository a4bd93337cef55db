package org.tentamen.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tentamen.bank.Bank;

/**
 * What became of a file.
 *
 * @param yaml the bank's file, read back and proved
 * @param bank the same as it is read
 * @param pictures its pictures by path relative to the bank
 * @param found how many questions the file holds
 * @param arrived how many of these the bank holds; variants of one question count each
 * @param notices what is left out or not as it was, in the order of the file
 */
public record Imported(
    String yaml,
    Bank bank,
    Map<String, byte[]> pictures,
    int found,
    int arrived,
    List<Notice> notices) {

  /** Copies the collections. */
  public Imported {
    pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
    notices = List.copyOf(notices);
  }
}
