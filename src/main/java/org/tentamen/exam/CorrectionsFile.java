package org.tentamen.exam;

import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * Writes and reads {@code corrections.json}, which stands beside {@code exam.json}.
 *
 * <pre>{@code
 * CorrectionsFile.write(corrections, record, out);
 * Corrections again = CorrectionsFile.read(Source.of("corrections.json", text), record);
 * }</pre>
 */
public final class CorrectionsFile {

  /** The version of the format; a later one may say what this one cannot understand. */
  private static final int FORMAT = 1;

  private CorrectionsFile() {}

  /** What stands in the file, before it is checked. */
  record Json(
      int format,
      @Nullable String exam,
      @Nullable List<ExamJson.BankJson> banks,
      @Nullable List<String> dropped,
      @Nullable List<String> given) {}

  /** Writes the corrections of an exam. */
  public static void write(Corrections corrections, ExamRecord record, Writer out) {
    JsonGenerator json = ExamFile.pretty(out);
    json.writeStartObject();
    json.writeNumberProperty("format", FORMAT);
    json.writeStringProperty("exam", identity(record));
    json.writeArrayPropertyStart("banks");
    corrections.banks().forEach(bank -> ExamFile.write(bank, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("dropped");
    corrections.dropped().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("given");
    corrections.given().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw("\n");
    json.flush();
  }

  /**
   * Reads the corrections of an exam.
   *
   * @throws InvalidInputException if they are of a newer version or of another exam, or a bank in
   *     them was altered
   */
  public static Corrections read(Source source, ExamRecord record) {
    try {
      Json json = ExamFile.read(source, Json.class);
      if (json.format() != FORMAT) {
        throw refused(source, "is of format " + json.format(), "format " + FORMAT);
      }
      if (!identity(record).equals(json.exam())) {
        throw refused(source, "is of another exam.json", "the corrections of this exam");
      }
      return new Corrections(
          all(json.banks()).stream().map(bank -> bank.bank(source.name())).toList(),
          all(json.dropped()),
          all(json.given()));
    } catch (JacksonException e) {
      throw refused(source, "is no file of corrections", "the file that regrade wrote");
    }
  }

  /** What tells an exam from others, however many students have joined it. */
  private static String identity(ExamRecord record) {
    return ExamFile.digest(
        new ExamRecord(
            record.exam(),
            record.title(),
            record.secret(),
            record.numbers(),
            record.definition(),
            record.banks(),
            List.of()));
  }

  private static <T> List<T> all(@Nullable List<T> some) {
    return Optional.ofNullable(some).orElse(List.of());
  }

  private static InvalidInputException refused(Source source, String found, String expected) {
    return InvalidInputException.of(
        source.name() + " " + found,
        expected,
        "Take it from a backup, or move it away to grade as if nothing had been corrected.");
  }
}
