package org.tentamen.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.bank.Text;
import org.tentamen.diagnostic.Passage;
import org.tentamen.render.Document;
import org.tentamen.render.Markdown;
import org.tentamen.render.ParsedQuestion;
import org.tentamen.render.TextWriter;
import org.tentamen.variant.Filling;
import org.tentamen.variant.Texts;
import org.tentamen.variant.Variant;

/** A question's texts as HTML for quizzes; parsed once for all versions. Safe for many threads. */
final class QuizTexts {

  private final ParsedQuestion parsed;
  private final List<Document> hints;
  private final TextWriter writer;
  private final Optional<Notation> numbers;
  private final Map<String, String> labels = new ConcurrentHashMap<>();

  /** Texts that are the same in every version. */
  private final Map<Document, String> fixed = Collections.synchronizedMap(new IdentityHashMap<>());

  private final Map<Integer, Document> blocks = new ConcurrentHashMap<>();

  /**
   * The texts of a question.
   *
   * @param writer writes HTML, or what the format has for texts
   * @param numbers how the exam writes numbers, where it says
   */
  QuizTexts(Question question, TextWriter writer, Optional<Notation> numbers) {
    this.parsed = ParsedQuestion.of(question);
    this.hints = question.hints().stream().map(Markdown::read).toList();
    this.writer = writer;
    this.numbers = numbers;
  }

  /** A label, such as an option's. */
  String label(String label) {
    return labels.computeIfAbsent(label, l -> writer.line(Markdown.label(l), List.of()));
  }

  /** The texts of one version. */
  Filled of(Variant variant) {
    return new Filled(variant.texts(numbers));
  }

  /** The texts with one version's values. */
  final class Filled {
    private final Texts texts;

    private Filled(Texts texts) {
      this.texts = texts;
    }

    /** What students read. */
    String text() {
      return block(parsed.text(), parsed.question().text());
    }

    /** What a part asks; empty where it has no text of its own. */
    String ask(int part) {
      Part asked = parsed.question().parts().get(part);
      if (asked.ask().isEmpty()) {
        return "";
      }
      Document document = parsed.asks().get(part).orElseThrow();
      return writer.line(document, texts.fill(asked.ask().get(), asked).fillings());
    }

    /** What a misconception says; empty where it says nothing. */
    String feedback(int misconception) {
      Optional<Text> text = parsed.question().misconceptions().get(misconception).feedback();
      if (text.isEmpty()) {
        return "";
      }
      Document document = parsed.feedback().get(misconception).orElseThrow();
      return text.get().holes().isEmpty()
          ? fixed.computeIfAbsent(document, d -> writer.line(d, List.of()))
          : writer.line(document, fill(text.get()));
    }

    /** The hints. */
    List<String> hints() {
      List<Text> written = parsed.question().hints();
      List<String> blocks = new ArrayList<>(hints.size());
      for (int i = 0; i < hints.size(); i++) {
        blocks.add(block(hints.get(i), written.get(i)));
      }
      return blocks;
    }

    private String block(Document document, Text text) {
      return text.holes().isEmpty()
          ? fixed.computeIfAbsent(document, d -> writer.block(d, List.of()))
          : writer.block(document, fill(text));
    }

    /** The worked solution; empty where there is nothing to work out. */
    String solution() {
      Optional<Text> own = parsed.question().solution();
      if (own.isPresent()) {
        return block(parsed.solution().orElseThrow(), own.get());
      }
      List<Filling> workings = List.copyOf(texts.working());
      Document document = blocks.computeIfAbsent(workings.size(), QuizTexts::blocks);
      return workings.isEmpty() ? "" : writer.block(document, workings);
    }

    private List<Filling> fill(Text text) {
      return texts.fill(text).fillings();
    }
  }

  /** A document of holes only, a block each. */
  private static Document blocks(int holes) {
    StringBuilder markdown = new StringBuilder();
    List<Text.Hole> all = new ArrayList<>();
    for (int i = 0; i < holes; i++) {
      markdown.append((char) (Text.FIRST_HOLE + i)).append("\n\n");
      all.add(new Text.Hole.Working(""));
    }
    String text = markdown.toString();
    return Markdown.read(new Text(text, all, Passage.of("worked solution", text)));
  }
}
