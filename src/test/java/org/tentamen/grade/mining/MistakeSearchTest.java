package org.tentamen.grade.mining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Judgement.Verdict;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;
import org.tentamen.answer.Standard;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Part;
import org.tentamen.diagnostic.Source;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Variant;

class MistakeSearchTest {

  private static final Path BANK = Path.of("exercises/deep-learning.yaml");
  private static final Secret SECRET = Secret.of("mining");
  private static final int MISTAKEN = 9;
  private static final int SLIPPED = 25;
  private static final long SEED = 11;

  /** Mistakes that the bank does not declare, and how the search should tell them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Another sign, in a function that two steps use.
        "q02 | functions: {'conv_out(n, f, p, s)': floor((n + f + 2*p) / s) + 1}"
            + " | conv_out(n, f, p, s) = floor((n + f + 2*p) / s) + 1",
        // A parameter taken for another in one step.
        "q01 | steps: {O_h: 'conv_out(H, F, P, F)'} | O_h = conv_out(H, F, P, F)",
        // A term with the wrong sign.
        "q13 | functions: {'pool_out(n, f, s)': floor((n + f) / s) + 1}"
            + " | pool_out(n, f, s) = floor((n + f) / s) + 1",
        // An item of the answer.
        "q02 | answer: '[O_w, O_h, F]' | answer = [O_w, O_h, F]",
        // Numbers with decimals, and steps that some round.
        "q14 | steps: {L2: lambda*max(w^2)} | L2 = lambda*max(w^2)",
        "q12 | steps: {Dice: 2*I/A} | Dice = 2*I / A",
        "q11 | steps: {BCE: max(L)} | BCE = max(L)",
        // A wrong answer to several parts by one function.
        "q19 | functions: {'conv_params(f, c, k)': '(f*f*c + 1) + k'}"
            + " | conv_params(f, c, k) = f*f*c + 1 + k",
        "q19 | steps: {total: conv1 + conv2*dense} | total = (conv1 + conv2)*dense",
      })
  void whatSeveralStudentsCalculatedIsFound(String question, String mistake, String formulas)
      throws IOException {
    String text = Files.readString(BANK);
    Bank bank = BankReader.read(Source.of("bank.yaml", text));
    Plan plan = Plan.of(bank, bank.question(question).orElseThrow());
    boolean isUnexplained = formulas.startsWith("total");
    Bank mistaken =
        BankReader.read(
            Source.of(
                "mistaken.yaml",
                withMisconception(text, question, "      - {id: planted, " + mistake + "}\n")));
    Plan wrong = Plan.of(mistaken, mistaken.question(question).orElseThrow());
    List<Wrong> answers = new ArrayList<>(mistaken(plan, wrong));
    answers.addAll(slipped(plan));

    List<Mistake> found = MistakeSearch.search(plan, answers, Optional.empty());

    String all = found.toString();
    if (isUnexplained) {
      // Two operations at once are not searched for, and nothing is made up in their place.
      assertThat(found).as(all).isEmpty();
      return;
    }
    assertThat(found).as(all).hasSize(1);
    Mistake first = found.get(0);
    assertThat(first.formulas()).as(all).isEqualTo(formulas);
    assertThat(first.students()).as(all).hasSize(MISTAKEN);
    assertThat(first.students()).allMatch(student -> student.startsWith("mistaken"));
    assertThat(first.expected()).as(all).isLessThan(MISTAKEN / 3.0);
    assertPasteable(text, question, first, answers);
  }

  /** Read with the pasted misconception, the bank explains the answers. */
  private static void assertPasteable(
      String text, String question, Mistake mistake, List<Wrong> answers) {
    Bank bank =
        BankReader.read(
            Source.of("pasted.yaml", withMisconception(text, question, mistake.yaml())));
    Plan plan = Plan.of(bank, bank.question(question).orElseThrow());
    String id = mistake.yaml().lines().findFirst().orElseThrow().strip().substring(6);
    assertThat(id).matches("[A-Za-z][A-Za-z0-9_-]*");
    long explained =
        answers.stream()
            .filter(
                one ->
                    Judge.judge(
                            plan.like(one.variant()).standard(part(plan, one), Map.of()),
                            one.response(),
                            Optional.empty())
                        .misconception()
                        .equals(Optional.of(id)))
            .map(Wrong::student)
            .distinct()
            .count();
    assertThat(explained).as(mistake.yaml()).isEqualTo(MISTAKEN);
  }

