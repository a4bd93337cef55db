package org.tentamen.export;

/** A piece of a text with gaps. */
sealed interface Piece {

  /**
   * Text between gaps.
   *
   * @param html the text
   */
  record Html(String html) implements Piece {}

  /**
   * A gap.
   *
   * @param weight its share of the mark, over the sum of all weights; 0 for a gap that earns
   *     nothing
   * @param field what each answer earns
   */
  record Gap(int weight, Field field) implements Piece {

    /** Moodle's name of the gap's type. */
    public String type() {
      if (field instanceof Field.Text text) {
        return text.letters() == Field.Letters.AS_WRITTEN ? "SHORTANSWER_C" : "SHORTANSWER";
      }
      if (field instanceof Field.Choice choice) {
        boolean lines = choice.look() == Field.Look.LINES;
        return choice.picks() == Field.Picks.SEVERAL
            ? "MULTIRESPONSE"
            : lines ? "MULTICHOICE_V" : "MULTICHOICE";
      }
      return "NUMERICAL";
    }
  }
}
