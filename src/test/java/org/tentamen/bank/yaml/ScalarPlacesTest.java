package org.tentamen.bank.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Each scalar's text is what SnakeYAML reads, and each of its characters knows its place. */
class ScalarPlacesTest {

  private static final List<String> PIECES =
      List.of(
          "a", "b c", " ", "  ", "\n", "\n\n", "\n  ", "\n    ", "\n   ", "''", "\\\"", "\\\\", "é",
          "😀", "x:y", "# ", "\t", "\r\n  ", "-", ",", "(", "1.50");

  @Test
  void textIsWhatSnakeYamlReads() {
    Random random = new Random(20_26);
    int compared = 0;
    for (int i = 0; i < 12_000; i++) {
      String yaml = document(random);
      List<String> expected = snakeYaml(yaml);
      if (!expected.isEmpty()) {
        assertThat(ours(yaml)).as("scalars of <<%s>>", yaml).isEqualTo(expected);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(4_000);
  }

  /** Every character stands in the file where its place says, or is a folded line break. */
  @Test
  void everyCharacterKnowsItsPlace() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      String yaml = document(random);
      if (!snakeYaml(yaml).isEmpty()) {
        scalars(read(yaml)).forEach(scalar -> checkPlaces(scalar, yaml));
      }
    }
  }

  private static void checkPlaces(YamlNode.Scalar scalar, String yaml) {
    int last = -1;
    for (int i = 0; i < scalar.text().length(); i++) {
      int offset = scalar.passage().at(i).offset();
      char inText = scalar.text().charAt(i);
      char inFile = yaml.charAt(offset);
      boolean folded = Character.isWhitespace(inText) && (inFile == '\n' || inFile == '\r');
      boolean escaped = inFile == '\\' && yaml.charAt(offset + 1) == inText;
      assertThat(inText == inFile || folded || escaped)
          .as("character %d ('%s') of <<%s>> in <<%s>>", i, inText, scalar.text(), yaml)
          .isTrue();
      assertThat(offset)
          .as("character %d of <<%s>> in <<%s>>", i, scalar.text(), yaml)
          .isGreaterThan(last);
      last = offset;
    }
    assertThat(scalar.passage().at(scalar.text().length()).offset()).isGreaterThanOrEqualTo(last);
  }

  private static String document(Random random) {
    String inner =
        random
            .ints(1 + random.nextInt(7), 0, PIECES.size())
            .mapToObj(PIECES::get)
            .collect(Collectors.joining());
    return switch (random.nextInt(6)) {
      case 0 -> "k: " + inner + "\nz: 1\n";
      case 1 -> "k: '" + inner + "'\nz: 1\n";
      case 2 -> "k: \"" + inner.replace("''", "") + "\"\nz: 1\n";
      case 3 -> "k: |" + chomping(random) + "\n  " + inner + "\nz: 1\n";
      case 4 -> "k: >" + chomping(random) + "\n    " + inner + "\nz: 1\n";
      default -> "k:\n  - |" + chomping(random) + "\n   " + inner + "\n  - [" + inner + "]\n";
    };
  }

  private static String chomping(Random random) {
    return List.of("", "-", "+", "2", "1-").get(random.nextInt(5));
  }

  private static List<String> ours(String yaml) {
    return scalars(read(yaml)).stream().map(YamlNode.Scalar::text).toList();
  }

  private static YamlNode read(String yaml) {
    return YamlReader.read(Source.of("test", yaml), new Diagnostics());
  }

  private static List<YamlNode.Scalar> scalars(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return List.of(scalar);
    }
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items().stream().flatMap(i -> scalars(i).stream()).toList();
    }
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping.entries().stream()
          .flatMap(e -> List.of(e.key(), e.value()).stream())
          .flatMap(n -> scalars(n).stream())
          .toList();
    }
    return List.of();
  }

  /** SnakeYAML's scalars; none where it cannot read the text, or where we refuse or mend it. */
  private static List<String> snakeYaml(String yaml) {
    try {
      ParserImpl parser = new ParserImpl(new StreamReader(yaml), new LoaderOptions());
      List<String> scalars = new java.util.ArrayList<>();
      for (Event event = parser.getEvent(); event != null; event = next(parser, event)) {
        if (event instanceof ScalarEvent scalar) {
          boolean blank = isBlock(scalar) && scalar.getValue().isBlank();
          scalars.add(blank ? "" : scalar.getValue());
        }
      }
      Diagnostics problems = new Diagnostics();
      YamlReader.read(Source.of("test", yaml), problems);
      return problems.hasErrors() ? List.of() : scalars;
    } catch (YAMLException | InvalidInputException e) {
      return List.of();
    }
  }

  private static boolean isBlock(ScalarEvent scalar) {
    return scalar.isLiteral() || scalar.isFolded();
  }

  private static Event next(ParserImpl parser, Event event) {
    return event.is(Event.ID.StreamEnd) ? null : parser.getEvent();
  }
}
