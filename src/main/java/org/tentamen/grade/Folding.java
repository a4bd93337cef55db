package org.tentamen.grade;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names and headings as people compare them. */
final class Folding {

  /** Letters that no decomposition takes apart, as they are spelt where there is only ASCII. */
  private static final Map<String, String> SPELT =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("ø", "o"),
          Map.entry("ł", "l"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("ı", "i"),
          Map.entry("ħ", "h"));

  /** As German and the Nordic languages spell them. */
  private static final Map<String, String> SPELT_OUT =
      Map.of("ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe");

  private static final Pattern UMLAUTS = Pattern.compile("[äöüåø]");
  private static final Pattern SPELT_LETTERS = Pattern.compile("[ßæœøłđðþıħ]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼʻ]");
  private static final Pattern TAGS = Pattern.compile("</?[a-zA-Z][^<>]*>");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern IDEOGRAPH = Pattern.compile("(\\p{IsHan})");

  private Folding() {}

  /** A text in small letters without accents. */
  static String plain(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String small = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    return SPELT_LETTERS.matcher(small).replaceAll(letter -> SPELT.get(letter.group()));
  }

  /** A heading in one line, without the markup that a form's editor put into it. */
  static String untagged(String heading) {
    return SPACES.matcher(TAGS.matcher(heading).replaceAll(" ")).replaceAll(" ").strip();
  }

  /** The words of a heading or a question's text, one space between them. */
  static String heading(String text) {
    String bare = APOSTROPHES.matcher(TAGS.matcher(text).replaceAll(" ")).replaceAll("");
    return NO_WORD.matcher(plain(bare)).replaceAll(" ").strip();
  }

  /** The words of a person's name, in the order of the alphabet; each ideograph is a word. */
  static List<String> nameWords(String name) {
    String bare = APOSTROPHES.matcher(name).replaceAll("");
    String apart = IDEOGRAPH.matcher(plain(bare)).replaceAll(" $1 ");
    List<String> words = new ArrayList<>(Arrays.asList(NO_WORD.split(apart.strip())));
    words.removeIf(String::isEmpty);
    words.sort(null);
    return words;
  }

  /** A person's name as {@link #name}, with umlauts as they are spelt where there is only ASCII. */
  static String spelt(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return name(UMLAUTS.matcher(composed).replaceAll(letter -> SPELT_OUT.get(letter.group())));
  }

  /** A person's name, whatever the order, accents and case of its words. */
  static String name(String name) {
    return String.join(" ", nameWords(name));
  }
}
