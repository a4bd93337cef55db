package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GiftTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "→",
      value = {
        "\\(\\frac{1}{2}\\) → \\\\(\\\\frac\\{1\\}\\{2\\}\\\\)",
        "x=5 → x\\=5",
        "C# → C\\#",
        "a~b: c → a\\~b\\: c",
        "\\{ → \\\\\\{",
        "$x$ % & \"é\" → $x$ % & \"é\"",
      })
  void sevenSignsGetABackslash(String text, String written) {
    assertThat(GiftText.escaped(text)).isEqualTo(written);
  }

  @Test
  void aLineBreakIsWrittenOut() {
    assertThat(GiftText.escaped("a\r\nb")).isEqualTo("a\\nb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a->b", "[html]x", "[plain] x"})
  void someShortAnswersCannotBeSaid(String text) {
    assertThat(GiftText.canSay(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[0, 1]", "[tex]", "a - b > c", "31x31x32"})
  void othersCan(String text) {
    assertThat(GiftText.canSay(text)).isTrue();
  }
}
