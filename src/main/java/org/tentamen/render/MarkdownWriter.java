package org.tentamen.render;

import java.util.List;
import org.tentamen.variant.Filling;

/**
 * Writes CommonMark with GitHub's tables and maths in dollar signs, so that what was read comes out
 * again with the values in it, and no value is markup.
 */
public final class MarkdownWriter implements TextWriter {

  private final Images images;

  private MarkdownWriter(Images images) {
    this.images = images;
  }

  /** A writer that finds pictures as told. */
  public static MarkdownWriter with(Images images) {
    return new MarkdownWriter(images);
  }

  @Override
  public String block(Document document, List<Filling> fillings) {
    return lines(document, fillings);
  }

  @Override
  public String line(Document document, List<Filling> fillings) {
    return lines(document, fillings);
  }

  @Override
  public String words(String text) {
    return MarkdownText.lineStart(MarkdownText.escaped(text));
  }

  private String lines(Document document, List<Filling> fillings) {
    MarkdownBlocks blocks = new MarkdownBlocks(images, new Fillings(fillings));
    return String.join("\n", blocks.lines(document.blocks()));
  }
}
