package org.tentamen.cli;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.exam.ExamFile;
import org.tentamen.exam.ExamReader;
import org.tentamen.exam.FrozenBank;
import org.tentamen.exam.Roster;
import org.tentamen.render.PaperFormat;

/**
 * An order for the papers of an exam that many machines write: all that {@code generate} reads, so
 * that who has it needs no file. See {@link PaperShards}.
 */
public final class PaperOrder implements Serializable {

  private static final long serialVersionUID = 1;

  private final String record;
  private final HashMap<String, String> pictures;
  private final PaperFormat[] formats;
  private final boolean practice;

  private PaperOrder(
      String record, Map<String, String> pictures, PaperFormat[] formats, boolean practice) {
    this.record = record;
    this.pictures = new HashMap<>(pictures);
    this.formats = formats;
    this.practice = practice;
  }

  /**
   * Reads what is ordered; everybody has the first draw of each question.
   *
   * @param bankOrExam a YAML file, which stands beside its banks and pictures
   * @param seed what versions are drawn from, not empty
   * @param formats the names of one format at least: html, pdf, tex, md
   * @param practice whether pages to practise on are wanted too
   * @throws InvalidInputException if a file has something wrong, or no format has such a name
   * @throws IOException if a file cannot be read
   */
  public static PaperOrder read(
      Path bankOrExam, Roster roster, String seed, List<String> formats, boolean practice)
      throws IOException {
    ExamDefinition exam = ExamReader.readExamOrBank(bankOrExam);
    BankPictures pictures = BankPictures.read(exam);
    PaperFormat[] chosen = formats(formats);
    if (Arrays.asList(chosen).contains(PaperFormat.PDF)) {
      Diagnostics unprinted = new Diagnostics();
      pictures.refuseUnprintable(unprinted);
      PrintedLetters.check(exam, roster, unprinted);
      unprinted.throwIfErrors();
    }
    StringWriter json = new StringWriter();
    ExamFile.write(new FrozenExam(exam, seed, pictures).withPapersFor(roster), json);
    return new PaperOrder(json.toString(), pictures.byPath(), chosen, practice);
  }

  private static PaperFormat[] formats(List<String> names) {
    return PaperKinds.formats(
            names,
            name ->
                InvalidInputException.of(
                    "format '" + name + "'",
                    "one of: " + String.join(", ", PaperFormat.names()),
                    ""))
        .toArray(PaperFormat[]::new);
  }

  /** What {@code exam.json} holds. */
  public String record() {
    return record;
  }

  /** The same for the same papers, in one line. */
  public String digest() {
    return new FrozenBank("", record + new TreeMap<>(pictures), Map.of()).digest()
        + " "
        + kinds().digest();
  }

  /** Every picture's address by its path. */
  Map<String, String> pictures() {
    return pictures;
  }

  PaperKinds kinds() {
    return new PaperKinds(List.of(formats), practice);
  }
}
