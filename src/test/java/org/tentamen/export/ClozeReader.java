package org.tentamen.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.formula.Rational;

/**
 * Reads the gaps out of a cloze question's text as Moodle's importer does: the first place that
 * looks like a gap, its alternatives up to the first closing brace without a backslash.
 */
final class ClozeReader {

  private static final Pattern START =
      Pattern.compile(
          "\\{([0-9]*):(NUMERICAL|SHORTANSWER|SHORTANSWER_C|MULTICHOICE|MULTICHOICE_V"
              + "|MULTIRESPONSE):");
  private static final Pattern SHARE = Pattern.compile("=|%(-?[0-9]+(?:[.,][0-9]*)?)%");
  private static final Pattern NUMBER =
      Pattern.compile("(-?[0-9]+(?:\\.[0-9]*)?)(?::([0-9]+(?:\\.[0-9]*)?))?");
  private static final Pattern ENTITY = Pattern.compile("&(?:#([0-9]+)|(lt|gt|amp|quot));");

  private final Importer importer;
  private String rest;

  /** Which importer reads. */
  enum Importer {
    /** Up to 5.1: no answer ends after an ampersand. */
    UP_TO_5_1,
    /** After it: only a backslash keeps an answer from ending. */
    AFTER_5_1
  }

  private ClozeReader(String text, Importer importer) {
    this.rest = text;
    this.importer = importer;
  }

  /** All gaps of a text. */
  static List<Piece.Gap> gaps(String text, Importer importer) {
    ClozeReader reader = new ClozeReader(text, importer);
    List<Piece.Gap> gaps = new ArrayList<>();
    for (Optional<Piece.Gap> gap = reader.next(); gap.isPresent(); gap = reader.next()) {
      gaps.add(gap.get());
    }
    return gaps;
  }

  /** The text between the gaps, in which Moodle puts them back as {@code {#1}} and so on. */
  static String around(String text, Importer importer) {
    ClozeReader reader = new ClozeReader(text, importer);
    StringBuilder around = new StringBuilder();
    int number = 0;
    while (true) {
      String before = reader.rest;
      Matcher start = START.matcher(before);
      if (!start.find()) {
        return around.append(before).toString();
      }
      around.append(before, 0, start.start()).append("{#").append(++number).append('}');
      reader.next();
    }
  }

  private Optional<Piece.Gap> next() {
    Matcher start = START.matcher(rest);
    if (!start.find()) {
      return Optional.empty();
    }
    int weight = start.group(1).isEmpty() ? 1 : Integer.parseInt(start.group(1));
    String type = start.group(2);
    rest = rest.substring(start.end());
    List<String[]> alternatives = new ArrayList<>();
    do {
      alternatives.add(alternative());
    } while (take().equals("~"));
    return Optional.of(new Piece.Gap(weight, field(type, alternatives)));
  }

  private String take() {
    String sign = rest.substring(0, 1);
    rest = rest.substring(1);
    return sign;
  }

  /** Share in percent, answer, feedback; what ends it stays. */
  private String[] alternative() {
    Matcher share = SHARE.matcher(rest);
    String percent = "0";
    if (share.lookingAt()) {
      percent = share.group(1) == null ? "100" : share.group(1);
      rest = rest.substring(share.end());
    }
    String answer = upTo("~#}", 1, importer == Importer.UP_TO_5_1);
    String feedback = "";
    if (rest.startsWith("#")) {
      take();
      feedback = upTo("~}", 0, false);
    }
    return new String[] {percent, answer, feedback};
  }

  private String upTo(String ends, int least, boolean notAfterAmpersand) {
    for (int i = least; i < rest.length(); i++) {
      String before = rest.substring(0, i);
      boolean kept =
          before.endsWith("\\")
              || (notAfterAmpersand && (before.endsWith("&") || before.endsWith("&amp;")));
      if (ends.indexOf(rest.charAt(i)) >= 0 && !kept) {
        rest = rest.substring(i);
        return before;
      }
    }
    throw new IllegalArgumentException("the gap has no end: " + rest);
  }

  private static Field field(String type, List<String[]> alternatives) {
    if (type.equals("NUMERICAL")) {
      return new Field.Number(alternatives.stream().map(ClozeReader::number).toList());
    }
    if (type.startsWith("SHORTANSWER")) {
      Field.Letters letters =
          type.endsWith("_C") ? Field.Letters.AS_WRITTEN : Field.Letters.ANY_CASE;
      return new Field.Text(
          alternatives.stream()
              .map(a -> new TextAnswer(unescaped(decoded(a[1])), share(a[0]), decoded(a[2])))
              .toList(),
          letters);
    }
    return new Field.Choice(
        alternatives.stream()
            .map(a -> new Option(decoded(a[1]), share(a[0]), decoded(a[2])))
            .toList(),
        type.equals("MULTIRESPONSE") ? Field.Picks.SEVERAL : Field.Picks.ONE,
        type.equals("MULTICHOICE") ? Field.Look.MENU : Field.Look.LINES);
  }

  private static NumberAnswer number(String[] alternative) {
    Matcher number = NUMBER.matcher(alternative[1]);
    if (!number.matches()) {
      throw new IllegalArgumentException("Moodle refuses the number " + alternative[1]);
    }
    String tolerance = number.group(2) == null ? "0" : number.group(2);
    return new NumberAnswer(
        new BigDecimal(number.group(1)),
        new BigDecimal(tolerance),
        share(alternative[0]),
        decoded(alternative[2]));
  }

  /** The text that a short answer's pattern stands for; fails where a wildcard is in it. */
  static String unescaped(String pattern) {
    if (pattern.replace("\\*", "").contains("*")) {
      throw new IllegalArgumentException("a wildcard in " + pattern);
    }
    return pattern.replace("\\*", "*");
  }

  private static Rational share(String percent) {
    return Rational.of(new BigDecimal(percent)).over(Rational.of(100));
  }

  private static String decoded(String written) {
    String decoded =
        ENTITY
            .matcher(written)
            .replaceAll(
                found -> Matcher.quoteReplacement(character(found.group(1), found.group(2))));
    return decoded.replace("\\}", "}").replace("\\#", "#");
  }

  private static String character(String number, String name) {
    if (number != null) {
      return Character.toString(Integer.parseInt(number));
    }
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      default -> "\"";
    };
  }
}
