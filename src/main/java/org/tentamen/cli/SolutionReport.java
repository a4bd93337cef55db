package org.tentamen.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;
import org.tentamen.answer.Standard;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.formula.Value;
import org.tentamen.variant.Solution;
import org.tentamen.variant.ValueText;
import org.tentamen.variant.Variant;

/** A solved version as a page for a teacher's terminal. */
final class SolutionReport {

  private final Variant variant;
  private final PrintWriter out;

  SolutionReport(Variant variant, PrintWriter out) {
    this.variant = variant;
    this.out = out;
  }

  /**
   * Prints the page.
   *
   * @throws org.tentamen.diagnostic.InvalidInputException if the version cannot be solved
   */
  void print() {
    Question question = variant.plan().question();
    Solution solution = variant.solve();
    List<Key> keys = solution.keys();
    out.println(question.id() + ": " + question.title());
    values("parameters", variant.parameters());
    values("steps", solution.steps());
    out.println();
    out.println(keys.size() == 1 ? "answer" : "answers");
    for (int i = 0; i < keys.size(); i++) {
      answer(question.parts().get(i), keys.get(i));
    }
    mistakes(question);
  }

  private void values(String heading, Map<String, Value> values) {
    if (!values.isEmpty()) {
      Map<String, String> printed = new LinkedHashMap<>();
      values.forEach((name, value) -> printed.put(name, "= " + ValueText.withDecimals(value)));
      table(heading, printed);
    }
  }

  private void answer(Part part, Key key) {
    StringBuilder line = new StringBuilder("  ");
    if (!part.id().isEmpty()) {
      line.append(part.id()).append(": ");
    }
    out.println(line.append(KeyText.of(key)));
    variant
        .standard(part, Map.of())
        .rounded()
        .map(KeyText::of)
        .filter(rounded -> !rounded.equals(KeyText.of(key)))
        .ifPresent(rounded -> out.println("    with rounded steps: " + rounded));
  }

  private void mistakes(Question question) {
    Map<String, List<String>> leads = new LinkedHashMap<>();
    question.misconceptions().forEach(m -> leads.put(m.id(), new ArrayList<>()));
    for (Part part : question.parts()) {
      String right = KeyText.of(variant.solve().key(part));
      for (Standard.Mistake mistake : variant.standard(part, Map.of()).mistakes()) {
        String led = leadsTo(mistake);
        if (!led.equals(right)) {
          leads.get(mistake.id()).add(part.id().isEmpty() ? led : part.id() + ": " + led);
        }
      }
    }
    Map<String, String> printed = new LinkedHashMap<>();
    leads.forEach(
        (id, led) ->
            printed.put(
                id,
                led.isEmpty() ? "the right answer, for these numbers" : String.join(", ", led)));
    if (!printed.isEmpty()) {
      table("mistakes lead to", printed);
    }
  }

  private static String leadsTo(Standard.Mistake mistake) {
    return mistake.keys().isEmpty()
        ? "nothing, for these numbers"
        : mistake.keys().stream().map(KeyText::of).distinct().collect(Collectors.joining(" or "));
  }

  private void table(String heading, Map<String, String> lines) {
    int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
    out.println();
    out.println(heading);
    lines.forEach(
        (name, text) -> out.println("  " + name + " ".repeat(width - name.length()) + "  " + text));
  }
}
