package org.tentamen.answer;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/**
 * What is right for one part of a question, in one student's numbers.
 *
 * <p>The answer that a misconception leads to is a key too; it may hold what the kind would refuse
 * in a right one, such as a size of 31.5.
 */
public sealed interface Key {

  /**
   * One number.
   *
   * @param value the number
   * @param rules how it is printed and compared
   */
  record Number(Numeric value, NumberRules rules) implements Key {}

  /**
   * One whole number.
   *
   * @param value the number, whole in a right key
   * @param form whether a response may be an arithmetic expression
   */
  record Whole(Numeric value, Form form) implements Key {}

  /**
   * The sizes of an array, such as 31×31×32.
   *
   * @param sizes numbers or symbols, from the first axis on
   * @param batch whether the first size, a batch, may be missing or added
   * @param marking all or nothing, or credit for each size
   * @param symbols by name, the symbols that may stand among the sizes
   */
  record Shape(List<Value> sizes, Batch batch, Marking marking, Map<String, SymbolName> symbols)
      implements Key {
    /** Copies the collections. */
    public Shape {
      sizes = List.copyOf(sizes);
      symbols = Map.copyOf(symbols);
    }
  }

  /**
   * A list of numbers; where its items are lists, a matrix.
   *
   * @param values the numbers in order
   * @param rules how each is printed and compared
   * @param marking all or nothing, or credit for each number
   */
  record Vector(Value.Items values, NumberRules rules, Marking marking) implements Key {}

  /**
   * One of several options.
   *
   * @param options the labels, in the order of the sheet
   * @param correct index of the right one, from 0
   */
  record Choice(List<String> options, int correct) implements Key {
    /** Copies the options. */
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * All that hold of several options, perhaps none.
   *
   * @param options the labels, in the order of the sheet
   * @param correct indexes of the right ones, from 0
   * @param marking all or nothing, or right minus wrong
   */
  record Choices(List<String> options, SortedSet<Integer> correct, Marking marking) implements Key {
    /** Copies the options. */
    public Choices {
      options = List.copyOf(options);
      correct = java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>(correct));
    }
  }

  /**
   * An option for each item; an option may be used several times or not at all.
   *
   * @param items what is matched, in the order of the sheet
   * @param options the labels to choose from
   * @param correct for each item the index of its option, from 0
   */
  record Match(List<String> items, List<String> options, List<Integer> correct) implements Key {
    /** Copies the lists. */
    public Match {
      items = List.copyOf(items);
      options = List.copyOf(options);
      correct = List.copyOf(correct);
    }
  }

  /**
   * A word or phrase.
   *
   * @param accepted the spellings that are right; the first is printed on the key
   * @param near how many typing slips send a response to review instead of making it wrong; 0 for
   *     none
   * @param folds what is ignored in the comparison
   */
  record Words(List<String> accepted, int near, java.util.Set<Fold> folds) implements Key {
    private static final int FIRST_RARE = 0x80;

    /** Copies the collections. */
    public Words {
      accepted = List.copyOf(accepted);
      folds = java.util.Set.copyOf(folds);
    }

    /**
     * Spellings for a reader that compares letter by letter: the accepted ones, then each without
     * the accents, punctuation and spaces that do not count, as {@code Gauss} for {@code Gauß}.
     *
     * @return each once; all of them right
     */
    public List<String> spellings() {
      java.util.Set<String> all = new java.util.LinkedHashSet<>(accepted);
      for (String text : accepted) {
        for (Fold fold : Fold.values()) {
          if (folds.contains(fold) && fold != Fold.CASE) {
            addRight(all, text, Folding.fold(text, java.util.Set.of(fold)));
          }
        }
        addRight(all, text, text.replace('-', ' '));
        addRight(all, text, Folding.fold(text, folds));
      }
      return List.copyOf(all);
    }

    /** Adds what is right and can be typed; nobody types the numbers of a text together. */
    private void addRight(java.util.Set<String> all, String text, String other) {
      boolean typed = other.chars().allMatch(c -> c < FIRST_RARE || text.indexOf(c) >= 0);
      boolean together =
          other.length() < text.length() && other.chars().anyMatch(Character::isDigit);
      boolean right = Folding.fold(other, folds).equals(Folding.fold(text, folds));
      if (typed && !together && right && !other.isEmpty()) {
        all.add(other);
      }
    }
  }

  /**
   * A text that a person reads.
   *
   * @param points what a full answer says
   */
  record Essay(List<KeyPoint> points) implements Key {
    /** Copies the points. */
    public Essay {
      points = List.copyOf(points);
    }
  }

  /**
   * A formula in named variables, compared as a function.
   *
   * @param formula the right formula; names in it that are not variables have a value in {@code
   *     constants}
   * @param variables by name, the domain from which points are drawn
   * @param constants by name, this student's values of the question's parameters and steps
   * @param functions those that the formula may call; a response may call them too
   */
  record Expression(
      Formula formula,
      Map<String, Domain> variables,
      Map<String, Value> constants,
      Functions functions)
      implements Key {
    /** Copies the maps. */
    public Expression {
      variables = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(variables));
      constants = Map.copyOf(constants);
    }
  }

  /** Whether a number may be typed as arithmetic, such as {@code (3*3*3+1)*32}. */
  enum Form {
    /** A number only. */
    NUMBER,
    /** A number, or an arithmetic expression of numbers. */
    EXPRESSION
  }

  /** What a shape's batch size may do. */
  enum Batch {
    /** The sizes as they are. */
    EXACT,
    /** The key's first size is a batch, which a response may leave out. */
    OPTIONAL,
    /** The key has no batch; a leading 1, N or None of a response is ignored. */
    FREE
  }

  /** How an answer of several elements earns credit. */
  enum Marking {
    /** All right, or nothing. */
    ALL,
    /** The share of elements that are right. */
    PER_ELEMENT,
    /** Right picks minus wrong ones, over the number of right ones, never below 0. */
    RIGHT_MINUS_WRONG
  }

  /** A difference between texts that does not count. */
  enum Fold {
    /** Capital and small letters. */
    CASE,
    /** Spaces of every kind. */
    SPACES,
    /** Punctuation. */
    PUNCTUATION,
    /** Accents and other marks on letters. */
    ACCENTS
  }

  /**
   * How a symbol among a shape's sizes is written.
   *
   * @param print how the sheet and the key print it
   * @param also further spellings that are read as it
   */
  record SymbolName(String print, List<String> also) {
    /** Copies the spellings. */
    public SymbolName {
      also = List.copyOf(also);
    }
  }

  /**
   * One thing that a full answer to an essay says.
   *
   * @param text the point in words
   * @param keywords stems that hint at it; a guide for the reader, never a mark
   */
  record KeyPoint(String text, List<String> keywords) {
    /** Copies the keywords. */
    public KeyPoint {
      keywords = List.copyOf(keywords);
    }
  }

  /**
   * The values that a variable of an expression takes.
   *
   * @param from the lowest
   * @param to the highest
   */
  record Domain(Rational from, Rational to) {
    /** Checks the order. */
    public Domain {
      if (from.compareTo(to) >= 0) {
        throw new IllegalArgumentException("from (" + from + ") must be below to (" + to + ")");
      }
    }
  }
}
