package org.tentamen.render.maths;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A formula as presentation MathML, of what versions 2 and 3 have in common.
 *
 * <p>No library does it: SnuggleTeX, the one for Java, knows none of amsmath's environments and is
 * not kept any more; KaTeX and Temml need a JavaScript engine. What the vocabulary of formulas has
 * is read here; anything else stands as it is written.
 *
 * @see <a href="https://www.w3.org/TR/MathML2/chapter3.html">MathML 2, presentation markup</a>
 */
final class MathMl {

  private static final Map<String, String> ACCENTS =
      Map.ofEntries(
          Map.entry("\\hat", "^"),
          Map.entry("\\widehat", "^"),
          Map.entry("\\check", "ˇ"),
          Map.entry("\\tilde", "~"),
          Map.entry("\\widetilde", "~"),
          Map.entry("\\acute", "´"),
          Map.entry("\\grave", "`"),
          Map.entry("\\dot", "˙"),
          Map.entry("\\ddot", "¨"),
          Map.entry("\\dddot", "⃛"),
          Map.entry("\\ddddot", "⃜"),
          Map.entry("\\breve", "˘"),
          Map.entry("\\bar", "¯"),
          Map.entry("\\vec", "→"),
          Map.entry("\\mathring", "˚"),
          Map.entry("\\overline", "¯"),
          Map.entry("\\overrightarrow", "→"),
          Map.entry("\\overleftarrow", "←"),
          Map.entry("\\overleftrightarrow", "↔"),
          Map.entry("\\overbrace", "⏞"));

  private static final Map<String, String> BELOW =
      Map.of(
          "\\underline", "_",
          "\\underbrace", "⏟",
          "\\underrightarrow", "→",
          "\\underleftarrow", "←",
          "\\underleftrightarrow", "↔");

  private static final Map<String, String> FONTS =
      Map.ofEntries(
          Map.entry("\\mathrm", "normal"),
          Map.entry("\\mathnormal", "italic"),
          Map.entry("\\mathit", "italic"),
          Map.entry("\\mathbf", "bold"),
          Map.entry("\\boldsymbol", "bold-italic"),
          Map.entry("\\bm", "bold-italic"),
          Map.entry("\\pmb", "bold-italic"),
          Map.entry("\\bold", "bold"),
          Map.entry("\\mathbb", "double-struck"),
          Map.entry("\\Bbb", "double-struck"),
          Map.entry("\\mathcal", "script"),
          Map.entry("\\mathscr", "script"),
          Map.entry("\\mathfrak", "fraktur"),
          Map.entry("\\frak", "fraktur"),
          Map.entry("\\mathsf", "sans-serif"),
          Map.entry("\\mathtt", "monospace"));

  private static final Set<String> TEXTS =
      Set.of(
          "\\text",
          "\\textrm",
          "\\textnormal",
          "\\textup",
          "\\textbf",
          "\\textit",
          "\\texttt",
          "\\textsf",
          "\\emph");

  private static final Map<String, String> SPACES =
      Map.ofEntries(
          Map.entry("\\,", "0.167em"),
          Map.entry("\\thinspace", "0.167em"),
          Map.entry("\\:", "0.222em"),
          Map.entry("\\medspace", "0.222em"),
          Map.entry("\\;", "0.278em"),
          Map.entry("\\thickspace", "0.278em"),
          Map.entry("\\ ", "0.333em"),
          Map.entry("\\space", "0.333em"),
          Map.entry("\\nobreakspace", "0.333em"),
          Map.entry("\\enspace", "0.5em"),
          Map.entry("\\enskip", "0.5em"),
          Map.entry("\\quad", "1em"),
          Map.entry("\\qquad", "2em"));

