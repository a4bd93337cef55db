package org.tentamen.render.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.render.maths.Maths.Style;

/** Formulas on paper: what is drawn, what is mended, what is refused, and that nothing is kept. */
class MathsTest {

  /** How banks write formulas; all of them are accepted by KaTeX. */
  static final List<String> USUAL =
      List.of(
          "x",
          "\\hat{y} = \\sigma(w^\\top x + b)",
          "\\widehat{xy}",
          "O_w = \\left\\lfloor \\frac{W - F + 2P}{S} \\right\\rfloor + 1",
          "\\lfloor x \\rfloor",
          "64 \\times 64 \\times 3",
          "1{,}5 + f(a, b)",
          "1\\mathord{,}5",
          "{=}\\; {-}1",
          "\\sum_{i=1}^n x_i",
          "\\sum\\nolimits_{i} x_i",
          "\\sum\\limits_{i} x_i",
          "\\max_x f(x)",
          "\\argmax_k p_k",
          "\\operatorname*{arg\\,min}_w L(w)",
          "\\operatorname{softmax}(z)",
          "f(x) = \\begin{cases} x & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}",
          "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}",
          "\\begin{pmatrix} a \\\\ b \\end{pmatrix}",
          "\\begin{array}{r|l} a & b \\\\ \\hline c & d \\end{array}",
          "\\begin{aligned} a &= b \\\\ &= c \\end{aligned}",
          "\\lVert x \\rVert_2 + \\lvert y \\rvert + \\left\\lVert z \\right\\rVert",
          "\\bm{x} \\coloneqq \\boldsymbol{y}",
          "\\text{Größe: } x, \\text{élève}, \\text{Вероятность}, \\text{αβγ}",
          "\\mathbb{R}^{n \\times m}, \\mathcal{L}, \\mathbf{w}, \\mathrm{d}x",
          "\\frac{\\partial L}{\\partial w}, \\nabla_\\theta J",
          "\\underbrace{a + b}_{c} + \\overbrace{d}^{e}",
          "a\\kern1em b\\hskip 0.5em c\\mkern18mu d",
          "\\textcolor{red}{x} + \\colorbox{yellow}{y} + \\boxed{z}",
          "\\substack{a \\\\ b}, \\binom{n}{k}, \\dfrac{1}{2}, \\sqrt[3]{x}",
          "x \\xrightarrow{f} y \\pmod 5, \\bigl( \\Bigr)",
          "λ ≤ α × β",
          "\\{1, 2\\} \\cup \\{3\\}, 50\\%, \\$5, a\\_b");

  static Stream<String> usual() {
    return USUAL.stream();
  }

  @ParameterizedTest
  @MethodSource("usual")
  void usualFormulasAreDrawn(String tex) {
    assertThat(Maths.problems(tex, Style.DISPLAY)).as(tex).isEmpty();
    Drawing drawing = Maths.draw(tex, Style.INLINE);
    assertThat(drawing.width()).as(tex).isPositive();
    assertThat(drawing.marks()).as(tex).isNotEmpty();
  }

  /** Before it was guarded, one {@code 1{,}5} took the space from every later comma. */
  @Test
  void whatWasDrawnBeforeChangesNothing() {
    Map<String, String> first = new LinkedHashMap<>();
    for (long seed = 0; seed < 12; seed++) {
      List<String> shuffled = new ArrayList<>(USUAL);
      Collections.shuffle(shuffled, new Random(seed));
      for (String tex : shuffled) {
        String drawn = described(Typesetting.draw(PrintTex.of(tex), Style.DISPLAY));
        assertThat(drawn).as("%s, order %d", tex, seed).isEqualTo(first.getOrDefault(tex, drawn));
        first.put(tex, drawn);
      }
    }
  }

  @Test
  void manyThreadsDrawTheSame() {
    List<String> alone = USUAL.stream().map(tex -> described(drawn(tex))).toList();
    List<String> together =
        Stream.generate(() -> USUAL)
            .limit(8)
            .parallel()
            .map(all -> String.join("\n", all.stream().map(tex -> described(drawn(tex))).toList()))
            .distinct()
            .toList();
    assertThat(together).containsExactly(String.join("\n", alone));
  }

