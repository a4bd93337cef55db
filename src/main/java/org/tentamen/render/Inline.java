package org.tentamen.render;

import java.util.List;

/**
 * A piece of a line of a {@link Document}. A text in it may hold characters that stand for holes;
 * {@link Fillings} says what is put into them.
 */
public sealed interface Inline {

  /** Calls the case that this piece is. */
  void match(Cases cases);

  /** What to do with each kind of piece. */
  interface Cases {
    /** For words. */
    void words(Words words);

    /** For code. */
    void code(Code code);

    /** For emphasis. */
    void emphasis(Emphasis emphasis);

    /** For strong emphasis. */
    void strong(Strong strong);

    /** For a link. */
    void link(Link link);

    /** For a picture. */
    void image(Image image);

    /** For the end of a line. */
    void lineBreak(LineBreak lineBreak);

    /** For a formula. */
    void maths(Maths maths);
  }

  /**
   * Words.
   *
   * @param text the text itself; nothing in it is markup
   */
  record Words(String text) implements Inline {
    @Override
    public void match(Cases cases) {
      cases.words(this);
    }
  }

  /**
   * Code in a line.
   *
   * @param text the text itself
   */
  record Code(String text) implements Inline {
    @Override
    public void match(Cases cases) {
      cases.code(this);
    }
  }

  /**
   * Emphasis.
   *
   * @param content what is emphasised
   */
  record Emphasis(List<Inline> content) implements Inline {
    /** Copies the content. */
    public Emphasis {
      content = List.copyOf(content);
    }

    @Override
    public void match(Cases cases) {
      cases.emphasis(this);
    }
  }

  /**
   * Strong emphasis.
   *
   * @param content what is emphasised
   */
  record Strong(List<Inline> content) implements Inline {
    /** Copies the content. */
    public Strong {
      content = List.copyOf(content);
    }

    @Override
    public void match(Cases cases) {
      cases.strong(this);
    }
  }

  /**
   * A link to a page or a mail address.
   *
   * @param destination starts with {@code http:}, {@code https:} or {@code mailto:}
   * @param content what is shown
   */
  record Link(String destination, List<Inline> content) implements Inline {
    /** Copies the content. */
    public Link {
      content = List.copyOf(content);
    }

    @Override
    public void match(Cases cases) {
      cases.link(this);
    }
  }

  /**
   * A picture.
   *
   * @param path relative to the bank, as the author wrote it
   * @param description what it shows, for those who cannot see it
   */
  record Image(String path, String description) implements Inline {
    @Override
    public void match(Cases cases) {
      cases.image(this);
    }
  }

  /**
   * The end of a line.
   *
   * @param kept whether the next line starts anew, as in a poem, or the text flows on
   */
  record LineBreak(boolean kept) implements Inline {
    @Override
    public void match(Cases cases) {
      cases.lineBreak(this);
    }
  }

  /**
   * A formula.
   *
   * @param tex TeX without delimiters
   * @param display whether it is shown on a line of its own
   */
  record Maths(String tex, boolean display) implements Inline {
    @Override
    public void match(Cases cases) {
      cases.maths(this);
    }
  }
}
