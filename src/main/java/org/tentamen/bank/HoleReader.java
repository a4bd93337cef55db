package org.tentamen.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Tree;
import org.tentamen.formula.Type;

/** Reads what stands between the braces of a hole. */
final class HoleReader {

  private static final int MOST_DECIMALS = 15;

  private final Diagnostics problems;
  private final Vocabulary vocabulary;

  HoleReader(Diagnostics problems, Vocabulary vocabulary) {
    this.problems = problems;
    this.vocabulary = vocabulary;
  }

  /**
   * Where the braces stand that close a hole.
   *
   * @param start where its formula starts
   * @return empty where another hole opens first, or the text ends
   */
  static OptionalInt end(String text, int start) {
    char quote = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = text.indexOf(c, i + 1) < 0 ? 0 : c;
      } else if (text.startsWith("}}", i)) {
        return OptionalInt.of(i);
      } else if (text.startsWith("{{", i)) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /** A hole; empty where there is an error in it. */
  Optional<Text.Hole> read(Passage written) {
    int colon = colon(written.text());
    Passage formula = colon < 0 ? written : written.part(0, colon);
    OptionalInt decimals = colon < 0 ? OptionalInt.empty() : decimals(written, colon);
    Optional<Formula> read = Formula.read(formula, problems);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    if (!(read.get().tree() instanceof Tree.Call call)) {
      return Optional.of(inserted(read.get(), decimals, false));
    }
    return switch (call.function()) {
      case "paren" -> paren(call, decimals);
      case "table" -> plain(decimals, call).flatMap(this::table);
      case "working" -> plain(decimals, call).flatMap(this::working);
      default -> Optional.of(inserted(read.get(), decimals, false));
    };
  }

  private Text.Hole inserted(Formula formula, OptionalInt decimals, boolean parenthesised) {
    vocabulary.check(formula);
    return new Text.Hole.Inserted(formula, decimals, parenthesised);
  }

  private Optional<Text.Hole> paren(Tree.Call call, OptionalInt decimals) {
    if (call.arguments().size() != 1) {
      return refuse(call, "paren(x)");
    }
    return part(call.arguments().get(0)).map(f -> inserted(f, decimals, true));
  }

  private Optional<Text.Hole> table(Tree.Call call) {
    int count = call.arguments().size();
    if (count == 0 || count % 2 != 0) {
      return refuse(call, "table(heading, list, …), a list for each heading");
    }
    List<Text.Column> columns = new ArrayList<>();
    for (int i = 0; i < count; i += 2) {
      Optional<Formula> heading = part(call.arguments().get(i));
      Optional<Formula> items = part(call.arguments().get(i + 1));
      if (heading.isPresent() && items.isPresent()) {
        checkHeading(heading.get());
        checkItems(items.get());
        columns.add(new Text.Column(heading.get(), items.get()));
      }
    }
    return Optional.of(new Text.Hole.Table(columns));
  }

  private void checkHeading(Formula heading) {
    Type type = vocabulary.check(heading);
    boolean fits = type == Type.TEXT || type == Type.NUMBER || type == Type.UNKNOWN;
    if (!fits) {
      problems.error(
          heading.passage().at(0), type.described() + " as a heading", "a text in quotes", "");
    }
    if (heading.tree() instanceof Tree.Text text) {
      // The text starts after its quote.
      int start = text.span().from() + 1;
      Dollars.check(text.text(), i -> heading.passage().at(start + i), Set.of(), problems);
    }
  }

  private void checkItems(Formula items) {
    Type type = vocabulary.check(items);
    boolean fits = type instanceof Type.ListOf || type == Type.UNKNOWN;
    if (!fits) {
      problems.error(
          items.passage().at(0), type.described() + " as a column of a table", "a list", "");
    }
  }

  private Optional<Text.Hole> working(Tree.Call call) {
    boolean name = call.arguments().size() == 1 && call.arguments().get(0) instanceof Tree.Name;
    if (!name) {
      return refuse(call, "working(step)");
    }
    Tree.Name step = (Tree.Name) call.arguments().get(0);
    List<String> steps = List.copyOf(vocabulary.names(Vocabulary.Kind.STEP));
    if (!vocabulary.mayBe(step.name(), Vocabulary.Kind.STEP)) {
      problems.error(
          step.span().place(),
          "unknown step '" + step.name() + "'",
          steps.isEmpty() ? "a step" : "one of: " + String.join(", ", steps),
          org.tentamen.diagnostic.Nearest.suggestion(step.name(), steps));
    }
    return Optional.of(new Text.Hole.Working(step.name()));
  }

  private Optional<Text.Hole> refuse(Tree.Call call, String expected) {
    problems.error(
        call.span().place(), "'" + call.span().quote() + "' with other arguments", expected, "");
    return Optional.empty();
  }

  private Optional<Tree.Call> plain(OptionalInt decimals, Tree.Call call) {
    if (decimals.isPresent()) {
      problems.error(
          call.span().place(),
          "decimals after '" + call.function() + "(…)'",
          "them after a number only",
          "Round in the formula, as in round(x, 3).");
    }
    return Optional.of(call);
  }

  /** A part of a formula as a formula of its own. */
  private Optional<Formula> part(Tree tree) {
    Passage whole = tree.span().passage();
    return Formula.read(whole.part(tree.span().from(), tree.span().to()), problems);
  }

  /** The colon before the decimals, the last one outside quotes; -1 for none. */
  private static int colon(String text) {
    char quote = 0;
    int colon = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == ':') {
        colon = i;
      }
    }
    return colon;
  }

  private OptionalInt decimals(Passage written, int colon) {
    String text = written.text().substring(colon + 1).strip();
    Optional<Integer> decimals =
        text.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    boolean fits = decimals.filter(d -> d <= MOST_DECIMALS).isPresent();
    if (!fits) {
      problems.error(
          written.at(colon + 1),
          "'" + text + "' after ':'",
          "a number of decimals from 0 to " + MOST_DECIMALS + ", as in {{x:3}}",
          text.matches("\\.?[0-9][dfeg]?") ? "Write ':" + text.replaceAll("\\D", "") + "'." : "");
      return OptionalInt.empty();
    }
    return OptionalInt.of(decimals.orElseThrow());
  }
}
