package org.tentamen.render.maths;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** What signs and commands are called in a language; in English where it has no words. */
final class SpokenWords {

  private static final String FALLBACK = "en";

  private static final Map<String, SpokenWords> KNOWN = new ConcurrentHashMap<>();

  private final Properties words;

  private SpokenWords(Properties words) {
    this.words = words;
  }

  /** The words of a language. */
  static SpokenWords in(Locale language) {
    return KNOWN.computeIfAbsent(language.getLanguage(), SpokenWords::load);
  }

  private static SpokenWords load(String language) {
    Properties words = read(FALLBACK).orElseThrow();
    read(language).ifPresent(words::putAll);
    return new SpokenWords(words);
  }

  private static Optional<Properties> read(String language) {
    String name = "spoken_" + language + ".properties";
    try (InputStream in = SpokenWords.class.getResourceAsStream(name)) {
      if (in == null) {
        return Optional.empty();
      }
      Properties words = new Properties();
      words.load(new InputStreamReader(in, UTF_8));
      return Optional.of(words);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " is packaged and cannot be read", e);
    }
  }

  /** A word that is there. */
  String of(String key) {
    return words.getProperty(key, key);
  }

  /** The word of a sign, or the sign itself. */
  String orSame(String sign) {
    return words.getProperty(sign, sign);
  }

  /**
   * The word of a command. Names of functions and Greek letters are their own words; of what only
   * moves or sizes things nothing is said.
   */
  String orNothing(String command) {
    String word = words.getProperty(command);
    if (word != null) {
      return word;
    }
    return words.getProperty("silent", "").contains(" " + command + " ") || !isName(command)
        ? ""
        : command;
  }

  private static boolean isName(String command) {
    return !command.isEmpty() && command.chars().allMatch(Character::isLetter);
  }
}
