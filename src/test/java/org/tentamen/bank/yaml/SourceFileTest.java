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
            "bank.yaml:2:8: error: a byte that is not UTF-8; expected a text file in UTF-8."
                + " Save the file with the encoding UTF-8.");
  }

  @Test
  void aCharacterCutOffAtTheEndIsNotUtf8() {
    InvalidInputException error =
        catchThrowableOfType(
            InvalidInputException.class, () -> read(new byte[] {'a', (byte) 0xC3}));
    assertThat(error).hasMessageContaining("bank.yaml:1:2: error: a byte that is not UTF-8");
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
