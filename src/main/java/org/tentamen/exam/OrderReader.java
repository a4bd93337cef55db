package org.tentamen.exam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tentamen.diagnostic.InvalidInputException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Reads the questions of papers in their order. Students by the million have the same, and one list
 * of them; of most papers not even the ids are made into texts, since they are those of the paper
 * before.
 */
final class OrderReader {

  private final String file;
  private final JsonParser json;
  private final Map<List<String>, List<Paper.Asked>> shared = new HashMap<>();
  private List<Paper.Asked> last = List.of();

  OrderReader(String file, JsonParser json) {
    this.file = file;
    this.json = json;
  }

  /** The questions where the parser is, none of them redrawn; null where nothing stands there. */
  @Nullable List<Paper.Asked> read() {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw unexpected();
    }
    int same = 0;
    while (json.nextToken() == JsonToken.VALUE_STRING && isLast(same)) {
      same++;
    }
    if (json.currentToken() != JsonToken.END_ARRAY || same < last.size()) {
      last = other(same);
    }
    return last;
  }

  /** Whether the text where the parser is is what the last paper asked in this place. */
  private boolean isLast(int place) {
    if (place >= last.size()) {
      return false;
    }
    String question = last.get(place).question();
    int length = json.getStringLength();
    if (question.length() != length) {
      return false;
    }
    char[] found = json.getStringCharacters();
    int offset = json.getStringOffset();
    for (int i = 0; i < length; i++) {
      if (found[offset + i] != question.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The questions, of which the first ones are those of the last paper. */
  private List<Paper.Asked> other(int same) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < same; i++) {
      ids.add(last.get(i).question());
    }
    while (json.currentToken() == JsonToken.VALUE_STRING) {
      ids.add(json.getString());
      json.nextToken();
    }
    if (json.currentToken() != JsonToken.END_ARRAY) {
      throw unexpected();
    }
    return shared.computeIfAbsent(
        ids, all -> List.copyOf(all.stream().map(id -> new Paper.Asked(id, 0)).toList()));
  }

  private MismatchedInputException unexpected() {
    return MismatchedInputException.from(json, List.class, "questions");
  }

  /**
   * The same questions, some of them redrawn.
   *
   * @throws InvalidInputException if a try is below 0
   */
  List<Paper.Asked> redrawn(List<Paper.Asked> order, Map<String, Integer> redraws) {
    List<Paper.Asked> redrawn = new ArrayList<>(order.size());
    for (Paper.Asked asked : order) {
      int attempt = redraws.getOrDefault(asked.question(), 0);
      if (attempt < 0) {
        throw InvalidInputException.of(
            file + " has the try " + attempt + " of '" + asked.question() + "'",
            "a try from 0",
            "");
      }
      redrawn.add(attempt == 0 ? asked : new Paper.Asked(asked.question(), attempt));
    }
    return redrawn;
  }
}
