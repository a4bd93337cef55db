package org.tentamen.bank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.SourceFile;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.bank.yaml.YamlReader;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Severity;
import org.tentamen.diagnostic.Source;
import org.tentamen.formula.Function;
import org.tentamen.formula.Functions;

/**
 * Reads banks.
 *
 * <pre>{@code
 * Bank bank = BankReader.read(Path.of("exercises/deep-learning.yaml"));
 * }</pre>
 *
 * <p>The format is described in {@code docs/bank-format.md}.
 */
public final class BankReader {

  private static final KnownKeys KEYS =
      KnownKeys.of(
              "a bank",
              "bank: my-course",
              "title: My course",
              "language: en",
              "defaults: {tolerance: {decimals: 3}}",
              "functions: {'mse(y, z)': mean((y - z)^2)}",
              "tex: {yhat: '\\hat y'}",
              "questions: [{id: sum, question: 'What is 1 + 1?', answer: {integer: 2}}]")
          .butNot("exam", "A file with 'exam' asks questions of banks, and holds none itself.")
          .butNot("banks", "A file with 'banks' is an exam, and holds no questions itself.")
          .butNot("points", "Write `defaults: {points: 1}`.")
          .butNot("tolerance", "Write `defaults: {tolerance: {decimals: 3}}`.")
          .butNot("numbers", "Write `defaults: {numbers: {decimal: ','}}`.")
          .butNot("credit", "Write `defaults: {credit: 0.5}`.");

  /** A person mends no more at once, and a hostile file could have a million. */
  private static final int MOST_ERRORS = 200;

  private final Source source;
  private final Diagnostics problems = new Diagnostics();
  private final FieldReader reader = new FieldReader(problems);

  private BankReader(Source source) {
    this.source = source;
  }

  /**
   * Reads a bank from a file, and checks that the images it shows are there.
   *
   * @throws InvalidInputException with everything that is wrong with it
   * @throws IOException if the file cannot be read
   */
  public static Bank read(Path file) throws IOException {
    BankReader reader = new BankReader(SourceFile.read(file));
    Path folder = file.toAbsolutePath().getParent();
    return reader.bank(bank -> Images.requireFiles(bank, folder, reader.problems));
  }

  /**
   * Reads a bank.
   *
   * @param source its whole text, under the name that messages use
   * @throws InvalidInputException with everything that is wrong with it
   */
  public static Bank read(Source source) {
    return new BankReader(source).bank(bank -> {});
  }

  private Bank bank(Consumer<Bank> more) {
    YamlNode root = YamlReader.read(source, problems);
    Optional<Bank> bank = reader.expect().fields(root, KEYS).flatMap(this::bank);
    bank.ifPresent(more);
    if (problems.all().size() > MOST_ERRORS) {
      throw new InvalidInputException(firstErrors());
    }
    problems.throwIfErrors();
    return bank.orElseThrow();
  }

  private List<Diagnostic> firstErrors() {
    List<Diagnostic> all = problems.all();
    List<Diagnostic> first = new ArrayList<>(all.subList(0, MOST_ERRORS));
    String rest = (all.size() - MOST_ERRORS) + " more errors in " + source.name();
    first.add(new Diagnostic(Severity.ERROR, Optional.empty(), rest, "", ""));
    return first;
  }

  private Optional<Bank> bank(Fields fields) {
    Optional<String> id = fields.required("bank").flatMap(new Ids("bank", reader)::read);
    Defaults defaults =
        fields.value("defaults").map(new DefaultsReader(reader)::read).orElse(Defaults.NONE);
    KnownFunctions functions =
        fields
            .value("functions")
            .map(new FunctionReader(reader)::own)
            .orElse(new KnownFunctions(Functions.builtIn(), !fields.hasUnknown()));
    List<Question> questions = questions(fields, functions, defaults);
    String title =
        fields.value("title").flatMap(v -> reader.plainText(v, "a title")).or(() -> id).orElse("");
    Map<String, String> tex = fields.value("tex").map(new NameReader(reader)::tex).orElse(Map.of());
    List<Function> own = List.copyOf(functions.functions().own());
    Locale language = fields.value("language").flatMap(reader::language).orElse(Locale.ENGLISH);
    return id.map(
        i -> new Bank(i, title, language, defaults.numbers(), own, tex, questions, source));
  }

  private List<Question> questions(Fields fields, KnownFunctions functions, Defaults defaults) {
    Optional<List<YamlNode>> items =
        fields
            .required("questions")
            .flatMap(
                v -> reader.expect().items(v, "a list of questions", "Write `- id: …` for each."));
    List<Question> questions =
        new QuestionsReader(functions, defaults, problems).read(items.orElse(List.of()));
    if (items.isPresent() && items.get().isEmpty()) {
      problems.error(fields.placeOf("questions"), "no questions", "a list of questions", "");
    }
    return questions;
  }
}
