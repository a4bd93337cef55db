package org.tentamen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.exam.Exam;
import org.tentamen.exam.Paper;
import org.tentamen.exam.Student;
import org.tentamen.render.Images;
import org.tentamen.render.PaperFormat;
import org.tentamen.render.PaperLook;
import org.tentamen.render.PaperText;
import org.tentamen.render.Sheets;
import org.tentamen.render.pdf.PdfPrinter;
import org.tentamen.variant.Variant;

/** Writes sheets and keys in every format of papers that is a text. */
final class PaperWriter implements WrittenCheck.VersionWriter {

  private final Paper paper;
  private final List<Sheets> formats = new ArrayList<>();
  private final Sheets print;

  PaperWriter(Exam alone) {
    PaperLook look = new PaperLook(alone, Images.NONE);
    for (PaperFormat format : List.of(PaperFormat.HTML, PaperFormat.MARKDOWN)) {
      formats.add(Sheets.of(look, format));
    }
    this.print = Sheets.of(look, PaperFormat.PDF);
    List<Paper.Asked> asked = alone.questions().stream().map(id -> new Paper.Asked(id, 0)).toList();
    Student student = new Student("check", "", Optional.empty());
    this.paper = new Paper(student, asked);
  }

  @Override
  public void write(Variant variant, WrittenCheck.Problems problems) {
    for (Sheets format : formats) {
      PaperText text = format.paper(paper, List.of(variant));
      text.sheet();
      text.key();
    }
  }

  /**
   * Prints versions as PDF, all on one sheet: most of what a file takes is the same whatever is on
   * it.
   *
   * @throws org.tentamen.diagnostic.InvalidInputException if a formula in them has no value
   */
  void print(List<Variant> variants) {
    PdfPrinter.standard().print(print.samples(paper, variants).sheet());
  }
}
