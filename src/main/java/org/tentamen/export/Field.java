package org.tentamen.export;

import java.util.List;

/** A place where a student answers, and what each answer earns. The first that fits counts. */
sealed interface Field {

  /** What can be answered, in the order in which it is looked for. */
  List<? extends Credited> answers();

  /**
   * A box for a number.
   *
   * @param answers at least one worth the whole mark; those come first
   */
  record Number(List<NumberAnswer> answers) implements Field {
    /** Copies the answers. */
    public Number {
      answers = List.copyOf(answers);
    }
  }

  /**
   * A box for a text.
   *
   * @param answers at least one worth the whole mark; those come first
   * @param letters whether capital and small letters differ
   */
  record Text(List<TextAnswer> answers, Letters letters) implements Field {
    /** Copies the answers. */
    public Text {
      answers = List.copyOf(answers);
    }
  }

  /**
   * A list to choose from.
   *
   * @param options two or more
   * @param picks how many may be chosen
   * @param look how the list is shown
   */
  record Choice(List<Option> options, Picks picks, Look look) implements Field {
    /** Copies the options. */
    public Choice {
      options = List.copyOf(options);
    }

    @Override
    public List<Option> answers() {
      return options;
    }
  }

  /** Whether capital and small letters differ. */
  enum Letters {
    /** {@code A} is {@code a}. */
    ANY_CASE,
    /** {@code A} is not {@code a}. */
    AS_WRITTEN
  }

  /** How many options may be chosen. */
  enum Picks {
    /** Exactly one. */
    ONE,
    /** One or more. */
    SEVERAL
  }

  /** How a list of options is shown within a text. */
  enum Look {
    /** A menu in the line. */
    MENU,
    /** A line for each option. */
    LINES
  }
}
