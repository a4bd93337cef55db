package org.tentamen.export;

import java.util.List;
import java.util.Optional;
import org.tentamen.formula.Rational;

/**
 * How a question is answered: Moodle's own question types, as far as a bank's answers need them.
 */
sealed interface Body {

  /** Moodle's name of the type in its XML. */
  String type();

  /**
   * One number.
   *
   * @param field what each number earns
   * @param unit the unit, if the answer has one
   */
  record Numerical(Field.Number field, Optional<Unit> unit) implements Body {
    @Override
    public String type() {
      return "numerical";
    }
  }

  /**
   * One text.
   *
   * @param field what each text earns
   */
  record ShortAnswer(Field.Text field) implements Body {
    @Override
    public String type() {
      return "shortanswer";
    }
  }

  /**
   * Options to choose from.
   *
   * @param field what each option earns
   */
  record Multichoice(Field.Choice field) implements Body {
    @Override
    public String type() {
      return "multichoice";
    }
  }

  /**
   * Items to match with options, each worth the same.
   *
   * @param pairs two or more
   * @param spare options that belong to no item
   */
  record Matching(List<Pair> pairs, List<String> spare) implements Body {
    /** Copies the lists. */
    public Matching {
      pairs = List.copyOf(pairs);
      spare = List.copyOf(spare);
    }

    @Override
    public String type() {
      return "matching";
    }
  }

  /**
   * A text that a person reads.
   *
   * @param graderInfo HTML for that person
   */
  record Essay(String graderInfo) implements Body {
    @Override
    public String type() {
      return "essay";
    }
  }

  /**
   * Several fields within the text.
   *
   * @param pieces what follows the question's text: HTML and gaps
   */
  record Cloze(List<Piece> pieces) implements Body {
    /** Copies the pieces. */
    public Cloze {
      pieces = List.copyOf(pieces);
    }

    /** The gaps in the order of the text. */
    List<Piece.Gap> gaps() {
      return pieces.stream()
          .filter(Piece.Gap.class::isInstance)
          .map(Piece.Gap.class::cast)
          .toList();
    }

    @Override
    public String type() {
      return "cloze";
    }
  }

  /**
   * A unit that is typed after the number.
   *
   * @param name as the author wrote it
   * @param penalty the share of the mark that a missing or unknown unit costs, 0 to 1
   */
  record Unit(String name, Rational penalty) {}

  /**
   * An item and its option.
   *
   * @param item HTML
   * @param option plain text
   */
  record Pair(String item, String option) {}
}
