package org.tentamen.bank.yaml;

import java.util.List;
import java.util.Optional;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads a file's YAML as text with places.
 *
 * <p>Safe on any input: tags, anchors and aliases are errors, so nothing can be multiplied or
 * instantiated, and size and depth are bounded.
 */
public final class YamlReader {

  /** The most characters a file may have. */
  public static final int MOST_CHARACTERS = 1_000_000;

  /** The most characters a line may have: SnakeYAML takes square time for a longer value. */
  public static final int LONGEST_LINE = 20_000;

  /** The most characters a text in it may have: a paragraph as long takes PDF seconds already. */
  public static final int LONGEST_TEXT = 20_000;

  /** How deep lists and mappings may nest. */
  public static final int DEEPEST = 40;

  /** The most keys a mapping may have. */
  public static final int MOST_KEYS = 1_000;

  /** The most items a list may have. */
  public static final int MOST_ITEMS = 10_000;

  private YamlReader() {}

  /**
   * Reads a file.
   *
   * @param source the file
   * @param problems gets everything that is wrong with the YAML itself but leaves a tree to read,
   *     such as a key that stands twice
   * @return the root
   * @throws InvalidInputException with everything found so far, if the text is no YAML: that ends
   *     the reading
   */
  public static YamlNode read(Source source, Diagnostics problems) {
    Hostile.refuse(source);
    Marks marks = new Marks(source);
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    ParserImpl parser = new ParserImpl(new StreamReader(source.text()), options);
    TreeBuilder builder = new TreeBuilder(parser, marks, problems);
    try {
      return document(builder, source);
    } catch (MarkedYAMLException e) {
      Diagnostic explained = SyntaxError.explain(Stumble.of(e, builder.last(), marks));
      throw new InvalidInputException(List.of(explained));
    }
  }

  private static YamlNode document(TreeBuilder builder, Source source) {
    Optional<YamlNode> root = builder.document();
    if (root.isEmpty()) {
      throw InvalidInputException.at(
          source.at(0), "the file is empty", "keys and values", "See docs/bank-format.md.");
    }
    builder.end();
    return root.get();
  }
}
