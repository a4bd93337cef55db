package org.tentamen.export;

import java.util.List;

/**
 * One part of a question as an item asks it: where a student answers, and what whole answers earn.
 *
 * @param blanks where the student answers, in the order of the text
 * @param after HTML after the last one, such as a unit
 * @param rules the first that fits counts; the best first
 * @param shares what single elements earn; those that fit add up to a share from 0 to 1, which
 *     counts where it is more than what a rule gives; none where only the whole counts
 * @param key how the right answer is entered, one response for each blank
 * @param entry how an answer is entered
 * @param losses what this way of asking changes, whatever the variant's numbers are
 */
record ItemPart(
    List<Blank> blanks,
    String after,
    List<Rule> rules,
    List<Rule> shares,
    List<Response> key,
    Asked.Entry entry,
    List<String> losses) {

  /** Copies the lists. */
  ItemPart {
    blanks = List.copyOf(blanks);
    rules = List.copyOf(rules);
    shares = List.copyOf(shares);
    key = List.copyOf(key);
    losses = List.copyOf(losses);
  }
}
