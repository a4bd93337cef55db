package org.tentamen.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tentamen.answer.Notation;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.Exam;

/**
 * Writes variants of an exam's questions as a file for a learning-management system.
 *
 * <pre>{@code
 * Export export = new Export(exam, Optional.empty(), Pictures.NONE);
 * Export.Summary summary = export.write(Format.MOODLE, 20, out);
 * }</pre>
 *
 * @param exam the questions, and the secret that variants are drawn from
 * @param numbers how the exam writes numbers, where it says
 * @param pictures where the banks' pictures are found
 */
public record Export(Exam exam, Optional<Notation> numbers, Pictures pictures) {

  /**
   * What was written.
   *
   * @param questions how many of the exam's questions
   * @param variants how many variants of them
   * @param entries how many questions the file holds; more than variants where parts became
   *     questions of their own
   * @param fewer by question, how many variants it has where it has fewer than were asked for
   * @param losses what the format cannot say, the worst first
   * @param tried by question and part, which responses on the edge of what is right earn another
   *     share, found out in the first 20 variants of each
   */
  public record Summary(
      int questions,
      int variants,
      int entries,
      SortedMap<String, Integer> fewer,
      List<Loss> losses,
      List<Tried> tried) {

    /** Nothing written yet. */
    public static final Summary NOTHING =
        new Summary(0, 0, 0, new TreeMap<>(), List.of(), List.of());

    /** Copies the collections. */
    public Summary {
      fewer = Collections.unmodifiableSortedMap(new TreeMap<>(fewer));
      losses = List.copyOf(losses);
      tried = List.copyOf(tried);
    }
  }

  /**
   * Writes a category for each question, with its variants in it. Same exam, same bytes.
   *
   * @param variants how many of each question, as far as there are distinct ones; 1 or more
   * @param out receives the file as it is made; not closed
   * @return what was written
   * @throws InvalidInputException if a variant cannot be drawn or solved, or the format can say
   *     none of the questions; then what was written is to be thrown away
   * @throws java.io.UncheckedIOException if {@code out} cannot be written
   */
  public Summary write(Format format, int variants, Writer out) {
    if (variants < 1) {
      throw new IllegalArgumentException("variants (" + variants + ") must be 1 or more");
    }
    Entries entries = new Entries(this, format, variants);
    Writings.of(format).write(new ByPart(entries), out);
    return summary(entries, format);
  }

  /**
   * Writes a section for each question, with its variants in it, as one file or several. Same exam,
   * same bytes.
   *
   * @param variants how many of each question, as far as there are distinct ones; 1 or more
   * @param most bytes that a file may have; empty for one file of any size. A question is never
   *     split, and each file can be imported on its own
   * @param parts opens the files
   * @return what was written
   * @throws InvalidInputException as above, or if a single question is larger than {@code most}
   * @throws IOException if a file cannot be written
   */
  public Summary write(Format format, int variants, OptionalLong most, Parts parts)
      throws IOException {
    if (variants < 1) {
      throw new IllegalArgumentException("variants (" + variants + ") must be 1 or more");
    }
    Entries entries = new Entries(this, format, variants);
    boolean together = format.can(Ability.PARTS) && format.can(Ability.RULES);
    Packaged.Head head = new Packaged.Head(exam.id(), PlainName.of(exam.definition().title()));
    new ExportFiles(format, head).write(together ? entries : new ByPart(entries), most, parts);
    return summary(entries, format);
  }

  private static Summary summary(Entries entries, Format format) {
    if (entries.written() == 0) {
      throw InvalidInputException.of(
          "no question that " + format.word() + " can say",
          "at least one; Moodle stops at an empty file",
          "");
    }
    return entries.summary();
  }
}
