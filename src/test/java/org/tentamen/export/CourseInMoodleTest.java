package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Key;
import org.tentamen.answer.Standard;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.exam.Exam;
import org.tentamen.export.ImportedQuiz.Imported;
import org.tentamen.formula.Rational;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Variant;

/** The course's questions, imported and answered as Moodle does it. */
class CourseInMoodleTest {

  private static final Path COURSE = Path.of("exercises/deep-learning.yaml");
  private static final Secret SECRET = Secret.of("s");
  private static final int VARIANTS = 8;

  private static Bank bank;
  private static Exam exam;
  private static ImportedQuiz quiz;
  private static Export.Summary summary;

  @BeforeAll
  static void exportAndImport() throws Exception {
    bank = BankReader.read(COURSE);
    exam = Exam.of(bank.id(), SECRET, List.of(bank));
    StringWriter xml = new StringWriter();
    summary = new Export(exam, Optional.empty(), Pictures.NONE).write(Format.MOODLE, VARIANTS, xml);
    quiz = ImportedQuiz.read(xml.toString());
  }

  /** One variant with what arrived of it. */
  private record Arrived(Question question, Variant variant, Imported imported) {
    String name() {
      return imported.text("name");
    }
  }

  private static List<Arrived> all() {
    List<Arrived> all = new ArrayList<>();
    for (String id : exam.questions()) {
      Plan plan = exam.plan(id).orElseThrow();
      DistinctVariants variants = new DistinctVariants(plan, SECRET, exam.id(), VARIANTS);
      while (variants.hasNext()) {
        DistinctVariants.Numbered one = variants.next();
        String number = (one.number() < 10 ? "0" : "") + one.number();
        Imported imported = quiz.questions().get(id + " variant " + number);
        assertThat(imported).as("%s variant %s has arrived", id, number).isNotNull();
        all.add(new Arrived(plan.question(), one.variant(), imported));
      }
    }
    return all;
  }

  @Test
  void everyVariantArrivesInTheCategoryOfItsQuestion() {
    List<Arrived> all = all();
    assertThat(quiz.questions()).hasSameSizeAs(all).hasSize(summary.entries());
    assertThat(all.size()).isEqualTo(summary.variants());
    for (Arrived one : all) {
      String title = (one.question().id() + " " + one.question().title()).replace("/", "//");
      assertThat(one.imported().category())
          .as("the category of %s", one.name())
          .isEqualTo("$course$/top/" + bank.title() + "/" + title);
    }
  }

