package org.tentamen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;
import org.tentamen.answer.Notation;
import org.tentamen.answer.Standard;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.variant.Filling;
import org.tentamen.variant.Texts;
import org.tentamen.variant.Variant;

/**
 * What versions have in common whose texts differ in nothing but numbers, and whose answers
 * coincide in the same way: to whatever writes or reads them a number is as good as another, so
 * that looking at one of them is looking at all.
 *
 * @param shown everything that papers show, with all numbers alike
 * @param answers which of a part's answers say the same numbers; quizzes go by it too
 */
record Alike(String shown, String answers) {

  private static final String ZERO = "0";

  /**
   * What a version is like.
   *
   * @param numbers how the exam writes numbers, where it says
   * @throws org.tentamen.diagnostic.InvalidInputException if a formula in a text has no value
   */
  static Alike of(Variant variant, Optional<Notation> numbers) {
    Collected all = new Collected();
    Question question = variant.plan().question();
    Texts texts = variant.texts(numbers);
    all.add(texts.fill(question.text()).fillings());
    question.hints().forEach(hint -> all.add(texts.fill(hint).fillings()));
    question.solution().ifPresent(own -> all.add(texts.fill(own).fillings()));
    if (question.solution().isEmpty()) {
      all.add(List.copyOf(texts.working()));
    }
    for (Misconception misconception : question.misconceptions()) {
      misconception.feedback().ifPresent(says -> all.add(texts.fill(says).fillings()));
    }
    for (Part part : question.parts()) {
      part.ask().ifPresent(ask -> all.add(texts.fill(ask, part).fillings()));
      all.add(variant.standard(part, Map.of()), numbers);
    }
    return new Alike(all.shape.toString(), all.same.toString());
  }

  /** A text with all digits alike; it stays as long. */
  static String digits(String text) {
    StringBuilder shape = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      shape.append(isDigit(text.charAt(i)) ? '1' : text.charAt(i));
    }
    return shape.toString();
  }

  /** What was found so far. */
  private static final class Collected {
    private final StringBuilder shape = new StringBuilder();
    private final StringBuilder same = new StringBuilder();

    private void add(Standard standard, Optional<Notation> numbers) {
      List<String> answers = new ArrayList<>();
      answers.add(KeyText.of(standard.key(), numbers));
      standard.also().forEach(key -> answers.add(KeyText.of(key, numbers)));
      standard.rounded().ifPresent(key -> answers.add(KeyText.of(key, numbers)));
      for (Standard.Mistake mistake : standard.mistakes()) {
        answers.add(""); // one that leads to no answer is no other
        mistake.keys().forEach(key -> answers.add(KeyText.of(key, numbers)));
      }
      addSame(answers);
      labels(standard.key()).forEach(this::addSame);
    }

    /** Adds texts, and which of them say the same numbers in the same place. */
    private void addSame(List<String> texts) {
      List<List<String>> numbers = new ArrayList<>(texts.size());
      for (String text : texts) {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
          int next = addNext(text, i);
          if (isDigit(text.charAt(i))) {
            own.add(text.substring(i, next));
          }
          i = next;
        }
        for (int place = 0; place < own.size(); place++) {
          same.append(' ').append(first(own.get(place), place, numbers));
        }
        numbers.add(own);
        same.append(';');
        end();
      }
    }

    private void add(List<Filling> fillings) {
      for (Filling filling : fillings) {
        if (filling instanceof Filling.Inline value) {
          // A line of nothing but a 0 is a blank one to some.
          add(value.plain().equals(ZERO) ? "zero" : value.plain());
          add(value.tex());
        } else if (filling instanceof Filling.Table table) {
          for (Filling.Column column : table.columns()) {
            add(column.heading());
            for (Filling.Inline item : column.items()) {
              add(item);
            }
          }
        } else {
          ((Filling.Working) filling).lines().forEach(this::add);
        }
      }
      end();
    }

    private void add(Filling.Inline value) {
      add(value.plain());
      add(value.tex());
    }

    private void add(String text) {
      for (int i = 0; i < text.length(); ) {
        i = addNext(text, i);
      }
      end();
    }

    private void end() {
      shape.append('\n');
    }

    /** Adds a letter or a number, and gives where the next one begins. */
    private int addNext(String text, int from) {
      if (!isDigit(text.charAt(from))) {
        shape.append(text.charAt(from));
        return from + 1;
      }
      shape.append('1');
      return afterDecimal(text, from);
    }
  }

  /** The labels that a key shows, each list of them by itself. */
  private static List<List<String>> labels(Key key) {
    if (key instanceof Key.Match match) {
      return List.of(match.items(), match.options());
    }
    if (key instanceof Key.Choices choices) {
      return List.of(choices.options());
    }
    return key instanceof Key.Choice choice ? List.of(choice.options()) : List.of();
  }

  /** The first of some texts that says a number in a place; how many there are where none does. */
  private static int first(String number, int place, List<List<String>> texts) {
    int first = 0;
    while (first < texts.size()
        && (place >= texts.get(first).size() || !texts.get(first).get(place).equals(number))) {
      first++;
    }
    return first;
  }

  /** Where a decimal ends that begins with a digit: {@code 12}, {@code 0.5}. */
  private static int afterDecimal(String text, int from) {
    int end = afterDigits(text, from);
    boolean point =
        end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1));
    return point ? afterDigits(text, end + 1) : end;
  }

  private static int afterDigits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
