package org.tentamen.grade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tentamen.answer.KeyText;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.cli.Tentamen;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Exam;
import org.tentamen.exam.ExamFile;
import org.tentamen.exam.ExamRecord;
import org.tentamen.exam.FrozenBank;
import org.tentamen.exam.Paper;
import org.tentamen.exam.Student;
import org.tentamen.variant.Secret;

/**
 * The exam of {@code small.yaml}, sat by a few students in a folder of its own, and graded by the
 * command line.
 *
 * <p>s1, s2, … have the questions in the order of the bank, the last student has them from the last
 * to the first.
 */
final class SmallClass {

  private static final String SECRET = "winter";

  private final Path folder;
  private final String bank = resource("small.yaml");
  private final ExamRecord record;

  /** How a grading ended. */
  record Graded(int exitCode, String out, String err) {}

  SmallClass(Path folder, int students) {
    this(
        folder,
        IntStream.rangeClosed(1, students)
            .mapToObj(number -> new Student("s" + number, "Student " + number, Optional.empty()))
            .toList());
  }

  SmallClass(Path folder, List<Student> students) {
    this.folder = folder;
    List<Paper> papers = new ArrayList<>();
    students.stream().map(this::paper).forEach(papers::add);
    papers.set(students.size() - 1, reversed(papers.get(students.size() - 1)));
    this.record =
        new ExamRecord(
            "small",
            "A small exam",
            SECRET,
            Optional.empty(),
            Optional.empty(),
            List.of(new FrozenBank("small.yaml", bank, Map.of())),
            papers);
    try (Writer json = Files.newBufferedWriter(folder.resolve("exam.json"))) {
      ExamFile.write(record, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ExamRecord record() {
    return record;
  }

  private Paper paper(Student student) {
    return new Paper(
        student, read().questions().stream().map(q -> new Paper.Asked(q.id(), 0)).toList());
  }

  private static Paper reversed(Paper paper) {
    List<Paper.Asked> questions = new ArrayList<>(paper.questions());
    Collections.reverse(questions);
    return new Paper(paper.student(), questions);
  }

  private Bank read() {
    return BankReader.read(Source.of("small.yaml", bank));
  }

  /** What is right for a student in the question whose numbers are their own. */
  String own(String student) {
    Exam exam = Exam.of("small", Secret.of(SECRET), List.of(read()));
    Student who = new Student(student, "", Optional.empty());
    return KeyText.of(exam.variant(who, new Paper.Asked("own", 0)).solve().keys().get(0));
  }

  /** Grades one file, named {@code responses.csv}, into the folder {@code out}. */
  Graded grade(String responses) {
    return grade(responses.getBytes(UTF_8));
  }

  Graded grade(byte[] responses) {
    write("responses.csv", responses);
    return gradeFiles("responses.csv");
  }

  void write(String file, byte[] bytes) {
    try {
      Files.write(folder.resolve(file), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Grades files of the folder. */
  Graded gradeFiles(String... files) {
    return gradeFiles(List.of(), files);
  }

  /**
   * Grades files of the folder, with more arguments; those that start with a dot are files of it.
   */
  Graded gradeFiles(List<String> more, String... files) {
    List<String> arguments = new ArrayList<>(List.of("grade", "./exam.json"));
    Arrays.stream(files).map(file -> "./" + file).forEach(arguments::add);
    arguments.addAll(more);
    arguments.addAll(List.of("--out", "./out"));
    return run(arguments);
  }

  /** Runs a command; arguments that start with a dot are files of the folder. */
  Graded run(List<String> words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments = new ArrayList<>();
    words.forEach(word -> arguments.add(word.startsWith("./") ? at(word.substring(2)) : word));
    int exitCode =
        new Tentamen(new PrintWriter(out, true), new PrintWriter(err, true))
            .run(arguments.toArray(String[]::new));
    String said = err.toString().replace(folder + "/", "").replace(System.lineSeparator(), "\n");
    String printed = out.toString().replace(folder + "/", "");
    return new Graded(exitCode, printed.replace(System.lineSeparator(), "\n"), said);
  }

  private String at(String file) {
    return folder.resolve(file).toString();
  }

  void write(String file, String text) {
    try {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that was written into {@code out}. */
  String written(String file) {
    try {
      return Files.readString(folder.resolve("out").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The marks, sorted: in which order they are depends on the order of the responses. */
  List<String> marks() {
    return written("marks.csv").lines().skip(1).sorted().toList();
  }

  static String resource(String name) {
    try (InputStream in = SmallClass.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
