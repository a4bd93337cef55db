package org.tentamen.exam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tentamen.bank.Answer;
import org.tentamen.bank.Bank;
import org.tentamen.bank.FieldReader;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Rational;

/** Finds the questions that an exam's entries stand for, and checks that they fit together. */
final class Asking {

  /** More names would hide the message. */
  private static final int MOST_NAMED = 12;

  private final FieldReader reader;
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Map<String, Place> fixed = new HashMap<>();
  private final Map<Entry, List<String>> candidates = new LinkedHashMap<>();
  private final Map<String, Entry> entryOf = new HashMap<>();
  private final List<YamlNode> pinned = new ArrayList<>();

  Asking(FieldReader reader, List<Bank> banks) {
    this.reader = reader;
    banks.forEach(bank -> bank.questions().forEach(q -> questions.putIfAbsent(q.id(), q)));
  }

  /** Notes a label that stays last, to be found among the options. */
  void pin(YamlNode label) {
    pinned.add(label);
  }

  /** Finds out which questions each entry stands for. */
  void settle(List<Entry> entries) {
    if (questions.isEmpty()) {
      return;
    }
    entries.forEach(entry -> entry.fixed().ifPresent(this::fix));
    for (Entry entry : entries) {
      List<String> pool = entry.isChoice() ? pool(entry) : known(entry.ids());
      candidates.put(entry, pool);
    }
    candidates.forEach(this::checkCount);
    candidates.forEach(this::checkPoints);
    candidates.forEach(this::checkTerms);
    checkPinned();
  }

  /** The slot of an entry. */
  ExamDefinition.Slot slot(Entry entry) {
    return new ExamDefinition.Slot(entry.count(), candidates.getOrDefault(entry, List.of()));
  }

  /** By question, what holds for it. */
  Map<String, ExamDefinition.Terms> terms() {
    Map<String, ExamDefinition.Terms> terms = new HashMap<>();
    entryOf.forEach((question, entry) -> terms.put(question, entry.terms()));
    return terms;
  }

  private void fix(YamlNode.Scalar id) {
    Place before = fixed.putIfAbsent(id.text(), id.place());
    if (before != null) {
      reader
          .problems()
          .error(
              id.place(),
              "the question '" + id.text() + "' for the second time",
              "a question only once in an exam",
              "The first is in line " + before.line() + ".");
    }
  }

  private List<String> known(List<YamlNode.Scalar> ids) {
    List<String> known = new ArrayList<>();
    for (YamlNode.Scalar id : ids) {
      if (questions.containsKey(id.text())) {
        known.add(id.text());
      } else {
        reader
            .problems()
            .error(
                id.place(),
                "unknown question '" + id.text() + "'",
                "one of: " + named(questions.keySet()),
                Nearest.suggestion(id.text(), questions.keySet()));
      }
    }
    return known;
  }

  private List<String> pool(Entry entry) {
    if (entry.ids().isEmpty()) {
      return tagged(entry);
    }
    Set<String> pool = new LinkedHashSet<>();
    for (YamlNode.Scalar id : entry.ids()) {
      if (fixed.containsKey(id.text())) {
        reader
            .problems()
            .error(
                id.place(),
                "'" + id.text() + "' to choose from, which everybody is asked",
                "a question that is not asked anyhow",
                "It stands in line " + fixed.get(id.text()).line() + " too.");
      } else if (!pool.add(id.text())) {
        reader
            .problems()
            .error(id.place(), "'" + id.text() + "' again", "a question only once", "");
      }
    }
    List<YamlNode.Scalar> rest =
        entry.ids().stream().filter(id -> !fixed.containsKey(id.text())).toList();
    return new ArrayList<>(new LinkedHashSet<>(known(rest)));
  }

