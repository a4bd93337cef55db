package org.tentamen.variant;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tentamen.bank.Answer;
import org.tentamen.bank.Bank;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.bank.Text;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Functions;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Scope;
import org.tentamen.formula.Tree;
import org.tentamen.formula.Typesetter;
import org.tentamen.formula.Value;

/** What of a question's texts and worked solutions is the same in all versions. */
final class Presentation {

  private final Scope scope;
  private final Functions functions;
  private final Map<String, String> tex;
  private final Map<Integer, Typesetter> typesetters = new ConcurrentHashMap<>();
  private final int decimals;
  private final OptionalInt rounded;
  private final Map<String, Formula> steps = new HashMap<>();
  private final Set<String> readByOthers;
  private final List<String> worked;

  /** By the text itself: comparing texts letter by letter would cost more than filling them. */
  private final Map<Text, CompiledText> texts =
      Collections.synchronizedMap(new IdentityHashMap<>());

  private final Map<Formula, AnswerFormula> answers =
      Collections.synchronizedMap(new IdentityHashMap<>());

  Presentation(Bank bank, Question question, Layout layout, Functions functions, Graph right) {
    this.scope = layout.scope();
    this.functions = functions;
    this.tex = tex(bank, question, functions);
    this.decimals = decimals(question);
    this.rounded = rounding(question);
    question.steps().forEach(step -> steps.put(step.name(), step.formula()));
    this.readByOthers = readByOthers(question);
    this.worked = worked(right);
  }

  private static Map<String, String> tex(Bank bank, Question question, Functions functions) {
    Typesetter words = new Typesetter(functions, Map.of(), NumberText.USUAL);
    Map<String, String> tex = new HashMap<>();
    question.symbols().forEach((name, s) -> tex.put(name, words.value(new Value.Text(s.print()))));
    tex.putAll(bank.tex());
    tex.putAll(question.tex());
    return Map.copyOf(tex);
  }

  private static int decimals(Question question) {
    return question.parts().stream()
        .map(PartNumbers::decimals)
        .filter(OptionalInt::isPresent)
        .mapToInt(OptionalInt::getAsInt)
        .max()
        .orElse(NumberText.USUAL_DECIMALS);
  }

  /** To how many decimals steps are rounded, where they are. */
  private static OptionalInt rounding(Question question) {
    return question.parts().stream()
        .map(PartNumbers::roundedSteps)
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  /** The steps that are rounded, since another step or a calculated answer reads them. */
  private static Set<String> readByOthers(Question question) {
    Set<String> read = new HashSet<>();
    question.steps().forEach(s -> read.addAll(s.formula().names()));
    for (Part part : question.parts()) {
      if (part.answer() instanceof Answer.Number number) {
        calculatedFrom(number.value().tree(), read);
      } else if (part.answer() instanceof Answer.Vector vector) {
        calculatedFrom(vector.values().tree(), read);
      }
    }
    return read;
  }

  /** What an answer calculates with; a step that is the answer itself is never rounded. */
  private static void calculatedFrom(Tree answer, Set<String> names) {
    if (answer instanceof Tree.ListOf list) {
      list.items().forEach(item -> calculatedFrom(item, names));
      return;
    }
    boolean bare =
        answer instanceof Tree.Name
            || (answer instanceof Tree.Index index && index.list() instanceof Tree.Name);
    if (!bare) {
      answer.visit(
          tree -> {
            if (tree instanceof Tree.Name name) {
              names.add(name.name());
            }
          });
    }
  }

  /** The steps that the answers need, in the order in which they are worked out. */
  private static List<String> worked(Graph graph) {
    Set<String> needed = new HashSet<>();
    graph.parts().forEach(part -> needed.addAll(part.reads()));
    return graph.leadingTo(needed).stream()
        .filter(step -> !collects(step.input().formula().tree()))
        .map(Graph.Node::name)
        .toList();
  }

  /** Whether a step only gathers others, so that there is nothing to work out. */
  private static boolean collects(Tree tree) {
    return tree instanceof Tree.ListOf list
        ? list.items().stream().allMatch(Presentation::collects)
        : tree instanceof Tree.Name;
  }

  /** Typesets its formulas. */
  Typesetter typesetter(NumberText numbers) {
    int style = (numbers.decimals() << Character.SIZE) | numbers.sign();
    Typesetter known = typesetters.get(style);
    if (known == null) {
      known = new Typesetter(functions, tex, numbers);
      typesetters.put(style, known);
    }
    return known;
  }

  /** The decimals of numbers in a text of the whole question. */
  int decimals() {
    return decimals;
  }

  /** To how many decimals the steps of the worked solution are rounded, where they are. */
  OptionalInt rounded() {
    return rounded;
  }

  /** A step's formula. */
  Formula step(String name) {
    return Optional.ofNullable(steps.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no step '" + name + "'"));
  }

  /** The steps that a worked solution shows, in the order in which they are worked out. */
  List<String> worked() {
    return worked;
  }

  /** The steps that another step or a calculated answer reads. */
  Set<String> readByOthers() {
    return readByOthers;
  }

  /** A formula that an answer is shown by, compiled when it is first asked for. */
  AnswerFormula compiled(Formula formula) {
    AnswerFormula known = answers.get(formula);
    return known != null
        ? known
        : answers.computeIfAbsent(
            formula, f -> AnswerFormula.compile(f, scope, functions, "answer"));
  }

  /** One of the question's texts, compiled; each is when it is first filled. */
  CompiledText compiled(Text text) {
    CompiledText known = texts.get(text);
    return known != null
        ? known
        : texts.computeIfAbsent(text, t -> CompiledText.compile(t, scope, functions));
  }
}
