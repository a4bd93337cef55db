package org.tentamen.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Rational;

/**
 * What the program itself says on papers, such as "Name" and "points", in one language; from {@code
 * templates/words}.
 */
final class Words {

  private static final String FALLBACK = "en";

  private final Map<String, String> texts;
  private final NumberText numbers;

  private Words(Map<String, String> texts, NumberText numbers) {
    this.texts = texts;
    this.numbers = numbers;
  }

  /**
   * The words of a language, in English where it has none.
   *
   * @param numbers how numbers print
   */
  static Words in(Locale language, NumberText numbers) {
    Map<String, String> texts = new TreeMap<>(load(FALLBACK).orElseThrow());
    load(language.getLanguage()).ifPresent(texts::putAll);
    return new Words(Collections.unmodifiableMap(texts), numbers);
  }

  /** All words by key, for templates. */
  Map<String, String> all() {
    return texts;
  }

  /** A number of points with its unit, such as "1 point" or "2.5 points". */
  String points(Rational points) {
    String unit = points.equals(Rational.ONE) ? "points_one" : "points_other";
    return number(points) + " " + texts.get(unit);
  }

  /** A share as percent, such as "50 %". */
  String percent(Rational share) {
    return number(share.times(Rational.of(100))) + "\u00a0%";
  }

  private String number(Rational number) {
    return number.asFiniteDecimal().isPresent() ? numbers.text(number) : number.toString();
  }

  private static Optional<Map<String, String>> load(String language) {
    String name = "/templates/words/" + language + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        return Optional.empty();
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, UTF_8));
      Map<String, String> texts = new TreeMap<>();
      properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
      return Optional.of(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " is packaged and cannot be read", e);
    }
  }
}
