package org.tentamen.bank.yaml;

import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Source;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Refuses tags, anchors and aliases: a bank is data, and a text that starts with their signs was
 * meant as a text.
 */
final class Properties {

  private static final String EXPECTED = "a value without tags, anchors and aliases";

  private final Source source;
  private final Diagnostics problems;

  Properties(Source source, Diagnostics problems) {
    this.source = source;
    this.problems = problems;
  }

  /**
   * Reports the tag or anchor of a node, or the node if it is an alias.
   *
   * @return whether there was one
   */
  boolean refuse(NodeEvent event, Stretch stretch) {
    if (event instanceof AliasEvent) {
      String mend = MendedLine.write(stretch, Quoted.of(stretch.text()));
      problems.error(stretch.start(), "a YAML alias '" + stretch.text() + "'", EXPECTED, mend);
      return true;
    }
    if (event.getAnchor() == null && !hasTag(event)) {
      return false;
    }
    String written = property(stretch.from());
    String what = written.startsWith("&") ? "a YAML anchor '" : "a YAML tag '";
    problems.error(stretch.start(), what + written + "'", EXPECTED, mend(event, stretch, written));
    return true;
  }

  /** What looks like a word before other words was meant as a text; anything else goes. */
  private String mend(NodeEvent event, Stretch stretch, String written) {
    boolean ofYaml = written.startsWith("!!") || written.startsWith("!<");
    boolean meantAsText = !ofYaml && event instanceof ScalarEvent scalar && scalar.isPlain();
    if (meantAsText) {
      return MendedLine.write(stretch, Quoted.of(stretch.text()));
    }
    int end = stretch.from() + written.length();
    while (end < source.text().length() && LineBreaks.isBlank(source.text().charAt(end))) {
      end++;
    }
    return MendedLine.write(new Stretch(source, stretch.from(), end), "");
  }

  private String property(int from) {
    int end = from;
    String file = source.text();
    while (end < file.length()
        && !LineBreaks.isBlank(file.charAt(end))
        && !LineBreaks.isBreak(file.charAt(end))) {
      end++;
    }
    return file.substring(from, end);
  }

  private static boolean hasTag(NodeEvent event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag() != null;
    }
    return event instanceof CollectionStartEvent start && start.getTag() != null;
  }
}
