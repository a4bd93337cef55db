package org.tentamen.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tentamen.answer.Key;

/**
 * In which order the options of a question stand: as the bank has them, or shuffled for each
 * student.
 *
 * <p>A shuffled order follows from the version's seed, the part's id and the number of options that
 * are not pinned, so whoever recomputes the version has it too: the sheet, the key, grading, and
 * exports.
 *
 * @param isShuffled whether the options are shuffled
 * @param last labels that stay where they are, behind the others, such as "None of these"
 */
public record OptionOrder(boolean isShuffled, List<String> last) {

  /** As the bank has them. */
  public static final OptionOrder AS_WRITTEN = new OptionOrder(false, List.of());

  /** Copies the labels. */
  public OptionOrder {
    last = List.copyOf(last);
  }

  /** Shuffled but for some labels, which stay last in the order of the bank. */
  public static OptionOrder shuffled(List<String> last) {
    return new OptionOrder(true, last);
  }

  /** A key with its options in this order. */
  Key arranged(Key key, Seed seed, String part) {
    if (!isShuffled) {
      return key;
    }
    if (key instanceof Key.Choice choice) {
      List<Integer> order = order(choice.options(), seed, part);
      return new Key.Choice(sorted(choice.options(), order), order.indexOf(choice.correct()));
    }
    if (key instanceof Key.Choices choices) {
      List<Integer> order = order(choices.options(), seed, part);
      TreeSet<Integer> correct = new TreeSet<>();
      choices.correct().forEach(index -> correct.add(order.indexOf(index)));
      return new Key.Choices(sorted(choices.options(), order), correct, choices.marking());
    }
    if (key instanceof Key.Match match) {
      List<Integer> order = order(match.options(), seed, part);
      List<Integer> correct = match.correct().stream().map(order::indexOf).toList();
      return new Key.Match(match.items(), sorted(match.options(), order), correct);
    }
    return key;
  }

  private static List<String> sorted(List<String> labels, List<Integer> order) {
    return order.stream().map(labels::get).toList();
  }

  /** The old indexes in their new order: the shuffle of Fisher and Yates, from the end on. */
  private List<Integer> order(List<String> labels, Seed seed, String part) {
    List<Integer> order = new ArrayList<>();
    List<Integer> pinned = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      (last.contains(labels.get(i)) ? pinned : order).add(i);
    }
    // No parameter's name has a space, so no parameter draws from this stream.
    Stream random = new Stream(seed, Stream.hash("options " + part));
    for (int i = order.size() - 1; i > 0; i--) {
      int other = (int) random.below(i + 1L);
      order.set(i, order.set(other, order.get(i)));
    }
    order.addAll(pinned);
    return order;
  }
}
