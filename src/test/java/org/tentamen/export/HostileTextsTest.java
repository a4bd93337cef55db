package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Exam;
import org.tentamen.variant.Secret;

/** Texts full of signs that mean something to a format. */
class HostileTextsTest {

  private static final String TITLE = "A/B & <b> ]]> \"C\" \\ {1:SA:=x} ~ = # : * %50%";

  private static final String BANK =
      """
      bank: hostile
      title: 'TITLE'
      language: en
      questions:
        - id: words
          title: 'TITLE'
          tags: ['a & b ]]> <c>', 'x]y']
          question: 'A text. TITLE'
          answer: {text: {accept: ['C# & <x> ]]> * ~ = } {', 'a*b']}}
          hints: ['A hint. TITLE']
          solution: 'The solution. TITLE'
        - id: options
          title: Options
          question: 'TITLE'
          answer:
            choice:
              options: ['a } # ~ = % & < > " : / \\ [html] TITLE', '[html] x', '%50% y', '= z']
              correct: 1
          misconceptions:
            - {id: wrong, answer: '3', feedback: 'Feedback. TITLE'}
        - id: parts
          title: Parts
          question: 'TITLE {#1}'
          parts:
            - {id: a, ask: 'TITLE', answer: {integer: 7}}
            - {id: b, ask: b, answer: {choice: {options: ['TITLE', 'b~', 'c}', 'd&', 'e#'], correct: 0}}}
            - {id: c, ask: c, answer: {text: {accept: ['TITLE']}}}
          misconceptions:
            - {id: eight, answer: {a: '8'}, feedback: 'Not 8. TITLE'}
        - id: pairs
          title: Pairs
          question: 'TITLE'
          answer:
            match:
              items: ['TITLE', 'b -> c', '{c}']
              options: ['x -> y', 'TITLE', '~', spare]
              correct: [0, 1, 2]
      """
          .replace("TITLE", TITLE);

  private static String export(Format format) {
    Bank bank = BankReader.read(Source.of("hostile.yaml", BANK));
    Exam exam = Exam.of(bank.id(), Secret.of("s"), List.of(bank));
    StringWriter out = new StringWriter();
    new Export(exam, Optional.empty(), Pictures.NONE).write(format, 2, out);
    return out.toString();
  }

  @Test
  void moodleReadsEveryText() throws Exception {
    ImportedQuiz quiz = ImportedQuiz.read(export(Format.MOODLE));
    assertThat(quiz.questions()).hasSize(4);
    ImportedQuiz.Imported words = quiz.questions().get("words variant 01");
    assertThat(words.text("questiontext")).contains("]]&gt;").contains("{1:SA:=x}");
    Field.Text field = ((Body.ShortAnswer) words.body()).field();
    assertThat(field.answers())
        .extracting(TextAnswer::text)
        .containsExactly("C# & <x> ]]> * ~ = } {", "a*b");
  }

  @Test
  void aCategoryKeepsItsSlashesAndNothingReadsAsATag() throws Exception {
    ImportedQuiz quiz = ImportedQuiz.read(export(Format.MOODLE));
    String path = quiz.questions().get("words variant 01").category();
    String title = TITLE.replace("<b>", "< b>").replace("/", "//");
    assertThat(path).isEqualTo("$course$/top/" + title + "/words " + title);
  }

  @Test
  void gapsHoldEveryText() throws Exception {
    ImportedQuiz.Imported parts =
        ImportedQuiz.read(export(Format.MOODLE)).questions().get("parts variant 01");
    List<Piece.Gap> gaps = ((Body.Cloze) parts.body()).gaps();
    assertThat(gaps).hasSize(3);
    assertThat(((Field.Choice) gaps.get(1).field()).options())
        .extracting(Option::html)
        .containsExactly(html(TITLE), "b~", "c}", "d&amp;", "e#");
    assertThat(((Field.Text) gaps.get(2).field()).answers())
        .extracting(TextAnswer::text)
        .containsExactly(TITLE);
    assertThat(((Field.Number) gaps.get(0).field()).answers().get(1).feedback())
        .contains("Not 8.")
        .contains("%50%");
    String around = ClozeReader.around(parts.text("questiontext"), ClozeReader.Importer.UP_TO_5_1);
    assertThat(around.split("\\{#1}", -1)).as("the places of gap 1 in %s", around).hasSize(2);
  }

  @Test
  void giftReadsEveryText() {
    List<GiftReader.Arrived> all = GiftReader.read(export(Format.GIFT));
    assertThat(all)
        .extracting(GiftReader.Arrived::name)
        .containsExactly(
            "words variant 01",
            "options variant 01",
            "parts-a variant 01",
            "parts-b variant 01",
            "parts-c variant 01",
            "pairs variant 01");
    assertThat(all.get(0).tags()).containsExactly("a & b ]]> < c>", "x]y");
    assertThat(all.get(0).id()).isEqualTo("words-v01");
    assertThat(((Body.ShortAnswer) all.get(0).body()).field().answers())
        .extracting(TextAnswer::text)
        .containsExactly("C# & <x> ]]> * ~ = } {", "a*b");
    assertThat(((Body.Multichoice) all.get(1).body()).field().options())
        .extracting(Option::html)
        .containsExactly(
            html("a } # ~ = % & < > \" : / \\ [html] " + TITLE), "[html] x", "%50% y", "= z");
    Body.Matching pairs = (Body.Matching) all.get(5).body();
    assertThat(pairs.pairs())
        .containsExactly(
            new Body.Pair(html(TITLE), "x -> y"),
            new Body.Pair("b -&gt; c", TITLE),
            new Body.Pair("{c}", "~"));
    assertThat(pairs.spare()).containsExactly("spare");
  }

  @ParameterizedTest
  @ValueSource(strings = {"moodle", "gift"})
  void theSameSeedGivesTheSameBytes(String word) {
    Format format = Format.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    assertThat(export(format)).isEqualTo(export(format));
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
