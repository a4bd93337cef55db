package org.tentamen.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.Source;
import org.tentamen.formula.Rational;

/**
 * Reads GIFT as Moodle's importer does, escapes included.
 *
 * @see <a href="https://docs.moodle.org/en/GIFT_format">Moodle, GIFT format</a>
 */
final class Gift {

  /** What a backslash takes its meaning from. */
  private static final String SIGNS = "\\~=#{}:";

  private static final int FIRST_HIDDEN = 0xE100;
  private static final char HIDDEN_BREAK = '\uE1FF';

  private static final Pattern SHARE = Pattern.compile("^%(-?[0-9]{1,3}(?:\\.[0-9]{0,9})?)%");
  private static final Pattern ID = Pattern.compile("\\[id:((?:\\\\]|[^\\]]){1,200})]");
  private static final Pattern TAG = Pattern.compile("\\[tag:((?:\\\\]|[^\\]]){1,200})]");
  private static final Pattern CATEGORY = Pattern.compile("^\\s*\\$CATEGORY:(.*)");
  private static final Pattern FORMAT = Pattern.compile("^\\s*\\[(html|moodle|plain|markdown)]");

  private final Source source;
  private final QuizItems items = new QuizItems();
  private List<String> category = List.of();

  private Gift(Source source) {
    this.source = source;
  }

  /** The questions of a file. */
  static List<QuizItem> read(Source source) {
    Gift gift = new Gift(source);
    gift.blocks();
    return gift.items.all();
  }

