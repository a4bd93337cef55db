package org.tentamen.check;

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
 * What versions have in common whose texts differ in nothing but digits: to whatever writes or
 * reads them a digit is as good as another, so that looking at one of them is looking at all.
 */
final class Alike {

  private final StringBuilder shape = new StringBuilder();

  private Alike() {}

  /** A text with all digits alike; it stays as long. */
  static String digits(String text) {
    StringBuilder shape = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      shape.append(isDigit(text.charAt(i)) ? '1' : text.charAt(i));
    }
    return shape.toString();
  }

  /**
   * A quiz's file with all numbers alike, but those that say more than a number: a share of the
   * mark, which stands between quotes or percent signs, a character's number, and what begins a
   * line, which GIFT ends a question with where it is 0.
   */
  static String quiz(String file) {
    char[] shape = file.toCharArray(); // what is still to be read stands behind what is written
    int size = 0;
    for (int i = 0; i < shape.length; ) {
      if (!isDigit(shape[i])) {
        shape[size++] = shape[i++];
        continue;
      }
      int end = afterDecimal(file, i);
      if (saysMore(file, i, end)) {
        file.getChars(i, end, shape, size);
        size += end - i;
      } else {
        shape[size++] = '1';
      }
      i = end;
    }
    return new String(shape, 0, size);
  }

  /** Whether a number in a quiz's file is more than a number. */
  private static boolean saysMore(String file, int from, int to) {
    int sign = from > 0 && file.charAt(from - 1) == '-' ? from - 2 : from - 1;
    char before = sign < 0 ? '\n' : file.charAt(sign);
    char after = to < file.length() ? file.charAt(to) : '\n';
    return switch (before) {
      case '%', '"' -> after == before;
      case '#' -> after == ';';
      default -> before == '\n';
    };
  }

  /**
   * Everything that sheets and keys show of a version, with all numbers alike.
   *
   * @throws org.tentamen.diagnostic.InvalidInputException if a formula in a text has no value
   */
  static String paper(Variant variant, Optional<Notation> numbers) {
    Alike alike = new Alike();
    Question question = variant.plan().question();
    Texts texts = variant.texts(numbers);
    alike.add(texts.fill(question.text()).fillings());
    question.solution().ifPresent(own -> alike.add(texts.fill(own).fillings()));
    if (question.solution().isEmpty()) {
      alike.add(List.copyOf(texts.working()));
    }
    for (Misconception misconception : question.misconceptions()) {
      misconception.feedback().ifPresent(says -> alike.add(texts.fill(says).fillings()));
    }
    for (Part part : question.parts()) {
      part.ask().ifPresent(ask -> alike.add(texts.fill(ask, part).fillings()));
      alike.add(variant.standard(part, Map.of()), numbers);
    }
    return alike.shape.toString();
  }

  private void add(Standard standard, Optional<Notation> numbers) {
    add(standard.key(), numbers);
    standard.also().forEach(key -> add(key, numbers));
    standard.rounded().ifPresent(key -> add(key, numbers));
    for (Standard.Mistake mistake : standard.mistakes()) {
      end();
      mistake.keys().forEach(key -> add(key, numbers));
    }
  }

  private void add(Key key, Optional<Notation> numbers) {
    if (key instanceof Key.Choice choice) {
      choice.options().forEach(this::add);
    } else if (key instanceof Key.Choices choices) {
      choices.options().forEach(this::add);
    } else if (key instanceof Key.Match match) {
      match.items().forEach(this::add);
      match.options().forEach(this::add);
    }
    add(KeyText.of(key, numbers));
  }

  private void add(List<Filling> fillings) {
    for (Filling filling : fillings) {
      if (filling instanceof Filling.Inline value) {
        add(value);
      } else if (filling instanceof Filling.Table table) {
        for (Filling.Column column : table.columns()) {
          add(column.heading());
          column.items().forEach(this::add);
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
    addAlike(text);
    end();
  }

  private void end() {
    shape.append('\n');
  }

  private void addAlike(String text) {
    int i = 0;
    while (i < text.length()) {
      boolean number = isDigit(text.charAt(i));
      shape.append(number ? '1' : text.charAt(i));
      i = number ? afterDecimal(text, i) : i + 1;
    }
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
