package org.tentamen.render.maths;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Formulas in TeX for paper.
 *
 * <pre>{@code
 * Maths.problems("\\color{red} x", Maths.Style.INLINE); // why it cannot be printed
 * Drawing drawing = Maths.draw("\\frac{1}{2}", Maths.Style.INLINE);
 * }</pre>
 *
 * <p>Safe for many threads. The same formula gives the same drawing, whatever was drawn before it.
 */
public final class Maths {

  /** Longer formulas are refused: they are no formulas, and reading takes more than its length. */
  private static final int LONGEST = 10_000;

  /**
   * Formulas whose drawings and words are kept; a sheet has about a hundred and fifty formulas,
   * half of them shared with all others and many more with some.
   */
  private static final int KEPT = 20_000;

  private static final Map<Key, Drawing> DRAWN = recent();
  private static final Map<Said, String> SPOKEN = recent();

  private Maths() {}

  /** Those asked for last. */
  private static <K, V> Map<K, V> recent() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(KEPT, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > KEPT;
          }
        });
  }

  /** Where a formula stands. */
  public enum Style {
    /** Within a line: limits beside signs, small fractions. */
    INLINE,
    /** On lines of its own. */
    DISPLAY
  }

  private record Key(String tex, Style style) {}

  private record Said(String tex, Locale language) {}

  /**
   * Why a formula cannot be shown alike on screens (by KaTeX) and on paper (by JLaTeXMath).
   *
   * @param tex without delimiters
   * @return everything that was found; empty where the formula is fine
   */
  public static List<MathsProblem> problems(String tex, Style style) {
    if (tex.length() > LONGEST) {
      return List.of(
          new MathsProblem(
              "a formula of " + tex.length() + " characters", LONGEST + " at most", ""));
    }
    List<TexToken> tokens = TexToken.of(tex);
    List<MathsProblem> words = TexVocabulary.problems(tokens, style);
    List<MathsProblem> wrong = words.isEmpty() ? TexStructure.problems(tokens) : words;
    return wrong.isEmpty() ? Typesetting.problems(PrintTex.of(tex), style) : wrong;
  }

  /**
   * Draws a formula.
   *
   * @param tex without delimiters
   * @throws IllegalArgumentException if the formula has {@link #problems}
   */
  public static Drawing draw(String tex, Style style) {
    Key key = new Key(tex, style);
    Drawing known = DRAWN.get(key);
    if (known != null) {
      return known;
    }
    List<MathsProblem> words =
        tex.length() > LONGEST
            ? problems(tex, style)
            : TexVocabulary.problems(TexToken.of(tex), style);
    if (!words.isEmpty()) {
      throw new IllegalArgumentException("formula (" + tex + ") has " + words.get(0).found());
    }
    Drawing drawing = Typesetting.draw(PrintTex.of(tex), style);
    DRAWN.put(key, drawing);
    return drawing;
  }

  /** Whether a formula has only commands and environments that are known to draw. */
  public static boolean isKnown(String tex) {
    return tex.length() <= LONGEST
        && TexVocabulary.problems(TexToken.of(tex), Style.DISPLAY).isEmpty();
  }

  /**
   * The same formula for LaTeX with amsmath, between dollar signs: environments that stand alone in
   * LaTeX are those that stand within a formula.
   */
  public static String forLatex(String tex) {
    return tex.replaceAll("\\\\(begin|end)\\{(align|split)\\*?}", "\\\\$1{aligned}")
        .replaceAll("\\\\(begin|end)\\{gather\\*?}", "\\\\$1{gathered}")
        .replaceAll("\\\\(begin|end)\\{equation\\*?}", "")
        .replaceAll("\\\\(begin|end)\\{dcases}", "\\\\$1{cases}")
        .replaceAll("\\\\begin\\{rcases}", "\\\\left.\\\\begin{array}{ll}")
        .replaceAll("\\\\end\\{rcases}", "\\\\end{array}\\\\right\\\\}");
  }

  /**
   * Says a formula in words, for those who listen.
   *
   * @param tex without delimiters
   * @param language of the words; English where there are none in it
   */
  public static String spoken(String tex, Locale language) {
    Said key = new Said(tex, language);
    String known = SPOKEN.get(key);
    if (known == null) {
      known = Speech.of(tex, language);
      SPOKEN.put(key, known);
    }
    return known;
  }

  /**
   * The same formula as presentation MathML, in an element {@code math} with its namespace. What
   * {@link #problems} finds nothing in is said whole; other commands stand there as text.
   *
   * @param tex without delimiters
   * @param style of the formula; one of its own lines is a block
   */
  public static String mathml(String tex, Style style) {
    return MathMl.of(tex, style);
  }

  /** The fonts that {@link Drawing.Glyph}s name: the resource of each font's TrueType file. */
  public static Map<String, String> fonts() {
    return FormulaFonts.RESOURCES;
  }
}
