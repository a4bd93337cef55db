package org.tentamen.exam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Bounds;
import org.tentamen.bank.FieldReader;
import org.tentamen.bank.Ids;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.SourceFile;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.bank.yaml.YamlReader;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Rational;

/**
 * Reads the definitions of exams.
 *
 * <pre>{@code
 * ExamDefinition exam = ExamReader.read(Path.of("exercises/exams/midterm.yaml"));
 * }</pre>
 *
 * <p>The format is described in {@code docs/exam-format.md}.
 */
public final class ExamReader {

  private static final KnownKeys KEYS =
      KnownKeys.of(
          "an exam",
          "exam: midterm",
          "banks: [../deep-learning.yaml]",
          "title: Midterm examination",
          "course: Deep learning",
          "date: 14 March 2027",
          "duration: 90 minutes",
          "aids: A pocket calculator",
          "instructions: Write your answers on this paper.",
          "language: en",
          "numbers: {decimal: '.'}",
          "points: 30",
          "cover: true",
          "order: shuffled",
          "options: shuffled",
          "sections: [{title: Part A, questions: [q01, q02]}]",
          "questions: [q01, q02]");

  private final Source source;
  private final Diagnostics problems = new Diagnostics();
  private final FieldReader reader = new FieldReader(problems);

  private ExamReader(Source source) {
    this.source = source;
  }

  /**
   * Reads an exam and the banks that it names, which lie relative to its folder.
   *
   * @throws InvalidInputException with everything that is wrong with it, or with its banks
   * @throws IOException if a file cannot be read
   */
  public static ExamDefinition read(Path file) throws IOException {
    ExamReader reader = new ExamReader(SourceFile.read(file));
    BankFiles files = new BankFiles(file, reader.problems);
    return reader.exam(files::read);
  }

  /**
   * Reads an exam, or a bank as the exam of all its questions: a file with the key {@code exam} or
   * {@code banks} is an exam.
   *
   * @throws InvalidInputException with everything that is wrong with it
   * @throws IOException if a file cannot be read
   */
  public static ExamDefinition readExamOrBank(Path file) throws IOException {
    if (isExam(SourceFile.read(file))) {
      return read(file);
    }
    Bank bank = BankReader.read(file);
    return ExamDefinition.of(bank.id(), List.of(bank));
  }

  /** Whether a file is an exam, and not a bank; one that is no YAML is neither. */
  public static boolean isExam(Source source) {
    try {
      return YamlReader.read(source, new Diagnostics()) instanceof YamlNode.Mapping mapping
          && (mapping.value("exam").isPresent() || mapping.value("banks").isPresent())
          && !hasQuestions(mapping);
    } catch (InvalidInputException notYaml) {
      return false;
    }
  }

  /** Whether it holds questions itself, as a bank does, whatever its keys are called. */
  private static boolean hasQuestions(YamlNode.Mapping file) {
    return file.value("questions")
        .filter(YamlNode.Sequence.class::isInstance)
        .map(YamlNode.Sequence.class::cast)
        .filter(list -> list.items().stream().anyMatch(ExamReader::isQuestion))
        .isPresent();
  }

  private static boolean isQuestion(YamlNode item) {
    return item instanceof YamlNode.Mapping keys && keys.value("question").isPresent();
  }

  /**
   * Reads an exam whose banks have been read.
   *
   * @param source its whole text, under the name that messages use
   * @param banks in the order in which it names them
   * @throws InvalidInputException with everything that is wrong with it
   */
  public static ExamDefinition read(Source source, List<Bank> banks) {
    return new ExamReader(source).exam(paths -> banks);
  }

  private ExamDefinition exam(Function<List<YamlNode.Scalar>, List<Bank>> files) {
    YamlNode root = YamlReader.read(source, problems);
    Optional<ExamDefinition> exam =
        reader.expect().fields(root, KEYS).flatMap(fields -> exam(fields, files));
    problems.throwIfErrors();
    return exam.orElseThrow();
  }

