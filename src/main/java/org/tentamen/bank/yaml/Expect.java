package org.tentamen.bank.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.diagnostic.Diagnostics;

/** Takes a node for what a field needs, and reports where it is something else. */
public final class Expect {

  /** Of a longer text, a message quotes the beginning. */
  private static final int LONGEST_QUOTED = 80;

  private final Diagnostics problems;

  /** Reports to the given diagnostics. */
  public Expect(Diagnostics problems) {
    this.problems = problems;
  }

  /** A mapping whose keys are known. */
  public Optional<Fields> fields(YamlNode node, KnownKeys known) {
    return mapping(node, known.owner() + ", as keys with values", firstKey(node, known))
        .map(mapping -> Fields.of(mapping, known, problems));
  }

  /**
   * A mapping.
   *
   * @param what what was expected, {@code names with formulas}
   * @param mend how to mend it; may be empty
   */
  public Optional<YamlNode.Mapping> mapping(YamlNode node, String what, String mend) {
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(mapping);
    }
    return other(node, what, mend);
  }

  /**
   * The items of a list; items without a value are reported and left out.
   *
   * @param what what was expected, {@code a list of tags}
   * @param mend how to mend it; may be empty
   */
  public Optional<List<YamlNode>> items(YamlNode node, String what, String mend) {
    if (node instanceof YamlNode.Sequence sequence) {
      return Optional.of(withoutMissing(sequence));
    }
    return other(node, what, mend.isEmpty() ? inBrackets(node) : mend);
  }

  /**
   * A single value, on which a comment may follow.
   *
   * @param what what was expected, {@code a number}
   * @param mend how to mend it; may be empty
   */
  public Optional<YamlNode.Scalar> scalar(YamlNode node, String what, String mend) {
    if (node instanceof YamlNode.Scalar scalar) {
      return Optional.of(scalar);
    }
    return other(node, what, mend.isEmpty() ? inQuotes(node) : mend);
  }

  /**
   * A text. It must not be cut at a number sign, where YAML starts a comment, and not be empty.
   *
   * @param what what was expected, {@code the title}
   */
  public Optional<YamlNode.Scalar> text(YamlNode node, String what) {
    Optional<YamlNode.Scalar> scalar = scalar(node, what, "");
    scalar.ifPresent(this::refuseCut);
    if (scalar.isPresent() && scalar.get().text().isBlank()) {
      problems.error(node.place(), "an empty text", what, "");
      return Optional.empty();
    }
    return scalar;
  }

  /** Reports a text without quotes that is cut at a number sign. */
  public void refuseCut(YamlNode.Scalar scalar) {
    Stretch value = scalar.stretch();
    if (scalar.style() != YamlNode.Style.PLAIN) {
      return;
    }
    Comments.start(value.source(), value.to())
        .ifPresent(
            at -> {
              Line line = Line.of(value.source(), at);
              boolean alone = Line.of(value.source(), value.from()).valueStart() == value.from();
              int end =
                  alone
                      ? line.end()
                      : Extent.ofItem(line.source().text(), value.from(), line.end());
              Stretch whole = new Stretch(value.source(), value.from(), end);
              problems.error(
                  line.source().at(at),
                  "a text cut at ' #', where YAML starts a comment",
                  "quotes around the text, or the comment on a line of its own",
                  MendedLine.write(whole, Quoted.of(whole.text())));
            });
  }

  private List<YamlNode> withoutMissing(YamlNode.Sequence sequence) {
    List<YamlNode> items = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      if (Fields.isMissing(item)) {
        reportMissing(item);
      } else {
        items.add(item);
      }
    }
    return items;
  }

  private void reportMissing(YamlNode item) {
    Stretch place = item.stretch();
    Optional<String> comment = Comments.after(place.source(), place.from());
    problems.error(
        item.place(),
        "an item without a value",
        "a value",
        comment
            .map(text -> "Write `- " + Quoted.of(text) + "` if that was the value.")
            .orElse("Write a value, or leave the item out."));
  }

  private <T> Optional<T> other(YamlNode node, String what, String mend) {
    if (!(node instanceof YamlNode.Broken)) {
      problems.error(node.place(), described(node), what, mend);
    }
    return Optional.empty();
  }

  private static String inBrackets(YamlNode node) {
    if (!(node instanceof YamlNode.Scalar word) || !isInOneLine(node)) {
      return "";
    }
    String text = node.stretch().text();
    // A comma in a call or in brackets does not part items.
    boolean brackets = text.chars().anyMatch(c -> "([{".indexOf(c) >= 0);
    boolean quotes = brackets && word.style() == YamlNode.Style.PLAIN;
    return MendedLine.write(node.stretch(), "[" + (quotes ? Quoted.of(text) : text) + "]");
  }

  /** A text with a colon or brackets that YAML takes for keys or a list. */
  private static String inQuotes(YamlNode node) {
    boolean flow =
        (node instanceof YamlNode.Sequence list && list.layout() == YamlNode.Layout.FLOW)
            || (node instanceof YamlNode.Mapping keys && keys.layout() == YamlNode.Layout.FLOW);
    if (flow && isInOneLine(node)) {
      return MendedLine.write(node.stretch(), Quoted.of(node.stretch().text()));
    }
    boolean colon = node instanceof YamlNode.Mapping keys && keys.entries().size() == 1;
    Line line = Line.of(node.stretch().source(), node.stretch().from());
    Stretch rest = new Stretch(line.source(), node.stretch().from(), line.valueEnd());
    return colon ? MendedLine.write(rest, Quoted.of(rest.text())) : "";
  }

  private static boolean isInOneLine(YamlNode node) {
    return node.stretch().text().chars().noneMatch(c -> LineBreaks.isBreak((char) c));
  }

  private static String described(YamlNode node) {
    if (node instanceof YamlNode.Sequence) {
      return "a list";
    }
    if (node instanceof YamlNode.Scalar scalar) {
      String text = scalar.text().strip();
      int end = text.indexOf('\n');
      String line = end < 0 ? text : text.substring(0, end);
      boolean fits = line.codePointCount(0, line.length()) <= LONGEST_QUOTED;
      String cut = fits ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTED));
      return "'" + cut + (cut.length() < text.length() ? "…" : "") + "'";
    }
    return "keys with values";
  }

  /** What stands behind a key or a dash can be keys with values in braces only. */
  private static String firstKey(YamlNode node, KnownKeys known) {
    if (known.inOrder().isEmpty()) {
      return "";
    }
    String example = known.example(known.inOrder().get(0));
    boolean inLine =
        isInOneLine(node)
            && Line.of(node.stretch().source(), node.stretch().from()).start()
                < node.stretch().from();
    String line = inLine ? MendedLine.line(node.stretch(), "{" + example + "}") : example;
    return "Write for example `" + line + "`.";
  }
}
