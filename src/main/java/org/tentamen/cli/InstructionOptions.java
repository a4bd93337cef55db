package org.tentamen.cli;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tentamen.grade.AttemptPolicy;
import org.tentamen.grade.ColumnMap;
import org.tentamen.grade.FirstInDates;
import org.tentamen.grade.Instructions;
import org.tentamen.grade.LayoutKind;
import picocli.CommandLine.Option;

/**
 * The options that say what is in files of responses, where that is not recognised; as typed, so
 * that they can travel to another machine.
 */
public final class InstructionOptions implements Serializable {

  private static final long serialVersionUID = 1;

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      description = "Whose tables they are, if that is not recognised: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Layouts.class)
  private @Nullable String layout;

  @Option(
      names = "--map",
      paramLabel = "COLUMN=QUESTION",
      description = {
        "What a column is, by its heading or as #3: a question (q04.depth, or 4a as on the sheet),"
            + " or student, email, name, first-name, last-name, time, attempt, none."
      })
  private ArrayList<String> maps = new ArrayList<>();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "How CSVs are encoded, if that is not recognised: windows-1250, macintosh, …")
  private @Nullable String encoding;

  @Option(
      names = "--attempt",
      paramLabel = "WHICH",
      description = "Which of a student's attempts counts: first, last or best (first).")
  private @Nullable String attempt;

  @Option(
      names = "--dates",
      paramLabel = "FORM",
      description =
          "What comes first in the dates of attempts, if no date tells: day-first or month-first.")
  private @Nullable String dates;

  /** The words for {@code --layout}. */
  static final class Layouts extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    /** Made by picocli. */
    Layouts() {
      super(Arrays.stream(LayoutKind.values()).map(LayoutKind::word).toList());
    }
  }

  /** Nothing is said yet. */
  public InstructionOptions() {}

  /**
   * What is said.
   *
   * @throws IllegalArgumentException that explains it, if an option is none of what it may be
   */
  public Instructions instructions() {
    return new Instructions(
        known("--layout", layout, LayoutKind::of, LayoutKind.choices()),
        maps.stream()
            .map(text -> known("--map", text, ColumnMap::read, "COLUMN=QUESTION").orElseThrow())
            .toList(),
        known("--encoding", encoding, InstructionOptions::charset, "such as windows-1250"),
        known("--attempt", attempt, AttemptPolicy::of, "first, last or best"),
        known("--dates", dates, FirstInDates::of, "day-first or month-first"));
  }

  private static <T> Optional<T> known(
      String option, @Nullable String text, Function<String, Optional<T>> read, String expected) {
    if (text == null) {
      return Optional.empty();
    }
    Optional<T> value = read.apply(text);
    if (value.isEmpty()) {
      throw new IllegalArgumentException(option + " " + text + "; expected " + expected + ".");
    }
    return value;
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
