package org.tentamen.answer;

import java.util.List;
import java.util.Optional;
import org.tentamen.formula.Rational;

/**
 * Says what a response is worth, and why.
 *
 * <pre>{@code
 * Judge.judge(standard, "0,357", Optional.empty()).verdict(); // CORRECT
 * }</pre>
 *
 * <p>The rules of {@link Judgement.Rule} are tried in their order; the one that gives the most
 * credit stands, the earlier of two that give the same. A response that cannot be read goes to
 * review and never costs points by itself.
 */
public final class Judge {

  private Judge() {}

  /**
   * Judges one response.
   *
   * @param standard what it is compared with
   * @param raw the response as it was typed
   * @param notation how numbers are written, where the exam or bank declares it
   */
  public static Judgement judge(Standard standard, String raw, Optional<Notation> notation) {
    Trial trial = new Trial(standard, raw, notation);
    Reading reading = Reader.read(trial.key(), raw, notation);
    if (reading instanceof Reading.Understood understood) {
      Judgement judgement = trial.judge(understood.response(), understood.note());
      return grouped(trial, judgement, understood, raw, notation).orElse(judgement);
    }
    if (reading instanceof Reading.Ambiguous ambiguous) {
      return among(trial, ambiguous);
    }
    if (reading instanceof Reading.Unreadable unreadable) {
      return trial.also().orElseGet(() -> review("", "not read: " + unreadable.reason()));
    }
    return new Judgement(
        Judgement.Verdict.BLANK,
        Optional.empty(),
        Rational.ZERO,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  /**
   * Judges a response that was not typed, such as an option that was ticked.
   *
   * @param standard what it is compared with
   */
  public static Judgement judge(Standard standard, Response response) {
    return new Trial(standard, response.print(), Optional.empty()).judge(response, "");
  }

  /**
   * A wrong {@code 1.234} that would be right as 1234: the full stop is the decimal sign, but half
   * of Europe groups digits by it, and nobody has declared anything.
   */
  private static Optional<Judgement> grouped(
      Trial trial,
      Judgement judgement,
      Reading.Understood understood,
      String raw,
      Optional<Notation> notation) {
    boolean possible =
        judgement.verdict() == Judgement.Verdict.WRONG
            && judgement.misconception().isEmpty()
            && notation.isEmpty()
            && trial.key() instanceof Key.Number;
    if (!possible || !(understood.response() instanceof Response.Number number)) {
      return Optional.empty();
    }
    return NumberReader.grouped(raw, number)
        .filter(g -> trial.judge(g, "").verdict() == Judgement.Verdict.CORRECT)
        .map(
            g -> {
              Reading.Ambiguous both =
                  (Reading.Ambiguous) Doubt.between(Glyphs.plain(raw), List.of(number, g));
              return review("", both.note() + ", and the verdict depends on it");
            });
  }

  /** Judges every reading; the verdict stands where they agree, otherwise a person decides. */
  private static Judgement among(Trial trial, Reading.Ambiguous ambiguous) {
    List<Judgement> judgements =
        ambiguous.responses().stream().map(r -> trial.judge(r, ambiguous.note())).toList();
    Judgement first = judgements.get(0);
    boolean agree =
        judgements.stream()
            .allMatch(j -> j.verdict() == first.verdict() && j.credit().equals(first.credit()));
    if (!agree) {
      return review("", ambiguous.note() + ", and the verdict depends on it");
    }
    return judgements.stream().filter(j -> j.misconception().isEmpty()).findFirst().orElse(first);
  }

  /**
   * Whether one answer is judged right by the key of another, so that nobody can tell them apart: a
   * misconception that leads there in these numbers cannot be seen.
   *
   * @param right the key
   * @param other an answer of the same kind, such as a misconception leads to
   */
  public static boolean coincides(Key right, Key other) {
    if (Far.apart(right, other)) {
      return false;
    }
    Optional<Response> exactly = Response.exactly(other);
    return exactly.isPresent() && Agreement.RIGHT.whole(right, exactly.get()).equals(Rational.ONE);
  }

  /** Whether one answer {@link #coincides(Key, Key) coincides} with any of several keys. */
  public static boolean coincides(List<Key> right, Key other) {
    for (Key key : right) {
      if (coincides(key, other)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a response is what a mistake leads to, where that can be told from what is right.
   *
   * @param right the key
   * @param wrong the answer that the mistake leads to, of the same kind
   * @param response as it was read for the key
   */
  public static boolean isMistake(Key right, Key wrong, Response response) {
    InUnit typed = InUnit.of(right, response);
    return Agreement.MISTAKEN.whole(wrong, typed.response()).equals(Rational.ONE)
        && !coincides(right, wrong);
  }

  /** A response that a person has to decide on. */
  static Judgement review(String readAs, String note) {
    return new Judgement(
        Judgement.Verdict.REVIEW,
        Optional.empty(),
        Rational.ZERO,
        Optional.of(readAs).filter(r -> !r.isEmpty()),
        Optional.empty(),
        Optional.empty(),
        note);
  }
}
