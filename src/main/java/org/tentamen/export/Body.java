package org.tentamen.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tentamen.formula.Rational;

/**
 * How a question is answered: Moodle's own question types, as far as a bank's answers need them,
 * and items of QTI.
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
    private static final Set<String> TRUTHS = Set.of("true", "false");

    @Override
    public String type() {
      return "multichoice";
    }

    /** Whether it asks for true or false, and the wrong one earns nothing. */
    boolean isTruth() {
      return field.picks() == Field.Picks.ONE
          && field.options().size() == TRUTHS.size()
          && field.options().stream()
              .map(option -> option.html().toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet())
              .equals(TRUTHS)
          && field.options().stream().allMatch(option -> option.credit().isWhole());
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
      List<Piece.Gap> gaps = new ArrayList<>(pieces.size());
      for (Piece piece : pieces) {
        if (piece instanceof Piece.Gap gap) {
          gaps.add(gap);
        }
      }
      return gaps;
    }

    @Override
    public String type() {
      return "cloze";
    }
  }

  /**
   * Parts whose marks follow rules over whole answers, as QTI's response processing has them.
   *
   * @param parts in the order of the question
   */
  record Item(List<ItemPlace> parts) implements Body {
    /** Copies the parts. */
    public Item {
      parts = List.copyOf(parts);
    }

    @Override
    public String type() {
      return "item";
    }
  }

  /**
   * A part in its place.
   *
   * @param html what it asks
   * @param points what it is worth
   * @param part how it is answered
   */
  record ItemPlace(String html, Rational points, ItemPart part) {}

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
