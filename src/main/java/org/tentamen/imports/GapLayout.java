package org.tentamen.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the gaps of a text go: behind what each part asks, or as letters in the text. */
final class GapLayout {

  private static final String GAP = "……";

  private final List<GapGroup> groups;
  private final String text;
  private final List<String> asks;

  private GapLayout(List<GapGroup> groups, String text, List<String> asks) {
    this.groups = groups;
    this.text = text;
    this.asks = asks;
  }

  /**
   * Lays out a text.
   *
   * @param markdown the text with marks
   * @param all its groups of gaps, in order
   */
  static GapLayout of(String markdown, List<GapGroup> all) {
    List<GapGroup> groups = all.stream().filter(g -> g.weight().signum() > 0).toList();
    if (groups.size() == all.size() && !groups.isEmpty()) {
      GapLayout behind = behind(markdown, groups);
      if (behind != null) {
        return behind;
      }
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    int letter = 0;
    for (GapGroup group : all) {
      boolean earns = group.weight().signum() > 0;
      String sign = earns && groups.size() > 1 ? "**(" + id(letter) + ")**" : GAP;
      text.append(markdown, at, group.from()).append(sign);
      letter += earns ? 1 : 0;
      at = group.to();
    }
    text.append(markdown.substring(at));
    return new GapLayout(groups, text.toString().strip(), List.of());
  }

  /** The layout where every paragraph from the first gap on ends with one; else null. */
  private static @Nullable GapLayout behind(String markdown, List<GapGroup> groups) {
    int start = markdown.lastIndexOf("\n\n", groups.get(0).from());
    String text = start < 0 ? "" : markdown.substring(0, start).strip();
    List<String> asks = new ArrayList<>();
    int at = start < 0 ? 0 : start;
    for (GapGroup group : groups) {
      String ask = markdown.substring(at, group.from()).strip();
      int end = markdown.indexOf("\n\n", group.to());
      String rest = markdown.substring(group.to(), end < 0 ? markdown.length() : end).strip();
      boolean fits =
          !ask.contains("\n\n") && !ask.startsWith("|") && !ask.startsWith("- ") && rest.isEmpty();
      if (!fits) {
        return null;
      }
      asks.add(ask.replaceFirst("^\\(?[a-z][).]\\s*", ""));
      at = end < 0 ? markdown.length() : end;
    }
    boolean ends = markdown.substring(at).isBlank();
    return ends && (groups.size() == 1 || !text.isEmpty())
        ? new GapLayout(groups, text, asks)
        : null;
  }

  /** The id of a part: its letter. */
  static String id(int part) {
    return part < 26 ? Character.toString('a' + part) : "p" + (part + 1);
  }

  /** The gaps that earn anything, by part. */
  List<GapGroup> groups() {
    return groups;
  }

  /** What students read before the parts. */
  String text() {
    return text;
  }

  /** What a part asks; empty where it stands in the text. */
  String ask(int part) {
    return asks.isEmpty() ? "" : asks.get(part);
  }

  /** What students read where there is one part. */
  String whole() {
    String ask = ask(0);
    return ask.isEmpty() ? text : text.isEmpty() ? ask : text + "\n\n" + ask;
  }
}
