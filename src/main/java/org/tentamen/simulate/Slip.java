package org.tentamen.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tentamen.answer.Key;

/** Wrong answers that no formula explains: another option, a digit changed. */
final class Slip {

  private Slip() {}

  /**
   * What somebody who slips writes instead of a right answer.
   *
   * @param right how the key prints
   * @return empty where nothing similar comes to mind
   */
  static String of(Key key, String right, Random random) {
    if (key instanceof Key.Choice choice) {
      return otherThan(choice.options().get(choice.correct()), choice.options(), random);
    }
    if (key instanceof Key.Choices choices) {
      String one = choices.options().get(random.nextInt(choices.options().size()));
      return one.equals(right) ? "none" : one;
    }
    if (key instanceof Key.Match match) {
      List<String> picked = new ArrayList<>();
      match.items().forEach(item -> picked.add(oneOf(match.options(), random)));
      return String.join("; ", picked);
    }
    if (key instanceof Key.Essay) {
      return "I do not know.";
    }
    return digitChanged(right, random);
  }

  private static String oneOf(List<String> options, Random random) {
    return options.get(random.nextInt(options.size()));
  }

  private static String otherThan(String right, List<String> options, Random random) {
    List<String> others = options.stream().filter(option -> !option.equals(right)).toList();
    return others.isEmpty() ? "" : oneOf(others, random);
  }

  private static String digitChanged(String right, Random random) {
    int[] digits =
        right.chars().filter(c -> c >= '0' && c <= '9').count() == 0
            ? new int[0]
            : java.util.stream.IntStream.range(0, right.length())
                .filter(i -> right.charAt(i) >= '0' && right.charAt(i) <= '9')
                .toArray();
    if (digits.length == 0) {
      return "";
    }
    StringBuilder slipped = new StringBuilder(right);
    // One digit often gives what a formula gives, an answer one too large; two seldom do.
    for (int times = 0; times < Math.min(2, digits.length); times++) {
      int at = digits[random.nextInt(digits.length)];
      int digit = right.charAt(at) - '0';
      slipped.setCharAt(at, (char) ('0' + (digit + 1 + random.nextInt(9)) % 10));
    }
    return slipped.toString();
  }
}
