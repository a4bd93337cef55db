package org.tentamen.exam;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.tentamen.answer.Notation;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
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
    writeHead(record, json);
    json.writeArrayPropertyStart("papers");
    record.papers().forEach(paper -> write(paper, json));
    json.writeEndArray();
  }

  /** Writes everything that comes before the papers. */
  static void writeHead(ExamRecord record, JsonGenerator json) {
    json.writeStringProperty("exam", record.exam());
    json.writeStringProperty("title", record.title());
    json.writeStringProperty("secret", record.secret());
    record.numbers().ifPresent(signs -> write(signs, json));
    record.definition().ifPresent(file -> write(file, json));
    json.writeArrayPropertyStart("banks");
    record.banks().forEach(bank -> write(bank, json));
    json.writeEndArray();
  }

  /** Writes JSON without a space in it. */
  static JsonGenerator compact(OutputStream out) {
    return MAPPER.writer().createGenerator(out);
  }

  /**
   * The SHA-256 of everything that a record holds, however it is laid out in its file, as 64
   * hexadecimal digits.
   */
  static String digest(ExamRecord record) {
    try (RunningDigest digest = new RunningDigest(record)) {
      digest.add(record.papers());
      return digest.finish();
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

  /** Writes a paper. */
  static void write(Paper paper, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", paper.student().id());
    json.writeStringProperty("name", paper.student().name());
    if (paper.student().email().isPresent()) {
      json.writeStringProperty("email", paper.student().email().get());
    }
    json.writeArrayPropertyStart("questions");
    for (Paper.Asked asked : paper.questions()) {
      json.writeString(asked.question());
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("tries");
    for (Paper.Asked asked : paper.questions()) {
      if (asked.attempt() > 0) {
        json.writeNumberProperty(asked.question(), asked.attempt());
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The bytes of a file. */
  @FunctionalInterface
  public interface Content {
    /**
     * The bytes from the start; a message about them needs them once more.
     *
     * @throws IOException if the file cannot be read
     */
    InputStream open() throws IOException;
  }

  /**
   * Reads a record.
   *
   * @throws InvalidInputException if it is no record, one of a newer version, or anything in it was
   *     altered
   */
  public static ExamRecord read(Source source) {
    byte[] bytes = source.text().getBytes(UTF_8);
    return read(source.name(), () -> new ByteArrayInputStream(bytes));
  }

  /**
   * Reads a record, which may have papers by the million, without its whole text.
   *
   * @param file how messages call it
   * @param content its text in UTF-8
   * @throws InvalidInputException if it is no record, one of a newer version, or anything in it was
   *     altered
   * @throws UncheckedIOException if it cannot be read
   */
  public static ExamRecord read(String file, Content content) {
    checkFormat(file, content);
    try (RecordReader reader = new RecordReader(file, parser(content))) {
      try {
        return reader.read();
      } catch (JacksonIOException e) {
        throw new UncheckedIOException(e.getCause());
      } catch (JacksonException e) {
        boolean isJson = !(e instanceof StreamReadException) || e instanceof InputCoercionException;
        String found =
            isJson ? "something else than expected" + reader.where(e) : "text that is no JSON";
        throw unreadable(file, content, found, e.getLocation());
      }
    }
  }

  private static JsonParser parser(Content content) {
    try {
      return MAPPER.createParser(content.open());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkFormat(String file, Content content) {
    try (JsonParser json = parser(content)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw missing(file, "format");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean found = json.currentName().equals("format");
        JsonToken value = json.nextToken();
        if (found && value == JsonToken.VALUE_NUMBER_INT) {
          checkFormat(file, json.getValueAsInt());
          return;
        }
        json.skipChildren();
      }
      throw missing(file, "format");
    } catch (JacksonIOException e) {
      throw new UncheckedIOException(e.getCause());
    } catch (JacksonException e) {
      throw unreadable(file, content, "text that is no JSON", e.getLocation());
    }
  }

  private static void checkFormat(String file, int format) {
    if (format < FIRST_FORMAT || format > FORMAT) {
      throw InvalidInputException.of(
          file + " is an exam record of format " + format,
          "a format from "
              + FIRST_FORMAT
              + " to "
              + FORMAT
              + ", the one that this version of Tentamen writes",
          format > FORMAT ? "Use the version that generated it, or a newer one." : "");
    }
  }

  /** A record that lacks something. */
  static InvalidInputException missing(String file, String what) {
    return InvalidInputException.of(
        file + " is no exam record: it has no '" + what + "'", EXPECTED, "");
  }

  private static InvalidInputException unreadable(
      String file, Content content, String found, @Nullable TokenStreamLocation location) {
    if (location == null || location.getByteOffset() < 0) {
      return InvalidInputException.of(file + " holds " + found, EXPECTED, "");
    }
    try (InputStream in = content.open()) {
      byte[] bytes = in.readAllBytes();
      int before = (int) Math.min(location.getByteOffset(), bytes.length);
      Source source = Source.of(file, new String(bytes, UTF_8));
      int offset = new String(bytes, 0, before, UTF_8).length();
      return InvalidInputException.at(source.at(offset), found, EXPECTED, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
