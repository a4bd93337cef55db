package org.tentamen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.bank.Question;
import org.tentamen.bank.Text;
import org.tentamen.diagnostic.Severity;
import org.tentamen.render.Markdown;

/**
 * Finds HTML in texts, which are Markdown: students would read the tags. Where a tag is what the
 * question is about, it is code or has a backslash before it.
 */
final class TagFindings {

  private static final Pattern NAME = Pattern.compile("<([A-Za-z][A-Za-z0-9]*)");

  /** Of others, as in {@code x<y>z}, nobody knows that they are meant as tags. */
  private static final Set<String> USUAL =
      Set.of(
          "a", "b", "br", "center", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6",
          "hr", "i", "img", "li", "ol", "p", "pre", "script", "small", "span", "strong", "style",
          "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "tt", "u", "ul");

  private static final Map<String, String> MARKDOWN =
      Map.ofEntries(
          Map.entry("b", "Write **bold**"),
          Map.entry("strong", "Write **bold**"),
          Map.entry("i", "Write *italic*"),
          Map.entry("em", "Write *italic*"),
          Map.entry("code", "Write `code`"),
          Map.entry("tt", "Write `code`"),
          Map.entry("sub", "Write $x_1$"),
          Map.entry("sup", "Write $x^2$"),
          Map.entry("a", "Write [words](https://example.org)"),
          Map.entry("img", "Write ![description](picture.png)"),
          Map.entry("li", "Begin the line with '- '"),
          Map.entry("p", "Leave a line empty"),
          Map.entry("br", "End the line with a backslash"));

  private TagFindings() {}

  /** A warning for each tag that opens, and for each comment. */
  static List<Finding> findings(Question question) {
    List<Finding> findings = new ArrayList<>();
    question.texts().forEach(text -> add(text, findings));
    return findings;
  }

  private static void add(Text text, List<Finding> findings) {
    for (Markdown.Tag tag : Markdown.tags(text)) {
      Optional<String> mend = mend(tag.html());
      if (mend.isPresent()) {
        findings.add(
            Finding.of(
                Finding.Kind.TEXT,
                Severity.WARNING,
                TextPlace.of(text, tag.at()),
                "'" + tag.html() + "', which prints as it stands",
                "Markdown, not HTML",
                mend.get()));
      }
    }
  }

  private static Optional<String> mend(String html) {
    if (html.startsWith("<!--")) {
      return Optional.of("Put what students are not to read behind a # of the YAML file.");
    }
    Matcher name = NAME.matcher(html);
    String tag = name.lookingAt() ? name.group(1).toLowerCase(Locale.ROOT) : "";
    return USUAL.contains(tag)
        ? Optional.of(
            MARKDOWN.getOrDefault(tag, "Leave it out")
                + ", or \\"
                + html
                + " to show the tag itself.")
        : Optional.empty();
  }
}