  /** How something looks or is placed, and signs of TeX without a sign of their own. */
  private static final Set<String> SILENT =
      Set.of(
          "\\!",
          "\\negthinspace",
          "\\negmedspace",
          "\\negthickspace",
          "\\displaystyle",
          "\\textstyle",
          "\\scriptstyle",
          "\\scriptscriptstyle",
          "\\nobreak",
          "\\allowbreak",
          "\\nonumber",
          "\\notag",
          "\\strut",
          "\\mathstrut",
          "\\hline",
          "\\limits",
          "\\nolimits",
          "\\\\",
          "\\bigm",
          "\\Bigm",
          "\\biggm",
          "\\Biggm",
          "\\rm",
          "\\bf",
          "\\it",
          "\\sf",
          "\\tt",
          "\\cal",
          "\\Big",
          "\\big",
          "\\bigg",
          "\\Bigg",
          "\\bigl",
          "\\bigr",
          "\\Bigl",
          "\\Bigr",
          "\\biggl",
          "\\biggr",
          "\\Biggl",
          "\\Biggr");

  /** What only their argument is left of. */
  private static final Set<String> PLAIN =
      Set.of(
          "\\mathop",
          "\\mathbin",
          "\\mathrel",
          "\\mathopen",
          "\\mathclose",
          "\\mathpunct",
          "\\mathinner",
          "\\mathord",
          "\\smash",
          "\\llap",
          "\\rlap",
          "\\clap",
          "\\mathllap",
          "\\mathrlap",
          "\\mathclap",
          "\\reflectbox");

  private static final Map<String, List<String>> ENVIRONMENTS =
      Map.of(
          "pmatrix", List.of("(", ")"),
          "bmatrix", List.of("[", "]"),
          "Bmatrix", List.of("{", "}"),
          "vmatrix", List.of("|", "|"),
          "Vmatrix", List.of("∥", "∥"),
          "cases", List.of("{", ""),
          "dcases", List.of("{", ""),
          "rcases", List.of("", "}"));

  private static final int LONGEST_LENGTH = 12;

  private final List<TexToken> tokens;
  private final Maths.Style style;
  private final String font;
  private int at;

  private MathMl(List<TexToken> tokens, Maths.Style style, String font) {
    this.tokens = tokens;
    this.style = style;
    this.font = font;
  }

  /**
   * A formula in an element of its own.
   *
   * @param tex without delimiters
   */
  static String of(String tex, Maths.Style style) {
    String display = style == Maths.Style.DISPLAY ? " display=\"block\"" : "";
    return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\""
        + display
        + ">"
        + new MathMl(TexToken.of(tex), style, "").row()
        + "</math>";
  }

  /**
   * One thing that scripts can be put at.
   *
   * @param xml its element
   * @param limits whether scripts stand over and under it
   */
  private record Atom(String xml, boolean limits) {}

  private static Atom atom(String xml) {
    return new Atom(xml, false);
  }

  private String part(List<TexToken> part) {
    return part(part, font);
  }

  private String part(List<TexToken> part, String inFont) {
    return new MathMl(part, style, inFont).row();
  }

  /** Everything, as one element. */
  private String row() {
    List<String> row = new ArrayList<>();
    while (at < tokens.size()) {
      TexToken token = tokens.get(at);
      if (token.is("\\over") || token.is("\\atop") || token.is("\\choose")) {
        at++;
        String above = together(row);
        return fraction(token.text(), above, part(rest()));
      }
      next().ifPresent(atom -> row.add(scripted(atom)));
    }
    return together(row);
  }

  private List<TexToken> rest() {
    List<TexToken> rest = tokens.subList(at, tokens.size());
    at = tokens.size();
    return rest;
  }

  private static String together(List<String> row) {
    return row.size() == 1 ? row.get(0) : "<mrow>" + String.join("", row) + "</mrow>";
  }

