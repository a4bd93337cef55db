package org.tentamen.variant;

import java.util.Map;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.Passage;
import org.tentamen.diagnostic.Source;
import org.tentamen.formula.Value;

/** Banks for tests, written as YAML. */
final class TestBank {

  private static final String HEAD =
      """
      bank: test
      title: A bank for tests
      language: en
      """;

  private TestBank() {}

  static Bank read(String yaml) {
    return BankReader.read(Source.of("test.yaml", yaml));
  }

  /** The plan of a question whose keys are given; its bank has nothing else. */
  static Plan question(String keys) {
    return question("", keys);
  }

  /**
   * The plan of a question.
   *
   * @param bankKeys keys of the bank besides id, title and language
   * @param keys the question's keys besides id, title and text
   */
  static Plan question(String bankKeys, String keys) {
    String text = keys.contains("question:") ? "" : "question: What is it?\n";
    String question = "id: q\ntitle: A question\n" + text + keys;
    Bank bank =
        read(HEAD + bankKeys + "questions:\n" + "  - " + question.strip().indent(4).strip() + "\n");
    return Plan.of(bank, bank.questions().get(0));
  }

  /** A version with all parameters set, each as in the formula language. */
  static Variant with(Plan plan, Map<String, String> set) {
    Map<String, Value> values = new java.util.HashMap<>();
    set.forEach((name, text) -> values.put(name, value(text)));
    return plan.with(values, () -> plan.draw(new Seed(1)));
  }

  static Value value(String text) {
    return ConstantValue.read(Passage.of("test", text));
  }
}
