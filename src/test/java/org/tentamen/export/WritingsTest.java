package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Question;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;

/** A quiz is the same whether its template is prepared or filled anew for every entry. */
class WritingsTest {

  private static final int VARIANTS = 6;

  @ParameterizedTest
  @ValueSource(strings = {"deep-learning", "statistics", "physics", "derivatives"})
  void whatIsPreparedIsWhatTheTemplateSays(String name) throws Exception {
    Bank bank = BankReader.read(Path.of("exercises/" + name + ".yaml"));
    for (Format format : List.of(Format.MOODLE, Format.GIFT, Format.CANVAS, Format.CSV)) {
      List<Entry> entries = new ArrayList<>();
      bank.questions().forEach(question -> entries.addAll(entries(bank, question, format)));
      StringWriter prepared = new StringWriter();
      Writings.of(format).write(entries.iterator(), prepared);
      String anew =
          Writings.TEMPLATES.text(
              format.template(), Map.of("head", new Packaged.Head("exam", ""), "entries", entries));
      assertThat(prepared.toString()).as("%s as %s", name, format).isEqualTo(anew);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"deep-learning", "deep-learning-2", "arabic"})
  void anItemIsTheSamePreparedOrNot(String name) throws Exception {
    Bank bank = BankReader.read(Path.of("exercises/" + name + ".yaml"));
    for (Format format : List.of(Format.QTI21, Format.QTI30)) {
      Writings prepared = Writings.of(format);
      for (Question question : bank.questions()) {
        for (Entry entry : entries(bank, question, format)) {
          if (entry.question().isPresent()) {
            QuizQuestion one = entry.question().get();
            assertThat(prepared.item(one))
                .as("%s as %s", one.name(), format)
                .isEqualTo(
                    Writings.TEMPLATES.text(format.template(), Map.of("items", List.of(one))));
          }
        }
      }
    }
  }

  private static List<Entry> entries(Bank bank, Question question, Format format) {
    Plan plan = Plan.of(bank, question);
    Composer composer = Composer.of(plan, format, Optional.empty(), Pictures.NONE);
    List<Entry> entries =
        new ArrayList<>(
            List.of(Entry.of(new Entry.Section(question.id(), question.id(), question.id(), "1"))));
    for (int i = 1; i <= VARIANTS; i++) {
      composer
          .compose(plan.variant(Secret.of("s"), i), "0" + i, Composer.Care.KEYS)
          .questions()
          .forEach(one -> entries.add(Entry.of(one)));
    }
    return entries;
  }
}
