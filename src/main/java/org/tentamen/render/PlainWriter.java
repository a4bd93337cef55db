package org.tentamen.render;

import java.util.List;
import java.util.stream.Collectors;
import org.tentamen.variant.Filling;

/**
 * Writes plain text for terminals, spreadsheets and descriptions of pictures. Simple maths is
 * written with Unicode's signs; what those cannot say stays TeX in dollar signs.
 */
public final class PlainWriter implements TextWriter {

  /** The only one. */
  public static final PlainWriter PLAIN = new PlainWriter();

  private PlainWriter() {}

  @Override
  public String block(Document document, List<Filling> fillings) {
    return new PlainBlocks(new Fillings(fillings))
        .lines(document.blocks()).stream()
            .map(String::stripTrailing)
            .collect(Collectors.joining("\n"));
  }

  /** Writes everything in one line, whatever blocks there are. */
  @Override
  public String line(Document document, List<Filling> fillings) {
    return words(block(document, fillings));
  }

  @Override
  public String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
