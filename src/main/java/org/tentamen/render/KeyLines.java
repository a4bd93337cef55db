package org.tentamen.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;

/** Writes what is right for a part, for people: with the letters of the sheet, a line each. */
final class KeyLines {

  /** Options are the same in most versions. */
  private static final int MOST_LABELS = 5_000;

  private final Map<String, String> labels = new ConcurrentHashMap<>();
  private final Pen pen;
  private final TextWriter writer;

  KeyLines(Pen pen) {
    this.pen = pen;
    this.writer = pen.writer();
  }

  /** At least one line. */
  List<Markup> of(Key key) {
    List<String> lines = lines(key);
    List<Markup> written = new ArrayList<>(lines.size());
    for (String line : lines) {
      written.add(pen.format().markup(line));
    }
    return written;
  }

  /** At least one line, of choices the letters alone. */
  List<Markup> brief(Key key) {
    if (key instanceof Key.Choice choice) {
      return letters(List.of(choice.correct()));
    }
    if (key instanceof Key.Choices choices && !choices.correct().isEmpty()) {
      return letters(choices.correct());
    }
    return key instanceof Key.Match match ? letters(match.correct()) : of(key);
  }

  private List<Markup> letters(Collection<Integer> options) {
    return options.stream()
        .map(option -> pen.format().markup(writer.words(AnswerSpace.letter(option))))
        .toList();
  }

  /** A label, of an option or of an item. */
  Markup label(String label) {
    return pen.format().markup(text(label));
  }

  private List<String> lines(Key key) {
    if (key instanceof Key.Choice choice) {
      return List.of(option(choice.options(), choice.correct()));
    }
    if (key instanceof Key.Choices choices) {
      return options(choices.options(), choices.correct());
    }
    if (key instanceof Key.Match match) {
      return pairs(match);
    }
    if (key instanceof Key.Essay essay) {
      return essay.points().stream().map(point -> text(point.text())).toList();
    }
    return List.of(writer.words(KeyText.of(key, pen.numbers())));
  }

  private List<String> options(List<String> options, SortedSet<Integer> correct) {
    return correct.isEmpty()
        ? List.of(writer.words(pen.words().all().get("none")))
        : correct.stream().map(index -> option(options, index)).toList();
  }

  private List<String> pairs(Key.Match match) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < match.items().size(); i++) {
      String option = option(match.options(), match.correct().get(i));
      pairs.add(text(match.items().get(i)) + " " + pen.words().all().get("arrow") + " " + option);
    }
    return pairs;
  }

  private String option(List<String> options, int index) {
    return AnswerSpace.letter(index) + ": " + text(options.get(index));
  }

  private String text(String label) {
    String known = labels.get(label);
    if (known == null) {
      known = writer.line(Markdown.label(label), List.of());
      if (labels.size() < MOST_LABELS) {
        labels.put(label, known);
      }
    }
    return known;
  }
}