  private String scripted(Atom atom) {
    boolean limits = atom.limits();
    String below = "";
    String above = "";
    int primes = 0;
    while (at < tokens.size()) {
      TexToken token = tokens.get(at);
      if (token.kind() == TexToken.Kind.SPACE) {
        at++;
      } else if (token.is("\\limits") || token.is("\\nolimits")) {
        limits = token.is("\\limits");
        at++;
      } else if (token.is("_") && below.isEmpty()) {
        at++;
        below = part(argument());
      } else if (token.is("^") && above.isEmpty()) {
        at++;
        above = part(argument());
      } else if (token.is("'")) {
        at++;
        primes++;
      } else {
        break;
      }
    }
    if (primes > 0) {
      String signs = element("mo", "", "′".repeat(primes));
      above = above.isEmpty() ? signs : "<mrow>" + signs + above + "</mrow>";
    }
    boolean stacked = limits && style == Maths.Style.DISPLAY;
    if (!below.isEmpty() && !above.isEmpty()) {
      return wrapped(stacked ? "munderover" : "msubsup", atom.xml() + below + above);
    }
    if (!below.isEmpty()) {
      return wrapped(stacked ? "munder" : "msub", atom.xml() + below);
    }
    return above.isEmpty() ? atom.xml() : wrapped(stacked ? "mover" : "msup", atom.xml() + above);
  }

  /** Takes the next thing; empty where it leaves no trace. */
  private Optional<Atom> next() {
    TexToken token = tokens.get(at);
    return switch (token.kind()) {
      case SPACE, CLOSE -> {
        at++;
        yield Optional.empty();
      }
      case OPEN -> Optional.of(atom(part(argument())));
      case SIGN -> Optional.of(sign());
      case COMMAND -> {
        at++;
        yield command(token.text());
      }
    };
  }

  private Atom sign() {
    String number = number();
    if (!number.isEmpty()) {
      return atom(element("mn", font, number));
    }
    String sign = tokens.get(at).text();
    if (sign.equals("^") || sign.equals("_") || sign.equals("'")) {
      // Scripts of nothing, as in {}^2.
      return atom("<mrow/>");
    }
    at++;
    if (Character.isLetter(sign.codePointAt(0))) {
      return atom(element("mi", font, sign));
    }
    return switch (sign) {
      case "-" -> atom("<mo>−</mo>");
      case "*" -> atom("<mo>∗</mo>");
      case "~" -> atom(space("0.333em"));
      case "&" -> atom("<mrow/>");
      case "(", ")", "[", "]", "|", "/" -> atom("<mo stretchy=\"false\">" + sign + "</mo>");
      default -> atom(element("mo", "", sign));
    };
  }

  /** Digits with the decimal sign among them, however it is braced. */
  private String number() {
    StringBuilder number = new StringBuilder();
    while (at < tokens.size()) {
      TexToken token = tokens.get(at);
      if (isDigit(at)) {
        number.append(token.text());
        at++;
      } else if (token.is(".") && isDigit(at + 1)) {
        number.append('.');
        at++;
      } else if (number.length() > 0 && decimalComma() > 0 && isDigit(at + decimalComma())) {
        number.append(',');
        at += decimalComma();
      } else {
        break;
      }
    }
    return number.toString();
  }

  /** How many tokens a braced comma takes here; 0 where there is none. */
  private int decimalComma() {
    int from = tokens.get(at).is("\\mathord") ? 1 : 0;
    boolean comma =
        at + from + 2 < tokens.size()
            && tokens.get(at + from).is("{")
            && tokens.get(at + from + 1).is(",")
            && tokens.get(at + from + 2).is("}");
    return comma ? from + 3 : 0;
  }

  private boolean isDigit(int index) {
    return index < tokens.size()
        && tokens.get(index).kind() == TexToken.Kind.SIGN
        && Character.isDigit(tokens.get(index).text().codePointAt(0));
  }

  private Optional<Atom> command(String name) {
    if (SILENT.contains(name)) {
      return Optional.empty();
    }
    if (SPACES.containsKey(name)) {
      return Optional.of(atom(space(SPACES.get(name))));
    }
    if (TEXTS.contains(name)) {
      String variant = name.equals("\\textbf") ? "bold" : name.equals("\\textit") ? "italic" : "";
      return Optional.of(atom(element("mtext", variant, source(argument()).replace("~", " "))));
    }
    if (FONTS.containsKey(name)) {
      return Optional.of(atom(inFont(FONTS.get(name))));
    }
    if (ACCENTS.containsKey(name)) {
      return Optional.of(over(name));
    }
    if (BELOW.containsKey(name)) {
      String under = "<munder>" + part(argument()) + "<mo>" + BELOW.get(name) + "</mo></munder>";
      return Optional.of(new Atom(under, name.equals("\\underbrace")));
    }
    if (PLAIN.contains(name)) {
      return Optional.of(new Atom(part(argument()), name.equals("\\mathop")));
    }
    return built(name).or(() -> Optional.of(named(name)));
  }