  private static Drawing drawn(String tex) {
    return Typesetting.draw(PrintTex.of(tex), Style.INLINE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1{,}5                           | 1\\mathord{,}5
          x^{,}                           | x^{,}
          \\frac{,}{.}                    | \\frac{,}{.}
          \\frac{1}{2}{,}                 | \\frac{1}{2}{,}
          \\operatorname*{arg\\,max}_x    | \\mathop{\\mathrm{arg\\,max}}_x
          a\\kern1em b                    | a\\hspace{1em} b
          a\\mkern -18mu b                | a\\hspace{-18mu} b
          \\begin{align*}a&=b\\end{align*} | \\begin{aligned}a&=b\\end{aligned}
          \\begin{cases}a\\end{cases}     | \\left\\{\\begin{array}{ll}a\\end{array}\\right.
          \\lVert x\\rVert y              | \\Vert  x\\Vert  y
          x \\tag{1}                      | x \\qquad(\\text{1})
          """)
  void whatComesOutWrongIsSaidAnew(String tex, String print) {
    assertThat(PrintTex.of(tex)).isEqualTo(print);
  }

  @Test
  void theConditionOfACaseHasAGapBeforeIt() {
    double narrow =
        Maths.draw("\\left\\{\\begin{array}{l}xy\\end{array}\\right.", Style.INLINE).width();
    double wide = Maths.draw("\\begin{cases}x&y\\end{cases}", Style.INLINE).width();
    assertThat(wide).isGreaterThan(narrow + 0.5);
  }

  @Test
  void everyCommandOfTheVocabularyIsKnownToTheTypesetter() {
    List<String> unknown =
        TexVocabulary.commands().stream()
            .filter(command -> !command.matches("\\\\(begin|end|right|[hm]?skip|m?kern)"))
            .filter(MathsTest::isUnknown)
            .toList();
    assertThat(unknown).isEmpty();
  }

  private static boolean isUnknown(String command) {
    return Typesetting.problems(PrintTex.of(command + " "), Style.DISPLAY).stream()
        .anyMatch(problem -> problem.mend().contains("Unknown"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          \\color{red} x                  | '\\color'           | Write \\textcolor{red}{…}.
          \\includegraphics{/etc/passwd}  | '\\includegraphics' | Write a picture as Markdown
          \\newcommand{\\a}{b} \\a        | '\\newcommand'      | Write the formula in full
          \\def\\x{\\x\\x}\\x             | '\\def'             | Write the formula in full
          \\jlmXML{<a/>}                  | '\\jlmXML'          |
          \\cancel{x}                     | '\\cancel'          | Write \\not
          \\xlongequal{a}                 | '\\xlongequal'      |
          \\fracc{1}{2}                   | '\\fracc'           | Did you mean '\\frac'?
          \\begin{matrx}1\\end{matrx}     | \\begin{matrx}      | Did you mean 'matrix'?
          \\begin{align}a\\end{align}     | within a line       | Write \\begin{aligned}
          \\begin{matrix}1                | not ended           |
          \\frac{1}{2                     | not closed          |
          1}                              | closes nothing      |
          \\left( x                       | cannot be drawn     | The typesetter says
          a & b                           | cannot be drawn     | The typesetter says
          語                              | cannot be drawn     | The typesetter says
          """)
  void whatCannotBeDrawnIsRefusedWithAReason(String tex, String found, String mend) {
    List<MathsProblem> problems = Maths.problems(tex, Style.INLINE);
    assertThat(problems).as(tex).isNotEmpty();
    assertThat(problems.get(0).found()).contains(found);
    assertThat(problems.get(0).mend()).contains(mend == null ? "" : mend);
    assertThatThrownBy(() -> Maths.draw(tex, Style.INLINE))
        .as(tex)
        .isInstanceOf(RuntimeException.class);
  }

  /** Each was tried in KaTeX, which refuses it or, of {@code %}, warns that LaTeX would. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          a_b_c          | two indexes on one base          | Write x_{1,2}
          x^{2}^{3}      | two exponents on one base        | Write {x^2}^3
          \\sum_a_b      | two indexes on one base          |
          x^2'           | a prime after an exponent        | Write x'^2.
          x^             | '^' without what belongs to it   |
          {x_}           | '_' without what belongs to it   |
          \\sqrt         | '\\sqrt' without                 |
          \\frac{1}      | '\\frac' without                 |
          \\frac12 + \\hat | '\\hat' without               |
          \\text{a_b}    | '_' in words                     | Write \\_.
          50 %           | '%', where TeX starts a comment  | Write \\%.
          x = #3         | '#', which TeX keeps for itself  | Write \\#.
          """)
  void whatScreensShowAsAnErrorIsRefused(String tex, String found, String mend) {
    List<MathsProblem> problems = Maths.problems(tex, Style.INLINE);
    assertThat(problems).as(tex).hasSize(1);
    assertThat(problems.get(0).found()).contains(found);
    assertThat(problems.get(0).mend()).contains(mend == null ? "" : mend);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x_1^2 + y^2_1 + {x^2}^3 + x'_a + x'^2 + x''",
        "x^\\frac12 + \\sqrt[3]{x} + \\sqrt x + \\hat\\imath",
        "\\sum\\limits_{i=1}^n x_i + \\int_0^1 + \\underbrace{x}_a^b + \\operatorname*{max}_x",
        "\\text{50\\% of \\#3} + {}^3 x_{a_b}^{c^d} \\textcolor{red}{x^2} \\xrightarrow[a]{b}",
        "\\begin{matrix} x^2 & y^2 \\\\ z_1 & _2 \\end{matrix} \\left( x \\right)^2",
      })
  void whatKatexTakesIsNoProblem(String tex) {
    assertThat(Maths.problems(tex, Style.DISPLAY)).as(tex).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "\\frac{", "x^", "\\left\\{", "$", "&", "\\begin{array}{l}"})
  void hostileFormulasAreReadQuickly(String piece) {
    String tex = piece.repeat(1_000);
    assertThat(Maths.problems(tex, Style.DISPLAY)).isNotNull();
    assertThat(Maths.problems(piece.repeat(20_000), Style.DISPLAY)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2                        | en | x squared
          \\frac{1}{2}                | en | 1 over 2
          \\frac{a + b}{c}            | en | fraction a plus b over c end of fraction
          64 \\times 3                | en | 64 times 3
          1\\mathord{,}25             | de | 1,25
          \\hat{y}_i \\le 0.5         | en | y hat sub i is at most 0.5
          \\sqrt{x} \\ne \\alpha      | en | square root of x is not equal to alpha
          w^\\top x                   | en | w transposed x
          e^{-1}                     | en | e to the power of minus 1
          \\log_{10} \\text{of it}    | en | log sub 10 of it
          \\left\\lfloor \\frac{W}{S} \\right\\rfloor + 1 | en | floor of W over S end of floor plus 1
          \\frac{1}{2}                | fr | 1 sur 2
          \\frac{1}{2}                | ar | 1 على 2
          x + y                      | ja | x plus y
          \\begin{bmatrix}1 & 2\\\\3 & 4\\end{bmatrix} | en | matrix: 1, 2; 3, 4 end
          """)
  void aFormulaIsSaidInWords(String tex, String language, String words) {
    assertThat(Maths.spoken(tex, Locale.forLanguageTag(language))).as(tex).isEqualTo(words);
  }

  @Test
  void colourIsKept() {
    Drawing drawing = Maths.draw("\\textcolor{red}{x}y", Style.INLINE);
    assertThat(drawing.marks().stream().map(mark -> mark.color().getRed())).containsExactly(255, 0);
  }

  private static String described(Drawing drawing) {
    StringBuilder text = new StringBuilder();
    text.append(drawing.width()).append(' ').append(drawing.height()).append(' ');
    text.append(drawing.depth());
    for (Drawing.Mark mark : drawing.marks()) {
      if (mark instanceof Drawing.Glyph glyph) {
        text.append('\n')
            .append(glyph.font())
            .append((int) glyph.character())
            .append(glyph.place());
      } else if (mark instanceof Drawing.Area area) {
        text.append('\n').append(area.shape().getBounds2D());
      }
    }
    return text.toString();
  }
}
