package org.tentamen.render;

import java.util.List;

/**
 * A text whose Markdown and maths have been parsed, ready to be written many times with other
 * values. Immutable and safe for many threads.
 *
 * @param blocks from top to bottom
 */
public record Document(List<Block> blocks) {

  /** Copies the blocks. */
  public Document {
    blocks = List.copyOf(blocks);
  }
}