  private Atom over(String name) {
    boolean brace = name.equals("\\overbrace");
    String accent = brace ? "" : " accent=\"true\"";
    String base = part(argument());
    return new Atom(
        "<mover" + accent + ">" + base + "<mo>" + ACCENTS.get(name) + "</mo></mover>", brace);
  }

  /** A command with arguments, or one that begins something. */
  private Optional<Atom> built(String name) {
    return switch (name) {
      case "\\frac", "\\dfrac", "\\tfrac", "\\cfrac", "\\binom", "\\dbinom", "\\tbinom" ->
          Optional.of(atom(fraction(name, part(argument()), part(argument()))));
      case "\\sqrt" -> Optional.of(atom(root()));
      case "\\left" -> Optional.of(atom(fenced()));
      case "\\right", "\\middle" -> Optional.of(atom(fence(delimiter(), true)));
      case "\\begin" -> Optional.of(atom(environment()));
      case "\\operatorname" -> Optional.of(operatorName());
      case "\\overset", "\\stackrel" -> {
        String above = part(argument());
        yield Optional.of(atom(wrapped("mover", part(argument()) + above)));
      }
      case "\\underset" -> {
        String below = part(argument());
        yield Optional.of(atom(wrapped("munder", part(argument()) + below)));
      }
      case "\\xrightarrow", "\\xleftarrow" -> Optional.of(atom(arrow(name)));
      case "\\not" -> Optional.of(negated());
      case "\\pmod" -> Optional.of(atom(modulo("(mod ", ")")));
      case "\\mod" -> Optional.of(atom(modulo("mod ", "")));
      case "\\pod" -> Optional.of(atom(modulo("(", ")")));
      case "\\boxed", "\\fbox" ->
          Optional.of(atom("<menclose notation=\"box\">" + part(argument()) + "</menclose>"));
      case "\\phantom", "\\hphantom", "\\vphantom" ->
          Optional.of(atom("<mphantom>" + part(argument()) + "</mphantom>"));
      case "\\textcolor" -> Optional.of(atom(coloured("mathcolor")));
      case "\\colorbox" -> Optional.of(atom(coloured("mathbackground")));
      case "\\substack" -> Optional.of(atom(table(argument())));
      case "\\hspace" -> Optional.of(atom(space(source(argument()))));
      case "\\tag" -> Optional.of(atom(element("mtext", "", "(" + source(argument()) + ")")));
      case "\\kern", "\\hskip", "\\mkern", "\\mskip" -> Optional.of(atom(space(length())));
      case "\\Set", "\\Bra", "\\Ket", "\\Braket" -> Optional.of(atom(braces(name)));
      default -> Optional.empty();
    };
  }

  private Atom named(String name) {
    Optional<MathSigns.Sign> sign = MathSigns.of(name);
    if (sign.isEmpty()) {
      return atom(element("mtext", "", name));
    }
    String text = sign.get().text();
    return switch (sign.get().kind()) {
      case LETTER -> atom(element("mi", font, text));
      case UPRIGHT -> atom(element("mi", font.isEmpty() ? "normal" : font, text));
      case OPERATOR -> new Atom(element("mo", "", text), MathSigns.hasLimits(name));
      case FUNCTION ->
          // KaTeX puts an invisible sign behind it, which scripts would have to step over.
          new Atom(element("mi", "normal", text), MathSigns.hasLimits(name));
    };
  }

  private String inFont(String variant) {
    List<TexToken> argument = argument();
    boolean word =
        argument.size() > 1
            && argument.stream().allMatch(t -> Character.isLetter(t.text().codePointAt(0)));
    return word ? element("mi", variant, source(argument)) : part(argument, variant);
  }

  private Atom operatorName() {
    boolean limits = at < tokens.size() && tokens.get(at).is("*");
    if (limits) {
      at++;
    }
    return new Atom(element("mi", "normal", source(argument()).replace("\\,", " ")), limits);
  }

