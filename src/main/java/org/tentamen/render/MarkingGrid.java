package org.tentamen.render;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * All papers' keys in one table, a row a paper, for marking by hand, as its template sees it. For
 * the teacher.
 *
 * @param language the language of the texts
 * @param direction {@code ltr}, or {@code rtl} where lines run from right to left
 * @param title the exam's title
 * @param points the points of a paper, with their unit
 * @param columns of the questions
 * @param rows in the order of the papers, made while they are gone through, once
 * @param words what the program itself says, by key
 */
public record MarkingGrid(
    String language,
    String direction,
    String title,
    String points,
    List<Column> columns,
    Iterator<Row> rows,
    Map<String, String> words) {

  /** Copies the collections. */
  public MarkingGrid {
    columns = List.copyOf(columns);
    words = Map.copyOf(words);
  }

  /**
   * A column.
   *
   * @param number the question's place on the sheets
   * @param id the question's id in the bank; empty where papers have different ones there
   * @param points its points with their unit; empty where papers have different ones there
   */
  public record Column(int number, String id, String points) {}

  /**
   * A paper.
   *
   * @param code the paper's code
   * @param id the student's id
   * @param name the student's name; may be empty
   * @param cells as many as there are columns
   */
  public record Row(String code, String id, String name, List<Cell> cells) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A question of a paper.
   *
   * @param number its place on the sheet
   * @param id its id in the bank
   * @param points its points with their unit
   * @param answers what is right, for each part
   */
  public record Cell(int number, String id, String points, List<Answer> answers) {
    /** Copies the answers. */
    public Cell {
      answers = List.copyOf(answers);
    }
  }

  /**
   * What is right for a part.
   *
   * @param letter {@code a}, {@code b}, …; empty where the question has a single answer
   * @param lines what is right, of choices the letters on this sheet; none for an essay
   */
  public record Answer(String letter, List<Markup> lines) {
    /** Copies the lines. */
    public Answer {
      lines = List.copyOf(lines);
    }
  }
}