  /** Questions stand between blank lines; a line that holds only 0 is blank to Moodle. */
  private void blocks() {
    String text = source.text();
    List<String> lines = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at <= text.length()) {
      int end = lineEnd(text, at);
      String line = text.substring(at, end);
      boolean blank = line.isBlank() || line.strip().equals("0");
      if (blank) {
        block(lines, start);
        lines.clear();
      } else {
        start = lines.isEmpty() ? at : start;
        lines.add(line);
      }
      boolean windows = text.startsWith("\r\n", end);
      at = end + (windows ? 2 : 1);
    }
    block(lines, start);
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private void block(List<String> lines, int offset) {
    StringBuilder comments = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      if (line.stripLeading().startsWith("//")) {
        comments.append(line).append('\n');
      } else {
        text.append(text.isEmpty() ? "" : "\n").append(line);
      }
    }
    if (text.isEmpty()) {
      return;
    }
    Matcher path = CATEGORY.matcher(text);
    if (path.find()) {
      category = MoodleXml.category(path.group(1).strip());
      int line = text.indexOf("\n");
      if (line < 0) {
        return;
      }
      // Moodle takes the rest for the category's name; what is meant is a question.
      text.delete(0, line + 1);
    }
    items.add(new Block(comments.toString(), hidden(text.toString().strip())).item(offset));
  }

  /** Reads one question. */
  private final class Block {
    private final String comments;
    private final String name;
    private final String text;
    private final Optional<String> answers;
    private final Rich.Markup markup;
    private String solution = "";

    Block(String comments, String code) {
      this.comments = comments;
      String rest = code;
      int named = code.startsWith("::") ? code.indexOf("::", 2) : -1;
      this.name = named < 0 ? "" : shown(code.substring(2, named));
      rest = named < 0 ? rest : rest.substring(named + 2).strip();
      int open = rest.indexOf('{');
      int close = rest.indexOf('}', Math.max(open, 0));
      if (open < 0 || close < 0) {
        this.answers = Optional.empty();
      } else {
        String inside = rest.substring(open + 1, close).strip();
        String after = rest.substring(close + 1);
        rest = rest.substring(0, open) + (after.isBlank() ? "" : "_____" + after);
        this.answers = Optional.of(general(inside));
      }
      Matcher format = FORMAT.matcher(rest);
      boolean said = format.find();
      this.markup = said ? markup(format.group(1)) : Rich.Markup.AUTOMATIC;
      this.text = shown(said ? rest.substring(format.end()) : rest);
    }

    private String general(String inside) {
      int at = inside.lastIndexOf("####");
      if (at < 0) {
        return inside;
      }
      solution = inside.substring(at + 4);
      return inside.substring(0, at).strip();
    }

    QuizItem item(int offset) {
      List<String> tags = TAG.matcher(comments).results().map(m -> bracketed(m.group(1))).toList();
      Optional<String> id =
          ID.matcher(comments).results().findFirst().map(m -> bracketed(m.group(1)));
      QuizItem.Naming naming = new QuizItem.Naming(name, id, category, tags);
      QuizBody body =
          answers
              .map(this::body)
              .orElse(
                  new QuizBody.LeftOut(
                      "a question without answers in { } is a description to Moodle"));
      return new QuizItem(
          source.at(offset),
          naming,
          new Rich(text, markup, java.util.Map.of()),
          QuizItem.Around.solution(rich(solution)),
          body);
    }

    private QuizBody body(String inside) {
      if (inside.isEmpty()) {
        return new QuizBody.Essay(Rich.NONE);
      }
      if (inside.startsWith("#")) {
        return numbers(inside.substring(1));
      }
      if (inside.contains("~")) {
        return picks(inside);
      }
      if (inside.contains("=") && inside.contains("->")) {
        return pairs(inside);
      }
      return trueOrFalse(inside).orElseGet(() -> words(inside));
    }

    private Optional<QuizBody> trueOrFalse(String inside) {
      String[] parts = inside.split("#", 3);
      String word = parts[0].strip();
      if (!List.of("T", "TRUE", "F", "FALSE").contains(word)) {
        return Optional.empty();
      }
      boolean isTrue = word.startsWith("T");
      Rich wrong = parts.length > 1 ? rich(parts[1]) : Rich.NONE;
      Rich right = parts.length > 2 ? rich(parts[2]) : Rich.NONE;
      return Optional.of(
          new QuizBody.Picks(
              List.of(option("True", isTrue, right, wrong), option("False", !isTrue, right, wrong)),
              QuizBody.Picking.ONE));
    }

    private static QuizBody.Pick option(String word, boolean holds, Rich right, Rich wrong) {
      return new QuizBody.Pick(
          Rich.plain(word), holds ? Rational.ONE : Rational.ZERO, holds ? right : wrong);
    }

    private QuizBody picks(String inside) {
      boolean one = inside.contains("=");
      List<QuizBody.Pick> options = new ArrayList<>();
      for (String answer : inside.replace("=", "~=").split("~", -1)) {
        String rest = answer.strip();
        if (rest.isEmpty()) {
          continue;
        }
        Rational share = Rational.ZERO;
        Matcher percent = SHARE.matcher(rest);
        if (rest.startsWith("=")) {
          share = Rational.ONE;
          rest = rest.substring(1);
        } else if (percent.find()) {
          share = Shares.percent(percent.group(1)).orElse(Rational.ZERO);
          rest = rest.substring(percent.end());
        }
        String[] said = said(rest);
        options.add(new QuizBody.Pick(rich(said[0]), share, rich(said[1])));
      }
      return new QuizBody.Picks(options, one ? QuizBody.Picking.ONE : QuizBody.Picking.SEVERAL);
    }

    private QuizBody pairs(String inside) {
      List<QuizBody.Pair> pairs = new ArrayList<>();
      List<Rich> spare = new ArrayList<>();
      for (String line : each(inside)) {
        int arrow = line.indexOf("->");
        if (arrow < 0) {
          return new QuizBody.LeftOut("a pair without '->': '" + brief(line) + "'");
        }
        Rich item = rich(line.substring(0, arrow));
        Rich option =
            new Rich(
                shown(line.substring(arrow + 2)).strip(), Rich.Markup.HTML, java.util.Map.of());
        if (item.isEmpty()) {
          spare.add(option);
        } else {
          pairs.add(new QuizBody.Pair(item, option));
        }
      }
      return new QuizBody.Pairs(pairs, spare, QuizBody.Earning.EACH);
    }

    private QuizBody words(String inside) {
      List<QuizBody.WordAnswer> answers = new ArrayList<>();
      for (String answer : each(inside)) {
        Matcher percent = SHARE.matcher(answer);
        boolean said = percent.find();
        Rational share =
            said ? Shares.percent(percent.group(1)).orElse(Rational.ZERO) : Rational.ONE;
        String[] parts = said(said ? answer.substring(percent.end()) : answer);
        answers.add(new QuizBody.WordAnswer(shown(parts[0]).strip(), share, rich(parts[1])));
      }
      return new QuizBody.Words(answers, false);
    }

    private QuizBody numbers(String inside) {
      List<QuizBody.NumberAnswer> answers = new ArrayList<>();
      int wrong = inside.indexOf('~');
      String right = wrong < 0 ? inside : inside.substring(0, wrong);
      for (String answer : each(right)) {
        Matcher percent = SHARE.matcher(answer);
        boolean said = percent.find();
        Rational share =
            said ? Shares.percent(percent.group(1)).orElse(Rational.ZERO) : Rational.ONE;
        String[] parts = said(said ? answer.substring(percent.end()) : answer);
        String number = shown(parts[0]).strip();
        Optional<QuizBody.NumberAnswer> read = number(number, share, rich(parts[1]));
        if (read.isEmpty()) {
          return new QuizBody.LeftOut(
              "'" + brief(number) + "' is no number; Moodle would take any response for right");
        }
        answers.add(read.get());
      }
      if (wrong >= 0) {
        String[] parts = said(inside.substring(wrong + 1));
        answers.add(
            new QuizBody.NumberAnswer(
                Optional.empty(), BigDecimal.ZERO, Rational.ZERO, rich(parts[1])));
      }
      return new QuizBody.Numbers(answers, Optional.empty());
    }

    private static Optional<QuizBody.NumberAnswer> number(
        String text, Rational share, Rich feedback) {
      int dots = text.indexOf("..");
      int colon = text.indexOf(':');
      if (dots >= 0) {
        Optional<BigDecimal> least = Shares.decimal(text.substring(0, dots));
        Optional<BigDecimal> most = Shares.decimal(text.substring(dots + 2));
        BigDecimal half = new BigDecimal("0.5");
        return least.flatMap(
            a ->
                most.map(
                    b ->
                        new QuizBody.NumberAnswer(
                            Optional.of(a.add(b).multiply(half)),
                            b.subtract(a).abs().multiply(half),
                            share,
                            feedback)));
      }
      Optional<BigDecimal> value = Shares.decimal(colon < 0 ? text : text.substring(0, colon));
      Optional<BigDecimal> tolerance =
          colon < 0 ? Optional.of(BigDecimal.ZERO) : Shares.decimal(text.substring(colon + 1));
      return value.flatMap(
          v ->
              tolerance.map(
                  t -> new QuizBody.NumberAnswer(Optional.of(v), t.abs(), share, feedback)));
    }

    private Rich rich(String code) {
      Matcher format = FORMAT.matcher(code);
      boolean own = format.find();
      String words = own ? code.substring(format.end()) : code;
      return new Rich(
          shown(words).strip(), own ? markup(format.group(1)) : markup, java.util.Map.of());
    }
  }

  private static String brief(String text) {
    String line = shown(text).replace('\n', ' ').strip();
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }

  private static List<String> each(String answers) {
    return Arrays.stream(answers.split("=", -1))
        .map(String::strip)
        .filter(answer -> !answer.isEmpty())
        .toList();
  }

  /** Answer and feedback. */
  private static String[] said(String answer) {
    int hash = answer.indexOf('#');
    return hash < 0
        ? new String[] {answer, ""}
        : new String[] {answer.substring(0, hash), answer.substring(hash + 1)};
  }

  private static Rich.Markup markup(String word) {
    return switch (word) {
      case "html" -> Rich.Markup.HTML;
      case "plain" -> Rich.Markup.PLAIN;
      case "markdown" -> Rich.Markup.MARKDOWN;
      default -> Rich.Markup.AUTOMATIC;
    };
  }

  private static String bracketed(String value) {
    return value.replace("\\]", "]").strip();
  }

  /** Escaped signs become private characters, so that nothing takes them for signs. */
  private static String hidden(String code) {
    StringBuilder out = new StringBuilder(code.length());
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      char next = i + 1 < code.length() ? code.charAt(i + 1) : ' ';
      int sign = c == '\\' ? SIGNS.indexOf(next) : -1;
      if (sign >= 0) {
        out.append((char) (FIRST_HIDDEN + sign));
        i++;
      } else if (c == '\\' && next == 'n') {
        out.append(HIDDEN_BREAK);
        i++;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String shown(String hidden) {
    StringBuilder out = new StringBuilder(hidden.length());
    for (int i = 0; i < hidden.length(); i++) {
      char c = hidden.charAt(i);
      int sign = c - FIRST_HIDDEN;
      boolean escaped = sign >= 0 && sign < SIGNS.length();
      out.append(escaped ? SIGNS.charAt(sign) : c == HIDDEN_BREAK ? '\n' : c);
    }
    return out.toString().strip();
  }
}