  private List<String> tagged(Entry entry) {
    Set<String> known =
        questions.values().stream()
            .flatMap(question -> question.tags().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> wanted = new LinkedHashSet<>();
    for (YamlNode.Scalar tag : entry.tags()) {
      if (known.contains(tag.text())) {
        wanted.add(tag.text());
      } else {
        reader
            .problems()
            .error(
                tag.place(),
                "no question with the tag '" + tag.text() + "'",
                "one of: " + named(known),
                Nearest.suggestion(tag.text(), known));
      }
    }
    return questions.values().stream()
        .filter(question -> question.tags().stream().anyMatch(wanted::contains))
        .map(Question::id)
        .filter(id -> !fixed.containsKey(id))
        .toList();
  }

  /** Choices before this one may take some of its questions away, as many as they choose. */
  private void checkCount(Entry entry, List<String> pool) {
    int left = pool.size();
    for (Map.Entry<Entry, List<String>> other : candidates.entrySet()) {
      if (other.getKey() == entry) {
        break;
      }
      long common = other.getValue().stream().filter(pool::contains).count();
      left -= Math.min((int) common, other.getKey().count());
    }
    boolean unknown = entry.isChoice() && pool.isEmpty() && reader.problems().hasErrors();
    if (entry.isChoice() && left < entry.count() && !unknown) {
      reader
          .problems()
          .error(
              entry.place(),
              "a choice of " + entry.count() + " from " + questionsOf(pool, left),
              "at least as many questions as are chosen",
              left < pool.size()
                  ? "Choices before it may take " + (pool.size() - left) + " of them."
                  : entry.tags().isEmpty()
                      ? ""
                      : "Questions that everybody is asked do not count.");
    }
  }

  private static String questionsOf(List<String> pool, int left) {
    return pool.isEmpty()
        ? "no questions"
        : left + (left == 1 ? " question" : " questions") + ": " + named(pool);
  }

  /** What is left to chance must not decide how many points a paper has. */
  private void checkPoints(Entry entry, List<String> pool) {
    if (entry.terms().points().isPresent()) {
      return;
    }
    Map<Rational, String> kinds = new LinkedHashMap<>();
    pool.forEach(id -> kinds.putIfAbsent(questions.get(id).points(), id));
    if (kinds.size() > 1) {
      String found =
          kinds.entrySet().stream()
              .map(kind -> kind.getValue() + " for " + ExamReader.points(kind.getKey()))
              .collect(Collectors.joining(", "));
      reader
          .problems()
          .error(
              entry.place(),
              "a choice between questions for different points: " + found,
              "the same points for each, so that all papers have as many",
              "Add for example `points: "
                  + ExamReader.points(kinds.keySet().iterator().next())
                  + "`.");
    }
  }

  private void checkTerms(Entry entry, List<String> pool) {
    for (String id : pool) {
      Optional<Entry> before = Optional.ofNullable(entryOf.putIfAbsent(id, entry));
      if (before.filter(other -> !other.terms().equals(entry.terms())).isPresent()) {
        reader
            .problems()
            .error(
                entry.place(),
                "'" + id + "' in two choices with different points, page or options",
                "the same for a question wherever it may be asked",
                "The other is in line " + before.get().place().line() + ".");
        return;
      }
    }
  }

  private void checkPinned() {
    Set<String> labels = new LinkedHashSet<>();
    boolean computed = false;
    for (List<String> pool : candidates.values()) {
      for (String id : pool) {
        for (Part part : questions.get(id).parts()) {
          Optional<Answer.Labels> options = options(part.answer());
          computed |= options.filter(Answer.Labels.Computed.class::isInstance).isPresent();
          options
              .filter(Answer.Labels.Fixed.class::isInstance)
              .ifPresent(fixedOnes -> labels.addAll(((Answer.Labels.Fixed) fixedOnes).labels()));
        }
      }
    }
    for (YamlNode node : pinned) {
      String label = node instanceof YamlNode.Scalar scalar ? scalar.text().strip() : "";
      if (!computed && !label.isEmpty() && !labels.contains(label)) {
        reader
            .problems()
            .error(
                node.place(),
                "'" + label + "' as the last option, which no question has",
                labels.isEmpty() ? "a question with options" : "one of: " + named(labels),
                Nearest.suggestion(label, labels));
      }
    }
  }

  private static Optional<Answer.Labels> options(Answer answer) {
    if (answer instanceof Answer.Choice choice) {
      return Optional.of(choice.options());
    }
    if (answer instanceof Answer.Choices choices) {
      return Optional.of(choices.options());
    }
    return answer instanceof Answer.Match match ? Optional.of(match.options()) : Optional.empty();
  }

  private static String named(java.util.Collection<String> names) {
    String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMED ? first + ", …" : first;
  }
}
