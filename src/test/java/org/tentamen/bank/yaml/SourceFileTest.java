package org.tentamen.bank.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;

class SourceFileTest {

  @TempDir private Path folder;

  @Test
  void aByteOrderMarkIsNoText() throws IOException {
    Source source = read("\uFEFFbank: é\r\n".getBytes(StandardCharsets.UTF_8));
    assertThat(source.text()).isEqualTo("bank: é\r\n");
  }

  @Test
  void theFirstByteThatIsNotUtf8HasItsPlace() {
    byte[] latin = "bank: a\ntitle: Übung\n".getBytes(Charset.forName("ISO-8859-1"));
    InvalidInputException error =
        catchThrowableOfType(InvalidInputException.class, () -> read(latin));
    assertThat(error.diagnostics().get(0).headline())
        .endsWith(
            "bank.yaml:2:8: error: a byte that is not UTF-8, DC, which is 'Ü' in Windows-1252;"
                + " expected a text file in UTF-8. Save the file with the encoding UTF-8.");
    assertThat(error).hasMessageContaining("\n  title: Übung\n         ^");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, , UTF-16",
    "UTF-16BE, , UTF-16",
    "UTF-16, , UTF-16",
    "UTF-16LE, \uFEFF, UTF-16",
    "UTF-32LE, \uFEFF, UTF-32",
    "UTF-32BE, \uFEFF, UTF-32"
  })
  void anotherUnicodeEncodingIsNamed(String encoding, String mark, String told) {
    String text = (mark == null ? "" : mark) + "bank: a\ntitle: Größe\n";
    InvalidInputException error =
        catchThrowableOfType(
            InvalidInputException.class, () -> read(text.getBytes(Charset.forName(encoding))));
    assertThat(error.diagnostics().get(0).toString())
        .contains(
            "bank.yaml:1:1: error: a file in "
                + told
                + "; expected a text file in UTF-8. Save the file with the encoding UTF-8.")
        .contains("bank: a");
  }

  @Test
  void aCharacterCutOffAtTheEndIsNotUtf8() {
    InvalidInputException error =
        catchThrowableOfType(
            InvalidInputException.class, () -> read(new byte[] {'a', (byte) 0xC3}));
    assertThat(error)
        .hasMessageContaining("bank.yaml:1:2: error: a byte that is not UTF-8, C3, which is");
  }

  @Test
  void aFileThatIsTooLargeIsNotEvenRead() {
    InvalidInputException error =
        catchThrowableOfType(InvalidInputException.class, () -> read(new byte[9_000_000]));
    assertThat(error).hasMessageContaining("a file of 9000000 bytes");
  }

  @Test
  void aMissingFileIsNoMistakeOfItsAuthor() {
    assertThat(
            catchThrowableOfType(
                NoSuchFileException.class, () -> SourceFile.read(folder.resolve("none.yaml"))))
        .isNotNull();
  }

  private Source read(byte[] bytes) throws IOException {
    return SourceFile.read(Files.write(folder.resolve("bank.yaml"), bytes));
  }
}
