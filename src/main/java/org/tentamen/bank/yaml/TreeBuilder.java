package org.tentamen.bank.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Passage;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Builds the tree from SnakeYAML's events, which never resolve a tag or follow an alias. */
final class TreeBuilder {

  private final Parser parser;
  private final Marks marks;
  private final Diagnostics problems;
  private final Properties properties;
  private final CutItems cutItems;
  private @Nullable Event last;

  TreeBuilder(Parser parser, Marks marks, Diagnostics problems) {
    this.parser = parser;
    this.marks = marks;
    this.problems = problems;
    this.properties = new Properties(marks.source(), problems);
    this.cutItems = new CutItems(problems);
  }

  /** The event before the one that could not be read; says what the reader was in the middle of. */
  Optional<Event> last() {
    return Optional.ofNullable(last);
  }

  /** The root of the document; empty where the file has none. */
  Optional<YamlNode> document() {
    next();
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      return Optional.empty();
    }
    next();
    return Optional.of(node(1));
  }

  /** Checks that nothing follows the document. */
  void end() {
    next();
    Event end = next();
    if (!end.is(Event.ID.StreamEnd)) {
      problems.error(
          marks.place(end.getStartMark()),
          "a second document starts here",
          "one document in a file",
          "Leave out the line '---'.");
    }
  }

  private Event next() {
    Event event = parser.getEvent();
    last = event;
    return event;
  }

  private YamlNode node(int depth) {
    Event event = next();
    if (depth > YamlReader.DEEPEST) {
      throw InvalidInputException.at(
          marks.place(event.getStartMark()),
          "lists and mappings are nested too deeply",
          "at most " + YamlReader.DEEPEST + " levels",
          "");
    }
    if (event instanceof ScalarEvent scalar) {
      return properties.refuse(scalar, stretch(event)) ? broken(event) : scalar(scalar);
    }
    if (event instanceof CollectionStartEvent start) {
      properties.refuse(start, stretch(event));
      return start.is(Event.ID.SequenceStart) ? sequence(start, depth) : mapping(start, depth);
    }
    properties.refuse((NodeEvent) event, stretch(event));
    return broken(event);
  }

  private YamlNode.Scalar scalar(ScalarEvent event) {
    YamlNode.Style style = style(event.getScalarStyle());
    Stretch stretch = stretch(event);
    Passage passage =
        switch (style) {
          case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> FlowScalar.read(stretch, style);
          case LITERAL, FOLDED -> BlockScalar.read(stretch, style, event.getValue());
        };
    YamlNode.Scalar scalar = new YamlNode.Scalar(passage, style, stretch);
    if (scalar.text().length() > YamlReader.LONGEST_TEXT) {
      throw InvalidInputException.at(
          stretch.start(),
          "a text of " + scalar.text().length() + " characters",
          "at most " + YamlReader.LONGEST_TEXT,
          "");
    }
    Backslashes.report(scalar, problems);
    return scalar;
  }

  private YamlNode sequence(CollectionStartEvent start, int depth) {
    List<YamlNode> items = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node(depth + 1));
      refuseMore(items.size(), YamlReader.MOST_ITEMS, "items in a list", start);
    }
    Stretch stretch = stretch(start).upTo(stretch(next()));
    YamlNode.Layout layout = layout(start);
    boolean flow = layout == YamlNode.Layout.FLOW;
    return new YamlNode.Sequence(flow ? cutItems.joinItems(items) : items, layout, stretch);
  }

  private void refuseMore(int count, int most, String what, CollectionStartEvent start) {
    if (count > most) {
      throw InvalidInputException.at(
          marks.place(start.getStartMark()), "too many " + what, "at most " + most, "");
    }
  }

  private YamlNode mapping(CollectionStartEvent start, int depth) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    boolean broken = false;
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      refuseMore(entries.size() + 1, YamlReader.MOST_KEYS, "keys in a mapping", start);
      YamlNode key = node(depth + 1);
      YamlNode value = node(depth + 1);
      if (key instanceof YamlNode.Scalar scalar) {
        entries.add(new YamlNode.Entry(scalar, value));
      } else {
        broken = true;
      }
    }
    Stretch stretch = stretch(start).upTo(stretch(next()));
    YamlNode.Layout layout = layout(start);
    if (broken) {
      BrokenKey.report(stretch, problems);
      return new YamlNode.Broken(stretch);
    }
    boolean flow = layout == YamlNode.Layout.FLOW;
    List<YamlNode.Entry> whole = flow ? cutItems.joinEntries(entries) : entries;
    return new YamlNode.Mapping(DuplicateKeys.without(whole, problems), layout, stretch);
  }

  private YamlNode broken(Event event) {
    return new YamlNode.Broken(stretch(event));
  }

  private Stretch stretch(Event event) {
    return marks.stretch(event.getStartMark(), event.getEndMark());
  }

  private static YamlNode.Layout layout(CollectionStartEvent start) {
    return start.isFlow() ? YamlNode.Layout.FLOW : YamlNode.Layout.BLOCK;
  }

  private static YamlNode.Style style(DumperOptions.ScalarStyle style) {
    return switch (style) {
      case PLAIN, JSON_SCALAR_STYLE -> YamlNode.Style.PLAIN;
      case SINGLE_QUOTED -> YamlNode.Style.SINGLE_QUOTED;
      case DOUBLE_QUOTED -> YamlNode.Style.DOUBLE_QUOTED;
      case LITERAL -> YamlNode.Style.LITERAL;
      case FOLDED -> YamlNode.Style.FOLDED;
    };
  }
}
