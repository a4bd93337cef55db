package org.tentamen.render.maths;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Says a formula in words. Short things are said shortly (x squared, 1 over 2); what has parts of
 * its own ends with a word, so that a listener knows what belongs to it.
 */
final class Speech {

  private static final Set<String> FRACTIONS = Set.of("\\frac", "\\dfrac", "\\tfrac", "\\cfrac");

  private static final Set<String> WORDS =
      Set.of(
          "\\text",
          "\\textrm",
          "\\textbf",
          "\\textit",
          "\\texttt",
          "\\textsf",
          "\\mathrm",
          "\\operatorname",
          "\\textnormal",
          "\\mathtt",
          "\\mathsf");

  /** Said after what they stand over. */
  private static final Set<String> ACCENTS =
      Set.of(
          "\\hat",
          "\\widehat",
          "\\bar",
          "\\overline",
          "\\tilde",
          "\\widetilde",
          "\\vec",
          "\\dot",
          "\\ddot");

  /** How something looks is not said. */
  private static final Set<String> LOOKS =
      Set.of("\\textcolor", "\\colorbox", "\\hspace", "\\phantom", "\\vphantom", "\\hphantom");

  private final List<TexToken> tokens;
  private final SpokenWords words;
  private final List<String> said = new ArrayList<>();
  private int at;

  private Speech(List<TexToken> tokens, SpokenWords words) {
    this.tokens = tokens;
    this.words = words;
  }

  /** The words of a formula. */
  static String of(String tex, Locale language) {
    return say(TexToken.of(tex), SpokenWords.in(language));
  }

  private static String say(List<TexToken> tokens, SpokenWords words) {
    Speech speech = new Speech(tokens, words);
    while (speech.at < tokens.size()) {
      speech.next();
    }
    return String.join(" ", speech.said)
        .replaceAll(" ([,;:)\\]])", "$1")
        .replaceAll("([(\\[]) ", "$1");
  }

  private void next() {
    TexToken token = tokens.get(at++);
    switch (token.kind()) {
      case SPACE, CLOSE -> {}
      case OPEN -> {
        at--;
        say(argument());
      }
      case SIGN -> sign(token.text());
      case COMMAND -> command(token.text());
    }
  }

  private void say(List<TexToken> part) {
    String text = say(part, words);
    if (!text.isEmpty()) {
      add(text);
    }
  }

  /** Digits, and what stands between them, are one number. */
  private void add(String text) {
    String last = said.isEmpty() ? "" : said.get(said.size() - 1);
    boolean goesOn = !last.isEmpty() && isOfNumber(last) && isOfNumber(text);
    if (goesOn) {
      said.set(said.size() - 1, last + text);
    } else {
      said.add(text);
    }
  }

  private static boolean isOfNumber(String text) {
    return text.chars().allMatch(c -> Character.isDigit(c) || c == '.');
  }

  private void sign(String sign) {
    switch (sign) {
      case "^" -> power();
      case "_" -> {
        add(words.of("sub"));
        say(argument());
      }
      case "&" -> add(",");
      case "'" -> add(words.of("prime"));
      case "~" -> {}
      default -> add(words.orSame(sign));
    }
  }

  private void power() {
    List<TexToken> exponent = argument();
    String text = say(exponent, words);
    switch (text) {
      case "2" -> add(words.of("squared"));
      case "3" -> add(words.of("cubed"));
      case "T" -> add(words.of("transposed"));
      case "*" -> add(words.of("star"));
      default -> {
        if (exponent.stream().anyMatch(token -> token.is("\\top") || token.is("\\intercal"))) {
          add(words.of("transposed"));
        } else {
          add(words.of("power"));
          add(text);
          end(exponent, "end_power");
        }
      }
    }
  }