  private static String fraction(String name, String above, String below) {
    boolean binomial = name.endsWith("binom") || name.equals("\\choose");
    boolean bare = binomial || name.equals("\\atop");
    String open = bare ? "<mfrac linethickness=\"0\">" : "<mfrac>";
    String fraction = open + above + below + "</mfrac>";
    return binomial ? "<mrow><mo>(</mo>" + fraction + "<mo>)</mo></mrow>" : fraction;
  }

  private String root() {
    List<TexToken> index = optional();
    String of = part(argument());
    return index.isEmpty() ? wrapped("msqrt", of) : wrapped("mroot", of + part(index));
  }

  /** What stands in brackets behind a command; empty where nothing does. */
  private List<TexToken> optional() {
    skipSpace();
    if (at >= tokens.size() || !tokens.get(at).is("[")) {
      return List.of();
    }
    int from = at + 1;
    while (at < tokens.size() && !tokens.get(at).is("]")) {
      at++;
    }
    List<TexToken> inside = tokens.subList(from, at);
    at = Math.min(tokens.size(), at + 1);
    return inside;
  }

  private String fenced() {
    String open = delimiter();
    int from = at;
    int depth = 1;
    while (at < tokens.size() && depth > 0) {
      depth += tokens.get(at).is("\\left") ? 1 : tokens.get(at).is("\\right") ? -1 : 0;
      at++;
    }
    List<TexToken> inside = tokens.subList(from, depth == 0 ? at - 1 : at);
    String close = depth == 0 ? delimiter() : "";
    return "<mrow>" + fence(open, true) + part(inside) + fence(close, true) + "</mrow>";
  }

  private String delimiter() {
    skipSpace();
    if (at >= tokens.size()) {
      return "";
    }
    String text = tokens.get(at++).text();
    return text.equals(".") ? "" : MathSigns.of(text).map(MathSigns.Sign::text).orElse(text);
  }

  private static String fence(String sign, boolean stretches) {
    return sign.isEmpty() ? "" : "<mo stretchy=\"" + stretches + "\">" + escaped(sign) + "</mo>";
  }

  private String environment() {
    String name = source(argument());
    if (name.equals("array")) {
      optional();
      argument();
    }
    int from = at;
    int depth = 1;
    while (at < tokens.size() && depth > 0) {
      depth += tokens.get(at).is("\\begin") ? 1 : tokens.get(at).is("\\end") ? -1 : 0;
      at++;
    }
    List<TexToken> inside = tokens.subList(from, depth == 0 ? at - 1 : at);
    if (depth == 0) {
      argument();
    }
    List<String> fences = ENVIRONMENTS.getOrDefault(name, List.of("", ""));
    return "<mrow>"
        + fence(fences.get(0), true)
        + table(inside)
        + fence(fences.get(1), true)
        + "</mrow>";
  }

  private String table(List<TexToken> inside) {
    StringBuilder table = new StringBuilder("<mtable>");
    for (List<TexToken> row : cut(inside, "\\\\")) {
      if (row.stream().anyMatch(token -> token.kind() != TexToken.Kind.SPACE)) {
        table.append("<mtr>");
        for (List<TexToken> cell : cut(row, "&")) {
          table.append("<mtd>").append(part(cell)).append("</mtd>");
        }
        table.append("</mtr>");
      }
    }
    return table.append("</mtable>").toString();
  }

