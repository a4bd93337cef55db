package org.tentamen.grade.mining;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tentamen.grade.mining.Candidate.Replacement;

/** A mistake as an item of a bank's {@code misconceptions}, indented as banks usually are. */
final class PasteableYaml {

  private static final String INDENT = "      ";

  /** What YAML takes for a plain text, and neither for a list nor for a comment or a key. */
  private static final Pattern PLAIN = Pattern.compile("(?!.*(: | #|:$))[\\p{Alnum}(.-].*");

  private static final int LONGEST_ID = 40;

  private PasteableYaml() {}

  /**
   * The item.
   *
   * @param taken the ids of the question's misconceptions; the new one is added
   */
  static String of(Candidate candidate, Set<String> taken) {
    StringBuilder yaml = new StringBuilder();
    yaml.append(INDENT).append("- id: ").append(id(candidate.what(), taken)).append('\n');
    String before = "";
    for (Replacement line : candidate.replaced()) {
      String formula = scalar(line.formula());
      if (line.name().isEmpty()) {
        line(yaml, 1, line.key() + ": " + formula);
        continue;
      }
      if (!line.key().equals(before)) {
        line(yaml, 1, line.key() + ":");
      }
      before = line.key();
      // A head such as conv_out(n, f) is plain in a mapping of several lines.
      line(yaml, 2, line.name() + ": " + formula);
    }
    line(
        yaml, 1, "feedback: " + quoted("Check the formula: " + inMarkdown(candidate.what()) + "."));
    return yaml.toString();
  }

  private static void line(StringBuilder yaml, int depth, String text) {
    yaml.append(INDENT).append("  ".repeat(depth)).append(text).append('\n');
  }

  /** What is quoted in a message is code in Markdown. */
  private static String inMarkdown(String what) {
    return what.replace('\'', '`');
  }

  private static String scalar(String formula) {
    return PLAIN.matcher(formula).matches() ? formula : quoted(formula);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** An id made of the words of a change. */
  static String id(String what, Set<String> taken) {
    String words =
        what.toLowerCase(Locale.ROOT)
            .replace("*", " times ")
            .replace("+", " plus ")
            .replace(" - ", " minus ")
            .replace("'-'", " minus ")
            .replace("/", " over ")
            .replace("^", " power ")
            .replaceAll("[^a-z0-9_]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = words.length() <= LONGEST_ID ? words : words.substring(0, LONGEST_ID);
    String base = cut.replaceAll("-+$", "");
    if (base.isEmpty() || !Character.isLetter(base.charAt(0))) {
      base = "takes-" + base;
    }
    String id = base;
    for (int i = 2; taken.contains(id) || id.equals("none"); i++) {
      id = base + "-" + i;
    }
    taken.add(id);
    return id;
  }

  /** The ids that a new one may not have. */
  static Set<String> taken(List<String> ids) {
    return new HashSet<>(ids);
  }
}
