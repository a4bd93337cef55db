package org.tentamen.preview;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.export.Format;
import org.tentamen.export.Loss;
import org.tentamen.export.SingleVariant;
import org.tentamen.formula.Value;
import org.tentamen.render.AnswerKey;
import org.tentamen.render.Markup;
import org.tentamen.render.Sheet;
import org.tentamen.variant.Plan;
import org.tentamen.variant.ValueText;
import org.tentamen.variant.Variant;

/**
 * Draws one version of a question, as much of it as can be drawn: what fails is told, and does not
 * hide the rest.
 */
final class Drawing {

  /** Which of the further views is shown. */
  static final String SHOW = "show";

  private static final String CHECK = "check";

  private final OpenBank bank;
  private final Checks checks;
  private final Question question;
  private final String path;
  private final Query query;
  private final Set<PreviewPage.Problem> problems = new LinkedHashSet<>();

  /**
   * Draws nothing yet.
   *
   * @param checks where questions are checked
   * @param path the address of the question, without a query
   * @param query which version, and what is tried with it
   */
  Drawing(OpenBank bank, Checks checks, Question question, String path, Query query) {
    this.bank = bank;
    this.checks = checks;
    this.question = question;
    this.path = path;
    this.query = query;
  }

  /** What can be drawn. */
  PreviewPage.Shown shown() {
    Plan plan = bank.plan(question);
    Choice choice = Choice.of(plan, bank.secret(), query);
    choice.problems().forEach(d -> problems.add(PreviewPage.Problem.of(d)));
    Optional<Variant> variant = choice.variant();
    int number = bank.bank().questions().indexOf(question) + 1;
    Optional<Sheet.Question> sheet =
        variant.flatMap(v -> attempt(() -> bank.sheets().asked(number, v)));
    Optional<AnswerKey.Question> key =
        variant.flatMap(v -> attempt(() -> bank.sheets().keyed(number, v)));
    List<PreviewPage.Field> fields =
        sheet
            .flatMap(s -> attempt(() -> new Attempt(variant.orElseThrow(), query, s, key).fields()))
            .orElse(List.of());
    return new PreviewPage.Shown(
        path,
        question.place().source().name() + ":" + question.place().line(),
        bank.bank().language().toLanguageTag(),
        bank.direction(),
        bank.sheets().words(),
        numbered(plan, variant, !choice.set().isEmpty()),
        parameters(choice),
        variant.flatMap(v -> attempt(() -> steps(v))).orElse(List.of()),
        sheet,
        key,
        key.map(this::unseen).orElse(List.of()),
        variant.flatMap(v -> attempt(() -> hints(v))).orElse(List.of()),
        fields,
        kept(query.without(Attempt.ANSWER)),
        views(),
        checked(),
        variant.flatMap(this::quiz),
        List.copyOf(problems));
  }

  private <T> Optional<T> attempt(Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (InvalidInputException e) {
      e.diagnostics().forEach(d -> problems.add(PreviewPage.Problem.of(d)));
      return Optional.empty();
    }
  }

  private PreviewPage.Numbered numbered(Plan plan, Optional<Variant> variant, boolean isSet) {
    boolean byOrdinal = query.value(Choice.ORDINAL).isPresent();
    String number = query.value(Choice.VARIANT).orElse("1");
    Neighbours neighbours = new Neighbours(plan, query);
    Query drawn = query.without(Choice.SET);
    return new PreviewPage.Numbered(
        byOrdinal ? "Ordinal " + query.raw(Choice.ORDINAL) : "Variant " + number,
        byOrdinal ? "" : number,
        byOrdinal
            ? query.raw(Choice.ORDINAL)
            : variant.flatMap(Drawing::ordinal).map(BigInteger::toString).orElse(""),
        last(plan).map(BigInteger::toString).orElse(""),
        neighbours.previous().map(this::address).orElse(""),
        neighbours.next().map(this::address).orElse(""),
        isSet ? address(drawn) : "",
        kept(drawn));
  }

  /** Draws of some questions cannot be numbered; that is no mistake. */
  private static Optional<BigInteger> ordinal(Variant variant) {
    try {
      return variant.ordinal();
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  private static Optional<BigInteger> last(Plan plan) {
    try {
      return Optional.of(plan.size().subtract(BigInteger.ONE));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  private String address(Query other) {
    return path + other.text();
  }

  private static List<PreviewPage.Kept> kept(Query fields) {
    return fields.values().entrySet().stream()
        .map(e -> new PreviewPage.Kept(e.getKey(), e.getValue()))
        .toList();
  }

  private static List<PreviewPage.Set> parameters(Choice choice) {
    List<PreviewPage.Set> parameters = new ArrayList<>();
    if (choice.variant().isPresent()) {
      choice
          .variant()
          .get()
          .parameters()
          .forEach(
              (name, value) -> {
                Optional<String> typed = Optional.ofNullable(choice.set().get(name));
                String text = typed.orElse(ValueText.of(value));
                parameters.add(new PreviewPage.Set(name, text, typed.isPresent()));
              });
    }
    return parameters;
  }

  private List<PreviewPage.Step> steps(Variant variant) {
    var values = variant.solve().steps();
    return question.steps().stream().map(step -> step(step, values.get(step.name()))).toList();
  }

  private static PreviewPage.Step step(Question.Step step, Value value) {
    String formula = step.formula().toString().strip();
    return new PreviewPage.Step(step.name(), formula, ValueText.withDecimals(value));
  }

  private List<Markup> hints(Variant variant) {
    return question.hints().stream().map(hint -> bank.sheets().text(hint, variant)).toList();
  }

  private List<String> unseen(AnswerKey.Question key) {
    List<String> seen = key.mistakes().stream().map(AnswerKey.Mistake::id).toList();
    return question.misconceptions().stream()
        .map(Misconception::id)
        .filter(id -> !seen.contains(id))
        .toList();
  }

  private List<PreviewPage.View> views() {
    List<PreviewPage.View> views = new ArrayList<>();
    views.add(view("Check", CHECK));
    for (Format format : Format.values()) {
      views.add(view(format.title(), format.word()));
    }
    return views;
  }

  private PreviewPage.View view(String name, String word) {
    boolean isShown = query.raw(SHOW).equals(word);
    Query rest = query.without(SHOW);
    return new PreviewPage.View(
        name, address(isShown ? rest : rest.with(SHOW, word)), isShown ? "true" : "");
  }

  private Optional<PreviewPage.Checked> checked() {
    return query.raw(SHOW).equals(CHECK)
        ? attempt(() -> new CheckView(path, checks.report(bank, question)).checked())
        : Optional.empty();
  }

  private Optional<PreviewPage.Quiz> quiz(Variant variant) {
    for (Format format : Format.values()) {
      if (query.raw(SHOW).equals(format.word())) {
        return attempt(() -> quiz(format, variant));
      }
    }
    return Optional.empty();
  }

  private PreviewPage.Quiz quiz(Format format, Variant variant) {
    SingleVariant exported = SingleVariant.of(format, variant, bank.pictures());
    List<String> losses = exported.losses().stream().map(Drawing::told).toList();
    return new PreviewPage.Quiz(format.title(), exported.text().orElse(""), losses);
  }

  private static String told(Loss loss) {
    String detail = loss.detail().isEmpty() ? "" : " (" + loss.detail() + ")";
    String place = loss.part().isEmpty() ? "" : loss.part() + ": ";
    return loss.kind().words() + ": " + place + loss.what() + detail;
  }
}
