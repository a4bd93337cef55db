package org.tentamen.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text comes out in UTF-8, however it is cut. */
class Utf8WriterTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100_000})
  void writesTheSameHoweverTextIsCut(int longest) throws IOException {
    SplittableRandom random = new SplittableRandom(longest);
    String text = "Größe ≤ 3 · 31×31 – مرحبا 😀𝒙\n".repeat(20_000);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Utf8Writer out = new Utf8Writer(bytes)) {
      int from = 0;
      while (from < text.length()) {
        int to = Math.min(text.length(), from + 1 + random.nextInt(longest));
        if (to == from + 1) {
          out.write(text.charAt(from));
        } else if (random.nextBoolean()) {
          out.write(text, from, to - from);
        } else {
          out.write(text.substring(from, to).toCharArray());
        }
        from = to;
      }
    }

    assertThat(bytes.toByteArray()).as("pieces up to %d", longest).isEqualTo(text.getBytes(UTF_8));
  }

  @Test
  void writesAQuestionMarkForHalfACharacter() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Utf8Writer out = new Utf8Writer(bytes)) {
      out.write("a\ud83d");
      out.write("b\ud83d");
    }

    assertThat(bytes.toString(UTF_8)).isEqualTo("a?b?");
  }
}
