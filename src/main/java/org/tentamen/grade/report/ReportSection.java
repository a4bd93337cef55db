package org.tentamen.grade.report;

import java.util.List;
import java.util.Objects;
import org.tentamen.render.Shown;

/**
 * A section of the report beside its figures. All texts are plain; what students typed may stand in
 * them.
 *
 * @param id what the page calls it in addresses, such as {@code same-answers}; lower-case letters
 *     and hyphens
 * @param title its heading
 * @param blocks from top to bottom
 */
public record ReportSection(String id, String title, List<Block> blocks) {

  /** Checks the id and copies the blocks. */
  public ReportSection {
    Objects.requireNonNull(title, "title");
    blocks = List.copyOf(blocks);
    if (!id.matches("[a-z][a-z-]*")) {
      throw new IllegalArgumentException("id (" + id + ") must be lower-case letters and hyphens");
    }
  }

  /**
   * A paragraph, a table, or lines to copy.
   *
   * @param kind {@code paragraph}, {@code heading}, {@code table} or {@code code}
   * @param text the paragraph; the table's caption; the lines
   * @param headings the table's
   * @param rows the table's, each with a cell a heading
   */
  public record Block(String kind, String text, List<String> headings, List<List<String>> rows) {

    /** Makes what acts in the texts seen, and copies the lists. */
    public Block {
      text = Shown.text(text);
      headings = headings.stream().map(Shown::text).toList();
      rows = rows.stream().map(row -> row.stream().map(Shown::text).toList()).toList();
    }

    /** A paragraph. */
    public static Block paragraph(String text) {
      return new Block("paragraph", text, List.of(), List.of());
    }

    /** A heading below that of the section. */
    public static Block heading(String text) {
      return new Block("heading", text, List.of(), List.of());
    }

    /** Lines to copy, such as ready YAML; line breaks stay. */
    public static Block code(String lines) {
      return new Block("code", lines, List.of(), List.of());
    }

    /**
     * A table.
     *
     * @param caption what it shows
     */
    public static Block table(String caption, List<String> headings, List<List<String>> rows) {
      return new Block("table", caption, headings, rows);
    }
  }
}
