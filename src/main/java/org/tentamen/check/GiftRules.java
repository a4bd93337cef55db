package org.tentamen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a file in GIFT must keep to so that Moodle takes it and understands it as meant
 * (https://docs.moodle.org/en/GIFT_format; question/format/gift/format.php).
 */
final class GiftRules {

  private static final String SIGNS = "\\~=#{}:";
  private static final Pattern TRUTH = Pattern.compile("(?:T|TRUE|F|FALSE)\\s*(?:#[^#]*){0,2}");

  private final List<String> broken = new ArrayList<>();

  private GiftRules() {}

  /** The rules that a file breaks, each with what breaks it. */
  static List<String> broken(String gift) {
    GiftRules rules = new GiftRules();
    List<String> blocks = blocks(gift);
    rules.check(!blocks.isEmpty(), "no question");
    blocks.forEach(rules::checkBlock);
    return rules.broken;
  }

  /** What lines part that are blank, or hold a single 0. */
  private static List<String> blocks(String gift) {
    List<String> blocks = new ArrayList<>();
    int start = 0;
    int from = gift.indexOf('\n') + 1;
    int end = gift.indexOf('\n', from);
    while (from > 0 && end >= 0) {
      if (isGap(gift, from, end)) {
        addBlock(gift.substring(start, from), blocks);
        start = end + 1;
      }
      from = end + 1;
      end = gift.indexOf('\n', from);
    }
    addBlock(gift.substring(start), blocks);
    return blocks;
  }

  private static void addBlock(String block, List<String> blocks) {
    if (!block.isBlank()) {
      blocks.add(block);
    }
  }

  private static boolean isGap(String gift, int from, int end) {
    int i = afterBlanks(gift, from, end);
    boolean zero = i < end && gift.charAt(i) == '0';
    return (zero ? afterBlanks(gift, i + 1, end) : i) == end;
  }

  private static int afterBlanks(String gift, int from, int end) {
    int i = from;
    while (i < end && (gift.charAt(i) == ' ' || gift.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private void checkBlock(String block) {
    String code = hidden(uncommented(block)).strip();
    if (code.startsWith("$CATEGORY:")) {
      check(!code.contains("\n"), "a question is swallowed by its category");
      return;
    }
    int name = code.indexOf("::", 2);
    check(code.startsWith("::") && name > 2, "a question without a name");
    int open = code.indexOf('{');
    int close = code.indexOf('}');
    boolean hasAnswers = open > 0 && close == code.length() - 1 && code.indexOf('{', open + 1) < 0;
    check(hasAnswers, "a question that is cut by a blank line or a brace");
    if (hasAnswers) {
      checkAnswers(code.substring(open + 1, close).strip());
    }
  }

  private void checkAnswers(String code) {
    int general = code.lastIndexOf("####");
    String answers = general < 0 ? code : code.substring(0, general).strip();
    if (answers.isEmpty() || TRUTH.matcher(answers).matches()) {
      return;
    }
    boolean numerical = answers.startsWith("#");
    boolean choice = answers.contains("~");
    boolean arrows = answers.contains("->");
    boolean matching = !numerical && !choice && arrows;
    List<String> all = parted(numerical ? answers.substring(1) : answers);
    if (matching) {
      check(all.stream().filter(a -> !a.startsWith("= ->")).count() > 1, "fewer than two pairs");
      return;
    }
    check(!choice || all.size() > 1, "fewer than two choices");
    boolean whole = false;
    for (String answer : all) {
      String said = answer.substring(1);
      int from = said.startsWith("=") ? 2 : 1;
      int to = said.startsWith("%", from - 1) ? said.indexOf('%', from) : -1;
      String share = to < 0 ? "" : said.substring(from, to);
      check(to < 0 || MoodleShares.has(share), "a share of the mark that is not on Moodle's list");
      whole |= to < 0 ? answer.startsWith("=") : share.equals("100");
      if (numerical) {
        checkNumber(to < 0 ? said : said.substring(to + 1));
      } else {
        check(!arrows || !said.contains("->"), "an arrow that makes a match of it");
      }
    }
    boolean several = choice && all.stream().noneMatch(a -> a.startsWith("="));
    check(whole || several, "no answer earns the whole mark");
  }

  /** Each answer begins with its sign. */
  private static List<String> parted(String answers) {
    List<String> all = new ArrayList<>();
    int right = next('=', answers, 0);
    int other = next('~', answers, 0);
    for (int start = 0, end; start < answers.length(); start = end) {
      right = right == start ? next('=', answers, start + 1) : right;
      other = other == start ? next('~', answers, start + 1) : other;
      end = Math.min(right, other);
      String answer = answers.substring(start, end).strip();
      if (!answer.isEmpty()) {
        all.add(answer);
      }
    }
    return all;
  }

  private static int next(char sign, String text, int from) {
    int place = text.indexOf(sign, from);
    return place < 0 ? text.length() : place;
  }

  /** What is no number Moodle takes for every response, at full marks. */
  private void checkNumber(String answer) {
    int feedback = answer.indexOf('#');
    String number = (feedback < 0 ? answer : answer.substring(0, feedback)).strip();
    for (String part : number.split(":", -1)) {
      check(MoodleShares.isNumber(part.strip()), "a number that Moodle reads as any response");
    }
  }

  private static String uncommented(String block) {
    StringBuilder code = new StringBuilder(block.length());
    for (int from = 0; from < block.length(); ) {
      int newline = block.indexOf('\n', from);
      int end = newline < 0 ? block.length() : newline + 1;
      if (!block.startsWith("//", from)) {
        code.append(block, from, end);
      }
      from = end;
    }
    return code.toString();
  }

  /** Escaped signs become letters, so that they are not taken for signs. */
  private static String hidden(String code) {
    StringBuilder out = new StringBuilder(code.length());
    int from = 0;
    for (int i = code.indexOf('\\'); i >= 0; i = code.indexOf('\\', i)) {
      boolean escaped = i + 1 < code.length() && SIGNS.indexOf(code.charAt(i + 1)) >= 0;
      if (escaped) {
        out.append(code, from, i).append('x');
        from = i + 2;
      }
      i += escaped ? 2 : 1;
    }
    return out.append(code, from, code.length()).toString();
  }

  private void check(boolean holds, String rule) {
    if (!holds) {
      broken.add(rule);
    }
  }
}