  private Optional<ExamDefinition> exam(
      Fields fields, Function<List<YamlNode.Scalar>, List<Bank>> files) {
    List<Bank> banks = files.apply(banks(fields));
    Optional<String> id = fields.required("exam").flatMap(new Ids("exam", reader)::read);
    ExamDefinition.About about = about(fields, id);
    Optional<Locale> language = fields.value("language").flatMap(reader::language);
    Optional<Notation> numbers = fields.value("numbers").flatMap(reader::notation);
    Asking asking = new Asking(reader, banks);
    List<ExamDefinition.Section> sections = new SectionReader(reader, asking).read(fields);
    if (id.isEmpty() || banks.isEmpty() || sections.isEmpty()) {
      return Optional.empty();
    }
    ExamDefinition exam =
        new ExamDefinition(
            id.get(),
            language.orElse(banks.get(0).language()),
            numbers.or(() -> ExamDefinition.numbers(banks)),
            about,
            sections,
            asking.terms(),
            banks,
            Optional.of(source));
    fields.value("points").ifPresent(node -> checkPoints(node, exam));
    return Optional.of(exam);
  }

  private List<YamlNode.Scalar> banks(Fields fields) {
    List<YamlNode.Scalar> paths = new ArrayList<>();
    Optional<YamlNode> node = fields.required("banks");
    List<YamlNode> items =
        node.flatMap(v -> reader.expect().items(v, "a list of banks' files", "")).orElse(List.of());
    for (YamlNode item : items) {
      reader.expect().scalar(item, "the path of a bank", "").ifPresent(paths::add);
    }
    if (node.filter(YamlNode.Sequence.class::isInstance).isPresent() && items.isEmpty()) {
      problems.error(node.get().place(), "no banks", "the path of a bank", "");
    }
    return paths;
  }

  private ExamDefinition.About about(Fields fields, Optional<String> id) {
    return new ExamDefinition.About(
        text(fields, "title").or(() -> id).orElse(""),
        text(fields, "course").orElse(""),
        text(fields, "date").orElse(""),
        text(fields, "duration").orElse(""),
        text(fields, "aids").orElse(""),
        fields.value("instructions").flatMap(v -> reader.prose(v, "the instructions")),
        fields.value("cover").flatMap(reader::truth).orElse(false));
  }

  private Optional<String> text(Fields fields, String key) {
    return fields.value(key).flatMap(v -> reader.plainText(v, "a text"));
  }

  private void checkPoints(YamlNode node, ExamDefinition exam) {
    if (problems.hasErrors()) {
      return;
    }
    Optional<Rational> points = reader.number(node, "points above 0", Bounds.POSITIVE);
    if (points.isPresent() && !points.get().equals(exam.points())) {
      problems.error(
          node.place(),
          points(points.get()) + " points for questions that make " + points(exam.points()),
          "the sum of the questions' points",
          "Write `points: "
              + points(exam.points())
              + "`, or change a question's, as in `{id: "
              + exam.questions().get(0)
              + ", points: 2}`.");
    }
  }

  /** Points as a message has them. */
  static String points(Rational points) {
    return points.asFiniteDecimal().isPresent() ? NumberText.plain(points) : points.toString();
  }

  /** The files of an exam's banks. */
  private record BankFiles(Path exam, Diagnostics problems) {

    /** The banks; none where one of them cannot be read, which is reported. */
    List<Bank> read(List<YamlNode.Scalar> paths) {
      List<Bank> banks = new ArrayList<>();
      paths.forEach(path -> read(path).ifPresent(banks::add));
      return banks.size() == paths.size() ? banks : List.of();
    }

    private Optional<Bank> read(YamlNode.Scalar path) {
      Path file = exam.resolveSibling(path.text());
      if (!Files.isRegularFile(file)) {
        problems.error(
            path.place(),
            "no bank '" + path.text() + "'",
            "the path of a bank, relative to the exam's folder",
            "");
        return Optional.empty();
      }
      try {
        return Optional.of(BankReader.read(file.normalize()));
      } catch (InvalidInputException wrong) {
        wrong.diagnostics().forEach(problems::add);
        return Optional.empty();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
