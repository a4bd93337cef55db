package org.tentamen.export;

import java.util.List;
import java.util.Optional;
import org.tentamen.render.Tested;

/** How a question is answered, as templates write it: texts only, in the words of Moodle's XML. */
public sealed interface Written {

  /** Moodle's name of the question's type. */
  String type();

  /**
   * One number.
   *
   * @param type {@code numerical}
   * @param answers the first that fits counts
   * @param unit the unit, if the answer has one
   * @param right the numbers worth the whole mark
   */
  record Numerical(
      @Tested String type, List<Answer> answers, Optional<Unit> unit, List<Range> right)
      implements Written {}

  /**
   * One text.
   *
   * @param type {@code shortanswer}
   * @param answers the first that fits counts
   * @param caseSensitive whether capital and small letters differ
   */
  record ShortAnswer(@Tested String type, List<Answer> answers, boolean caseSensitive)
      implements Written {}

  /**
   * Options to choose from.
   *
   * @param type {@code multichoice}
   * @param answers the options, HTML
   * @param single whether exactly one is chosen
   * @param truths of a question of true or false, which of the two each option is; else empty
   * @param truth the right one of them in capitals; else empty
   */
  record Multichoice(
      @Tested String type, List<Answer> answers, boolean single, List<String> truths, String truth)
      implements Written {}

  /**
   * Items to match.
   *
   * @param type {@code matching}
   * @param pairs items, HTML, and their options, plain text
   * @param spare options that belong to no item, plain text
   */
  record Matching(@Tested String type, List<Pair> pairs, List<String> spare) implements Written {}

  /**
   * A text that a person reads.
   *
   * @param type {@code essay}
   * @param graderInfo HTML for that person
   */
  record Essay(@Tested String type, String graderInfo) implements Written {}

  /**
   * Gaps in a text.
   *
   * @param type {@code cloze}
   * @param pieces what follows the question's text
   * @param shown the HTML of all pieces
   */
  record Cloze(@Tested String type, List<Part> pieces, String shown) implements Written {}

  /**
   * Parts whose marks follow rules.
   *
   * @param type {@code item}
   * @param parts in their order
   * @param feedback all remarks
   * @param several whether there are several parts, each with a score of its own
   */
  record Item(@Tested String type, List<ItemPart> parts, List<Feedback> feedback, boolean several)
      implements Written {}

  /**
   * A part of an item.
   *
   * @param html what it asks
   * @param blanks where a student answers
   * @param after HTML after the last of them
   * @param unread whether something has to be typed that was not, or cannot be read; such a
   *     response is looked at by no rule. It is never so where nothing is typed, and the list is
   *     empty
   * @param rules the first that fits counts
   * @param shares those that fit add up, before the rules are gone through
   * @param outcome the name of its score
   * @param remark the name of the variable that says which remark is shown; empty for none
   * @param points what it is worth, a decimal
   */
  record ItemPart(
      String html,
      List<Blank> blanks,
      String after,
      List<Condition> unread,
      List<Rule> rules,
      List<Rule> shares,
      String outcome,
      String remark,
      String points) {}

  /**
   * A place to answer.
   *
   * @param kind {@code number}, {@code text}, {@code options} or {@code pairs}
   * @param before HTML before it
   * @param id its name
   * @param cardinality {@code single} or {@code multiple}
   * @param baseType the type of a response, in QTI's words
   * @param options to choose from
   * @param items to be put together with options
   * @param key the right response
   * @param width how many signs a box shows; empty where there is no box
   */
  record Blank(
      @Tested String kind,
      String before,
      String id,
      @Tested String cardinality,
      String baseType,
      List<Choice> options,
      List<Choice> items,
      List<String> key,
      String width) {}

  /**
   * Something to choose.
   *
   * @param id its name, unique in its list
   * @param html what it says
   */
  record Choice(String id, String html) {}

  /**
   * What some responses earn.
   *
   * @param condition which ones
   * @param score a decimal
   * @param remark the name of what is said to them; empty for nothing
   */
  record Rule(Condition condition, String score, String remark) {}

  /**
   * Which responses a rule is about.
   *
   * @param kind {@code within}, {@code says}, {@code picks}, {@code correct}, {@code has}, {@code
   *     empty}, {@code unread}, {@code read}, {@code and} or {@code or}
   * @param blank the name of the place
   * @param baseType of the place
   * @param several whether its response is a set
   * @param values the edges, the texts or the picks
   * @param caseSensitive whether capital and small letters differ
   * @param parts what is joined
   */
  record Condition(
      @Tested String kind,
      String blank,
      String baseType,
      boolean several,
      List<String> values,
      boolean caseSensitive,
      List<Condition> parts) {}

  /**
   * A remark.
   *
   * @param variable the variable that decides whether it is shown
   * @param id the value at which it is
   * @param html what it says
   */
  record Feedback(String variable, String id, String html) {}

  /**
   * Numbers between two others, which belong to them.
   *
   * @param from the lowest, a decimal
   * @param to the highest
   */
  record Range(String from, String to) {}

  /**
   * An answer and what it earns.
   *
   * @param percent the share of the mark
   * @param text what is typed or chosen; of a number, a decimal
   * @param tolerance how far off a number may be, a decimal; empty for other answers
   * @param inGap what stands for it in a gap
   * @param feedback HTML; may be empty
   * @param plain a text letter by letter, without the signs of a pattern
   */
  record Answer(
      @Tested String percent,
      String text,
      String tolerance,
      String inGap,
      String feedback,
      String plain) {}

  /**
   * A unit.
   *
   * @param name as the author wrote it
   * @param gradingType how Moodle counts it: 0 not at all, 1 as a share of what the number earns
   * @param penalty that share, a decimal
   */
  record Unit(String name, String gradingType, String penalty) {}

  /**
   * An item and its option.
   *
   * @param item HTML
   * @param option plain text
   */
  record Pair(String item, String option) {}

  /**
   * HTML, or a gap.
   *
   * @param html the text between gaps; empty for a gap
   * @param weight of a gap, a whole number
   * @param type of a gap, in Moodle's words
   * @param answers of a gap
   */
  record Part(String html, String weight, @Tested String type, List<Answer> answers) {}
}
