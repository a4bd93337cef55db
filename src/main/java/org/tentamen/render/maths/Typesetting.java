package org.tentamen.render.maths;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.SymbolAtom;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * JLaTeXMath behind one lock. Reading a formula changes its tables of symbols: after {@code
 * \sum\nolimits}, every later sum of the process would lose its limits, and after {@code {,}} every
 * comma its space. So the tables are put back after each formula. (1.0.7 is its newest version.)
 */
final class Typesetting {

  private static final Object LOCK = new Object();

  /** Of what is measured; large, for JLaTeXMath cuts lengths to whole units here and there. */
  private static final float SIZE = 100;

  private static final Map<SymbolAtom, int[]> SYMBOLS = new IdentityHashMap<>();

  static {
    synchronized (LOCK) {
      // Alphabets are loaded when first seen; symbols that they add belong to the tables.
      read("x+\\text{αЖ}\\mathbf{x}\\mathsf{x}\\mathtt{x}\\mathfrak{x}\\mathscr{X}\\mathbb{R}");
      TeXFormula.predefinedTeXFormulas.clear();
      SymbolAtom.symbols
          .values()
          .forEach(symbol -> SYMBOLS.put(symbol, new int[] {symbol.type, symbol.type_limits}));
    }
  }

  private Typesetting() {}

  /** What JLaTeXMath refuses; its words are about its own insides, so they are only quoted. */
  static List<MathsProblem> problems(String tex, Maths.Style style) {
    try {
      draw(tex, style);
      return List.of();
    } catch (ParseException e) {
      return List.of(
          new MathsProblem(
              "a formula that cannot be drawn on paper", "TeX's maths", reason(e.getMessage())));
    }
  }

  private static String reason(String message) {
    String first = message == null ? "" : message.lines().findFirst().orElse("").strip();
    return first.isEmpty() ? "" : "The typesetter says: " + first;
  }

  /**
   * Draws a formula.
   *
   * @throws ParseException if JLaTeXMath refuses it
   */
  static Drawing draw(String tex, Maths.Style style) {
    int texStyle =
        style == Maths.Style.DISPLAY ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT;
    synchronized (LOCK) {
      try {
        TeXIcon icon = read(tex).createTeXIcon(texStyle, SIZE);
        return drawing(icon);
      } finally {
        putBack();
      }
    }
  }

  private static TeXFormula read(String tex) {
    return new TeXFormula(tex);
  }

  private static Drawing drawing(TeXIcon icon) {
    Recorder recorder = new Recorder();
    icon.getBox().draw(recorder, 0, 0);
    if (recorder.isForeign()) {
      throw new ParseException("a character is of no alphabet that formulas have.");
    }
    double depth = icon.getTrueIconDepth() / SIZE;
    double height = icon.getTrueIconHeight() / SIZE - depth;
    return new Drawing(icon.getTrueIconWidth() / SIZE, height, depth, recorder.marks());
  }

  private static void putBack() {
    SYMBOLS.forEach(
        (symbol, state) -> {
          symbol.type = state[0];
          symbol.type_limits = state[1];
        });
    TeXFormula.predefinedTeXFormulas.clear();
  }
}
