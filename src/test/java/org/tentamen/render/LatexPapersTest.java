package org.tentamen.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.bank.BankReader;

/** LaTeX source, compiled where a TeX installation is at hand. */
class LatexPapersTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          50% of $x < 1$ & more     | 50\\% of $x < 1$ \\& more
          a_b {c} #1 ~ ^            | a\\_b \\{c\\} \\#1 \\textasciitilde{} \\textasciicircum{}
          \\\\input{/etc/passwd}    | \\textbackslash{}input\\{/etc/passwd\\}
          $\\input{/etc/passwd}$    | \\texttt{\\textbackslash{}input\\{/etc/passwd\\}}
          **bold** *slanted* `code` | \\textbf{bold} \\emph{slanted} \\texttt{code}
          3 × 3 ≤ λ                 | 3 \\ensuremath{\\times} 3 \\ensuremath{\\le} \\ensuremath{\\lambda}
          """)
  void textIsEscapedAndMathsIsKept(String markdown, String tex) {
    assertThat(new TexWriter().line(Markdown.read(markdown), List.of())).isEqualTo(tex);
  }

  @Test
  void displayedMathsCanBeBrokenBetweenLines() {
    String tex =
        new TexWriter().block(Markdown.read("$$\\begin{align*}a&=b\\end{align*}$$"), List.of());
    assertThat(tex)
        .contains("$\\displaystyle \\begin{aligned}a&=b\\end{aligned}$")
        .doesNotContain("\\[");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deep-learning", "derivatives"})
  void sheetsAndKeysCompileWithoutOverfullBoxes(String bank) throws Exception {
    Assumptions.assumeTrue(
        isInstalled("pdflatex"),
        "skipped: pdflatex is not installed (texlive-latex-base, texlive-latex-recommended)");
    PaperText paper =
        new Exams(BankReader.read(Path.of("exercises", bank + ".yaml")))
            .paper(PaperFormat.TEX, "0042", "Siobhán O_Neill & Söhne");
    for (String tex : List.of(paper.sheet(), paper.key())) {
      assertThat(compiled(tex)).as(tex).doesNotContain("Overfull", "! ", "Missing character");
    }
  }

  private String compiled(String tex) throws Exception {
    Files.writeString(folder.resolve("paper.tex"), tex);
    Process latex =
        new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper.tex")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    assertThat(latex.waitFor(5, TimeUnit.MINUTES)).as("pdflatex has ended").isTrue();
    String log =
        Files.readString(folder.resolve("paper.log"), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(latex.exitValue()).as(log).isZero();
    return log;
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }
}
