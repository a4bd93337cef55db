package org.tentamen.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Rational;

/**
 * What the program itself says on papers, such as "Name" and "points", in one language; from {@code
 * templates/words}.
 */
final class Words {

  private static final String FALLBACK = "en";
  private static final String FOLDER = "words/";
  private static final String ENDING = ".properties";
  private static final int MOST_DECIMALS = 4;
  private static final int MOST_KNOWN = 1_000;

  /** The packaged words never change, and each question of an export asks for some. */
  private static final Map<String, Map<String, String>> PACKAGED = new ConcurrentHashMap<>();

  private final Locale language;
  private final Map<String, String> texts;
  private final NumberText numbers;

  /** Every question says its points, and there are few different ones. */
  private final Map<Rational, String> ofPoints = new ConcurrentHashMap<>();

  private Words(Locale language, Map<String, String> texts, NumberText numbers) {
    this.language = language;
    this.texts = texts;
    this.numbers = numbers;
  }

  /**
   * The words of a language, in English where it has none.
   *
   * @param numbers how numbers print
   * @param templates where the words are
   */
  static Words in(Locale language, NumberText numbers, PaperTemplates templates) {
    Map<String, String> texts = new TreeMap<>();
    for (String known : List.of(FALLBACK, language.getLanguage())) {
      String name = FOLDER + known + ENDING;
      // A folder's file may have some words only.
      texts.putAll(packaged(known));
      templates.inFolder(name).ifPresent(bytes -> texts.putAll(read(name, bytes)));
    }
    return new Words(language, Collections.unmodifiableMap(texts), numbers);
  }

  private static Map<String, String> packaged(String language) {
    String name = FOLDER + language + ENDING;
    Map<String, String> known = PACKAGED.get(language);
    if (known == null) {
      known = PaperTemplates.packaged(name).map(bytes -> read(name, bytes)).orElse(Map.of());
      if (PACKAGED.size() < MOST_KNOWN) {
        PACKAGED.put(language, known);
      }
    }
    return known;
  }

  /** The languages that the program speaks. */
  static List<Locale> languages() {
    return PaperTemplates.names().stream()
        .filter(name -> name.startsWith(FOLDER))
        .map(name -> Locale.forLanguageTag(name.replaceAll("^" + FOLDER + "|" + ENDING + "$", "")))
        .toList();
  }

  /** All words by key, for templates. */
  Map<String, String> all() {
    return texts;
  }

  /** A number of points with its unit, such as "1 point" or "2.5 points". */
  String points(Rational points) {
    String known = ofPoints.get(points);
    if (known == null) {
      String form = "points" + Plural.of(points, language).ending();
      String text = texts.getOrDefault(form, texts.get("points_other"));
      known = text.replace("{n}", number(points));
      if (ofPoints.size() < MOST_KNOWN) {
        ofPoints.put(points, known);
      }
    }
    return known;
  }

  /** Points earned of those to be had, such as "1.5 / 2 points". */
  String points(Rational earned, Rational of) {
    return shortened(earned) + " / " + points(of);
  }

  /** Points are shown as in tables: with four decimals at most. */
  private String shortened(Rational points) {
    return numbers.text(Rational.of(points.rounded(MOST_DECIMALS)));
  }

  /** A share as percent with one decimal at most, such as "66.7 %". */
  String roundedPercent(Rational share) {
    return numbers.text(Rational.of(share.times(Rational.of(100)).rounded(1))) + "\u00a0%";
  }

  /** A text about a number of things, which has one form for one and another for others. */
  String counted(String key, int number) {
    return texts
        .get(key + (number == 1 ? "_one" : "_other"))
        .replace("{n}", Integer.toString(number));
  }

  /** A share as percent, such as "50 %". */
  String percent(Rational share) {
    return number(share.times(Rational.of(100))) + "\u00a0%";
  }

  private String number(Rational number) {
    return number.asFiniteDecimal().isPresent() ? numbers.text(number) : number.toString();
  }

  private static Map<String, String> read(String name, byte[] bytes) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(new String(bytes, UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    } catch (IllegalArgumentException e) {
      throw InvalidInputException.of(
          name + " has a \\u without four hexadecimal digits", "a file of words", "");
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }
}
