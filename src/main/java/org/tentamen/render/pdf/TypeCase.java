package org.tentamen.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.tentamen.render.maths.Maths;

/**
 * Fonts in memory, each read when it is first needed. Reading a font's glyphs moves a position in
 * its file, so a case serves one sheet at a time; see {@link PdfPrinter}.
 */
final class TypeCase {

  /** The fonts of texts; a character that the first lacks is taken from the next. */
  static final List<Face> FACES =
      List.of(
          new Face("text", 400, Slope.UPRIGHT, "cmu-serif-500-roman.ttf"),
          new Face("text", 400, Slope.ITALIC, "cmu-serif-500-italic.ttf"),
          new Face("text", 700, Slope.UPRIGHT, "cmu-serif-700-roman.ttf"),
          new Face("code", 400, Slope.UPRIGHT, "cmu-typewriter-text-500-roman.ttf"),
          new Face("arabic", 400, Slope.UPRIGHT, "noto-naskh-arabic-400.ttf"),
          new Face("arabic", 700, Slope.UPRIGHT, "noto-naskh-arabic-700.ttf"),
          new Face("signs", 400, Slope.UPRIGHT, "dejavu-sans.ttf"),
          // What has no family of its own, such as the root element, has this one.
          new Face("serif", 400, Slope.UPRIGHT, "cmu-serif-500-roman.ttf"));

  private final Map<String, TrueTypeFont> fonts = new HashMap<>();

  /** Whether letters lean. */
  enum Slope {
    /** They do not. */
    UPRIGHT,
    /** They do. */
    ITALIC
  }

  /**
   * A font for texts.
   *
   * @param family its name in style sheets
   * @param weight 400, or 700 for bold
   * @param slope whether it is italic
   * @param file where it is
   */
  record Face(String family, int weight, Slope slope, String file) {}

  /** A font for texts. */
  TrueTypeFont text(Face face) {
    return font("fonts/" + face.file());
  }

  /** Whether a font for texts has a character, or it is one that nothing is seen of. */
  boolean has(int character) {
    boolean unseen =
        Character.isWhitespace(character)
            || Character.isSpaceChar(character)
            || Character.isISOControl(character)
            || Character.getType(character) == Character.FORMAT
            // Stands for what is put into a text.
            || Character.getType(character) == Character.PRIVATE_USE;
    return unseen || FACES.stream().anyMatch(face -> has(face, character));
  }

  private boolean has(Face face, int character) {
    try {
      return text(face).getUnicodeCmapLookup().getGlyphId(character) != 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A font of formulas, by the name that drawings have for it. */
  TrueTypeFont formula(String name) {
    return font(Maths.fonts().get(name));
  }

  private TrueTypeFont font(String resource) {
    return fonts.computeIfAbsent(resource, TypeCase::read);
  }

  private static TrueTypeFont read(String resource) {
    try (InputStream in = TypeCase.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not packaged with the program");
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      // PDFBox would look for ligatures with regular expressions made anew for every word, a third
      // of the time of a sheet; and who searches a file for "filter" would not find it.
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " is packaged and cannot be read", e);
    }
  }
}
