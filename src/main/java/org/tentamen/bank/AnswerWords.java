package org.tentamen.bank;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tentamen.answer.Key;

/** The words that answers use for what they may do, in the order in which messages list them. */
final class AnswerWords {

  static final Map<String, Key.Form> FORMS = words(EnumSet.allOf(Key.Form.class));
  static final Map<String, Key.Batch> BATCHES = words(EnumSet.allOf(Key.Batch.class));
  static final Map<String, Key.Fold> FOLDS = words(EnumSet.allOf(Key.Fold.class));

  static final Map<String, Key.Marking> BY_ELEMENT =
      words(EnumSet.of(Key.Marking.ALL, Key.Marking.PER_ELEMENT));

  static final Map<String, Key.Marking> BY_OPTION =
      words(EnumSet.of(Key.Marking.ALL, Key.Marking.RIGHT_MINUS_WRONG));

  private AnswerWords() {}

  /** Each by its name in small letters. */
  private static <T extends Enum<T>> Map<String, T> words(EnumSet<T> values) {
    Map<String, T> words = new LinkedHashMap<>();
    values.forEach(v -> words.put(v.name().toLowerCase(Locale.ROOT), v));
    return Collections.unmodifiableMap(words);
  }
}
