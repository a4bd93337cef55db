package org.tentamen.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tentamen.bank.yaml.YamlValue;

/** Short words for pieces of a bank's YAML. */
final class Yaml {

  private Yaml() {}

  /** A formula, number, id or word of the format. */
  static YamlValue token(String text) {
    return new YamlValue.Token(text);
  }

  /** A text for people. */
  static YamlValue words(String text) {
    return new YamlValue.Words(text);
  }

  /** A text for people that is the same in every version, whose braces open nothing. */
  static YamlValue fixed(String text) {
    return words(text.replace("{{", MarkdownText.BRACES));
  }

  /** The text of what was written as fixed. */
  static String unfixed(String written) {
    return written.replace(MarkdownText.BRACES, "{{");
  }

  /** Keys in braces. */
  static YamlValue.Fields braces(Map<String, YamlValue> fields) {
    return new YamlValue.Fields(YamlValue.Layout.ONE_LINE, fields);
  }

  /** One key in braces. */
  static YamlValue.Fields braces(String key, YamlValue value) {
    return braces(Map.of(key, value));
  }

  /** Two keys in braces. */
  static YamlValue.Fields braces(String key, YamlValue value, String second, YamlValue other) {
    Map<String, YamlValue> fields = new LinkedHashMap<>();
    fields.put(key, value);
    fields.put(second, other);
    return braces(fields);
  }

  /** The same keys and one more. */
  static YamlValue.Fields with(YamlValue.Fields fields, String key, YamlValue value) {
    Map<String, YamlValue> more = new LinkedHashMap<>(fields.values());
    more.put(key, value);
    return new YamlValue.Fields(fields.layout(), more);
  }

  /** The same keys without one. */
  static YamlValue.Fields without(YamlValue.Fields fields, String key) {
    Map<String, YamlValue> rest = new LinkedHashMap<>(fields.values());
    rest.remove(key);
    return new YamlValue.Fields(fields.layout(), rest);
  }

  /** A text as a formula; its quotes are those that it has not. */
  static YamlValue literal(String text) throws NotSaid {
    if (text.indexOf('\'') < 0) {
      return token("'" + text + "'");
    }
    if (text.indexOf('"') < 0) {
      return token('"' + text + '"');
    }
    throw new NotSaid("a wrong answer with both ' and \" in it");
  }

  /** Labels, tags and other texts that are the same in every version. */
  static YamlValue labels(List<String> labels) {
    return new YamlValue.Items(labels.stream().map(Yaml::fixed).toList());
  }
}
