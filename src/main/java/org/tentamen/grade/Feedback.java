package org.tentamen.grade;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Part;
import org.tentamen.bank.Text;
import org.tentamen.render.Document;
import org.tentamen.render.Markdown;
import org.tentamen.render.PlainWriter;
import org.tentamen.variant.Filling;
import org.tentamen.variant.Variant;

/** What misconceptions tell students, as plain text in one line. Safe for many threads. */
final class Feedback {

  /** So many lines of a text are kept; a text with more is worked out again for each. */
  private static final int MOST_LINES = 1000;

  private final Optional<Notation> notation;

  /** By text, its Markdown parsed; a text is met again with every student who made the mistake. */
  private final Map<Text, Document> parsed = byIdentity();

  /** By text and what was put into it, its line: versions by the million differ in few values. */
  private final Map<Text, Map<List<Filling>, String>> lines = byIdentity();

  /**
   * Feedback in the notation of an exam.
   *
   * @param notation how numbers are written, where the exam declares it
   */
  Feedback(Optional<Notation> notation) {
    this.notation = notation;
  }

  /**
   * The feedback of a misconception with the version's right values in it; empty where it has none.
   */
  String of(String misconception, Variant variant, Part part) {
    for (Misconception known : variant.plan().question().misconceptions()) {
      if (known.id().equals(misconception) && known.feedback().isPresent()) {
        return line(known.feedback().get(), variant, part);
      }
    }
    return "";
  }

  private String line(Text text, Variant variant, Part part) {
    List<Filling> fillings =
        text.holes().isEmpty() ? List.of() : variant.texts(notation).fill(text, part).fillings();
    Map<List<Filling>, String> known = lines.computeIfAbsent(text, t -> new ConcurrentHashMap<>());
    String line = known.get(fillings);
    if (line == null) {
      Document document = parsed.computeIfAbsent(text, Markdown::read);
      line = PlainWriter.PLAIN.line(document, fillings);
      if (known.size() < MOST_LINES) {
        known.put(fillings, line);
      }
    }
    return line;
  }

  /** Comparing texts letter by letter would cost more than filling them. */
  private static <T> Map<Text, T> byIdentity() {
    return Collections.synchronizedMap(new IdentityHashMap<>());
  }
}
