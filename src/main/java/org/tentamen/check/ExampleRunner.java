package org.tentamen.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Judgement;
import org.tentamen.answer.Judgement.Rule;
import org.tentamen.answer.Judgement.Verdict;
import org.tentamen.answer.KeyText;
import org.tentamen.bank.Bank;
import org.tentamen.bank.Example;
import org.tentamen.bank.Example.Expected;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Passage;
import org.tentamen.variant.PartStandard;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Variant;

/**
 * Runs the examples that authors give with their questions.
 *
 * <p>An example's {@code key} must be judged right by the rule {@code right} and be the key rounded
 * to the digits written; each of its {@code accepts} must earn full credit; each of its {@code
 * rejects} must not, and must be recognised as one of the misconceptions that it names, or as none.
 *
 * <pre>{@code
 * List<Diagnostic> wrong = ExampleRunner.run(bank); // empty where all is well
 * }</pre>
 */
public final class ExampleRunner {

  /** Draws what an example leaves out; any would do. */
  private static final Secret SECRET = Secret.of("examples");

  private final Plan plan;
  private final Diagnostics problems;

  private ExampleRunner(Plan plan, Diagnostics problems) {
    this.plan = plan;
    this.problems = problems;
  }

  /**
   * Runs all examples of a bank.
   *
   * @return what does not come out as expected, in the order of the file
   */
  public static List<Diagnostic> run(Bank bank) {
    Diagnostics problems = new Diagnostics();
    for (Question question : bank.questions()) {
      try {
        new ExampleRunner(Plan.of(bank, question), problems).run();
      } catch (InvalidInputException e) {
        e.diagnostics().forEach(problems::add);
      }
    }
    return problems.all();
  }

  /**
   * Runs the examples of one question.
   *
   * @return what does not come out as expected, in the order of the file
   */
  static List<Diagnostic> run(Plan plan) {
    Diagnostics problems = new Diagnostics();
    new ExampleRunner(plan, problems).run();
    return problems.all();
  }

  private void run() {
    for (Example example : plan.question().examples()) {
      try {
        run(example);
      } catch (InvalidInputException e) {
        e.diagnostics().forEach(problems::add);
      }
    }
  }

  private void run(Example example) {
    Variant variant = plan.with(example.given(), () -> plan.variant(SECRET, 1));
    for (Part part : plan.question().parts()) {
      Expected expected = example.expected().get(part.id());
      if (expected != null) {
        run(expected, variant.standard(part, Map.of()));
      }
    }
  }

  private void run(Expected expected, PartStandard standard) {
    expected.key().ifPresent(key -> key(key, standard));
    expected.accepts().forEach(response -> accepted(response, standard));
    expected.rejects().forEach(rejected -> rejected(rejected, standard));
  }

  private void key(Passage key, PartStandard standard) {
    Judgement judgement = judge(key, standard);
    boolean isRight =
        judgement.verdict() == Verdict.CORRECT && judgement.rule().equals(Optional.of(Rule.RIGHT));
    if (!isRight) {
      wrong(key, judgement, "it to be right: " + KeyText.of(standard.key()));
    } else if (!DigitsWritten.agree(standard.key(), key.text(), plan.bank().numbers())) {
      problems.error(
          key.at(0),
          "key '" + key.text() + "' is within the tolerance, but not the key rounded",
          "the key " + KeyText.of(standard.key()) + ", with as many digits as you like",
          "");
    }
  }

  private void accepted(Passage response, PartStandard standard) {
    Judgement judgement = judge(response, standard);
    if (judgement.verdict() != Verdict.CORRECT) {
      wrong(response, judgement, "full credit; the key is " + KeyText.of(standard.key()));
    }
  }

  private void rejected(Example.Rejected rejected, PartStandard standard) {
    Judgement judgement = judge(rejected.response(), standard);
    List<String> named = rejected.misconceptions();
    boolean asNamed = judgement.misconception().map(named::contains).orElseGet(named::isEmpty);
    if (judgement.verdict() == Verdict.CORRECT || !asNamed) {
      String as =
          named.isEmpty()
              ? "as none of the misconceptions"
              : "recognised as " + String.join(" or ", named);
      wrong(rejected.response(), judgement, "it to be wrong, " + as);
    }
  }

  private void wrong(Passage response, Judgement judgement, String expected) {
    String rule = judgement.rule().map(r -> ", rule " + r.word()).orElse("");
    String misconception = judgement.misconception().map(m -> ", as " + m).orElse("");
    String note = judgement.note().isEmpty() ? "" : " (" + judgement.note() + ")";
    problems.error(
        response.at(0),
        "'" + response.text() + "' is " + judgement.verdict().word() + rule + misconception + note,
        expected,
        "");
  }

  private Judgement judge(Passage response, PartStandard standard) {
    return Judge.judge(standard, response.text(), plan.bank().numbers());
  }
}