  @Test
  void idnumbersAreUnique() {
    Set<String> ids =
        quiz.questions().values().stream()
            .map(one -> one.element().getElementsByTagName("idnumber").item(0).getTextContent())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ids).hasSameSizeAs(quiz.questions().keySet()).contains("q02-v07");
  }

  @Test
  void everyQuestionHasAWorkedSolution() {
    quiz.questions()
        .forEach((name, one) -> assertThat(one.text("generalfeedback")).as(name).isNotEmpty());
  }

  @Test
  void everyKeyEarnsTheWholeMark() {
    for (Arrived one : all()) {
      if (!(one.imported().body() instanceof Body.Essay)) {
        List<Response> keys =
            responses(one, one.variant().solve().keys()).stream().flatMap(List::stream).toList();
        assertThat(MoodleModel.fraction(one.imported().body(), keys))
            .as("the key of %s, entered as %s", one.name(), keys)
            .isCloseTo(1, within(1e-6));
      }
    }
  }

  @Test
  void everyRightAnswerBesideTheKeyEarnsTheWholeMark() {
    int tried = 0;
    for (Arrived one : all()) {
      for (int i = 0; i < one.question().parts().size(); i++) {
        Standard standard = standard(one, i);
        List<Key> others = new ArrayList<>(standard.also());
        standard.rounded().ifPresent(others::add);
        for (Key other : others) {
          tried++;
          assertThat(earned(one, i, other).orElseThrow())
              .as("%s of %s", other, one.name())
              .isCloseTo(1, within(1e-6));
        }
      }
    }
    assertThat(tried).as("answers tried").isGreaterThan(50);
  }

  /** Where a cloze question adds up otherwise, the list of losses says so. */
  @Test
  void everyMistakeEarnsItsCreditOrIsListed() {
    int exact = 0;
    int listed = 0;
    for (Arrived one : all()) {
      for (int i = 0; i < one.question().parts().size(); i++) {
        Part part = one.question().parts().get(i);
        Standard standard = standard(one, i);
        for (Standard.Mistake mistake : standard.mistakes()) {
          for (Key key : mistake.keys()) {
            Optional<Double> earned =
                Judge.coincides(standard.key(), key) ? Optional.empty() : earned(one, i, key);
            if (earned.isEmpty()) {
              continue;
            }
            if (Math.abs(earned.get() - credit(standard, key).toDouble()) < 1e-4) {
              exact++;
            } else {
              listed++;
              assertThat(summary.losses())
                  .as("%s of %s earns %s", mistake.id(), one.name(), earned.get())
                  .anyMatch(
                      loss ->
                          loss.question().equals(one.question().id())
                              && loss.part().equals(part.id())
                              && loss.detail().startsWith(mistake.id() + " "));
            }
          }
        }
      }
    }
    assertThat(exact).as("exact, beside %s listed", listed).isGreaterThan(4 * listed);
  }

  /** The best credit of all mistakes that lead to an answer. */
  private static Rational credit(Standard standard, Key key) {
    return standard.mistakes().stream()
        .filter(other -> other.keys().stream().anyMatch(k -> Judge.coincides(k, key)))
        .map(Standard.Mistake::credit)
        .reduce(Rational.ZERO, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  private static Standard standard(Arrived one, int part) {
    return one.variant().standard(one.question().parts().get(part), Map.of());
  }

  /** The share of a part that an answer earns, with all other parts right. */
  private static Optional<Double> earned(Arrived one, int part, Key meant) {
    if (one.imported().body() instanceof Body.Essay) {
      return Optional.empty();
    }
    List<List<Field>> fields = fields(one);
    Optional<List<Response>> entered = Student.enters(meant, fields.get(part));
    if (entered.isEmpty()) {
      return Optional.empty();
    }
    List<List<Response>> keys = responses(one, one.variant().solve().keys());
    List<Response> whole = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      whole.addAll(i == part ? entered.get() : keys.get(i));
    }
    Rational points = one.question().parts().get(part).points();
    double share = points.over(one.question().points()).toDouble();
    return Optional.of(1 - (1 - MoodleModel.fraction(one.imported().body(), whole)) / share);
  }

  private static List<List<Response>> responses(Arrived one, List<Key> keys) {
    List<List<Field>> fields = fields(one);
    List<List<Response>> responses = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      responses.add(Student.enters(keys.get(i), fields.get(i)).orElseThrow());
    }
    return responses;
  }

  /** The fields of each part. */
  private static List<List<Field>> fields(Arrived one) {
    List<Field> all = allFields(one.imported().body());
    List<List<Field>> parts = new ArrayList<>();
    for (Key key : one.variant().solve().keys()) {
      int size = Student.fields(key, all);
      parts.add(all.subList(0, size));
      all = all.subList(size, all.size());
    }
    assertThat(all).as("fields left over in %s", one.name()).isEmpty();
    return parts;
  }

  private static List<Field> allFields(Body body) {
    if (body instanceof Body.Cloze cloze) {
      return cloze.gaps().stream().map(Piece.Gap::field).toList();
    }
    if (body instanceof Body.Numerical numerical) {
      return List.of(numerical.field());
    }
    if (body instanceof Body.ShortAnswer text) {
      return List.of(text.field());
    }
    return List.of(((Body.Multichoice) body).field());
  }
}
