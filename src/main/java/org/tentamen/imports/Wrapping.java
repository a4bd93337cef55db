package org.tentamen.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.bank.yaml.YamlValue;

/** Breaks the long lines of a bank's texts as a person would, where Markdown sees no difference. */
final class Wrapping {

  private static final int WIDTH = 100;

  /** The keys whose texts are Markdown. */
  private static final Set<String> TEXTS =
      Set.of("question", "ask", "feedback", "hints", "solution");

  private static final Pattern LIST = Pattern.compile("^( *)((?:[-*] |\\d+\\. |> ){0,20})");

  /** What no line ends in: holes, maths, code, links and pictures; then any other character. */
  private static final Pattern PIECE =
      Pattern.compile(
          "\\{\\{[^}]{0,500}}}|\\$\\$[^$]{1,2000}\\$\\$|\\$[^$]{1,1000}\\$|`[^`]{1,500}`"
              + "|!?\\[[^\\]]{0,500}]\\([^) ]{1,1000}\\)|\\\\.|.",
          Pattern.DOTALL);

  private Wrapping() {}

  /** Keys and values with broken lines. */
  static YamlValue.Fields of(YamlValue.Fields fields) {
    Map<String, YamlValue> all = new LinkedHashMap<>();
    fields
        .values()
        .forEach(
            (key, value) -> all.put(key, TEXTS.contains(key) ? wrapped(value) : inside(value)));
    return new YamlValue.Fields(fields.layout(), all);
  }

  private static YamlValue inside(YamlValue value) {
    if (value instanceof YamlValue.Fields fields) {
      return of(fields);
    }
    if (value instanceof YamlValue.Items items) {
      return new YamlValue.Items(
          items.layout(), items.items().stream().map(Wrapping::inside).toList());
    }
    return value;
  }

  private static YamlValue wrapped(YamlValue value) {
    if (value instanceof YamlValue.Items items) {
      return new YamlValue.Items(
          items.layout(), items.items().stream().map(Wrapping::wrapped).toList());
    }
    return value instanceof YamlValue.Words words ? Yaml.words(text(words.text())) : value;
  }

  static String text(String markdown) {
    List<String> lines = new ArrayList<>();
    boolean code = false;
    for (String line : markdown.split("\n", -1)) {
      code ^= line.strip().startsWith("```");
      boolean whole = code || line.length() <= WIDTH || line.strip().startsWith("|");
      lines.addAll(whole ? List.of(line) : broken(line));
    }
    return String.join("\n", lines);
  }

  private static List<String> broken(String line) {
    Matcher start = LIST.matcher(line);
    String indent = start.find() ? start.group().replaceAll("[^> ]", " ") : "";
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder(start.group());
    boolean empty = true;
    for (String word : words(line.substring(start.end()))) {
      if (!empty && current.length() + 1 + word.length() > WIDTH) {
        lines.add(current.toString());
        current = new StringBuilder(indent).append(MarkdownText.safeStart(word));
      } else {
        current.append(empty ? "" : " ").append(word);
      }
      empty = false;
    }
    lines.add(current.toString());
    return lines;
  }

  /** Runs of pieces between spaces. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    Matcher piece = PIECE.matcher(line);
    while (piece.find()) {
      if (!piece.group().equals(" ")) {
        word.append(piece.group());
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
