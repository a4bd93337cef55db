package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Question;
import org.tentamen.exam.Exam;
import org.tentamen.imports.Import;
import org.tentamen.imports.Imported;
import org.tentamen.imports.Notice;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;

/**
 * Banks exported to Moodle XML, imported, and exported again: both quizzes mark a battery of
 * responses alike, by the model of Moodle.
 */
class OutAndBackTest {

  private static final int VARIANTS = 3;

  /** Marks are compared as a teacher sees them. */
  private static final double NEGLIGIBLE = 0.0002;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arabic",
        "deep-learning",
        "deep-learning-2",
        "derivatives",
        "networks",
        "physics",
        "statistics"
      })
  void theQuizMarksAsBefore(String name) throws Exception {
    Bank bank = BankReader.read(Path.of("exercises/" + name + ".yaml"));
    String xml = exported(bank);
    Map<String, ImportedQuiz.Imported> before = ImportedQuiz.read(xml).questions();
    Imported back = new Import("back", "en").of(name, xml.getBytes(StandardCharsets.UTF_8));
    assertThat(back.notices().stream().filter(n -> n.kind() == Notice.Kind.LEFT_OUT)).isEmpty();
    List<String> differences = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Question question : back.bank().questions()) {
      Plan plan = Plan.of(back.bank(), question);
      int rows = plan.size().intValueExact();
      for (int row = 0; row < rows; row++) {
        String was = was(question, row, before);
        seen.add(was);
        Body again = again(plan, row);
        differences.addAll(differences(was, before.get(was).body(), again));
      }
    }
    assertThat(differences).isEmpty();
    assertThat(seen).as("questions that came back").containsAll(before.keySet());
  }

  /** The name of a variant before; a row is a variant, in their order. */
  private static String was(Question question, int row, Map<String, ImportedQuiz.Imported> before) {
    if (before.containsKey(question.title())) {
      return question.title();
    }
    return before.keySet().stream()
        .filter(name -> name.startsWith(question.id() + " variant "))
        .skip(row)
        .findFirst()
        .orElseThrow(() -> new AssertionError(question.id() + " was never exported"));
  }

  private static String exported(Bank bank) throws IOException {
    Exam exam = Exam.of(bank.id(), Secret.of("s"), List.of(bank));
    StringWriter out = new StringWriter();
    new Export(exam, Optional.empty(), Pictures.NONE).write(Format.MOODLE, VARIANTS, out);
    return out.toString();
  }

  private static Body again(Plan plan, int row) throws Exception {
    String xml =
        QuestionExport.of(plan, Format.MOODLE, Pictures.NONE)
            .write(plan.at(BigInteger.valueOf(row)))
            .orElseThrow();
    List<ImportedQuiz.Imported> questions =
        List.copyOf(ImportedQuiz.read(xml).questions().values());
    assertThat(questions).as(plan.question().id()).hasSize(1);
    return questions.get(0).body();
  }

  private static List<String> differences(String name, Body before, Body after) {
    List<String> differences = new ArrayList<>();
    List<Field> was = fields(before);
    List<Field> is = fields(after);
    if (was.size() != is.size()) {
      return List.of(name + ": " + was.size() + " fields became " + is.size());
    }
    for (int i = 0; i < was.size(); i++) {
      for (String response : battery(was.get(i), is.get(i))) {
        double earned = earned(before, was, i, response);
        double earns = earned(after, is, i, response);
        boolean edge = was.get(i) instanceof Field.Number && !isValue(was.get(i), response);
        double full = edge ? earned(before, was, i, right(was.get(i))) : 0;
        // A wrong number is recognised within the right one's tolerance, not within its own.
        boolean partly = edge && earned < full - NEGLIGIBLE && earns < full - NEGLIGIBLE;
        if (!partly && Math.abs(earned - earns) > NEGLIGIBLE) {
          differences.add(
              name
                  + ": field "
                  + i
                  + ": '"
                  + response
                  + "' earned "
                  + earned
                  + " and earns "
                  + earns);
        }
      }
    }
    return differences;
  }

  private static List<Field> fields(Body body) {
    if (body instanceof Body.Cloze cloze) {
      return cloze.gaps().stream().map(Piece.Gap::field).toList();
    }
    if (body instanceof Body.Numerical numerical) {
      return List.of(numerical.field());
    }
    if (body instanceof Body.ShortAnswer shortAnswer) {
      return List.of(shortAnswer.field());
    }
    if (body instanceof Body.Matching matching) {
      List<Option> menu =
          MoodleModel.matchingOptions(matching).stream()
              .map(o -> new Option(o, org.tentamen.formula.Rational.ZERO, ""))
              .toList();
      return matching.pairs().stream()
          .<Field>map(p -> new Field.Choice(menu, Field.Picks.ONE, Field.Look.MENU))
          .toList();
    }
    return body instanceof Body.Multichoice multichoice ? List.of(multichoice.field()) : List.of();
  }

  /** All numbers, the edges of right ones, and all texts and options, of both fields. */
  private static Set<String> battery(Field was, Field is) {
    Set<String> responses = new LinkedHashSet<>(List.of("", "?", "0"));
    for (Field field : List.of(was, is)) {
      if (field instanceof Field.Number number) {
        for (NumberAnswer answer : number.answers()) {
          responses.add(answer.value().toPlainString());
          boolean right = answer.credit().equals(org.tentamen.formula.Rational.ONE);
          if (right) {
            edges(answer).forEach(x -> responses.add(x.toPlainString()));
          }
        }
      } else if (field instanceof Field.Text text) {
        // Of the spellings of a mistake, which share its feedback, export keeps what fits.
        Set<String> wrong = new LinkedHashSet<>();
        for (TextAnswer answer : text.answers()) {
          boolean right = answer.credit().equals(org.tentamen.formula.Rational.ONE);
          if (right || wrong.add(answer.credit() + answer.feedback())) {
            responses.add(answer.text());
          }
        }
      } else {
        ((Field.Choice) field).options().forEach(o -> responses.add(o.html()));
      }
    }
    return responses;
  }

  /**
   * Just inside and just outside: Moodle keeps 14 digits. A wrong number has no edges of its own in
   * a bank.
   */
  private static List<BigDecimal> edges(NumberAnswer answer) {
    BigDecimal value = answer.value();
    BigDecimal digit =
        value
            .abs()
            .max(answer.tolerance())
            .multiply(new BigDecimal("1e-9"))
            .max(new BigDecimal("1e-12"));
    BigDecimal inside = answer.tolerance().subtract(digit).max(BigDecimal.ZERO);
    BigDecimal outside = answer.tolerance().add(digit);
    return List.of(
        value.add(inside), value.subtract(inside), value.add(outside), value.subtract(outside));
  }

  private static boolean isValue(Field field, String response) {
    return ((Field.Number) field)
        .answers().stream().anyMatch(a -> a.value().toPlainString().equals(response));
  }

  private static String right(Field field) {
    return ((Field.Number) field).answers().get(0).value().toPlainString();
  }

  /** What a response to one field earns, with all others left empty. */
  private static double earned(Body body, List<Field> fields, int index, String response) {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      responses.add(entered(fields.get(i), i == index ? response : ""));
    }
    return MoodleModel.fraction(body, responses);
  }

  private static Response entered(Field field, String response) {
    if (!(field instanceof Field.Choice choice)) {
      return new Response.Typed(response);
    }
    for (int i = 0; i < choice.options().size(); i++) {
      if (choice.options().get(i).html().equals(response)) {
        return Response.Picked.of(i);
      }
    }
    return new Response.Picked(new TreeSet<>());
  }
}
