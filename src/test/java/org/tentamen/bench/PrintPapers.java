package org.tentamen.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import org.tentamen.bank.BankReader;
import org.tentamen.exam.Exam;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.exam.Paper;
import org.tentamen.exam.Papers;
import org.tentamen.exam.Roster;
import org.tentamen.render.Images;
import org.tentamen.render.PaperFormat;
import org.tentamen.render.PaperLook;
import org.tentamen.render.PaperText;
import org.tentamen.render.Sheets;
import org.tentamen.render.pdf.PdfPrinter;
import org.tentamen.variant.Secret;

/**
 * How long sheets and keys in PDF take once everything is warm, with all cores at work, beside the
 * same sheets in HTML.
 *
 * <p>Arguments: a bank, how many papers are measured, how many are made before to warm up, and
 * perhaps the one thing to measure, such as {@code "PDF sheet"}.
 */
public final class PrintPapers {

  private PrintPapers() {}

  /** Prints wall time a paper. */
  public static void main(String[] arguments) throws Exception {
    int measured = Integer.parseInt(arguments[1]);
    int warm = Integer.parseInt(arguments[2]);
    ExamDefinition definition =
        ExamDefinition.of("bench", List.of(BankReader.read(Path.of(arguments[0]))));
    Exam exam = Exam.of(definition, Secret.of("s"));
    List<Paper> papers =
        Papers.make(exam, Roster.numbered(measured + warm), Papers.Versions.ANY, Optional.empty())
            .papers();
    Sheets html = Sheets.of(new PaperLook(exam, Images.NONE), PaperFormat.HTML);
    Sheets pdf = Sheets.of(new PaperLook(exam, Images.NONE), PaperFormat.PDF);
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(cores);
    List<Work> works =
        List.of(
            new Work("HTML sheet and key", p -> made(html, exam, p, true, false)),
            new Work("PDF sheet", p -> made(pdf, exam, p, false, true)),
            new Work("PDF key", p -> made(pdf, exam, p, true, true)));
    try {
      for (Work work : works) {
        if (arguments.length > 3 && !work.name().equals(arguments[3])) {
          continue;
        }
        run(work, papers.subList(0, warm), workers);
        double millis = run(work, papers.subList(warm, warm + measured), workers);
        System.out.printf(
            Locale.ROOT, "%-20s %6.1f ms of wall time, %d cores%n", work.name(), millis, cores);
      }
    } finally {
      workers.shutdown();
    }
  }

  private record Work(String name, ToIntFunction<Paper> of) {}

  private static double run(Work work, List<Paper> papers, ExecutorService workers)
      throws Exception {
    List<Callable<Integer>> tasks = new ArrayList<>();
    papers.forEach(paper -> tasks.add(() -> work.of().applyAsInt(paper)));
    long start = System.nanoTime();
    for (Future<Integer> done : workers.invokeAll(tasks)) {
      if (done.get() == 0) {
        throw new IllegalStateException(work.name() + " is empty");
      }
    }
    return (System.nanoTime() - start) / 1e6 / papers.size();
  }

  private static int made(Sheets sheets, Exam exam, Paper paper, boolean key, boolean print) {
    PaperText text =
        sheets.paper(
            paper, paper.questions().stream().map(a -> exam.variant(paper.student(), a)).toList());
    if (!print) {
      return text.sheet().length() + text.key().length();
    }
    return PdfPrinter.standard().print(key ? text.key() : text.sheet()).length;
  }
}