  private void command(String name) {
    if (FRACTIONS.contains(name)) {
      between(argument(), "over", argument());
    } else if (name.equals("\\binom") || name.equals("\\dbinom") || name.equals("\\tbinom")) {
      between(argument(), "choose", argument());
    } else if (name.equals("\\sqrt")) {
      root();
    } else if (WORDS.contains(name)) {
      skip("*");
      add(plain(argument()));
    } else if (ACCENTS.contains(name)) {
      say(argument());
      add(words.of(name.substring(1)));
    } else if (LOOKS.contains(name)) {
      argument();
      if (name.endsWith("color") || name.endsWith("colorbox")) {
        say(argument());
      }
    } else if (name.equals("\\begin")) {
      add(words.orNothing("env." + plain(argument())));
      columns();
    } else if (name.equals("\\end")) {
      argument();
      add(words.of("end"));
    } else if (name.equals("\\\\")) {
      add(";");
    } else if (name.equals("\\left") || name.equals("\\right")) {
      skip(".");
    } else if (name.equals("\\mathord") && isNumberSign()) {
      numberSign();
    } else {
      String word = words.orNothing(name.substring(1));
      if (!word.isEmpty()) {
        add(word);
      }
    }
  }

  /** {@code 1\mathord{,}5} is one number. */
  private boolean isNumberSign() {
    return at + 2 < tokens.size()
        && tokens.get(at).is("{")
        && (tokens.get(at + 1).is(",") || tokens.get(at + 1).is("."));
  }

  private void numberSign() {
    String sign = tokens.get(at + 1).text();
    at += 3;
    int last = said.size() - 1;
    StringBuilder number = new StringBuilder(last < 0 ? "" : said.get(last));
    number.append(sign);
    while (at < tokens.size() && isOfNumber(tokens.get(at).text())) {
      number.append(tokens.get(at++).text());
    }
    if (last < 0) {
      said.add(number.toString());
    } else {
      said.set(last, number.toString());
    }
  }

  private void between(List<TexToken> first, String word, List<TexToken> second) {
    boolean isLong = isLong(first) || isLong(second);
    if (isLong) {
      add(words.of("fraction"));
    }
    say(first);
    add(words.of(word));
    say(second);
    if (isLong) {
      add(words.of("end_fraction"));
    }
  }

  private void root() {
    String degree = "";
    if (at < tokens.size() && tokens.get(at).is("[")) {
      int close = at;
      while (close < tokens.size() && !tokens.get(close).is("]")) {
        close++;
      }
      degree = say(tokens.subList(at + 1, close), words);
      at = Math.min(close + 1, tokens.size());
    }
    add(degree.isEmpty() ? words.of("root") : words.of("root_of_degree") + " " + degree + ",");
    List<TexToken> inside = argument();
    say(inside);
    end(inside, "end_root");
  }

  private void end(List<TexToken> part, String word) {
    if (isLong(part)) {
      add(words.of(word));
    }
  }

  private static boolean isLong(List<TexToken> part) {
    return part.stream()
            .filter(token -> token.kind() == TexToken.Kind.SIGN && !isOfNumber(token.text()))
            .count()
        > 1;
  }

  private void columns() {
    if (at < tokens.size() && tokens.get(at).is("{")) {
      String columns = plain(tokens.subList(at, Math.min(tokens.size(), at + 12)));
      if (columns.matches("[lcr| ]+.*")) {
        argument();
      }
    }
  }

  private void skip(String sign) {
    if (at < tokens.size() && tokens.get(at).is(sign)) {
      at++;
    }
  }

  private static String plain(List<TexToken> part) {
    StringBuilder text = new StringBuilder();
    for (TexToken token : part) {
      switch (token.kind()) {
        case SIGN -> text.append(token.is("$") ? "" : token.text());
        case SPACE -> text.append(' ');
        case COMMAND -> text.append(token.isWord() ? token.text().substring(1) : " ");
        case OPEN, CLOSE -> {}
      }
    }
    return text.toString().strip().replaceAll(" +", " ");
  }

  /** What the next command or sign takes: a group without its braces, or a single piece. */
  private List<TexToken> argument() {
    while (at < tokens.size() && tokens.get(at).kind() == TexToken.Kind.SPACE) {
      at++;
    }
    if (at == tokens.size()) {
      return List.of();
    }
    if (tokens.get(at).kind() != TexToken.Kind.OPEN) {
      at++;
      return tokens.subList(at - 1, at);
    }
    int from = at + 1;
    int depth = 0;
    while (at < tokens.size()) {
      TexToken.Kind kind = tokens.get(at++).kind();
      depth += kind == TexToken.Kind.OPEN ? 1 : 0;
      depth -= kind == TexToken.Kind.CLOSE ? 1 : 0;
      if (depth == 0) {
        return tokens.subList(from, at - 1);
      }
    }
    return tokens.subList(from, at);
  }
}