  /** Cuts at a sign that stands in no braces and no environment. */
  private static List<List<TexToken>> cut(List<TexToken> tokens, String sign) {
    List<List<TexToken>> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      TexToken token = tokens.get(i);
      boolean opens = token.is("{") || token.is("\\begin") || token.is("\\left");
      boolean closes = token.is("}") || token.is("\\end") || token.is("\\right");
      depth += opens ? 1 : closes ? -1 : 0;
      if (depth == 0 && token.is(sign)) {
        parts.add(tokens.subList(from, i));
        from = i + 1;
      }
    }
    parts.add(tokens.subList(from, tokens.size()));
    return parts;
  }

  private String arrow(String name) {
    List<TexToken> below = optional();
    String sign = "<mo>" + (name.equals("\\xrightarrow") ? "→" : "←") + "</mo>";
    String above = part(argument());
    return below.isEmpty()
        ? wrapped("mover", sign + above)
        : wrapped("munderover", sign + part(below) + above);
  }

  /** A length that stands there without braces, such as {@code -0.5em}. */
  private String length() {
    StringBuilder length = new StringBuilder();
    while (at < tokens.size() && length.length() < LONGEST_LENGTH) {
      String text = tokens.get(at).text();
      boolean unit = length.toString().matches(".*[a-z]{2}");
      if (unit || !text.matches("[-0-9.a-z]")) {
        break;
      }
      length.append(text);
      at++;
    }
    return length.toString();
  }

  private Atom negated() {
    skipSpace();
    if (at >= tokens.size()) {
      return atom("<mo>/</mo>");
    }
    String text = tokens.get(at++).text();
    String sign = MathSigns.of(text).map(MathSigns.Sign::text).orElse(text);
    return atom(element("mo", "", sign + "\u0338"));
  }

  private String modulo(String open, String close) {
    return "<mrow>"
        + space("1em")
        + element("mtext", "", open)
        + part(argument())
        + (close.isEmpty() ? "" : element("mtext", "", close))
        + "</mrow>";
  }

  private String coloured(String attribute) {
    String colour = escaped(source(argument()));
    return "<mstyle " + attribute + "=\"" + colour + "\">" + part(argument()) + "</mstyle>";
  }

  private String braces(String name) {
    String open = name.equals("\\Set") ? "{" : name.equals("\\Ket") ? "|" : "⟨";
    String close = name.equals("\\Set") ? "}" : name.equals("\\Bra") ? "|" : "⟩";
    return "<mrow>" + fence(open, true) + part(argument()) + fence(close, true) + "</mrow>";
  }

  /** What a command is about: what stands in braces, or the next thing. */
  private List<TexToken> argument() {
    skipSpace();
    if (at >= tokens.size()) {
      return List.of();
    }
    if (tokens.get(at).kind() != TexToken.Kind.OPEN) {
      int from = at++;
      if (tokens.get(from).kind() == TexToken.Kind.COMMAND) {
        from = commandArguments(from);
      }
      return tokens.subList(from, at);
    }
    int from = at + 1;
    int depth = 0;
    while (at < tokens.size()) {
      TexToken.Kind kind = tokens.get(at++).kind();
      depth += kind == TexToken.Kind.OPEN ? 1 : kind == TexToken.Kind.CLOSE ? -1 : 0;
      if (depth == 0) {
        return tokens.subList(from, at - 1);
      }
    }
    return tokens.subList(from, at);
  }

  /** A command as an argument takes its own with it, as in {@code x^\frac{1}{2}}. */
  private int commandArguments(int from) {
    while (at < tokens.size() && tokens.get(at).kind() == TexToken.Kind.OPEN) {
      argument();
    }
    return from;
  }

  private void skipSpace() {
    while (at < tokens.size() && tokens.get(at).kind() == TexToken.Kind.SPACE) {
      at++;
    }
  }

  /** What tokens say as a text. */
  private static String source(List<TexToken> tokens) {
    StringBuilder text = new StringBuilder();
    for (TexToken token : tokens) {
      boolean sign = token.kind() == TexToken.Kind.COMMAND && !token.isWord();
      boolean brace = token.kind() == TexToken.Kind.OPEN || token.kind() == TexToken.Kind.CLOSE;
      if (!brace) {
        text.append(sign ? token.text().substring(1) : token.text());
      }
    }
    return text.toString();
  }

  private static String space(String width) {
    return "<mspace width=\"" + escaped(width.replaceAll("[^0-9a-z.-]", "")) + "\"/>";
  }

  private static String wrapped(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }

  private static String element(String name, String variant, String text) {
    String attribute = variant.isEmpty() ? "" : " mathvariant=\"" + variant + "\"";
    return "<" + name + attribute + ">" + escaped(text) + "</" + name + ">";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
