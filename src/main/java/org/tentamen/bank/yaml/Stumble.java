package org.tentamen.bank.yaml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Severity;
import org.tentamen.diagnostic.Source;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Where SnakeYAML could not read on, and what it was in the middle of.
 *
 * @param source the file
 * @param problem SnakeYAML's words for what it met; empty where it has none
 * @param context SnakeYAML's words for what it was doing; empty where it has none
 * @param at where it could not read on, an offset into the file
 * @param since where what it was doing started, an offset into the file
 * @param last what it had read just before, if anything
 * @param lastStretch where that stands
 */
record Stumble(
    Source source,
    String problem,
    String context,
    int at,
    int since,
    Optional<Event> last,
    Stretch lastStretch) {

  static Stumble of(MarkedYAMLException e, Optional<Event> last, Marks marks) {
    int at = offset(e.getProblemMark(), e.getContextMark(), marks);
    int since = offset(e.getContextMark(), e.getProblemMark(), marks);
    Stretch lastStretch =
        last.map(event -> marks.stretch(event.getStartMark(), event.getEndMark()))
            .orElse(new Stretch(marks.source(), 0, 0));
    String problem = Optional.ofNullable(e.getProblem()).orElse("");
    String context = Optional.ofNullable(e.getContext()).orElse("");
    return new Stumble(marks.source(), problem, context, at, since, last, lastStretch);
  }

  private static int offset(@Nullable Mark first, @Nullable Mark second, Marks marks) {
    Mark mark = first != null ? first : second;
    return mark == null ? 0 : marks.offset(mark);
  }

  String file() {
    return source.text();
  }

  /** The style of the scalar read just before, if it was one. */
  Optional<ScalarStyle> lastStyle() {
    return last.filter(ScalarEvent.class::isInstance)
        .map(event -> ((ScalarEvent) event).getScalarStyle());
  }

  boolean lastWasQuoted() {
    return lastStyle()
        .filter(s -> s == ScalarStyle.SINGLE_QUOTED || s == ScalarStyle.DOUBLE_QUOTED)
        .isPresent();
  }

  boolean lastWasBlock() {
    return lastStyle().filter(s -> s == ScalarStyle.LITERAL || s == ScalarStyle.FOLDED).isPresent();
  }

  boolean lastWasPlain() {
    return lastStyle().filter(s -> s == ScalarStyle.PLAIN).isPresent();
  }

  /** The line that holds an offset. */
  Line line(int offset) {
    return Line.of(source, offset);
  }

  Stretch stretch(int from, int to) {
    return new Stretch(source, from, to);
  }

  Optional<Diagnostic> error(int place, String found, String expected, String mend) {
    return Optional.of(
        new Diagnostic(Severity.ERROR, Optional.of(source.at(place)), found, expected, mend));
  }
}
