package org.tentamen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tentamen.exam.Paper;
import org.tentamen.render.PaperFormat;
import org.tentamen.render.pdf.PrinterFile;

/**
 * All sheets in one file and all keys in another, for a printer that prints on both sides. Made
 * from the papers' own files, so it makes no difference which run has written those.
 */
final class PrinterFiles {

  private PrinterFiles() {}

  /**
   * Writes {@code sheets.pdf} and {@code keys.pdf}.
   *
   * @param papers in the order of the files; one whose file is missing is left out
   * @param out the folder that has the folders of sheets and keys
   */
  static void write(List<Paper> papers, OutputFolder out) {
    List.of("sheets", "keys").parallelStream().forEach(folder -> bind(papers, out, folder));
  }

  private static void bind(List<Paper> papers, OutputFolder out, String folder) {
    OutputFolder from = out.folder(folder);
    String ending = "." + PaperFormat.PDF.ending();
    out.streamBytes(
        folder + ending,
        OutputFolder.Readers.OWNER,
        bytes -> {
          try (PrinterFile file = new PrinterFile(bytes)) {
            for (Paper paper : papers) {
              Path pdf = from.path(paper.student().fileName() + ending);
              if (Files.exists(pdf)) {
                file.add(InputFile.bytes(pdf));
              }
            }
          }
        });
  }
}
