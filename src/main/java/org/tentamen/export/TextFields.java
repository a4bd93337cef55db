package org.tentamen.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tentamen.answer.Key;
import org.tentamen.formula.Rational;

/** A box for a text: every spelling of what is right, then those of what earns less. */
final class TextFields {

  /**
   * So many spellings are usual. PHP gives up matching Moodle's expression for a gap with more than
   * about 250 answers, and then no gap is found at all.
   */
  private static final int MOST = 150;

  /** How many of them mistakes may have together. */
  private static final int MOST_WRONG = 75;

  /** Spellings that each mistake has at least: those of papers and the most usual ones. */
  private static final int FEWEST = 3;

  private static final int MOST_MISTAKES = 40;

  private final UnaryOperator<Rational> creditSaid;
  private final Predicate<String> canSay;
  private final char decimal;

  /**
   * Fields for one target.
   *
   * @param creditSaid the credit that the target can say for one that is meant
   * @param canSay whether the target can say a text
   * @param decimal the decimal sign of the bank's numbers
   */
  TextFields(UnaryOperator<Rational> creditSaid, Predicate<String> canSay, char decimal) {
    this.creditSaid = creditSaid;
    this.canSay = canSay;
    this.decimal = decimal;
  }

  /** A word or phrase; empty where the target can say no accepted one. */
  Optional<Asked> words(Key.Words key, PartMarks marks) {
    Field.Letters letters =
        key.folds().contains(Key.Fold.CASE) ? Field.Letters.ANY_CASE : Field.Letters.AS_WRITTEN;
    List<String> losses = new ArrayList<>();
    String folds =
        key.folds().stream()
            .filter(fold -> fold != Key.Fold.CASE)
            .sorted()
            .map(fold -> fold.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    if (!folds.isEmpty()) {
      losses.add(folds + " must be typed as in the bank, or left out");
    }
    if (key.near() > 0) {
      losses.add("a likely typing slip is wrong instead of going to review");
    }
    return ask(marks, letters, losses);
  }

  /**
   * Any other answer that can be typed, by its usual spellings; empty where the target can say none
   * of them.
   */
  Optional<Asked> spelled(PartMarks marks) {
    if (marks.key() instanceof Key.Expression) {
      // x and X may be two variables.
      return ask(
          marks, Field.Letters.AS_WRITTEN, List.of("only the key's own spelling is accepted"));
    }
    return ask(marks, Field.Letters.ANY_CASE, List.of("only the usual spellings are accepted"));
  }

  private Optional<Asked> ask(PartMarks marks, Field.Letters letters, List<String> losses) {
    Collected collected = new Collected(letters);
    int each = (MOST - MOST_WRONG) / marks.right().size();
    marks.right().forEach(right -> collected.add(right, Rational.ONE, "", each));
    if (collected.texts.isEmpty()) {
      return Optional.empty();
    }
    List<PartMarks.Mistake> mistakes = distinct(marks);
    int few = mistakes.isEmpty() ? 0 : Math.max(FEWEST, MOST_WRONG / mistakes.size());
    for (PartMarks.Mistake mistake : mistakes) {
      collected.add(mistake.key(), creditSaid.apply(mistake.credit()), mistake.feedback(), few);
    }
    Field field = new Field.Text(collected.texts, letters);
    return Optional.of(Asked.alone(field, this::entry, collected.losses(losses)));
  }

  /**
   * The mistakes of which no better one leads to the same answer, as many as fit: else the rarer
   * spellings of an answer would be left to the next mistake that leads to it.
   */
  private List<PartMarks.Mistake> distinct(PartMarks marks) {
    Set<List<String>> answers = new HashSet<>();
    return marks.bestFirst().stream()
        .filter(mistake -> answers.add(Spellings.of(mistake.key(), 1, decimal)))
        .limit(MOST_MISTAKES)
        .toList();
  }

  private Optional<List<Response>> entry(Key meant) {
    return Spellings.of(meant, 1, decimal).stream()
        .filter(canSay)
        .findFirst()
        .or(() -> Spellings.of(meant, MOST, decimal).stream().filter(canSay).findFirst())
        .map(text -> List.of(new Response.Typed(text)));
  }

  /** Answers, each text once. */
  private final class Collected {
    private final List<TextAnswer> texts = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Field.Letters letters;
    private boolean unsaid;

    Collected(Field.Letters letters) {
      this.letters = letters;
    }

    /** Adds at most so many spellings. */
    void add(Key key, Rational credit, String feedback, int most) {
      for (String text : Spellings.of(key, most, decimal)) {
        if (!canSay.test(text)) {
          unsaid = true;
        } else if (seen.add(folded(text))) {
          texts.add(new TextAnswer(text, credit, feedback));
        }
      }
    }

    List<String> losses(List<String> others) {
      List<String> losses = new ArrayList<>(others);
      if (unsaid) {
        losses.add("spellings that the format cannot hold are left out");
      }
      return losses;
    }

    private String folded(String text) {
      return letters == Field.Letters.ANY_CASE ? text.toLowerCase(Locale.ROOT) : text;
    }
  }
}
