package org.tentamen.render;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tentamen.bank.Text;
import org.tentamen.variant.Filling;

/** One version's values for the holes of a text. */
final class Fillings {

  /** Frequent commands behind which a value needs no braces, for those who read the TeX. */
  private static final Set<String> WITHOUT_ARGUMENTS =
      Set.of(
          "times",
          "cdot",
          "div",
          "pm",
          "le",
          "leq",
          "ge",
          "geq",
          "lt",
          "gt",
          "ne",
          "neq",
          "approx",
          "to",
          "rightarrow",
          "in",
          "log",
          "ln",
          "exp",
          "max",
          "min",
          "quad",
          "left",
          "right");

  static final Fillings NONE = new Fillings(List.of());

  private final List<Filling> fillings;

  Fillings(List<Filling> fillings) {
    this.fillings = fillings;
  }

  /** What is put into a hole. */
  Filling of(int hole) {
    return fillings.get(hole);
  }

  /** Hands on a text piece by piece: words as they stand between the holes, and what fills them. */
  void walk(String text, Consumer<String> words, Consumer<Filling> filling) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isHole(text.charAt(i))) {
        if (i > start) {
          words.accept(text.substring(start, i));
        }
        filling.accept(of(text.charAt(i) - Text.FIRST_HOLE));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      words.accept(start == 0 ? text : text.substring(start));
    }
  }

  /** A text with plain values in it. */
  String plain(String text) {
    StringBuilder out = new StringBuilder();
    walk(text, out::append, filling -> out.append(plain(filling)));
    return out.toString();
  }

  /** TeX with values in it, each a single token to what stands around it. */
  String tex(String tex) {
    StringBuilder out = new StringBuilder();
    boolean grouped = false;
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      if (isHole(c)) {
        grouped = grouped || takesArgument(tex, i);
        String value = tex(of(c - Text.FIRST_HOLE));
        out.append(grouped ? "{" + value + "}" : value);
      } else {
        grouped = grouped && Character.isWhitespace(c);
        out.append(c);
      }
    }
    return out.toString();
  }

  /** What stands in a line where only words can, even of what takes a block. */
  static String plain(Filling filling) {
    if (filling instanceof Filling.Inline value) {
      return value.plain();
    }
    if (filling instanceof Filling.Table table) {
      return table.columns().stream().map(Fillings::plain).collect(Collectors.joining("; "));
    }
    return String.join("; ", ((Filling.Working) filling).lines());
  }

  private static String plain(Filling.Column column) {
    return column.heading()
        + ": "
        + column.items().stream().map(Filling.Inline::plain).collect(Collectors.joining(", "));
  }

  private static String tex(Filling filling) {
    if (filling instanceof Filling.Inline value) {
      return value.tex();
    }
    if (filling instanceof Filling.Working working) {
      return String.join(" \\quad ", working.lines());
    }
    return ((Filling.Table) filling)
        .columns().stream()
            .flatMap(column -> column.items().stream())
            .map(Filling.Inline::tex)
            .collect(Collectors.joining(", "));
  }

  private boolean isHole(char c) {
    int hole = c - Text.FIRST_HOLE;
    return hole >= 0 && hole < fillings.size();
  }

  /**
   * Whether the hole may be an argument: {@code x^{{n}}} with 12 in it is x¹², not x¹2, and {@code
   * \frac{{a}}{{b}}} has two. After a command's name, braces also keep letters apart.
   */
  private static boolean takesArgument(String tex, int hole) {
    int before = hole - 1;
    while (before >= 0 && Character.isWhitespace(tex.charAt(before))) {
      before--;
    }
    if (before < 0) {
      return false;
    }
    char c = tex.charAt(before);
    if (c == '^' || c == '_' || c == '}' || c == ']') {
      return true;
    }
    int end = before + 1;
    while (before >= 0 && isLetter(tex.charAt(before))) {
      before--;
    }
    if (!isLetter(c) || before < 0 || tex.charAt(before) != '\\') {
      return false;
    }
    boolean touches = end == hole;
    return touches || !WITHOUT_ARGUMENTS.contains(tex.substring(before + 1, end));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
