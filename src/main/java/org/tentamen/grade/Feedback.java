package org.tentamen.grade;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Part;
import org.tentamen.bank.Text;
import org.tentamen.render.Document;
import org.tentamen.render.Markdown;
import org.tentamen.render.PlainWriter;
import org.tentamen.variant.Variant;

/** What misconceptions tell students, as plain text in one line. Safe for many threads. */
final class Feedback {

  private final Optional<Notation> notation;

  /** By text, its Markdown parsed; a text is met again with every student who made the mistake. */
  private final Map<Text, Document> parsed = byIdentity();

  /** By text, the line of one that is the same in every version. */
  private final Map<Text, String> lines = byIdentity();

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
    Document document = parsed.computeIfAbsent(text, Markdown::read);
    if (text.holes().isEmpty()) {
      return lines.computeIfAbsent(text, t -> PlainWriter.PLAIN.line(document, List.of()));
    }
    return PlainWriter.PLAIN.line(document, variant.texts(notation).fill(text, part).fillings());
  }

  /** Comparing texts letter by letter would cost more than filling them. */
  private static <T> Map<Text, T> byIdentity() {
    return Collections.synchronizedMap(new IdentityHashMap<>());
  }
}
