package org.tentamen.exam;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Bank;
import org.tentamen.bank.Question;
import org.tentamen.bank.Text;
import org.tentamen.diagnostic.Source;
import org.tentamen.formula.Rational;
import org.tentamen.variant.OptionOrder;

/**
 * An exam as its teacher defines it: what its papers say, and which questions of which banks each
 * student is asked. A bank alone is the exam of all its questions.
 *
 * @param id the exam's id; decides, with the secret, which versions students get
 * @param language the language of the papers
 * @param numbers how numbers are written, where the exam or its banks declare it
 * @param about what the head or cover of a paper says
 * @param sections in the order of the paper, one at least
 * @param terms by question, what holds for it in this exam; those without an entry are as in their
 *     bank
 * @param banks where the questions are from, one at least
 * @param source the exam's file; empty where it is a bank alone
 */
public record ExamDefinition(
    String id,
    Locale language,
    Optional<Notation> numbers,
    About about,
    List<Section> sections,
    Map<String, Terms> terms,
    List<Bank> banks,
    Optional<Source> source) {

  /** Copies the collections. */
  public ExamDefinition {
    Objects.requireNonNull(id, "id");
    sections = List.copyOf(sections);
    terms = Map.copyOf(terms);
    banks = List.copyOf(banks);
    if (sections.isEmpty() || banks.isEmpty()) {
      throw new IllegalArgumentException("an exam has sections and banks");
    }
  }

  /** In which order something stands. */
  public enum Order {
    /** As in the file. */
    FIXED,
    /** Another one for each student. */
    SHUFFLED
  }

  /** Where something starts. */
  public enum Page {
    /** Where there is room. */
    ANY,
    /** On a new page. */
    NEW
  }

  /** The exam's own texts: its instructions, and what its sections start with. */
  public List<Text> texts() {
    List<Text> texts = new ArrayList<>();
    about.instructions().ifPresent(texts::add);
    sections.forEach(section -> section.text().ifPresent(texts::add));
    return texts;
  }

  /**
   * What the head or cover of a paper says; texts are empty where the exam does not say.
   *
   * @param title what people call the exam
   * @param course the course
   * @param date the date, as people write it
   * @param duration how long it takes, as people write it
   * @param aids what students may use
   * @param instructions Markdown
   * @param hasCover whether all that stands on a page of its own
   */
  public record About(
      String title,
      String course,
      String date,
      String duration,
      String aids,
      Optional<Text> instructions,
      boolean hasCover) {

    /** A title and nothing else. */
    public static About titled(String title) {
      return new About(title, "", "", "", "", Optional.empty(), false);
    }
  }

  /**
   * A part of the paper.
   *
   * @param title its heading; empty where it has none
   * @param text what it starts with, Markdown
   * @param order the order of its questions
   * @param page where it starts
   * @param slots its questions, in the order of the file
   */
  public record Section(
      String title, Optional<Text> text, Order order, Page page, List<Slot> slots) {
    /** Copies the slots. */
    public Section {
      slots = List.copyOf(slots);
    }

    /** How many questions a student is asked in it. */
    public int size() {
      return slots.stream().mapToInt(Slot::count).sum();
    }
  }

  /**
   * One question, or a choice of some for each student.
   *
   * @param count how many questions, from 1
   * @param candidates the ids of the questions that may be asked, as many as {@code count} at least
   */
  public record Slot(int count, List<String> candidates) {
    /** Copies the candidates. */
    public Slot {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * What holds for a question in this exam.
   *
   * @param points its points, where they are not those of the bank
   * @param page where it starts
   * @param options in which order its options stand
   */
  public record Terms(Optional<Rational> points, Page page, OptionOrder options) {
    /** As in the bank. */
    public static final Terms USUAL = new Terms(Optional.empty(), Page.ANY, OptionOrder.AS_WRITTEN);
  }

  /** The exam of all questions of some banks, under the title of the first one. */
  public static ExamDefinition of(String id, List<Bank> banks) {
    Stream<Question> all = banks.stream().flatMap(bank -> bank.questions().stream());
    return of(id, banks, all.map(Question::id).toList());
  }

  /** The exam of some questions of a bank. */
  public static ExamDefinition of(Bank bank, List<String> questions) {
    return of(bank.id(), List.of(bank), questions);
  }

  private static ExamDefinition of(String id, List<Bank> banks, List<String> questions) {
    List<Slot> slots = questions.stream().map(q -> new Slot(1, List.of(q))).toList();
    Section only = new Section("", Optional.empty(), Order.FIXED, Page.ANY, slots);
    Bank first = banks.get(0);
    return new ExamDefinition(
        id,
        first.language(),
        numbers(banks),
        About.titled(first.title()),
        List.of(only),
        Map.of(),
        banks,
        Optional.empty());
  }

  /** The exam of one of its questions alone, on the same terms. */
  public ExamDefinition alone(String question) {
    Section only =
        new Section(
            "", Optional.empty(), Order.FIXED, Page.ANY, List.of(new Slot(1, List.of(question))));
    return new ExamDefinition(id, language, numbers, about, List.of(only), terms, banks, source);
  }

  /** How banks write numbers, where all write them alike. */
  static Optional<Notation> numbers(List<Bank> banks) {
    Optional<Notation> first = banks.get(0).numbers();
    boolean alike = banks.stream().allMatch(bank -> bank.numbers().equals(first));
    return alike ? first : Optional.empty();
  }

  /** What people call the exam. */
  public String title() {
    return about.title();
  }

  /** The ids of all questions that may be asked, in the order of the paper. */
  public List<String> questions() {
    LinkedHashSet<String> ids = new LinkedHashSet<>();
    slots().forEach(slot -> ids.addAll(slot.candidates()));
    return new ArrayList<>(ids);
  }

  private List<Slot> slots() {
    return sections.stream().flatMap(section -> section.slots().stream()).toList();
  }

  /** What holds for a question. */
  public Terms terms(String question) {
    return terms.getOrDefault(question, Terms.USUAL);
  }

  /** The points of a paper, the same for each student. */
  public Rational points() {
    Rational sum = Rational.ZERO;
    for (Slot slot : slots()) {
      Rational each = points(slot.candidates().get(0));
      sum = sum.plus(each.times(Rational.of(slot.count())));
    }
    return sum;
  }

  /** The points of a question in this exam. */
  Rational points(String question) {
    return terms(question).points().orElseGet(() -> inBank(question).points());
  }

  private Question inBank(String id) {
    return banks.stream()
        .flatMap(bank -> bank.question(id).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("question (" + id + ") is in no bank"));
  }
}
