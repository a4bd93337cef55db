package org.tentamen.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.answer.Notation;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;

class ExamFileTest {
  private static final Picture PICTURE =
      Picture.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0}).orElseThrow();

  private static final ExamRecord RECORD =
      new ExamRecord(
          "midterm",
          "Mid\"term é",
          "secret",
          Optional.of(new Notation(',', Optional.of('.'))),
          Optional.of(new FrozenDefinition("midterm.yaml", "exam: midterm\n")),
          List.of(new FrozenBank("a.yaml", "bank: a\n", Map.of("x.png", PICTURE))),
          List.of(
              new Paper(
                  new Student("s1", "Zoë", Optional.of("z@x.org")),
                  List.of(new Paper.Asked("q02", 3), new Paper.Asked("q01", 0))),
              new Paper(new Student("s2", "", Optional.empty()), List.of())));

  @Test
  void readsWhatItWrites() {
    assertThat(read(written())).isEqualTo(RECORD);
    assertThat(read(written()).paper("s2")).isPresent();
    assertThat(read(written()).paper("s3")).isEmpty();
  }

  @Test
  void papersOfTheSameOrderShareItAndOthersKeepTheirs() {
    List<Paper> papers = new ArrayList<>();
    List<List<Paper.Asked>> orders =
        List.of(
            asked("q1", "q2"),
            asked("q1", "q2"),
            asked("q1"),
            asked("q1", "q2", "q3"),
            asked("q2", "q1"),
            asked(),
            List.of(new Paper.Asked("q1", 0), new Paper.Asked("q2", 4)),
            asked("q1", "q2"));
    for (int i = 0; i < 5000; i++) {
      Student student = new Student("s" + i, "Ŝ \"" + i + "\" 😀", Optional.empty());
      papers.add(new Paper(student, orders.get(i % orders.size())));
    }
    ExamRecord record =
        new ExamRecord("e", "E", "s", Optional.empty(), Optional.empty(), RECORD.banks(), papers);
    StringWriter out = new StringWriter();
    ExamFile.write(record, out);

    ExamRecord again = read(out.toString());

    assertThat(again).isEqualTo(record);
    assertThat(again.papers().get(8).questions()).isSameAs(again.papers().get(7).questions());
    assertThatThrownBy(() -> read(out.toString().replace("\"s4999\"", "\"s5000\"")))
        .hasMessageContaining("exam.json was altered after it was written");
  }

  private static List<Paper.Asked> asked(String... questions) {
    return Stream.of(questions).map(question -> new Paper.Asked(question, 0)).toList();
  }

  @Test
  void whatStandsBehindThePapersIsReadAndCheckedToo() {
    String title = "\"title\" : \"Mid\\\"term é\",";
    String moved = written().replace(title, "");
    assertThat(moved).doesNotContain("Mid");
    int end = moved.lastIndexOf("\"sha256\"");
    String behind = moved.substring(0, end) + title + moved.substring(end);

    assertThat(read(behind)).isEqualTo(RECORD);
    assertThatThrownBy(() -> read(behind.replace("term é", "term e")))
        .hasMessageContaining("exam.json was altered after it was written");
  }

  @Test
  void aRecordWithoutItsDigestOrWithMoreBehindItIsRefused() {
    String digest =
        written().replaceAll("(?s),\\s*\"sha256\" : \"\\p{XDigit}{64}\"\\s*}\\s*$", "}");
    assertThat(digest).hasSizeLessThan(written().length());
    for (String altered : List.of(digest, written() + written(), written() + "{}")) {
      assertThatThrownBy(() -> read(altered))
          .hasMessageContaining("exam.json was altered after it was written");
    }
    assertThat(read(written() + "\n \n")).isEqualTo(RECORD);
  }

  @Test
  void isPlainJsonWithTheFormatFirst() {
    assertThat(written())
        .startsWith("{\n  \"format\" : 2,\n  \"exam\" : \"midterm\",\n")
        .contains("\"questions\" : [ \"q02\", \"q01\" ],\n")
        .contains("\"tries\" : {\n      \"q02\" : 3\n    }")
        .endsWith("}\n")
        .doesNotContain("\r");
  }

  @Test
  void aFieldOfALaterMinorVersionIsNotLookedAt() {
    assertThat(read(written().replace("\"papers\"", "\"more\": {\"a\": []}, \"papers\"")))
        .isEqualTo(RECORD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "format" : 2      | "format" : 3     | exam.json is an exam record of format 3; expected a format from 1 to 2, the one that this version of Tentamen writes. Use the version that generated it
          "format" : 2      | "format" : 0     | exam.json is an exam record of format 0; expected a format from 1 to 2
          "format" : 2      | "x" : 1          | exam.json is no exam record: it has no 'format'
          "secret"          | "x"              | exam.json is no exam record: it has no 'secret'
          "secret" : "secret" | "secret" : ""  | exam.json is no exam record: it has no 'secret'
          "papers"          | "x"              | exam.json is no exam record: it has no 'papers'
          "id" : "s1"       | "id" : null      | exam.json is no exam record: it has no 'papers.id'
          exam: midterm     | exam: endterm    | the copy of midterm.yaml in exam.json was altered; expected the exam that the papers were made from
          bank: a           | bank: b          | the copy of a.yaml in exam.json was altered; expected the bank that the papers were made from, with the SHA-256
          iVBORw0           | iVBORwx          | the copy of a.yaml in exam.json was altered
          x.png             | y.png            | the copy of a.yaml in exam.json was altered
          "q02" : 3         | "q02" : -3       | exam.json has the try -3 of 'q02'; expected a try from 0.
          "q02" : 3         | "q02" : "x"      | something else than expected in 'papers[0].tries.q02'; expected the exam.json that generate wrote
          [ "q02", "q01" ]  | 7                | something else than expected in 'papers[0].questions'
          "title" : "       | "title" : x"     | exam.json:4:13: error: text that is no JSON; expected the exam.json that generate wrote.
          "decimal" : ","   | "decimal" : ";"  | exam.json has the signs ';' and '.'; expected '.' or ','
          """)
  void aRecordThatCannotBeUsedSaysWhy(String right, String wrong, String message) {
    assertThat(written()).contains(right);
    assertThatThrownBy(() -> read(written().replace(right, wrong)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(message)
        .hasMessageNotContainingAny("Exception", "org.", "java.", "jackson");
  }

  @ParameterizedTest
  @CsvSource({"''", "[]", "{", "id", "null", "7", "'{\"format\": \"1\"}'"})
  void otherFilesAreNoRecords(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("exam.json")
        .hasMessageNotContainingAny("Exception", "org.", "java.", "jackson");
  }

  private static String written() {
    StringWriter out = new StringWriter();
    ExamFile.write(RECORD, out);
    return out.toString();
  }

  private static ExamRecord read(String text) {
    return ExamFile.read(Source.of("exam.json", text));
  }
}
