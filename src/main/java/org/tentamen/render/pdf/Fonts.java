package org.tentamen.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one document, each of which has in the end the letters that are used. */
final class Fonts {

  private final PDDocument document;
  private final TypeCase types;
  private final List<PDType0Font> used = new ArrayList<>();

  Fonts(PDDocument document, TypeCase types) {
    this.document = document;
    this.types = types;
  }

  /** A font for texts. */
  PDType0Font text(TypeCase.Face face) {
    return added(types.text(face));
  }

  /** A font of formulas, by the name that drawings have for it. */
  PDType0Font formula(String name) {
    return added(types.formula(name));
  }

  private PDType0Font added(TrueTypeFont type) {
    try {
      PDType0Font font = PDType0Font.load(document, type, true);
      used.add(font);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves out the letters that nothing is written with; nothing can be written any more. */
  void subset() throws IOException {
    for (PDType0Font font : used) {
      font.subset();
    }
  }
}
