package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tentamen.export.ClozeReader.Importer;
import org.tentamen.formula.Rational;

class ClozeTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "→",
      value = {
        "31x31x32 → 31x31x32",
        "31\\*31 → 31\\*31",
        "#filters → \\#filters",
        "a}b → a\\}b",
        "a\\}b → a\\\\}b",
        "a~b → a&#126;b",
        "<p>R&amp;D</p> → &lt;p&gt;R&amp;amp;D&lt;/p&gt;",
        "say \"x\" → say &quot;x&quot;",
        "R& → R&#38;",
        "a\\ → a&#92;",
        "=50%: 1/2 → =50%: 1/2",
      })
  void anAnswerKeepsWhatTheImporterLeavesAlone(String text, String written) {
    assertThat(ClozeText.answer(text)).isEqualTo(written);
  }

  @Test
  void feedbackIsWrittenInTheWayThatWasMeasuredToComeBack() {
    assertThat(ClozeText.feedback("<p>\\frac{1}{2} ~ #</p>"))
        .isEqualTo(
            "&#60;p&#62;&#92;frac&#123;1&#92;&#125;&#123;2&#92;&#125; &#126; &#92;&#35;"
                + "&#60;&#47;p&#62;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "→",
      value = {
        "a \\(\\frac{1}{2}\\) b → a \\(\\frac{1}{2}\\) b",
        "x_{1:2} → x_{1:2}",
        "gap {#1} → gap &#123;#1}",
        "gap {1:SA:=x} → gap &#123;1:SA:=x}",
        "gap {:MC:=x} → gap &#123;:MC:=x}",
      })
  void nothingAroundTheGapsLooksLikeOne(String html, String written) {
    assertThat(ClozeText.around(html)).isEqualTo(written);
  }

  @ParameterizedTest
  @EnumSource(Importer.class)
  void everyTextComesBackLetterByLetter(Importer importer) {
    List<String> texts = NastyTexts.some(600, 20_251_017L);
    for (int i = 0; i + 2 < texts.size(); i += 3) {
      String answer = sayable(texts.get(i), importer);
      String feedback = texts.get(i + 1);
      String other = sayable(texts.get(i + 2), importer);
      String gap =
          "before {2:MULTICHOICE:="
              + ClozeText.answer(answer)
              + "#"
              + ClozeText.feedback(feedback)
              + "~%0%"
              + ClozeText.answer(other)
              + "} after";
      List<Piece.Gap> gaps = ClozeReader.gaps(gap, importer);
      assertThat(gaps).as("the gaps of %s", gap).hasSize(1);
      assertThat(((Field.Choice) gaps.get(0).field()).options())
          .as("the options of %s", gap)
          .containsExactly(
              new Option(answer, Rational.ONE, feedback), new Option(other, Rational.ZERO, ""));
    }
  }

  @Test
  void everyTextAroundGapsLeavesThemAlone() {
    for (String text : NastyTexts.some(300, 45_006L)) {
      String html = ClozeText.around(text);
      String whole = html + " {1:NUMERICAL:=5:0} " + html;
      assertThat(ClozeReader.gaps(whole, Importer.UP_TO_5_1))
          .as("the gaps of %s", whole)
          .hasSize(1);
      assertThat(html.replace("&#123;", "{")).isEqualTo(text.replace("&#123;", "{"));
      assertThat(html).doesNotContainPattern("\\{#[0-9]");
    }
  }

  /** What the later importer has no spelling for. */
  private static String sayable(String text, Importer importer) {
    if (importer == Importer.UP_TO_5_1) {
      return text;
    }
    String without = text.replace("~", "-");
    boolean cut = without.endsWith("&") || without.endsWith("\\");
    return cut ? without + "." : without;
  }
}
