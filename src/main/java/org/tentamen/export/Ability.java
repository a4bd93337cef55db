package org.tentamen.export;

/** Something that a format can say, or not. */
public enum Ability {
  /** Several answers of one question, as gaps or as parts of an item. */
  PARTS("several parts in one question"),
  /** Marks that follow rules over whole answers, so that any of the bank's can be said. */
  RULES("all or nothing over several boxes"),
  /** Something between everything and nothing for a wrong answer. */
  SHARES("partial credit"),
  /** A remark for who gave a certain typed answer. */
  FEEDBACK("feedback on typed mistakes"),
  /** A remark for who picked a certain option. */
  OPTION_FEEDBACK("feedback on picked mistakes"),
  /** The worked solution. */
  SOLUTION("worked solution"),
  /** The points that an answer is worth. */
  POINTS("points"),
  /** A unit in the box of a number. */
  UNITS("unit typed with a number"),
  /** Words in which capital and small letters differ. */
  LETTERS("capital and small letters"),
  /** Pictures. */
  PICTURES("pictures"),
  /** Maths that is typeset. */
  MATHS("typeset maths"),
  /** A category or section for the variants of a question, from which one is drawn. */
  DRAWING("one variant drawn at random"),
  /** Tags. */
  TAGS("tags"),
  /** Hints for the next try. */
  HINTS("hints"),
  /** What further tries cost. */
  PENALTY("penalty"),
  /** What only those see who read essays. */
  GRADER_NOTES("key points for essay readers"),
  /** Answers other than one of several options. */
  TYPED_ANSWERS("typed answers");

  private final String words;

  Ability(String words) {
    this.words = words;
  }

  /** As the documentation's table calls it. */
  public String words() {
    return words;
  }
}
