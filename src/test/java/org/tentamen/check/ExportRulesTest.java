package org.tentamen.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Moodle's importers refuse or misread is seen in the text of an export. */
class ExportRulesTest {

  private static final String NUMERICAL =
      "<quiz><question type=\"numerical\"><name><text>q</text></name><defaultgrade>1</defaultgrade>"
          + "<penalty>0.1</penalty><idnumber>q</idnumber><answer fraction=\"100\"><text>3.14</text>"
          + "<tolerance>0.01</tolerance></answer></question></quiz>";

  private static final String CLOZE =
      "<quiz><question type=\"cloze\"><name><text>q</text></name><questiontext><text>"
          + "{1:NUMERICAL:=5:0.1#yes~%50%4:0.1} {2:MULTICHOICE:=a~b}</text></questiontext>"
          + "<defaultgrade>3</defaultgrade><penalty>0.1</penalty></question></quiz>";

  private static final String GIFT =
      "// [id:q]\n::q::[html]What is 1 + 1? {#\n=%100%2:0\n=%50%3:0#[html]no\n####[html]2\n}\n\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-such-thing | x | ",
        "fraction=\"100\" | fraction=\"33\" | a share of the mark that is not on Moodle's list",
        "3.14 | 3,14 | an answer that is no number",
        "0.01</tolerance> | 5%</tolerance> | a tolerance that is no number",
        "<name><text>q</text></name> | <name/> | a question without a name",
        "type=\"numerical\" | type=\"stack\" | an unknown type of question",
        "</quiz> | &nbsp;</quiz> | no well-formed XML",
      })
  void aNumericalQuestion(String replace, String with, String broken) {
    check(MoodleRules.broken(NUMERICAL.replace(replace, with)).toString(), broken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-such-thing | x | ",
        "=5:0.1 | %50%5:0.1 | a gap that nothing fills right",
        "%50%4:0.1 | %50%4 m | a gap's answer that is no number",
        "=a~b | =a | a gap with fewer than two choices",
        "=a~b | =a~ | a gap with an empty answer",
        "</text></questiontext> | {#1}</text></questiontext> | a text that looks like a gap's number",
      })
  void aClozeQuestion(String replace, String with, String broken) {
    check(MoodleRules.broken(CLOZE.replace(replace, with)).toString(), broken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-such-thing | x | ",
        "%50% | %33% | a share of the mark that is not on Moodle's list",
        "=%100%2:0 | =%100%1/2:0 | a number that Moodle reads as any response",
        "=%100%2:0 | =%50%2:0 | no answer earns the whole mark",
        "1 + 1? | {1} + 1? | a question that is cut by a blank line or a brace",
        "::q:: | q | a question without a name",
      })
  void aQuestionInGift(String replace, String with, String broken) {
    check(GiftRules.broken(GIFT.replace(replace, with)).toString(), broken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FALSE#[html]no | ",
        "TRUE | ",
        "T#[html]no#[html]yes | ",
        "TRUTH | no answer earns the whole mark",
      })
  void aQuestionOfTrueOrFalseInGift(String answer, String broken) {
    check(GiftRules.broken("::q::[html]Is it? {\n" + answer + "\n}\n").toString(), broken);
  }

  private static void check(String found, String broken) {
    if (broken == null) {
      assertThat(found).isEqualTo("[]");
    } else {
      assertThat(found).contains(broken);
    }
  }
}
