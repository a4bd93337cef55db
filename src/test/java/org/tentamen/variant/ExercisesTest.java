package org.tentamen.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.answer.KeyText;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Question;

/** Every bank of the folder {@code exercises} can be drawn, printed and marked. */
class ExercisesTest {

  private static final int VERSIONS = 12;

  static Stream<Arguments> questions() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("exercises"))) {
      files = all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
    List<Arguments> questions = new ArrayList<>();
    for (Path file : files) {
      if (Files.readAllLines(file).stream().anyMatch(line -> line.startsWith("bank:"))) {
        Bank bank = BankReader.read(file);
        bank.questions()
            .forEach(q -> questions.add(Arguments.of(bank.id() + " " + q.id(), Plan.of(bank, q))));
      }
    }
    return questions.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void acceptsItsOwnPrintedKeysInEveryVersion(String name, Plan plan) {
    Optional<Notation> notation = plan.bank().numbers();

    for (long seed = 0; seed < VERSIONS; seed++) {
      Variant variant = plan.draw(new Seed(seed));
      assertThat(variant.solve().keys())
          .as("seed %d: %s", seed, variant.parameters())
          .allMatch(key -> KeyText.isAccepted(key, notation));
    }
  }

  /** What a working has in common with those of other versions is kept; it must be theirs too. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void worksAVersionOutAsIfItWereTheFirst(String name, Plan plan) {
    for (long seed = 0; seed < VERSIONS; seed++) {
      Variant first = Plan.of(plan.bank(), plan.question()).draw(new Seed(seed));
      assertThat(plan.draw(new Seed(seed)).texts(Optional.empty()).working())
          .as("seed %d: %s", seed, first.parameters())
          .isEqualTo(first.texts(Optional.empty()).working());
    }
  }

  /** A text fails to be filled in where one of its holes cannot be calculated. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void fillsInAllItsTextsInEveryVersion(String name, Plan plan) {
    Question question = plan.question();

    for (long seed = 0; seed < VERSIONS; seed++) {
      Texts texts = plan.draw(new Seed(seed)).texts(Optional.empty());
      assertThat(texts.fill(question.text()).text()).isEqualTo(question.text());
      question.parts().forEach(part -> part.ask().ifPresent(ask -> texts.fill(ask, part)));
      question.hints().forEach(texts::fill);
      question.solution().ifPresent(texts::fill);
      question.misconceptions().forEach(m -> m.feedback().ifPresent(texts::fill));
    }
  }
}
