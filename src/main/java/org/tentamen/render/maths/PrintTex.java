package org.tentamen.render.maths;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * TeX as KaTeX draws it on a screen, said so that JLaTeXMath draws the same on paper.
 *
 * <p>Each rule mends something that was seen to come out wrong or to be refused; see the test.
 */
final class PrintTex {

  /** Signs that JLaTeXMath turns into ordinary ones in all later formulas when alone in braces. */
  private static final String SHARED_SIGNS = ",.;:=+<>/|-!?";

  /** Without the gap before its condition: {@code xif x > 0}. */
  private static final Map<String, String> BEGIN =
      Map.ofEntries(
          Map.entry("cases", "\\left\\{\\begin{array}{ll}"),
          Map.entry("dcases", "\\left\\{\\begin{array}{ll}"),
          Map.entry("rcases", "\\left.\\begin{array}{ll}"),
          Map.entry("align", "\\begin{aligned}"),
          Map.entry("align*", "\\begin{aligned}"),
          Map.entry("split", "\\begin{aligned}"),
          Map.entry("gather", "\\begin{gathered}"),
          Map.entry("gather*", "\\begin{gathered}"),
          Map.entry("equation", "{"),
          Map.entry("equation*", "{"));

  private static final Map<String, String> END =
      Map.ofEntries(
          Map.entry("cases", "\\end{array}\\right."),
          Map.entry("dcases", "\\end{array}\\right."),
          Map.entry("rcases", "\\end{array}\\right\\}"),
          Map.entry("align", "\\end{aligned}"),
          Map.entry("align*", "\\end{aligned}"),
          Map.entry("split", "\\end{aligned}"),
          Map.entry("gather", "\\end{gathered}"),
          Map.entry("gather*", "\\end{gathered}"),
          Map.entry("equation", "}"),
          Map.entry("equation*", "}"));

  /** Commands of screens and their like on paper. */
  private static final Map<String, String> LIKE =
      Map.ofEntries(
          Map.entry("\\argmax", "\\mathop{\\mathrm{arg\\,max}}"),
          Map.entry("\\argmin", "\\mathop{\\mathrm{arg\\,min}}"),
          Map.entry("\\plim", "\\mathop{\\mathrm{plim}}"),
          Map.entry("\\bm", "\\boldsymbol"),
          Map.entry("\\pmb", "\\boldsymbol"),
          Map.entry("\\lvert", "\\vert "),
          Map.entry("\\rvert", "\\vert "),
          Map.entry("\\lVert", "\\Vert "),
          Map.entry("\\rVert", "\\Vert "),
          Map.entry("\\coloneqq", "\\mathrel{:=}"),
          Map.entry("\\eqqcolon", "\\mathrel{=:}"),
          Map.entry("\\mathstrut", "\\vphantom{(}"),
          Map.entry("\\strut", "\\vphantom{(}"),
          Map.entry("\\dotsm", "\\cdots "),
          Map.entry("\\enspace", "\\hspace{0.5em}"),
          Map.entry("\\enskip", "\\hspace{0.5em}"),
          Map.entry("\\space", "\\ "),
          Map.entry("\\nobreakspace", "\\ "),
          Map.entry("\\nobreak", ""),
          Map.entry("\\allowbreak", ""),
          Map.entry("\\nonumber", ""),
          Map.entry("\\notag", ""),
          Map.entry("\\textnormal", "\\textrm"),
          Map.entry("\\textup", "\\textrm"),
          Map.entry("\\emph", "\\textit"),
          Map.entry("\\R", "\\mathbb{R}"),
          Map.entry("\\N", "\\mathbb{N}"),
          Map.entry("\\Z", "\\mathbb{Z}"),
          Map.entry("\\reals", "\\mathbb{R}"),
          Map.entry("\\Reals", "\\mathbb{R}"),
          Map.entry("\\larr", "\\leftarrow "),
          Map.entry("\\rarr", "\\rightarrow "),
          Map.entry("\\isin", "\\in "),
          Map.entry("\\empty", "\\emptyset "),
          Map.entry("\\lparen", "("),
          Map.entry("\\rparen", ")"),
          Map.entry("\\bigm", "\\big"),
          Map.entry("\\Bigm", "\\Big"),
          Map.entry("\\biggm", "\\bigg"),
          Map.entry("\\Biggm", "\\Bigg"),
          Map.entry("\\dd", "\\mathrm{d}"));

  /** Commands that take a bare length. JLaTeXMath prints its unit: {@code \kern1em} is "em". */
  private static final Set<String> LENGTHS = Set.of("\\kern", "\\hskip", "\\mkern", "\\mskip");

  private final List<TexToken> tokens;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Integer> opened = new ArrayDeque<>();
  private int at;

  private PrintTex(List<TexToken> tokens) {
    this.tokens = tokens;
  }

  /** The commands of {@link #LIKE} and {@link #LENGTHS}, with their backslashes. */
  static Set<String> mended() {
    Set<String> mended = LIKE.keySet().stream().collect(Collectors.toSet());
    mended.addAll(LENGTHS);
    mended.add("\\tag");
    return mended;
  }

