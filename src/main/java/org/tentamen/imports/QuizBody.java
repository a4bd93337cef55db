package org.tentamen.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.formula.Rational;

/** How a question of another system is answered. Shares are of the mark: 1 is all of it. */
sealed interface QuizBody {

  /**
   * A number; the first answer that fits counts.
   *
   * @param answers in the order of the file
   * @param unit the unit, where there is one
   */
  record Numbers(List<NumberAnswer> answers, Optional<Unit> unit) implements QuizBody {
    /** Copies the answers. */
    public Numbers {
      answers = List.copyOf(answers);
    }
  }

  /**
   * A number that is accepted.
   *
   * @param value the number; empty where any other response is meant
   * @param tolerance how far off it may be, 0 or more
   * @param share the share of the mark
   * @param feedback shown with it
   */
  record NumberAnswer(
      Optional<BigDecimal> value, BigDecimal tolerance, Rational share, Rich feedback) {}

  /**
   * A unit.
   *
   * @param name its name
   * @param penalty the share lost without it or with another one; 0 where it does not matter
   */
  record Unit(String name, Rational penalty) {}

  /**
   * A word or phrase; the first pattern that fits counts.
   *
   * @param answers in the order of the file
   * @param caseCounts whether capital letters count
   */
  record Words(List<WordAnswer> answers, boolean caseCounts) implements QuizBody {
    /** Copies the answers. */
    public Words {
      answers = List.copyOf(answers);
    }
  }

  /**
   * A text that is accepted.
   *
   * @param pattern the text; {@code *} stands for any, {@code \*} for an asterisk
   * @param share the share of the mark
   * @param feedback shown with it
   */
  record WordAnswer(String pattern, Rational share, Rich feedback) {}

  /**
   * Options to pick from.
   *
   * @param options in the order of the file
   * @param picking how many may be picked
   */
  record Picks(List<Pick> options, Picking picking) implements QuizBody {
    /** Copies the options. */
    public Picks {
      options = List.copyOf(options);
    }
  }

  /** How many options may be picked. */
  enum Picking {
    /** One. */
    ONE,
    /** Several, whose shares add up. */
    SEVERAL,
    /** Several, of which exactly the right ones earn the mark. */
    EXACTLY
  }

  /**
   * An option.
   *
   * @param text what it says
   * @param share the share of the mark; below 0 where it takes away
   * @param feedback shown with it
   */
  record Pick(Rich text, Rational share, Rich feedback) {}

  /**
   * Items, an option for each.
   *
   * @param pairs the right ones
   * @param spare options that fit nothing
   * @param earning whether a right pair earns a share by itself
   */
  record Pairs(List<Pair> pairs, List<Rich> spare, Earning earning) implements QuizBody {
    /** Copies the lists. */
    public Pairs {
      pairs = List.copyOf(pairs);
      spare = List.copyOf(spare);
    }
  }

  /** What earns something. */
  enum Earning {
    /** Each right one its share. */
    EACH,
    /** All right ones together. */
    TOGETHER
  }

  /**
   * An item and what fits it.
   *
   * @param item the item
   * @param option the option
   */
  record Pair(Rich item, Rich option) {}

  /**
   * A text that a person reads.
   *
   * @param information what that person is told
   */
  record Essay(Rich information) implements QuizBody {}

  /**
   * Gaps in the question's text, in which the n-th stands as {@link #mark(int)}.
   *
   * @param gaps in the order of the text
   */
  record Gaps(List<Gap> gaps) implements QuizBody {
    private static final int FIRST = 0x100000;

    /** Copies the gaps. */
    public Gaps {
      gaps = List.copyOf(gaps);
    }

    /** The character that stands for a gap: a private one, which no file may hold. */
    static String mark(int gap) {
      return Character.toString(FIRST + gap);
    }

    /** Which gap a character stands for; below 0 where it is another character. */
    static int gap(int codePoint) {
      return codePoint >= FIRST && codePoint < FIRST + 0xFFFE ? codePoint - FIRST : -1;
    }
  }

  /**
   * A gap.
   *
   * @param weight its share of the mark over the sum of all weights, 0 or more
   * @param field how it is answered: numbers, words or picks
   */
  record Gap(Rational weight, QuizBody field) {}

  /**
   * A number that is computed from drawn ones, which stand as <code>{name}</code> in all texts.
   *
   * @param answers in the order of the file
   * @param unit the unit, where there is one
   * @param ranges by name, in the order of the file
   */
  record Calculated(List<CalculatedAnswer> answers, Optional<Unit> unit, Map<String, Range> ranges)
      implements QuizBody {
    /** Copies the answers. */
    public Calculated {
      answers = List.copyOf(answers);
    }
  }

  /**
   * A formula whose value is accepted.
   *
   * @param formula in Moodle's language; {@code *} where any other response is meant
   * @param tolerance how far off a response may be
   * @param measure how that is measured
   * @param decimals how many decimals the value is shown with; below 0 where it is not said
   * @param share the share of the mark
   * @param feedback shown with it
   */
  record CalculatedAnswer(
      String formula,
      BigDecimal tolerance,
      Measure measure,
      int decimals,
      Rational share,
      Rich feedback) {}

  /** How a tolerance is measured. */
  enum Measure {
    /** As a share of the right value. */
    RELATIVE,
    /** As a distance from it. */
    ABSOLUTE,
    /** As a factor. */
    GEOMETRIC
  }

  /**
   * Options whose texts hold computed numbers.
   *
   * @param picks the options
   * @param ranges by name, in the order of the file
   */
  record CalculatedPicks(Picks picks, Map<String, Range> ranges) implements QuizBody {}

  /**
   * What a number is drawn from.
   *
   * @param from the smallest
   * @param to the largest
   * @param decimals how many decimals it has
   * @param distribution Moodle's name of how it is distributed
   */
  record Range(BigDecimal from, BigDecimal to, int decimals, String distribution) {}

  /**
   * What a bank has no answer for.
   *
   * @param reason why it is left out
   */
  record LeftOut(String reason) implements QuizBody {}
}
