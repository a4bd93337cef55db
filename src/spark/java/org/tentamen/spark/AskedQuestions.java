package org.tentamen.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.exam.ExamReader;

/** An exam's file, if there is one, and its banks, as they travel: name, text, name, text, … */
record AskedQuestions(List<String> exam, List<String> banks) implements Serializable {

  /** Those of an exam. */
  static AskedQuestions of(ExamDefinition asked) {
    List<String> exam = new ArrayList<>();
    asked.source().ifPresent(file -> add(file, exam));
    List<String> banks = new ArrayList<>();
    asked.banks().forEach(bank -> add(bank.source(), banks));
    return new AskedQuestions(exam, banks);
  }

  private static void add(Source file, List<String> to) {
    to.add(file.name());
    to.add(file.text());
  }

  /** Reads them. */
  ExamDefinition read() {
    List<Bank> read = new ArrayList<>();
    for (int i = 0; i < banks.size(); i += 2) {
      read.add(BankReader.read(Source.of(banks.get(i), banks.get(i + 1))));
    }
    return exam.isEmpty()
        ? ExamDefinition.of(read.get(0).id(), read)
        : ExamReader.read(Source.of(exam.get(0), exam.get(1)), read);
  }
}
