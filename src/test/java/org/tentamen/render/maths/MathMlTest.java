package org.tentamen.render.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class MathMlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | <mi>x</mi>",
        "12.5 | <mn>12.5</mn>",
        "1\\mathord{,}5 | <mn>1,5</mn>",
        "x<1 | <mrow><mi>x</mi><mo>&lt;</mo><mn>1</mn></mrow>",
        "-x | <mrow><mo>−</mo><mi>x</mi></mrow>",
        "\\frac{1}{2} | <mfrac><mn>1</mn><mn>2</mn></mfrac>",
        "x^\\frac{1}{2} | <msup><mi>x</mi><mfrac><mn>1</mn><mn>2</mn></mfrac></msup>",
        "\\hat y_i^2 | <msubsup><mover"
            + " accent=\"true\"><mi>y</mi><mo>^</mo></mover><mi>i</mi><mn>2</mn></msubsup>",
        "\\sqrt[3]{x} | <mroot><mi>x</mi><mn>3</mn></mroot>",
        "f' | <msup><mi>f</mi><mo>′</mo></msup>",
        "31 \\times 31 | <mrow><mn>31</mn><mo>×</mo><mn>31</mn></mrow>",
        "\\text{a b} | <mtext>a b</mtext>",
        "\\operatorname{softmax} | <mi mathvariant=\"normal\">softmax</mi>",
        "\\mathbb{R} | <mi mathvariant=\"double-struck\">R</mi>",
        "\\left( x \\right. | <mrow><mo stretchy=\"true\">(</mo><mi>x</mi></mrow>",
        "\\binom{n}{k} | <mrow><mo>(</mo><mfrac"
            + " linethickness=\"0\"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></mrow>",
        "\\sum_i x | <mrow><msub><mo>∑</mo><mi>i</mi></msub><mi>x</mi></mrow>",
        "\\begin{matrix}1&2\\\\3&4\\end{matrix} |"
            + " <mrow><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable></mrow>",
        "a \\over b | <mfrac><mi>a</mi><mi>b</mi></mfrac>",
        "\\not= | <mo>≠</mo>",
      })
  void formulasAreSaidInElements(String tex, String inside) {
    String expected = inside.replace("<mo>≠</mo>", "<mo>=\u0338</mo>");
    assertThat(Maths.mathml(tex, Maths.Style.INLINE))
        .isEqualTo("<math xmlns=\"http://www.w3.org/1998/Math/MathML\">" + expected + "</math>");
  }

  @Test
  void limitsStandOverAndUnderWhereAFormulaIsDisplayed() {
    assertThat(Maths.mathml("\\sum_{i=1}^n i", Maths.Style.DISPLAY))
        .startsWith("<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\">")
        .contains("<munderover><mo>∑</mo>");
  }

  @Test
  void everyCommandOfTheVocabularyGivesWellFormedXml() throws Exception {
    List<String> silent = new ArrayList<>();
    for (String command : TexVocabulary.commands()) {
      if (command.equals("\\begin") || command.equals("\\end")) {
        continue;
      }
      for (String tex : List.of(command + "{a}{b}{c} x", "x " + command, "{" + command + " x}")) {
        Document read =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Maths.mathml(tex, Maths.Style.DISPLAY))));
        if (read.getDocumentElement().getTextContent().contains("\\")
            && !command.equals("\\backslash")
            && !command.equals("\\setminus")
            && !command.equals("\\smallsetminus")) {
          silent.add(command);
        }
      }
    }
    // How rare things look; they stand there as they are written.
    assertThat(silent.stream().distinct().toList())
        .containsOnly(
            "\\above",
            "\\brace",
            "\\brack",
            "\\char",
            "\\fcolorbox",
            "\\genfrac",
            "\\raisebox",
            "\\rule",
            "\\textcircled");
  }
}
