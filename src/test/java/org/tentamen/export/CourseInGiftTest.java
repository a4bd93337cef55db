package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tentamen.answer.Key;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Part;
import org.tentamen.exam.Exam;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Variant;

/** The course's questions in GIFT, read and answered as Moodle does it. */
class CourseInGiftTest {

  private static Exam exam;
  private static Map<String, GiftReader.Arrived> quiz;
  private static Export.Summary summary;

  @BeforeAll
  static void exportAndRead() throws Exception {
    Bank bank = BankReader.read(Path.of("exercises/deep-learning.yaml"));
    exam = Exam.of(bank.id(), Secret.of("s"), List.of(bank));
    StringWriter gift = new StringWriter();
    summary = new Export(exam, Optional.empty(), Pictures.NONE).write(Format.GIFT, 3, gift);
    quiz =
        GiftReader.read(gift.toString()).stream()
            .collect(Collectors.toMap(GiftReader.Arrived::name, Function.identity()));
  }

  @Test
  void everyPartArrivesAndItsKeyEarnsTheWholeMark() {
    int arrived = 0;
    for (String id : exam.questions()) {
      Plan plan = exam.plan(id).orElseThrow();
      DistinctVariants variants = new DistinctVariants(plan, Secret.of("s"), exam.id(), 3);
      while (variants.hasNext()) {
        DistinctVariants.Numbered one = variants.next();
        for (Part part : plan.question().parts()) {
          arrived++;
          check(one.variant(), part, one.number());
        }
      }
    }
    assertThat(quiz).hasSize(arrived);
    assertThat(summary.entries()).isEqualTo(arrived);
  }

  private static void check(Variant variant, Part part, int number) {
    String question = variant.plan().question().id();
    String id = part.id().isEmpty() ? question : question + "-" + part.id();
    GiftReader.Arrived arrived = quiz.get(id + " variant 0" + number);
    assertThat(arrived).as("%s variant %s", id, number).isNotNull();
    assertThat(arrived.id()).isEqualTo(id + "-v0" + number);
    assertThat(arrived.category()).contains("/" + question + " ");
    assertThat(arrived.feedback()).as("the solution of %s", arrived.name()).isNotEmpty();
    Key key = variant.solve().key(part);
    if (!(key instanceof Key.Essay)) {
      assertThat(MoodleModel.fraction(arrived.body(), responses(key, arrived.body())))
          .as("the key of %s", arrived.name())
          .isCloseTo(1, within(1e-6));
    }
  }

  private static List<Response> responses(Key key, Body body) {
    if (body instanceof Body.Matching matching) {
      return MatchFields.entry(matching, key).orElseThrow();
    }
    Field field =
        body instanceof Body.Numerical numerical
            ? numerical.field()
            : body instanceof Body.ShortAnswer text
                ? text.field()
                : ((Body.Multichoice) body).field();
    return Student.enters(key, List.of(field)).orElseThrow();
  }

  @Test
  void whatCannotBeSaidIsListed() {
    assertThat(summary.losses())
        .anyMatch(loss -> loss.question().equals("q01") && loss.what().equals("hints are left out"))
        .anyMatch(loss -> loss.question().equals("q04") && loss.what().startsWith("each part"))
        .anyMatch(loss -> loss.question().equals("q15") && loss.what().contains("key points"))
        .noneMatch(loss -> loss.kind() == Loss.Kind.LEFT_OUT);
  }
}
