package org.tentamen.export;

import java.util.List;

/** A place in an item where a student answers. */
sealed interface Blank {

  /** HTML before it. */
  String before();

  /**
   * A box for a number.
   *
   * @param before HTML before it
   */
  record Number(String before) implements Blank {}

  /**
   * A box for a text.
   *
   * @param before HTML before it
   */
  record Text(String before) implements Blank {}

  /**
   * A list of options.
   *
   * @param before HTML before it
   * @param options HTML each
   * @param picks how many may be picked
   */
  record Options(String before, List<String> options, Field.Picks picks) implements Blank {
    /** Copies the options. */
    public Options {
      options = List.copyOf(options);
    }
  }

  /**
   * Items to be put together with options, each with one; an option may be used several times. The
   * pair of item i and option o counts as option {@code i * options + o}.
   *
   * @param before HTML before it
   * @param items HTML each
   * @param options HTML each
   */
  record Pairs(String before, List<String> items, List<String> options) implements Blank {
    /** Copies the lists. */
    public Pairs {
      items = List.copyOf(items);
      options = List.copyOf(options);
    }

    /** The number of a pair. */
    int pair(int item, int option) {
      return item * options.size() + option;
    }
  }
}
