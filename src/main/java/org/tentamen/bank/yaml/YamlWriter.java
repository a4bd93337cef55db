package org.tentamen.bank.yaml;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;
import org.yaml.snakeyaml.serializer.Serializer;

/**
 * Writes YAML as a person would, and as {@link YamlReader} reads it: short lists and braces on one
 * line, long texts after {@code |}, no double quotes.
 */
public final class YamlWriter {

  /** What fits on a line besides its key and indentation. */
  private static final int LINE = 100;

  private static final Resolver NO_TYPES = new NoTypes();
  private static final Resolver YAMLS_TYPES = new Resolver();

  private YamlWriter() {}

  /** Every plain text is a text here: the bank's keys decide what it is. */
  private static final class NoTypes extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // None.
    }
  }

  /**
   * Writes a file.
   *
   * @param root its keys and values
   * @return the file's text, which ends with a line break
   */
  public static String write(YamlValue.Fields root) {
    DumperOptions options = new DumperOptions();
    options.setAllowUnicode(true);
    options.setIndent(2);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setSplitLines(false);
    options.setMaxSimpleKeyLength(500);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    StringWriter out = new StringWriter();
    Serializer serializer = new Serializer(new Emitter(out, options), NO_TYPES, options, null);
    try {
      serializer.open();
      serializer.serialize(node(root));
      serializer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().endsWith("\n") ? out.toString() : out + "\n";
  }

  private static Node node(YamlValue value) {
    if (value instanceof YamlValue.Token token) {
      return scalar(printable(token.text()).replace('\n', ' '), ScalarStyle.PLAIN);
    }
    if (value instanceof YamlValue.Words words) {
      return words(printable(words.text()));
    }
    if (value instanceof YamlValue.Items items) {
      List<Node> nodes = items.items().stream().map(YamlWriter::node).toList();
      boolean lines = items.layout() == YamlValue.Layout.LINES && !nodes.isEmpty();
      return new SequenceNode(Tag.SEQ, nodes, lines ? FlowStyle.BLOCK : flow(value));
    }
    YamlValue.Fields fields = (YamlValue.Fields) value;
    List<NodeTuple> tuples = new ArrayList<>();
    for (Map.Entry<String, YamlValue> field : fields.values().entrySet()) {
      tuples.add(new NodeTuple(scalar(field.getKey(), ScalarStyle.PLAIN), node(field.getValue())));
    }
    boolean lines = fields.layout() == YamlValue.Layout.LINES;
    return new MappingNode(Tag.MAP, tuples, lines ? FlowStyle.BLOCK : flow(value));
  }

  private static FlowStyle flow(YamlValue value) {
    return length(value) <= LINE ? FlowStyle.FLOW : FlowStyle.BLOCK;
  }

  /** About how long a value is on one line; more than fits for what needs lines of its own. */
  private static int length(YamlValue value) {
    int length = 2;
    if (value instanceof YamlValue.Token token) {
      return token.text().length();
    }
    if (value instanceof YamlValue.Words words) {
      return words.text().indexOf('\n') >= 0 ? LINE + 1 : words.text().length() + 2;
    }
    if (value instanceof YamlValue.Items items) {
      for (YamlValue item : items.items()) {
        length += 2 + length(item);
      }
      return items.layout() == YamlValue.Layout.LINES ? LINE + 1 : length;
    }
    YamlValue.Fields fields = (YamlValue.Fields) value;
    for (Map.Entry<String, YamlValue> field : fields.values().entrySet()) {
      length += field.getKey().length() + 4 + length(field.getValue());
    }
    return fields.layout() == YamlValue.Layout.LINES ? LINE + 1 : length;
  }

  private static Node words(String text) {
    if (text.indexOf('\n') >= 0 || text.length() > LINE) {
      return scalar(text.endsWith("\n") ? text : text + "\n", ScalarStyle.LITERAL);
    }
    boolean otherwise =
        text.isEmpty()
            || !YAMLS_TYPES.resolve(NodeId.scalar, text, true).equals(Tag.STR)
            || List.of("yes", "no", "on", "off", "y", "n").contains(text.toLowerCase(Locale.ROOT));
    return scalar(text, otherwise ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.PLAIN);
  }

  private static ScalarNode scalar(String text, ScalarStyle style) {
    return new ScalarNode(Tag.STR, text, null, null, style);
  }

  /** What YAML cannot say without escapes becomes the sign for an unknown character. */
  private static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || Character.isSpaceChar(c) && c < 0x2028) {
                out.appendCodePoint(c);
              } else if (c == '\t' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                out.append(' ');
              } else {
                boolean sayable =
                    StreamReader.isPrintable(c) && Character.getType(c) != Character.SURROGATE;
                out.appendCodePoint(sayable ? c : 0xFFFD);
              }
            });
    return out.toString();
  }
}
