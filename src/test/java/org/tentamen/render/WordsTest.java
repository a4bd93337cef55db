package org.tentamen.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Rational;

class WordsTest {

  private static Words in(String language, char sign) {
    return Words.in(
        Locale.forLanguageTag(language), new NumberText(3, sign), PaperTemplates.packaged());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "de", "es", "fr"})
  void aLanguageHasAWordForEachOfTheEnglishOnes(String language) {
    Map<String, String> english = in("en", '.').all();
    Map<String, String> words = in(language, '.').all();
    TreeSet<String> same = new TreeSet<>();
    english.forEach(
        (key, word) -> {
          if (word.equals(words.get(key))) {
            same.add(key);
          }
        });
    assertThat(words.keySet()).containsAll(english.keySet());
    // Words that the languages have in common, and signs.
    assertThat(same)
        .isSubsetOf(
            "name",
            "points",
            "question",
            "date",
            "score",
            "sum",
            "solution",
            "page",
            "options",
            "instructions",
            "points_one",
            "points_other",
            "arrow",
            "colon");
    assertThat(in("ar", '.').all().get("question")).isNotEqualTo(english.get("question"));
  }

  /** The forms of CLDR's table of plural rules. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1 | 1 point",
        "en | 0 | 0 points",
        "en | 5/2 | 2.5 points",
        "en | 4/3 | 4/3 points",
        "pt | 1 | 1 point",
        "de | 1 | 1 Punkt",
        "de | 5/2 | 2,5 Punkte",
        "es | 1 | 1 punto",
        "es | 3/2 | 1,5 puntos",
        "fr | 1 | 1 point",
        "fr | 3/2 | 1,5 point",
        "fr | 2 | 2 points",
        "ar | 0 | 0 درجة",
        "ar | 1 | درجة واحدة",
        "ar | 2 | درجتان",
        "ar | 3 | 3 درجات",
        "ar | 10 | 10 درجات",
        "ar | 11 | 11 درجة",
        "ar | 100 | 100 درجة",
        "ar | 103 | 103 درجات",
        "ar | 5/2 | 2,5 درجة",
      })
  void pointsStandInTheFormThatFollowsTheNumber(String language, String number, String printed) {
    String[] parts = number.split("/");
    Rational points =
        Rational.of(Long.parseLong(parts[0]), parts.length > 1 ? Long.parseLong(parts[1]) : 1);
    char sign = language.equals("en") ? '.' : ',';
    assertThat(in(language, sign).points(points)).isEqualTo(printed);
  }
}