  private static Part part(Plan plan, Wrong one) {
    return plan.question().parts().stream()
        .filter(part -> part.id().equals(one.part().id()))
        .findFirst()
        .orElseThrow();
  }

  private static String withMisconception(String text, String question, String item) {
    int from = text.indexOf("    misconceptions:\n", text.indexOf("- id: " + question + "\n"));
    int to = from + "    misconceptions:\n".length();
    return text.substring(0, to) + item + text.substring(to);
  }

  /** Some who make the mistake, as far as nothing else explains it. */
  private static List<Wrong> mistaken(Plan plan, Plan mistaken) {
    List<Wrong> answers = new ArrayList<>();
    for (int i = 0, students = 0; students < MISTAKEN && i < 10 * MISTAKEN; i++) {
      String student = "mistaken-" + i;
      Variant own = plan.draw(SECRET.seed("exam", student, plan.question().id(), 0));
      Variant version = mistaken.like(own);
      int before = answers.size();
      for (Part part : version.plan().question().parts()) {
        Standard standard = version.standard(part, Map.of());
        List<Key> keys =
            standard.mistakes().stream()
                .filter(mistake -> mistake.id().equals("planted"))
                .flatMap(mistake -> mistake.keys().stream())
                .toList();
        keys.stream()
            .limit(1)
            .map(KeyText::of)
            .forEach(response -> addUnexplained(student, own, part(plan, part), response, answers));
      }
      students += answers.size() > before ? 1 : 0;
    }
    return answers;
  }

  private static List<Wrong> slipped(Plan plan) {
    List<Wrong> answers = new ArrayList<>();
    Random random = new Random(SEED);
    for (int i = 0; i < SLIPPED; i++) {
      String student = "slipped-" + i;
      Variant own = plan.draw(SECRET.seed("exam", student, plan.question().id(), 0));
      Part part = plan.question().parts().get(random.nextInt(plan.question().parts().size()));
      String right = KeyText.of(own.solve().key(part));
      StringBuilder slip = new StringBuilder(right);
      for (int at = 0; at < slip.length(); at++) {
        if (Character.isDigit(slip.charAt(at)) && slip.charAt(at) != '0') {
          slip.setCharAt(at, (char) ('1' + random.nextInt(9)));
        }
      }
      addUnexplained(student, own, part, slip.toString(), answers);
    }
    return answers;
  }

  private static Part part(Plan plan, Part other) {
    return plan.question().parts().stream()
        .filter(part -> part.id().equals(other.id()))
        .findFirst()
        .orElseThrow();
  }

  private static void addUnexplained(
      String student, Variant variant, Part part, String response, List<Wrong> to) {
    var judgement = Judge.judge(variant.standard(part, Map.of()), response, Optional.empty());
    if (judgement.verdict() == Verdict.WRONG && judgement.misconception().isEmpty()) {
      to.add(new Wrong(student, variant, part, response));
    }
  }

  @Test
  void slipsAloneAreNoMistake() throws IOException {
    Bank bank = BankReader.read(BANK);
    for (String question : List.of("q01", "q06", "q11", "q14", "q19")) {
      Plan plan = Plan.of(bank, bank.question(question).orElseThrow());
      assertThat(MistakeSearch.search(plan, slipped(plan), Optional.empty()))
          .as(question)
          .isEmpty();
    }
  }
}
