package org.tentamen.cli;

import java.nio.file.Path;
import java.util.List;
import org.tentamen.bank.Bank;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Exam;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.exam.ExamRecord;
import org.tentamen.exam.FrozenBank;
import org.tentamen.exam.FrozenDefinition;
import org.tentamen.exam.Paper;
import org.tentamen.exam.Roster;
import org.tentamen.variant.Secret;

/** An exam with its banks and their pictures as they are now, of which records are made. */
final class FrozenExam {

  private final ExamDefinition definition;
  private final String seed;
  private final BankPictures pictures;

  /** Reads the pictures. */
  FrozenExam(ExamDefinition definition, String seed) {
    this(definition, seed, BankPictures.read(definition.banks()));
  }

  /** An exam whose pictures are read already. */
  FrozenExam(ExamDefinition definition, String seed, BankPictures pictures) {
    this.definition = definition;
    this.seed = seed;
    this.pictures = pictures;
  }

  /** The record of some papers. */
  ExamRecord with(List<Paper> papers) {
    return new ExamRecord(
        definition.id(),
        definition.title(),
        seed,
        definition.numbers(),
        definition.source().map(file -> new FrozenDefinition(name(file), file.text())),
        definition.banks().stream().map(this::frozen).toList(),
        papers);
  }

  /** The record of the first draw of everybody's papers, none of which is solved for it. */
  ExamRecord withPapersFor(Roster roster) {
    Exam exam = Exam.of(definition, Secret.of(seed));
    return with(
        roster.students().stream()
            .map(
                student ->
                    new Paper(
                        student,
                        exam.questionsOf(student).stream()
                            .map(id -> new Paper.Asked(id, 0))
                            .toList()))
            .toList());
  }

  private FrozenBank frozen(Bank bank) {
    return new FrozenBank(name(bank.source()), bank.source().text(), pictures.of(bank));
  }

  private static String name(Source file) {
    return Path.of(file.name()).getFileName().toString();
  }
}
