package org.tentamen.exam;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tentamen.answer.Notation;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads {@code exam.json}.
 *
 * <pre>{@code
 * ExamFile.write(record, out);
 * ExamRecord again = ExamFile.read(Source.of("out/exam.json", text));
 * }</pre>
 */
public final class ExamFile {

  /**
   * The version of the format; a later one may say what this one cannot understand. The first had
   * no definition of the exam, and is read too.
   */
  static final int FORMAT = 2;

  private static final int FIRST_FORMAT = 1;

  private static final String EXPECTED = "the exam.json that generate wrote";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  private ExamFile() {}

  /** Writes a record; the same one gives the same bytes on every system. */
  public static void write(ExamRecord record, Writer out) {
    JsonGenerator json = pretty(out);
    json.writeStartObject();
    json.writeNumberProperty("format", FORMAT);
    write(record, json);
    json.writeStringProperty("sha256", digest(record));
    json.writeEndObject();
    json.writeRaw("\n");
    json.flush();
  }

  /** Writes JSON that people can read. */
  static JsonGenerator pretty(Writer out) {
    return MAPPER.writerWithDefaultPrettyPrinter().createGenerator(out);
  }

  /** Reads JSON, unknown properties passed over. */
  static <T> T read(Source source, Class<T> type) {
    return MAPPER.readValue(source.text(), type);
  }

  private static void write(ExamRecord record, JsonGenerator json) {
    json.writeStringProperty("exam", record.exam());
    json.writeStringProperty("title", record.title());
    json.writeStringProperty("secret", record.secret());
    record.numbers().ifPresent(numbers -> write(numbers, json));
    record.definition().ifPresent(file -> write(file, json));
    json.writeArrayPropertyStart("banks");
    record.banks().forEach(bank -> write(bank, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("papers");
    record.papers().forEach(paper -> write(paper, json));
    json.writeEndArray();
  }

  /**
   * The SHA-256 of everything that a record holds, however it is laid out in its file, as 64
   * hexadecimal digits.
   */
  static String digest(ExamRecord record) {
    MessageDigest digest = sha256();
    OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    try (JsonGenerator json =
        MAPPER.writer().createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      json.writeStartObject();
      write(record, json);
      json.writeEndObject();
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void write(Notation numbers, JsonGenerator json) {
    json.writeObjectPropertyStart("numbers");
    json.writeStringProperty("decimal", String.valueOf(numbers.decimal()));
    numbers.group().ifPresent(sign -> json.writeStringProperty("group", String.valueOf(sign)));
    json.writeEndObject();
  }

  private static void write(FrozenDefinition file, JsonGenerator json) {
    json.writeObjectPropertyStart("definition");
    json.writeStringProperty("name", file.name());
    json.writeStringProperty("sha256", file.digest());
    json.writeStringProperty("text", file.text());
    json.writeEndObject();
  }

  /** Writes a bank. */
  static void write(FrozenBank bank, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("name", bank.name());
    json.writeStringProperty("sha256", bank.digest());
    json.writeStringProperty("text", bank.text());
    json.writeObjectPropertyStart("images");
    bank.images().forEach((path, image) -> json.writeStringProperty(path, image.base64()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(Paper paper, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", paper.student().id());
    json.writeStringProperty("name", paper.student().name());
    paper.student().email().ifPresent(email -> json.writeStringProperty("email", email));
    json.writeArrayPropertyStart("questions");
    paper.questions().forEach(asked -> json.writeString(asked.question()));
    json.writeEndArray();
    json.writeObjectPropertyStart("tries");
    paper.questions().stream()
        .filter(asked -> asked.attempt() > 0)
        .forEach(asked -> json.writeNumberProperty(asked.question(), asked.attempt()));
    json.writeEndObject();
    json.writeEndObject();
  }

  /**
   * Reads a record.
   *
   * @throws InvalidInputException if it is no record, one of a newer version, or anything in it was
   *     altered
   */
  public static ExamRecord read(Source source) {
    try {
      checkFormat(source);
      return MAPPER.readValue(source.text(), ExamJson.class).record(source);
    } catch (StreamReadException e) {
      throw unreadable(source, "text that is no JSON", e.getLocation());
    } catch (JacksonException e) {
      throw unreadable(source, "something else than expected" + path(e), e.getLocation());
    }
  }

  private static void checkFormat(Source source) {
    try (JsonParser json = MAPPER.createParser(source.text())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw missing(source, "format");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean found = json.currentName().equals("format");
        JsonToken value = json.nextToken();
        if (found && value == JsonToken.VALUE_NUMBER_INT) {
          checkFormat(source, json.getValueAsInt());
          return;
        }
        json.skipChildren();
      }
      throw missing(source, "format");
    }
  }

  private static void checkFormat(Source source, int format) {
    if (format < FIRST_FORMAT || format > FORMAT) {
      throw InvalidInputException.of(
          source.name() + " is an exam record of format " + format,
          "a format from "
              + FIRST_FORMAT
              + " to "
              + FORMAT
              + ", the one that this version of Tentamen writes",
          format > FORMAT ? "Use the version that generated it, or a newer one." : "");
    }
  }

  /** A record that lacks something. */
  static InvalidInputException missing(Source source, String what) {
    return InvalidInputException.of(
        source.name() + " is no exam record: it has no '" + what + "'", EXPECTED, "");
  }

  private static InvalidInputException unreadable(
      Source source, String found, TokenStreamLocation location) {
    if (location == null || location.getCharOffset() < 0) {
      return InvalidInputException.of(source.name() + " holds " + found, EXPECTED, "");
    }
    int offset = (int) Math.min(location.getCharOffset(), source.text().length());
    return InvalidInputException.at(source.at(offset), found, EXPECTED, "");
  }

  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.isEmpty() ? "" : " in '" + path + "'";
  }
}
