package org.tentamen.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.bank.yaml.YamlValue;
import org.tentamen.formula.Rational;

/** Words that another system accepts, as a bank's text with its mistakes. */
final class WordDraft {

  /** So many spellings of one shape are no accident. */
  private static final int SPELLINGS = 6;

  private static final Pattern SHAPE = Pattern.compile("\\d{1,9}(?:x\\d{1,9})+");

  /** What may stand around the sizes. */
  private static final Pattern OTHER =
      Pattern.compile("torch\\.Size|None|by|N|[\\d\\sx×*,()\\[\\]]");

  private static final Pattern WILDCARDS = Pattern.compile("(?<!\\\\)\\*+");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final HtmlText texts;
  private final List<String> changes = new ArrayList<>();
  private final List<String> accepted = new ArrayList<>();
  private final List<AnswerDraft.Mistake> mistakes = new ArrayList<>();
  private final Set<String> wrong = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private String onRight = "";
  private String wildcard = "";
  private boolean caseCounts;

  private WordDraft(HtmlText texts) {
    this.texts = texts;
  }

  /** The answer to a question for a word. */
  static AnswerDraft of(QuizBody.Words words, HtmlText texts) throws NotSaid {
    return new WordDraft(texts).draft(words);
  }

  private AnswerDraft draft(QuizBody.Words words) throws NotSaid {
    caseCounts = words.caseCounts();
    for (QuizBody.WordAnswer answer : words.answers()) {
      take(answer);
    }
    if (accepted.isEmpty()) {
      throw new NotSaid(
          wildcard.isEmpty()
              ? "no answer earns the whole mark"
              : "the pattern '" + wildcard + "', where a bank lists whole answers");
    }
    Optional<YamlValue.Fields> shape = shape();
    if (shape.isPresent()) {
      return new AnswerDraft(shape.get(), shapes(mistakes), "", onRight, changes);
    }
    YamlValue.Fields text = Yaml.braces("text", Yaml.braces("accept", Yaml.labels(accepted)));
    if (words.caseCounts()) {
      text = Yaml.with(text, "fold", YamlValue.Items.tokens(List.of("spaces")));
    }
    return new AnswerDraft(text, mistakes, "", onRight, changes);
  }

  private void take(QuizBody.WordAnswer answer) {
    String feedback = texts.markdown(answer.feedback());
    String pattern = answer.pattern().replaceAll("\\s+", " ").strip();
    boolean right = answer.share().equals(Rational.ONE);
    boolean says = answer.share().signum() > 0 || !feedback.isEmpty();
    if (pattern.isEmpty()) {
      return;
    }
    String text = plain(pattern);
    if (isWildcard(pattern)) {
      if (text.isEmpty()) {
        anything(pattern, right, says, answer.share());
        return;
      }
      if (right || says) {
        changes.add("of the pattern '" + pattern + "' only '" + text + "' is recognised");
      }
    }
    if (right) {
      if (!accepted.contains(text)) {
        accepted.add(text);
      }
      onRight = onRight.isEmpty() ? feedback : onRight;
    } else if (says && accepted.stream().noneMatch(a -> folded(a).equals(folded(text)))) {
      mistake(text, answer.share(), feedback);
    }
  }

  /** A wrong text, unless it is one before it but for capitals and spaces. */
  private void mistake(String text, Rational share, String feedback) {
    // Where a right answer has many spellings, so have the wrong ones; one of each is enough.
    boolean spelled = accepted.size() >= SPELLINGS && !feedback.isEmpty();
    boolean known = spelled && !told.add(share + " " + feedback);
    if (!wrong.add(folded(text)) || known) {
      return;
    }
    try {
      Rational credit = share.signum() < 0 ? Rational.ZERO : share;
      mistakes.add(new AnswerDraft.Mistake(Yaml.literal(text), credit, feedback));
    } catch (NotSaid e) {
      changes.add(e.reason() + " is not recognised");
    }
  }

  private String folded(String text) {
    String folded = text.replaceAll("\\s+", "");
    return caseCounts ? folded : folded.toLowerCase(Locale.ROOT);
  }

  /** A pattern that any text fits. */
  private void anything(String pattern, boolean right, boolean says, Rational share) {
    if (right) {
      wildcard = pattern;
      changes.add("the pattern '" + pattern + "' is not accepted, only whole answers are");
    } else if (says) {
      changes.add(
          share.signum() > 0
              ? "any other response earns nothing instead of " + NumberDraft.percent(share)
              : "feedback on any other response is left out");
    }
  }

  /** The shortest text that fits a pattern; an asterisk after a backslash is one. */
  private static String plain(String pattern) {
    String shortest = WILDCARDS.matcher(pattern).replaceAll("");
    return shortest.replace("\\*", "*").replaceAll("\\s+", " ").strip();
  }

  private static boolean isWildcard(String pattern) {
    return pattern.replace("\\*", "").indexOf('*') >= 0;
  }

  /**
   * A shape, where all that is accepted are spellings of it, perhaps with a batch of 1, N, None.
   */
  private Optional<YamlValue.Fields> shape() {
    Optional<List<String>> shortest =
        accepted.stream()
            .filter(t -> SHAPE.matcher(t).matches())
            .map(WordDraft::numbers)
            .min(Comparator.comparing(List::size));
    if (shortest.isEmpty() || accepted.size() < SPELLINGS) {
      return Optional.empty();
    }
    List<String> sizes = shortest.get();
    List<String> batched = new ArrayList<>(List.of("1"));
    batched.addAll(sizes);
    boolean free = false;
    for (String text : accepted) {
      List<String> numbers = numbers(text);
      boolean batch = numbers.equals(batched) || numbers.equals(sizes) && text.indexOf('N') >= 0;
      boolean fits = OTHER.matcher(text).replaceAll("").isEmpty();
      if (!fits || !batch && !numbers.equals(sizes)) {
        return Optional.empty();
      }
      free |= batch;
    }
    changes.add("spellings of a shape become the shape, which is read in more spellings still");
    YamlValue.Fields shape = Yaml.braces("shape", YamlValue.Items.tokens(sizes));
    return Optional.of(free ? Yaml.with(shape, "batch", Yaml.token("free")) : shape);
  }

  /** Each mistaken shape once. */
  private static List<AnswerDraft.Mistake> shapes(List<AnswerDraft.Mistake> mistakes) {
    Map<List<String>, AnswerDraft.Mistake> shapes = new LinkedHashMap<>();
    for (AnswerDraft.Mistake mistake : mistakes) {
      List<String> sizes = numbers(((YamlValue.Token) mistake.answer()).text());
      shapes.putIfAbsent(
          sizes,
          new AnswerDraft.Mistake(
              YamlValue.Items.tokens(sizes), mistake.credit(), mistake.feedback()));
    }
    return List.copyOf(shapes.values());
  }

  private static List<String> numbers(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group());
    }
    return numbers;
  }
}
