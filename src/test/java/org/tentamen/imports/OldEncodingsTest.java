package org.tentamen.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quizzes of programs that do not write UTF-8. */
class OldEncodingsTest {

  private static final String GUESSED =
      "read as Windows-1252, since it is not UTF-8; where letters are wrong, save it as UTF-8";

  private static final String GIFT = "MARKWie groß ist „α“?{=5 € ~3 € ~ßüß}\n";
  private static final String AIKEN = "MARKWie groß?\nA. ein Maß\nB. zwei Füße\nANSWER: B\n";
  private static final String XML =
      "MARK<?xml version=\"1.0\" encoding=\"NAME\"?>\n<quiz><question type=\"truefalse\"><name><text>"
          + "Größe</text></name><questiontext><text>Wie groß?</text></questiontext>"
          + "<answer fraction=\"100\"><text>true</text></answer>"
          + "<answer fraction=\"0\"><text>false</text></answer></question></quiz>";

  @ParameterizedTest
  @CsvSource({
    "AIKEN, windows-1252, '', groß, 1",
    "AIKEN, UTF-16LE, ÿ, groß, 0",
    "AIKEN, UTF-16BE, '', groß, 0",
    "AIKEN, UTF-8, ÿ, groß, 0",
    "GIFT, UTF-16LE, '', groß, 0",
    "GIFT, UTF-16BE, ÿ, „α“, 0",
    "XML, windows-1252, '', Größe, 0",
    "XML, ISO-8859-1, '', groß, 0",
    "XML, windows-1250, '', Größe, 0",
    "XML, UTF-16LE, ÿ, Größe, 0",
    "XML, UTF-16BE, '', Größe, 0",
  })
  void arriveWithTheirLetters(
      String kind, String encoding, String mark, String letters, int notices) {
    String text =
        switch (kind) {
          case "GIFT" -> GIFT;
          case "AIKEN" -> AIKEN;
          default -> XML.replace("NAME", encoding.startsWith("UTF-16") ? "UTF-16" : encoding);
        };
    byte[] bytes =
        text.replace("MARK", mark.isEmpty() ? "" : "\uFEFF").getBytes(Charset.forName(encoding));
    Imported imported = new Import("bank", "de").of("quiz", bytes);
    assertThat(imported.yaml()).contains(letters).doesNotContain("\uFFFD", "\uFEFF");
    List<String> told =
        imported.notices().stream().filter(n -> n.question().isEmpty()).map(Notice::what).toList();
    assertThat(told).isEqualTo(notices == 0 ? List.of() : List.of(GUESSED));
    assertThat(imported.arrived()).isEqualTo(1);
  }
}