  /** The environments that have another name on paper. */
  static Set<String> mendedEnvironments() {
    return BEGIN.keySet();
  }

  /** Says a formula anew. */
  static String of(String tex) {
    PrintTex print = new PrintTex(TexToken.of(tex));
    while (print.at < print.tokens.size()) {
      print.next();
    }
    return print.out.toString();
  }

  private void next() {
    TexToken token = tokens.get(at);
    switch (token.kind()) {
      case COMMAND -> command(token);
      case OPEN -> open();
      case CLOSE, SPACE, SIGN -> keep(token);
    }
  }

  private void keep(TexToken token) {
    out.append(token.text());
    at++;
  }

  private void command(TexToken token) {
    if (token.is("\\begin") || token.is("\\end")) {
      environment(token);
    } else if (token.is("\\operatorname") && isSign(at + 1, "*")) {
      at += 2;
      out.append("\\mathop{\\mathrm").append(argument()).append('}');
    } else if (token.is("\\tag")) {
      at += isSign(at + 1, "*") ? 2 : 1;
      out.append("\\qquad(\\text").append(argument()).append(')');
    } else if (LENGTHS.contains(token.text())) {
      length();
    } else {
      String like = LIKE.get(token.text());
      out.append(like == null ? token.text() : like);
      at++;
    }
  }

  private void environment(TexToken token) {
    at++;
    String braced = argument();
    String name = braced.length() < 2 ? braced : braced.substring(1, braced.length() - 1);
    String like = (token.is("\\begin") ? BEGIN : END).get(name);
    out.append(like == null ? token.text() + braced : like);
  }

  /** The group that comes next, with its braces and as written; empty where there is none. */
  private String argument() {
    int from = at;
    while (from < tokens.size() && tokens.get(from).kind() == TexToken.Kind.SPACE) {
      from++;
    }
    if (from == tokens.size() || tokens.get(from).kind() != TexToken.Kind.OPEN) {
      return "";
    }
    int depth = 0;
    StringBuilder group = new StringBuilder();
    for (int i = from; i < tokens.size(); i++) {
      TexToken token = tokens.get(i);
      depth += token.kind() == TexToken.Kind.OPEN ? 1 : 0;
      depth -= token.kind() == TexToken.Kind.CLOSE ? 1 : 0;
      group.append(token.text());
      if (depth == 0) {
        at = i + 1;
        return group.toString();
      }
    }
    return "";
  }

  private void length() {
    StringBuilder length = new StringBuilder();
    int end = at + 1;
    while (end < tokens.size() && !isLength(length.toString())) {
      TexToken token = tokens.get(end);
      if (token.kind() != TexToken.Kind.SIGN && token.kind() != TexToken.Kind.SPACE) {
        break;
      }
      length.append(token.text().strip());
      end++;
    }
    if (isLength(length.toString())) {
      out.append("\\hspace{").append(length).append('}');
      at = end;
    } else {
      keep(tokens.get(at));
    }
  }

  private static boolean isLength(String text) {
    return text.matches("[+-]?[0-9.]+(em|ex|mu|pt|px|cm|mm|in)");
  }

  private void open() {
    Optional<String> alone = sharedSign();
    if (alone.isPresent()) {
      out.append("\\mathord{").append(alone.get()).append('}');
      at += 3;
    } else {
      keep(tokens.get(at));
    }
  }

  /** The sign that stands alone in the braces that open here, where they are no argument. */
  private Optional<String> sharedSign() {
    if (at + 2 >= tokens.size()
        || tokens.get(at + 1).kind() != TexToken.Kind.SIGN
        || tokens.get(at + 2).kind() != TexToken.Kind.CLOSE
        || !SHARED_SIGNS.contains(tokens.get(at + 1).text())
        || isArgument(at)) {
      return Optional.empty();
    }
    return Optional.of(tokens.get(at + 1).text());
  }

  private boolean isArgument(int open) {
    int before = open - 1;
    while (before >= 0 && tokens.get(before).kind() == TexToken.Kind.SPACE) {
      before--;
    }
    if (before < 0) {
      return false;
    }
    TexToken token = tokens.get(before);
    return switch (token.kind()) {
      case COMMAND -> token.isWord();
      case CLOSE -> isArgument(opening(before));
      case SIGN -> token.is("^") || token.is("_") || token.is("]");
      case OPEN, SPACE -> false;
    };
  }

  /** Where the group that closes here opens; 0 where it does not. */
  private int opening(int close) {
    opened.clear();
    for (int i = 0; i < close; i++) {
      if (tokens.get(i).kind() == TexToken.Kind.OPEN) {
        opened.push(i);
      } else if (tokens.get(i).kind() == TexToken.Kind.CLOSE) {
        opened.poll();
      }
    }
    return opened.isEmpty() ? 0 : opened.peek();
  }

  private boolean isSign(int index, String sign) {
    return index < tokens.size() && tokens.get(index).is(sign);
  }
}
