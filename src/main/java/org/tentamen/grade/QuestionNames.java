package org.tentamen.grade;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tentamen.bank.Question;

/**
 * Finds the question that a heading names: by its id, its title, or its number on the sheet, with
 * what forms and people put around them.
 */
final class QuestionNames {

  /** What people and forms put before a number. */
  private static final String WORDS =
      "(?:question|quest|q|aufgabe|frage|nr|no|n°|nº|number|problem|exercise|ex|task|item|answer"
          + "|pregunta|vraag|opgave|domanda|pergunta|fråga|uppgift|übung|oppgave|opgave|zadanie"
          + "|pytanie|вопрос|задача|(?:ال)?سؤال|第|問|题)";

  /** {@code Question 4a: The depth}, {@code 4. Depth}, {@code Q4 [a]}, {@code 4.1}. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<word>"
              + WORDS
              + "(?![\\p{L}])[ .:#_-]*(?:(?:no|nr|n°|nº)[. ]*)?)?[(\\[]?0{0,2}(?<number>[1-9]\\d{0,3})"
              + "(?:\\.(?<part>[1-9]\\d?)|(?:[ .-]| ?[(\\[]|,? part )?(?<letter>[a-z]{1,2}))?"
              + "(?:[.):\\]题]{0,2} *|[.):\\]]{1,2} (?<text>.*)| [-–—] (?<dashed>.*)"
              + "|[:] ?(?<close>.*)|(?<open> .*))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  /** What stands behind the name of a question where a column is not of answers. */
  private static final Pattern NO_ANSWER =
      Pattern.compile(
          "[(\\[]?(?:is )?(?:score|points?|pts|marks?|grade|feedback|comments?|time|duration|result|correct"
              + "|max(?:imum)?|punkte|note|bewertung|puntos|commentaire)\\b.{0,12}",
          Pattern.CASE_INSENSITIVE);

  /** How many points a question is worth, as forms and people add it to its heading. */
  private static final Pattern WORTH =
      Pattern.compile(
          "\\s*[(\\[]\\s*\\d+(?:[.,]\\d+)?\\s*(?:points?|pts?|marks?|p|punkte?|puntos?|punti)\\.?\\s*[)\\]]$",
          Pattern.CASE_INSENSITIVE);

  /** {@code q04 [depth]}, {@code q04 – depth}, {@code q04: depth}. */
  private static final Pattern WITH_PART =
      Pattern.compile(
          "(.+?)\\s*(?:[\\[(]\\s*([^\\[\\]()]+?)\\s*[\\])]|[.:/]\\s*(\\S+)|\\s[-–—]\\s*(\\S+)|\\s(\\S+))",
          Pattern.DOTALL);

  /** {@code q04.depth: how deep is the output?}. */
  private static final Pattern FIRST_WORD =
      Pattern.compile(
          "([\\p{L}\\p{N}_.-]+?)(?:[.):\\]]\\s.*|\\s[-–—]\\s.*|[.):]?)", Pattern.DOTALL);

  private static final int LETTERS = 26;

  private final Questions questions;
  private final Map<String, Item> byName = new HashMap<>();
  private final Map<String, Integer> byTitle = new HashMap<>();

  QuestionNames(Questions questions) {
    this.questions = questions;
    Set<String> titles = new HashSet<>();
    for (Item item : questions.items()) {
      byName.put(item.name().toLowerCase(Locale.ROOT), item);
    }
    for (int i = 0; i < questions.count(); i++) {
      Question question = questions.get(i);
      String title = Folding.heading(question.title());
      byTitle.put(question.id().toLowerCase(Locale.ROOT), i);
      if (!title.isEmpty() && !titles.add(title)) {
        byTitle.remove(title);
      } else if (!title.isEmpty()) {
        byTitle.put(title, i);
      }
    }
  }

  /** The question that a heading names. */
  Optional<Target> find(String heading) {
    String text = WORTH.matcher(Folding.untagged(heading)).replaceFirst("");
    Optional<Item> exact = questions.named(text);
    if (exact.isPresent()) {
      return exact.map(Target.Named::new);
    }
    return SheetNumber.read(text)
        .<Target>map(Target.Numbered::new)
        .or(() -> item(text).map(Target.Named::new))
        .or(() -> decorated(text))
        .or(() -> numbered(text));
  }

  private Optional<Item> item(String text) {
    Optional<Item> named = Optional.ofNullable(byName.get(text.toLowerCase(Locale.ROOT)));
    return named.or(() -> question(text).flatMap(question -> questions.part(question, "")));
  }

  private Optional<Integer> question(String text) {
    return Optional.ofNullable(byTitle.get(text.toLowerCase(Locale.ROOT)))
        .or(() -> Optional.ofNullable(byTitle.get(Folding.heading(text))));
  }

  private Optional<Target> decorated(String text) {
    Matcher first = FIRST_WORD.matcher(text);
    if (first.matches()) {
      Optional<Item> item = item(first.group(1));
      if (item.isPresent()) {
        return item.map(Target.Named::new);
      }
    }
    Matcher parted = WITH_PART.matcher(text);
    if (!parted.matches()) {
      return Optional.empty();
    }
    String part = "";
    for (int group = 2; group <= parted.groupCount(); group++) {
      part = parted.group(group) == null ? part : parted.group(group);
    }
    String named = part.toLowerCase(Locale.ROOT);
    return question(parted.group(1))
        .map(question -> questions.get(question).id().toLowerCase(Locale.ROOT) + "." + named)
        .flatMap(name -> Optional.ofNullable(byName.get(name)))
        .map(Target.Named::new);
  }

  private Optional<Target> numbered(String text) {
    Matcher matcher = NUMBERED.matcher(digits(text));
    if (!matcher.matches() || isNoAnswer(matcher)) {
      return Optional.empty();
    }
    boolean hasWord = matcher.group("word") != null;
    if (matcher.group("open") != null && !hasWord) {
      return Optional.empty();
    }
    String number = matcher.group("number");
    if (matcher.group("part") != null) {
      int part = Integer.parseInt(matcher.group("part"));
      return part > LETTERS
          ? Optional.empty()
          : SheetNumber.read(number + (char) ('a' + part - 1)).map(Target.Numbered::new);
    }
    String letter = isWord(matcher) ? null : matcher.group("letter");
    return SheetNumber.read(number + (letter == null ? "" : letter)).map(Target.Numbered::new);
  }

  /**
   * Whether what looks like the letter of a part is the first word of a text: "Question 3 A ball".
   */
  private static boolean isWord(Matcher matcher) {
    return matcher.group("letter") != null
        && matcher.group("open") != null
        && matcher.start("letter") > matcher.end("number");
  }

  private static boolean isNoAnswer(Matcher matcher) {
    return Stream.of("text", "dashed", "close", "open")
        .map(matcher::group)
        .anyMatch(rest -> rest != null && NO_ANSWER.matcher(rest.strip()).matches());
  }

  /** A text with its digits, of whatever script, as ASCII. */
  private static String digits(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                    ? '0' + Character.digit(c, 10)
                    : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
