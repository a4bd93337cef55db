package org.tentamen.grade;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.bank.Question;

/**
 * Finds the question that a heading names: by its id, its title, or its number on the sheet, with
 * what forms and people put around them.
 */
final class QuestionNames {

  /** {@code Question 4a: The depth}, {@code 4. Depth}, {@code Q4a) …}. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:(?:question|quest|q|aufgabe|frage|nr|no|number|problem|exercise|task|item|pregunta|"
              + "vraag|domanda)\\b?[ .:#]*)?([1-9][0-9]{0,3}) ?([a-z]{0,2})(?:[.):\\]]? *|"
              + "[.):\\]] .*| [-–—] .*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** {@code q04 [depth]}, {@code q04 – depth}, {@code q04: depth}. */
  private static final Pattern WITH_PART =
      Pattern.compile(
          "(.+?)\\s*(?:[\\[(]\\s*([^\\[\\]()]+?)\\s*[\\])]|[.:/]\\s*(\\S+)|\\s[-–—]\\s*(\\S+)|\\s(\\S+))",
          Pattern.DOTALL);

  /** {@code q04.depth: how deep is the output?}. */
  private static final Pattern FIRST_WORD =
      Pattern.compile(
          "([\\p{L}\\p{N}_.-]+?)(?:[.):\\]]\\s.*|\\s[-–—]\\s.*|[.):]?)", Pattern.DOTALL);

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
    String text = Folding.untagged(heading);
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

  private static Optional<Target> numbered(String text) {
    Matcher matcher = NUMBERED.matcher(text);
    return matcher.matches()
        ? SheetNumber.read(matcher.group(1) + matcher.group(2)).map(Target.Numbered::new)
        : Optional.empty();
  }
}
