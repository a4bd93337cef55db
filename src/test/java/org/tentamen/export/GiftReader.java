package org.tentamen.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.formula.Rational;

/**
 * Reads GIFT as Moodle's importer does: escapes first, then blocks between blank lines, comments,
 * category, name, answers between the first braces. Fails where Moodle would stop or misread.
 */
final class GiftReader {

  private static final String SIGNS = "\\~=#{}:";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern SHARE = Pattern.compile("^%(-?[0-9.]+)%");
  private static final Pattern ID = Pattern.compile("\\[id:((?:\\\\]|[^]])+)]");
  private static final Pattern TAG = Pattern.compile("\\[tag:((?:\\\\]|[^]])+)]");

  private String category = "";

  private GiftReader() {}

  /**
   * A question as it arrived.
   *
   * @param category the path of its category
   * @param name its name
   * @param id its idnumber
   * @param tags its tags
   * @param text its HTML
   * @param feedback its general feedback, HTML
   * @param body how it is answered
   */
  record Arrived(
      String category,
      String name,
      String id,
      List<String> tags,
      String text,
      String feedback,
      Body body) {}

  /** Reads a file. */
  static List<Arrived> read(String gift) {
    GiftReader reader = new GiftReader();
    List<Arrived> all = new ArrayList<>();
    for (String block : gift.split("\n[ \t]*(?:0[ \t]*)?\n")) {
      if (!block.isBlank()) {
        reader.block(block).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<Arrived> block(String block) {
    String comments = String.join("\n", block.lines().filter(l -> l.startsWith("//")).toList());
    String code =
        hidden(String.join("\n", block.lines().filter(l -> !l.startsWith("//")).toList())).strip();
    if (code.startsWith("$CATEGORY:")) {
      check(!code.contains("\n"), "a question is swallowed by the category: ", code);
      category = code.substring("$CATEGORY:".length()).strip();
      return Optional.empty();
    }
    check(code.startsWith("::"), "no name: ", code);
    int end = code.indexOf("::", 2);
    String name = shown(code.substring(2, end));
    int open = code.indexOf('{');
    int close = code.indexOf('}');
    check(close == code.length() - 1, "text after the answers: ", code);
    String text = html(code.substring(end + 2, open));
    String answers = code.substring(open + 1, close).strip();
    int general = answers.lastIndexOf("####");
    String feedback = general < 0 ? "" : html(answers.substring(general + 4));
    String own = general < 0 ? answers : answers.substring(0, general).strip();
    List<String> tags = TAG.matcher(comments).results().map(m -> bracketed(m.group(1))).toList();
    String id =
        ID.matcher(comments).results().findFirst().map(m -> bracketed(m.group(1))).orElse("");
    return Optional.of(new Arrived(category, name, id, tags, text, feedback, body(own)));
  }

  private static Body body(String answers) {
    if (answers.isEmpty()) {
      return new Body.Essay("");
    }
    if (answers.startsWith("#")) {
      return new Body.Numerical(
          new Field.Number(each(answers.substring(1), "=").map(GiftReader::number).toList()),
          Optional.empty());
    }
    String truth = answers.contains("#") ? answers.substring(0, answers.indexOf('#')) : answers;
    if (List.of("T", "TRUE", "F", "FALSE").contains(truth.strip())) {
      return truefalse(truth.startsWith("T"), answers);
    }
    if (answers.contains("~")) {
      boolean single = answers.contains("=");
      return new Body.Multichoice(
          new Field.Choice(
              each(answers.replace("=", "~="), "~").map(GiftReader::option).toList(),
              single ? Field.Picks.ONE : Field.Picks.SEVERAL,
              Field.Look.LINES));
    }
    if (answers.contains("->")) {
      return matching(each(answers, "=").toList());
    }
    return new Body.ShortAnswer(
        new Field.Text(each(answers, "=").map(GiftReader::text).toList(), Field.Letters.ANY_CASE));
  }

  /** Feedback on the wrong choice, then on the right one. */
  private static Body truefalse(boolean right, String answers) {
    String[] said = answers.split("#", 3);
    List<Option> options = new ArrayList<>();
    for (boolean choice : new boolean[] {true, false}) {
      int feedback = choice == right ? 2 : 1;
      options.add(
          new Option(
              choice ? "True" : "False",
              choice == right ? Rational.ONE : Rational.ZERO,
              said.length > feedback ? html(said[feedback]) : ""));
    }
    return new Body.Multichoice(new Field.Choice(options, Field.Picks.ONE, Field.Look.LINES));
  }

  private static java.util.stream.Stream<String> each(String answers, String sign) {
    return java.util.Arrays.stream(answers.strip().split(Pattern.quote(sign), -1))
        .map(String::strip)
        .filter(answer -> !answer.isEmpty());
  }

  private static NumberAnswer number(String answer) {
    String[] said = said(answer);
    String[] parts = said[1].split(":", -1);
    for (String part : parts) {
      check(NUMBER.matcher(part).matches(), "Moodle takes every response for ", answer);
    }
    return new NumberAnswer(
        new BigDecimal(parts[0]), new BigDecimal(parts[1]), share(said[0]), html(said[2]));
  }

  private static TextAnswer text(String answer) {
    String[] said = said(answer);
    return new TextAnswer(ClozeReader.unescaped(shown(said[1])), share(said[0]), html(said[2]));
  }

  private static Option option(String answer) {
    boolean right = answer.startsWith("=");
    String[] said = said(right ? answer.substring(1) : answer);
    Rational share =
        right
            ? Rational.ONE
            : said[0].equals("100") && !answer.startsWith("%") ? Rational.ZERO : share(said[0]);
    return new Option(html(said[1]), share, html(said[2]));
  }

  private static Body matching(List<String> lines) {
    List<Body.Pair> pairs = new ArrayList<>();
    List<String> spare = new ArrayList<>();
    for (String line : lines) {
      int arrow = line.indexOf("->");
      String item = html(line.substring(0, arrow));
      String option = shown(line.substring(arrow + 2)).strip();
      if (item.isEmpty()) {
        spare.add(option);
      } else {
        pairs.add(new Body.Pair(item, option));
      }
    }
    check(pairs.size() > 1, "Moodle stops at fewer than two pairs: ", String.join("; ", lines));
    return new Body.Matching(pairs, spare);
  }

  /** Share, answer, feedback. */
  private static String[] said(String answer) {
    Matcher share = SHARE.matcher(answer);
    String percent = share.find() ? share.group(1) : "100";
    String rest = share.replaceFirst("");
    int hash = rest.indexOf('#');
    return hash < 0
        ? new String[] {percent, rest.strip(), ""}
        : new String[] {percent, rest.substring(0, hash).strip(), rest.substring(hash + 1)};
  }

  private static Rational share(String percent) {
    double wanted = new BigDecimal(percent).doubleValue() / 100;
    for (int over = 1; over <= 20; over++) {
      for (int n = -over; n <= over; n++) {
        Rational listed = Rational.of(n, over);
        if (Percent.isListed(listed) && Math.abs(listed.toDouble() - wanted) < 0.00001) {
          return listed;
        }
      }
    }
    throw new IllegalArgumentException("Moodle refuses the share " + percent);
  }

  private static String html(String code) {
    String text = code.strip();
    check(text.isEmpty() || text.startsWith("[html]"), "no format: ", code);
    return text.isEmpty() ? "" : shown(text.substring("[html]".length())).strip();
  }

  private static String bracketed(String value) {
    return value.replace("\\]", "]");
  }

  /** Escaped signs become private characters, so that no later step takes them for signs. */
  private static String hidden(String code) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      char next = i + 1 < code.length() ? code.charAt(i + 1) : ' ';
      if (c == '\\' && SIGNS.indexOf(next) >= 0) {
        out.append((char) (0xE100 + SIGNS.indexOf(next)));
        i++;
      } else if (c == '\\' && next == 'n') {
        out.append('\uE1FF');
        i++;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String shown(String hidden) {
    String text = hidden.replace('\uE1FF', '\n');
    for (int i = 0; i < SIGNS.length(); i++) {
      text = text.replace((char) (0xE100 + i), SIGNS.charAt(i));
    }
    return text.strip();
  }

  private static void check(boolean holds, String problem, String code) {
    if (!holds) {
      throw new IllegalArgumentException(problem + code);
    }
  }
}
