package org.tentamen.grade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.formula.Rational;

/**
 * The questions of an exam and their parts, by id and numbered through, in the order of the exam.
 */
final class Questions {

  private final List<Question> questions;
  private final List<Rational> points = new ArrayList<>();
  private final List<List<Item>> items = new ArrayList<>();
  private final List<Item> all = new ArrayList<>();
  private final Map<String, Integer> byId = new HashMap<>();
  private final Map<String, Item> byName = new HashMap<>();

  /**
   * Some questions.
   *
   * @param rulings what does not count
   */
  Questions(List<Question> questions, Rulings rulings) {
    this.questions = List.copyOf(questions);
    for (Question question : questions) {
      List<Item> own = new ArrayList<>();
      for (int i = 0; i < question.parts().size(); i++) {
        Part part = question.parts().get(i);
        Rational most = rulings.isDropped(question, part) ? Rational.ZERO : part.points();
        Item item = new Item(all.size(), items.size(), i, question, most, MarkTable.points(most));
        own.add(item);
        all.add(item);
        byName.put(item.name(), item);
      }
      points.add(own.stream().map(Item::points).reduce(Rational.ZERO, Rational::plus));
      byId.put(question.id(), items.size());
      items.add(List.copyOf(own));
    }
  }

  int count() {
    return questions.size();
  }

  Question get(int question) {
    return questions.get(question);
  }

  /** The points of all parts of a question together. */
  Rational points(int question) {
    return points.get(question);
  }

  /** The number of a question, from 0. */
  Optional<Integer> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The ids, in the order of the exam. */
  List<String> ids() {
    return questions.stream().map(Question::id).toList();
  }

  /** The items of a question, in the order of its parts. */
  List<Item> items(int question) {
    return items.get(question);
  }

  /** The items of all questions. */
  List<Item> items() {
    return all;
  }

  /** The item with a name, such as {@code q04.depth}. */
  Optional<Item> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The names of all items. */
  List<String> names() {
    return all.stream().map(Item::name).toList();
  }

  /** The item of a question with a part's id; the id is empty where there is a single answer. */
  Optional<Item> part(int question, String id) {
    for (Item item : items.get(question)) {
      if (item.part().id().equals(id)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  /** Whether a question has parts with ids of their own. */
  boolean hasParts(int question) {
    return !items.get(question).get(0).part().id().isEmpty();
  }

  /** What the items of a question are called, as a list for people. */
  String namesOf(int question) {
    return String.join(", ", items.get(question).stream().map(Item::name).toList());
  }
}
