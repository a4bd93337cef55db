package org.tentamen.render.maths;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tentamen.diagnostic.Nearest;

/**
 * The commands and environments that are drawn on screens and on paper. Whatever else either of the
 * two could draw, such as a file of this machine ({@code \includegraphics}) or a command of the
 * author's own, is refused.
 */
final class TexVocabulary {

  private static final Set<String> SIGNS =
      Set.of("\\\\", "\\{", "\\}", "\\|", "\\,", "\\;", "\\:", "\\!", "\\%", "\\$", "\\#", "\\&");

  private static final Set<String> MORE_SIGNS = Set.of("\\_", "\\ ");

  private static final Set<String> ENVIRONMENTS =
      Set.of(
          "matrix",
          "pmatrix",
          "bmatrix",
          "Bmatrix",
          "vmatrix",
          "Vmatrix",
          "smallmatrix",
          "array",
          "aligned",
          "gathered");

  /** KaTeX draws these in displayed formulas only. */
  private static final Set<String> DISPLAYED =
      Set.of("align", "align*", "gather", "gather*", "split", "equation", "equation*");

  private static final Map<String, String> INSTEAD =
      Map.of(
          "\\color", "Write \\textcolor{red}{…}.",
          "\\includegraphics", "Write a picture as Markdown: ![what it shows](file.png).",
          "\\href", "Write a link as Markdown: [text](address).",
          "\\newcommand", "Write the formula in full, or say how a name is typeset with 'tex'.",
          "\\def", "Write the formula in full, or say how a name is typeset with 'tex'.",
          "\\mbox", "Write \\text{…}.",
          "\\textsc", "Write \\text{…}.",
          "\\cancel", "Write \\not before a sign, or \\underline{…}.");

  private static final Set<String> COMMANDS = commands();

  private static final Set<String> KNOWN_ENVIRONMENTS = environments();

  private TexVocabulary() {}

  /** What of a formula is not in the vocabulary, each thing once; and braces that do not fit. */
  static List<MathsProblem> problems(List<TexToken> tokens, Maths.Style style) {
    Set<MathsProblem> problems = new LinkedHashSet<>();
    Deque<String> environments = new ArrayDeque<>();
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      TexToken token = tokens.get(i);
      switch (token.kind()) {
        case OPEN -> depth++;
        case CLOSE -> depth--;
        case COMMAND -> {
          if (token.is("\\begin") || token.is("\\end")) {
            environment(tokens, i, style, environments, problems);
          } else if (!COMMANDS.contains(token.text())) {
            problems.add(unknown(token.text()));
          }
        }
        case SPACE, SIGN -> {}
      }
      if (depth < 0) {
        break;
      }
    }
    if (depth != 0) {
      problems.add(braces(depth));
    }
    environments.forEach(
        open -> problems.add(new MathsProblem(begun(open), "\\end{" + open + "} after it", "")));
    return List.copyOf(problems);
  }

  private static MathsProblem braces(int depth) {
    return depth > 0
        ? new MathsProblem("a formula with '{' that is not closed", "a '}' for each '{'", "")
        : new MathsProblem("a formula with '}' that closes nothing", "a '{' for each '}'", "");
  }

  private static String begun(String environment) {
    return "\\begin{" + environment + "} that is not ended";
  }

  private static MathsProblem unknown(String command) {
    String mend = INSTEAD.getOrDefault(command, "");
    return new MathsProblem(
        "'" + command + "', which cannot be drawn both on screens and on paper",
        "a command of TeX's maths that KaTeX and JLaTeXMath know",
        mend.isEmpty() ? Nearest.suggestion(command, COMMANDS) : mend);
  }

  private static void environment(
      List<TexToken> tokens,
      int at,
      Maths.Style style,
      Deque<String> open,
      Collection<MathsProblem> problems) {
    String name = name(tokens, at + 1);
    if (tokens.get(at).is("\\end")) {
      if (open.isEmpty() || !open.pop().equals(name)) {
        problems.add(
            new MathsProblem("\\end{" + name + "} of what is not begun", "\\begin before it", ""));
      }
      return;
    }
    open.push(name);
    if (!KNOWN_ENVIRONMENTS.contains(name)) {
      problems.add(
          new MathsProblem(
              "\\begin{" + name + "}, which cannot be drawn both on screens and on paper",
              "one of: " + String.join(", ", KNOWN_ENVIRONMENTS),
              Nearest.suggestion(name, KNOWN_ENVIRONMENTS)));
    } else if (DISPLAYED.contains(name) && style == Maths.Style.INLINE) {
      problems.add(
          new MathsProblem(
              "\\begin{" + name + "} in a formula within a line",
              "it in a displayed formula, $$…$$",
              "Write \\begin{aligned} within a line."));
    }
  }

  private static String name(List<TexToken> tokens, int from) {
    StringBuilder name = new StringBuilder();
    for (int i = from; i < tokens.size(); i++) {
      switch (tokens.get(i).kind()) {
        case SIGN -> name.append(tokens.get(i).text());
        case CLOSE -> {
          return name.toString();
        }
        case OPEN, SPACE, COMMAND -> {}
      }
    }
    return name.toString();
  }

  /** All commands, with their backslashes. */
  static Set<String> commands() {
    Set<String> commands = new TreeSet<>(SIGNS);
    commands.addAll(MORE_SIGNS);
    commands.addAll(PrintTex.mended());
    commands.addAll(listed());
    return commands;
  }

  private static Set<String> environments() {
    Set<String> all = new TreeSet<>(ENVIRONMENTS);
    all.addAll(PrintTex.mendedEnvironments());
    return all;
  }

  private static List<String> listed() {
    String name = "commands.txt";
    try (InputStream in =
            Objects.requireNonNull(TexVocabulary.class.getResourceAsStream(name), name);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> "\\" + line)
          .collect(Collectors.toCollection(ArrayList::new));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " is packaged and cannot be read", e);
    }
  }
}
