package org.tentamen.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

  /** The line of each character and of the end, for every order of line breaks. */
  @ParameterizedTest
  @CsvSource({
    "'', 1",
    "a, 11",
    "/, 12",
    "a/b/, 11223",
    "//, 123",
    "a<b, 1122",
    "<<, 123",
    "a</b, 11122",
    "</</, 11223",
    "/<a, 1233",
    "/</, 1223",
    "<//, 1123",
    "a<b</c/, 11222334",
  })
  void linesEndWithFeedsReturnsAndBothTogether(String written, String lines) {
    String text = written.replace('/', '\n').replace('<', '\r');
    Source source = Source.of("text", text);

    String found =
        IntStream.rangeClosed(0, text.length())
            .mapToObj(i -> "" + source.at(i).line())
            .reduce("", String::concat);

    assertThat(found).isEqualTo(lines);
  }
}
