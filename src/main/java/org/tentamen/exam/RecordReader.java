package org.tentamen.exam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tentamen.answer.Notation;
import org.tentamen.diagnostic.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Reads {@code exam.json} from one end to the other, its papers one by one; of a million papers
 * nothing is kept but what they are. Whether anything was altered is found out in the same pass, on
 * another thread.
 */
final class RecordReader implements AutoCloseable {

  private static final int PAPERS_AT_ONCE = 2048;

  private final String file;
  private final JsonParser json;
  private final OrderReader orders;
  private @Nullable String exam;
  private @Nullable String title;
  private @Nullable String secret;
  private Optional<Notation> numbers = Optional.empty();
  private Optional<FrozenDefinition> definition = Optional.empty();
  private @Nullable List<FrozenBank> banks;
  private @Nullable List<Paper> papers;
  private @Nullable String sha256;
  private int format;
  private @Nullable RunningDigest digest;

  /** Whether everything that stands before the papers in a record that we wrote stood there. */
  private boolean isInOrder = true;

  /** Where in the record the reader is, for messages. */
  private String path = "";

  /**
   * A reader.
   *
   * @param file how messages call the file
   * @param json its content
   */
  RecordReader(String file, JsonParser json) {
    this.file = file;
    this.json = json;
    this.orders = new OrderReader(file, json);
  }

  /** Where in the record something was that could not be read, as {@code in 'papers[0].tries'}. */
  String where(JacksonException problem) {
    StringBuilder where = new StringBuilder(path);
    for (JacksonException.Reference step : problem.getPath()) {
      if (step.getPropertyName() == null) {
        where.append('[').append(step.getIndex()).append(']');
      } else {
        where.append(where.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return where.isEmpty() ? "" : " in '" + where + "'";
  }

  /**
   * Reads the record.
   *
   * @throws InvalidInputException if something is missing, or anything was altered
   * @throws JacksonException if it is no JSON, or something in it is not what it should be
   */
  ExamRecord read() {
    expect(json.nextToken(), JsonToken.START_OBJECT);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      path = json.currentName();
      json.nextToken();
      property(path);
    }
    path = "";
    ExamRecord record =
        new ExamRecord(
            there(exam, "exam"),
            there(title, "title"),
            there(secret, "secret"),
            numbers,
            definition,
            there(banks, "banks"),
            there(papers, "papers"));
    // A record of the first format has no digest; a later one that lacks it was altered.
    boolean isWhole = sha256 == null ? format == 1 : sha256.equals(digestOf(record));
    if (!isWhole || json.nextToken() != null) {
      throw InvalidInputException.of(
          file + " was altered after it was written",
          "the exam, seed, students and papers that the sheets were made with",
          "Take exam.json from a backup, or generate it again from the same bank, students and"
              + " seed.");
    }
    return record;
  }

  private String digestOf(ExamRecord record) {
    return digest == null || !isInOrder ? ExamFile.digest(record) : digest.finish();
  }

  private void property(String name) {
    isInOrder &= papers == null || name.equals("sha256");
    switch (name) {
      case "exam" -> exam = text();
      case "title" -> title = text();
      case "secret" -> secret = text();
      case "sha256" -> sha256 = text();
      case "format" -> format = json.getValueAsInt();
      case "numbers" -> numbers = bound(ExamJson.SignsJson.class).map(s -> s.notation(file));
      case "definition" ->
          definition = bound(ExamJson.DefinitionJson.class).map(d -> d.definition(file));
      case "banks" -> banks = banks();
      case "papers" -> papers = papers();
      default -> json.skipChildren();
    }
  }

  private <T> Optional<T> bound(Class<T> type) {
    return json.currentToken() == JsonToken.VALUE_NULL
        ? Optional.empty()
        : Optional.of(json.readValueAs(type));
  }

  private @Nullable List<FrozenBank> banks() {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    expect(json.currentToken(), JsonToken.START_ARRAY);
    List<FrozenBank> all = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      all.add(json.readValueAs(ExamJson.BankJson.class).bank(file));
    }
    if (all.isEmpty()) {
      throw ExamFile.missing(file, "banks");
    }
    return all;
  }

  private @Nullable List<Paper> papers() {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    expect(json.currentToken(), JsonToken.START_ARRAY);
    if (isInOrder && exam != null && title != null && banks != null && digest == null) {
      digest =
          new RunningDigest(
              new ExamRecord(
                  exam, title, there(secret, "secret"), numbers, definition, banks, List.of()));
    }
    List<Paper> all = new ArrayList<>();
    List<Paper> next = new ArrayList<>(PAPERS_AT_ONCE);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Paper paper = paper(all.size());
      all.add(paper);
      next.add(paper);
      if (next.size() == PAPERS_AT_ONCE) {
        digest(next);
        next = new ArrayList<>(PAPERS_AT_ONCE);
      }
    }
    digest(next);
    return all;
  }

  private void digest(List<Paper> some) {
    if (digest != null) {
      digest.add(some);
    }
  }

  private Paper paper(int number) {
    String id = null;
    String name = null;
    String email = null;
    List<Paper.Asked> asked = null;
    Map<String, Integer> redraws = Map.of();
    try {
      expect(json.currentToken(), JsonToken.START_OBJECT);
      while (json.nextToken() != JsonToken.END_OBJECT) {
        path = json.currentName();
        json.nextToken();
        switch (path) {
          case "id" -> id = text();
          case "name" -> name = text();
          case "email" -> email = text();
          case "questions" -> asked = orders.read();
          case "tries" -> redraws = redraws();
          default -> json.skipChildren();
        }
      }
    } catch (JacksonException e) {
      path = "papers[" + number + "]." + path;
      throw e;
    }
    List<Paper.Asked> order = there(asked, "papers.questions");
    return new Paper(
        new Student(
            there(id, "papers.id"),
            name == null ? "" : name,
            email == null ? Optional.empty() : Optional.of(email)),
        redraws.isEmpty() ? order : orders.redrawn(order, redraws));
  }

  private Map<String, Integer> redraws() {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return Map.of();
    }
    expect(json.currentToken(), JsonToken.START_OBJECT);
    if (json.nextToken() == JsonToken.END_OBJECT) {
      return Map.of();
    }
    Map<String, Integer> redraws = new LinkedHashMap<>();
    while (json.currentToken() != JsonToken.END_OBJECT) {
      String question = json.currentName();
      path = "tries." + question;
      expect(json.nextToken(), JsonToken.VALUE_NUMBER_INT);
      redraws.put(question, json.getIntValue());
      json.nextToken();
    }
    return redraws;
  }

  private @Nullable String text() {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (json.currentToken().isStructStart()) {
      throw unexpected();
    }
    return json.getString();
  }

  private void expect(@Nullable JsonToken found, JsonToken expected) {
    if (found != expected) {
      throw unexpected();
    }
  }

  private JacksonException unexpected() {
    return MismatchedInputException.from(json, String.class, path);
  }

  private <T> T there(@Nullable T value, String name) {
    if (value == null || value.equals("")) {
      throw ExamFile.missing(file, name);
    }
    return value;
  }

  @Override
  public void close() {
    json.close();
    if (digest != null) {
      digest.close();
    }
  }
}
