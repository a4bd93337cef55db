package org.tentamen.bank;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tentamen.bank.yaml.YamlNode;

/** A YAML file as JSON, typed as an editor types it: by YAML 1.2's core schema. */
public final class EditorsView {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private EditorsView() {}

  public static String json(YamlNode node) {
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items().stream()
          .map(EditorsView::json)
          .collect(Collectors.joining(",", "[", "]"));
    }
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping.entries().stream()
          .map(e -> text(e.key().text()) + ":" + json(e.value()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    return node instanceof YamlNode.Scalar scalar ? scalar(scalar) : "null";
  }

  private static String scalar(YamlNode.Scalar scalar) {
    boolean plain = scalar.style() == YamlNode.Style.PLAIN;
    String text = scalar.text();
    if (plain && (text.isEmpty() || text.equals("null") || text.equals("~"))) {
      return "null";
    }
    boolean typed = NUMBER.matcher(text).matches() || text.equals("true") || text.equals("false");
    return plain && typed ? text : text(text);
  }

  private static String text(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
