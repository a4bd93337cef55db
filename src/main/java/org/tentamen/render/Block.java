package org.tentamen.render;

import java.util.List;

/**
 * A block of a {@link Document}. A text in it may hold characters that stand for holes; {@link
 * Fillings} says what is put into them.
 */
public sealed interface Block {

  /** Calls the case that this block is. */
  void match(Cases cases);

  /** What to do with each kind of block. */
  interface Cases {
    /** For a paragraph. */
    void paragraph(Paragraph paragraph);

    /** For a heading. */
    void heading(Heading heading);

    /** For a list. */
    void listing(Listing listing);

    /** For a quotation. */
    void quote(Quote quote);

    /** For lines of code. */
    void code(CodeBlock code);

    /** For a line between two topics. */
    void rule(Rule rule);

    /** For a table. */
    void grid(Grid grid);

    /** For a formula on lines of its own. */
    void maths(MathsBlock maths);

    /** For a hole that takes a block. */
    void hole(HoleBlock hole);
  }

  /**
   * A paragraph.
   *
   * @param content its text
   */
  record Paragraph(List<Inline> content) implements Block {
    /** Copies the content. */
    public Paragraph {
      content = List.copyOf(content);
    }

    @Override
    public void match(Cases cases) {
      cases.paragraph(this);
    }
  }

  /**
   * A heading within the text.
   *
   * @param level 1 to 6
   * @param content its text
   */
  record Heading(int level, List<Inline> content) implements Block {
    /** Copies the content. */
    public Heading {
      content = List.copyOf(content);
    }

    @Override
    public void match(Cases cases) {
      cases.heading(this);
    }
  }

  /**
   * A list.
   *
   * @param mark how its items are marked
   * @param start the number of the first item where they are numbered
   * @param spacing whether its items are paragraphs of their own
   * @param items at least one
   */
  record Listing(Mark mark, int start, Spacing spacing, List<List<Block>> items) implements Block {
    /** Copies the items. */
    public Listing {
      items = items.stream().map(List::copyOf).toList();
    }

    @Override
    public void match(Cases cases) {
      cases.listing(this);
    }
  }

  /** What stands before an item of a list. */
  enum Mark {
    /** The same sign before each. */
    BULLET,
    /** A number. */
    NUMBER
  }

  /** The room between the items of a list. */
  enum Spacing {
    /** Lines of one block. */
    TIGHT,
    /** Paragraphs. */
    LOOSE
  }

  /**
   * A quotation.
   *
   * @param content its blocks
   */
  record Quote(List<Block> content) implements Block {
    /** Copies the content. */
    public Quote {
      content = List.copyOf(content);
    }

    @Override
    public void match(Cases cases) {
      cases.quote(this);
    }
  }

  /**
   * Lines of code.
   *
   * @param text the lines, each with its line break
   */
  record CodeBlock(String text) implements Block {
    @Override
    public void match(Cases cases) {
      cases.code(this);
    }
  }

  /** A line between two topics. */
  record Rule() implements Block {
    @Override
    public void match(Cases cases) {
      cases.rule(this);
    }
  }

  /**
   * A table that the author wrote in Markdown.
   *
   * @param alignments of the columns
   * @param header the headings of the columns
   * @param rows the rows below them, as many cells in each
   */
  record Grid(List<Alignment> alignments, List<List<Inline>> header, List<List<List<Inline>>> rows)
      implements Block {
    /** Copies the cells. */
    public Grid {
      alignments = List.copyOf(alignments);
      header = header.stream().map(List::copyOf).toList();
      rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
    }

    @Override
    public void match(Cases cases) {
      cases.grid(this);
    }
  }

  /** Where the cells of a column are put. */
  enum Alignment {
    /** Where the language's lines start. */
    NONE,
    /** To the left. */
    LEFT,
    /** In the middle. */
    CENTER,
    /** To the right. */
    RIGHT
  }

  /**
   * A formula on lines of its own.
   *
   * @param tex TeX without delimiters
   */
  record MathsBlock(String tex) implements Block {
    @Override
    public void match(Cases cases) {
      cases.maths(this);
    }
  }

  /**
   * A hole that takes a block, such as a table.
   *
   * @param number the hole's number, from 0
   */
  record HoleBlock(int number) implements Block {
    @Override
    public void match(Cases cases) {
      cases.hole(this);
    }
  }
}
