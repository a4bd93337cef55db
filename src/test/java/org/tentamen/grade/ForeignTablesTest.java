package org.tentamen.grade;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.exam.Student;

/** Tables as systems write them in other languages and with other habits than the samples. */
class ForeignTablesTest {

  @TempDir private Path folder;
  private SmallClass small;

  /** Ids like the numbers of rows: a row number that is taken for one gives marks to another. */
  @BeforeEach
  void sit() {
    small =
        new SmallClass(
            folder,
            List.of(
                new Student("1", "Ana López", Optional.of("ana@uni.example")),
                new Student("2", "Jürgen Müller", Optional.of("jm@uni.example")),
                new Student("0042", "Zoë Last", Optional.of("zoe@uni.example"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ID;Start time;Completion time;Email;Name;Total points;Quiz feedback",
        "ID;Startzeit;Fertigstellungszeit;E-Mail;Name;Gesamtpunktzahl;Quizfeedback",
        "ID;Heure de début;Heure de fin;Adresse de messagerie;Nom;Total points;Commentaires",
        "Id;Hora de inicio;Hora de finalización;Correo electrónico;Nombre;Puntos;Comentarios",
        "ID;Ora di inizio;Ora di completamento;Posta elettronica;Nome;Punti totali;Feedback",
        "ID;Ett;Annat;E-post;Namn;Poäng;Kommentar",
        "ID;开始时间;完成时间;电子邮件;姓名;总分;反馈",
      })
  void rowNumbersOfMicrosoftFormsAreNobodysIdsInAnyLanguage(String heading) {
    SmallClass.Graded graded =
        small.grade(
            heading
                + ";area;Punkte – area;Feedback – area\n"
                + "1;3/1/26 9:00:00;3/1/26 9:10:00;jm@uni.example;Müller;5;;7;0;\n"
                + "2;3/1/26 9:00:00;3/1/26 9:20:00;jm@uni.example;Müller;5;;12;0;\n");
    assertThat(graded.out())
        .startsWith("responses.csv: Microsoft Forms")
        .contains("several attempts of 1 student: the first counts");
    assertThat(small.marks()).filteredOn(mark -> mark.startsWith("2,area")).hasSize(1);
    assertThat(small.written("marks.csv")).contains("2,area,,7,7,wrong").doesNotContain("\n1,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Response | State | Completed | part | Overall average",
        "Antwort | Status | Beendet | Teil | Gesamtdurchschnitt",
        "Réponse | État | Terminé | partie | Moyenne générale",
        "Risposta data | Stato | Completato | parte | Media globale",
        "Respuesta | Estado | Finalizado | parte | Promedio general",
      })
  void moodlesGapsAreTheParts(
      String response, String state, String completed, String part, String average) {
    String table =
        """
        Nachname,Vorname,E-Mail-Adresse,STATE,Begonnen am,COMPLETED,Bewertung/10\\,00,RESPONSE 1,\
        RESPONSE 2,RESPONSE 3
        López,Ana,ana@uni.example,Finished,2 March 2026 9:00,2 March 2026 10:00,"5,00",12,\
        PART 1: 10; PART 2: 40,"0,333"
        Müller,Jürgen,jm@uni.example,Finished,2 March 2026 9:00,2 March 2026 10:00,"5,00",-,\
        PART 1: ; PART 2: 41,-
        AVERAGE,,,,,,"5,00",,,
        """;
    SmallClass.Graded graded =
        small.grade(
            table
                .replace("10\\,00", "10.00")
                .replace("STATE", state)
                .replace("COMPLETED", completed)
                .replace("RESPONSE", response)
                .replace("PART", part)
                .replace("AVERAGE", average));
    assertThat(graded.out()).contains("attempts by '" + completed + "'");
    assertThat(graded.err().lines().filter(line -> line.contains("error")))
        .singleElement()
        .asString()
        .contains("no column for best, why, own");
    assertThat(small.written("marks.csv"))
        .contains("1,area,,12,12,correct", "1,box,base,10,10,correct")
        .contains("1,box,volume,40,40,correct", "1,third,,\"0,333\",0.333,correct")
        .contains("2,area,,,,blank", "2,box,base,,,blank", "2,box,volume,41,41,wrong");
  }

  @Test
  void moodlesGapsThatAreNotAsManyAsThePartsAreLeftOut() {
    SmallClass.Graded graded =
        small.grade(
            """
            Email address,State,Response 1,Response 2
            ana@uni.example,Finished,12,part 1: 10; part 2: 40; part 3: 7
            jm@uni.example,Finished,12,40
            """);
    assertThat(graded.err())
        .contains(
            "responses.csv:2:29: error: 3 answers to question 2 on the sheet of '1', which has 2"
                + " parts; expected as many, such as 'part 1: …; part 2: …'. They are left out.")
        .contains("responses.csv:3:28: error: an answer to question 2 on the sheet of '2'");
  }

  @ParameterizedTest
  @CsvSource({
    "'=\"0042\"'",
    "42.0",
    "'\u00a00042\u200b'",
    "'\ufeff0042'",
    "'#42'",
  })
  void idsAreFoundAsSpreadsheetsAndProgramsLeaveThem(String id) {
    SmallClass.Graded graded = small.grade("student,area\n" + id + ",=\"12\"\n");
    assertThat(small.written("marks.csv")).contains("0042,area,,12,12,correct");
    assertThat(graded.err()).doesNotContain("unknown");
  }

  @Test
  void anIdThatASpreadsheetHasShortenedIsNobodys() {
    assertThat(small.grade("student,area\n4.2E+01,12\n").err())
        .contains("unknown student '4.2E+01'")
        .contains("A spreadsheet has shortened it");
  }

  @ParameterizedTest
  @CsvSource({
    "'Exam of March,,,\n\nstudent,area,box.base,third\n0042,12,10,\"0,333\"\n', 3",
    "'Exam of March\nstudent;area;box.base;third\n0042;12;10;0,333\n', 2",
    "'Student,Answers,,\nstudent,area,box.base,third\n0042,12,10,1/3\n', 2",
    "'Exam of March, room 5\nstudent;area;box.base;third\n0042;12;10;0,333\n', 2",
    "'Group A;Dr X\nRoom 5\nName;area;box.base;third\nZoe Last;12;10;1/3\n', 3",
  })
  void titlesMayStandAboveTheHeadings(String table, int line) {
    SmallClass.Graded graded = small.grade(table.replace("\\n", "\n"));
    assertThat(graded.out()).contains("headings in line " + line + "; what is above");
    assertThat(graded.err()).doesNotContain("unknown", "a row with");
    assertThat(small.written("marks.csv"))
        .contains("0042,area,,12,12,correct", "0042,box,base,10,10,correct", "0042,third,")
        .doesNotContain("wrong");
  }

  @ParameterizedTest
  @CsvSource({
    "'Student,area,box,,third\n,,base,volume,\n1,12,10,40,1/3\n', 1 and 2",
    "'Group A,,,,\n\nStudent,area,Question 2,,Question 3\n,,a,b,\n1,12,10,40,1/3\n', 3 and 4",
    "'Student,,Answers,area,Question 2,,Total\nID,Name,Question 3,,1,2,score\n1,Ana López,1/3,12,10,40,9\n', 1 and 2",
    "'Name;Volume of a box;;Part B;\n;base;volume;area;third\nAna López;10;40;12;1/3\n', 1 and 2",
    "'ID,Student,area,box,,third\n,,Open-Ended Response,base,volume,Response\n1,Ana López,12,10,40,1/3\n', 1 and 2",
    "'ID,Student,area,third,box.base,box.volume\n,,Open-Ended Response,Response,Response,Response\n1,Ana López,12,1/3,10,40\n', 1 and 2",
  })
  void headingsMayBeInTwoRows(String table, String lines) {
    SmallClass.Graded graded = small.grade(table.replace("\\n", "\n"));
    assertThat(graded.out()).contains("headings in lines " + lines + ", read as one");
    assertThat(graded.err()).doesNotContain("unknown", "a row ", "no student");
    assertThat(small.written("marks.csv"))
        .contains("1,area,,12,12,correct", "1,box,base,10,10,correct")
        .contains("1,box,volume,40,40,correct", "1,third,,1/3")
        .doesNotContain("wrong");
  }

  /** Names of questions, their texts, and what an import needs; which of the first two, depends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "area,box.base,third\nWhat is the area?,How large is the base?,Which part?",
        "Q1,Q2,Q3\narea,box [base],third",
      })
  void threeRowsOfQualtricsAreHeadings(String questions) {
    String[] rows = questions.split("\n");
    SmallClass.Graded graded =
        small.grade(
            "StartDate,EndDate,Finished,RecordedDate,ResponseId,ExternalReference,"
                + rows[0]
                + "\nStart Date,End Date,Finished,Recorded Date,Response ID,External Data Reference,"
                + rows[1]
                + "\n"
                + "\"{\"\"ImportId\"\":\"\"startDate\"\",\"\"timeZone\"\":\"\"America/Denver\"\"}\""
                + ",\"{\"\"ImportId\"\":\"\"QID1_TEXT\"\"}\"".repeat(8)
                + "\n2026-03-02 10:00:00,2026-03-02 10:20:00,True,2026-03-02 10:20:01,R_1,0042,12,10,1/3\n"
                + "2026-03-02 10:00:00,2026-03-02 10:21:00,True,2026-03-02 10:21:01,R_2,1,13,10,\n");
    assertThat(graded.out())
        .contains(
            "headings in lines 1 to 3, read as one", "attempts by 'E", "answers in 3 columns");
    assertThat(graded.err()).startsWith("responses.csv:3:").hasLineCount(3).contains("no column");
    assertThat(small.written("marks.csv"))
        .contains("0042,area,,12,12,correct", "0042,box,base,10,10,correct", "0042,third,,1/3")
        .contains("1,area,,13,13,wrong");
  }

  /** A row without a student's id is told of, and not taken for a second row of headings. */
  @ParameterizedTest
  @CsvSource({
    "'student,area,box.base,best\n,12,10,left\n1,12,10,left\n'",
    "'student,Question 1,Question 4,box.base\n,12,a,10\n1,12,left,10\n'",
    "'student,,area,best\n,x,12,left\n1,y,12,left\n'",
  })
  void aRowOfNobodyIsNoHeading(String table) {
    SmallClass.Graded graded = small.grade(table.replace("\\n", "\n"));
    assertThat(graded.out()).doesNotContain("headings in line");
    assertThat(graded.err()).contains("responses.csv:2:1: error: ");
    assertThat(small.written("marks.csv")).contains("1,area,,12,12,correct");
  }

  @ParameterizedTest
  @CsvSource({
    "'student|area|box.base|third\n1|12|10|0,333\n2|7|11|1/3\n'",
    "'Exam of March, room 5\nstudent|area|box.base|third\n1|12|10|0,333\n'",
    "'name|Question 1: area, in m|Question 2a: base, in m|third\nLópez, Ana|12|10|0,333\nMüller, Jürgen|7|1|0\n'",
  })
  void cellsMayBePartedByBars(String table) {
    SmallClass.Graded graded = small.grade(table.replace("\\n", "\n"));
    assertThat(graded.out()).contains("(UTF-8, separated by vertical bars)");
    assertThat(small.written("marks.csv"))
        .contains("1,area,,12,12,correct", "1,box,base,10,10,correct", "1,third,,\"0,333\",0.333");
  }

  @ParameterizedTest
  @CsvSource({
    "'student,area,sum |1,x |2\n1,12,14,15\n'",
    "'student,area,own\n1,12,\"3,5\"\n2,12,3,5\n0042,12,3,5\n'",
    "'student,area,own\n1,12,1;2;3;4\n2,12,3,5;6;7;8\n0042,12,3;5;7;8\n'",
    "'student,area,best\n1,12,left|right|both\n2,12,left|right|both\n'",
    "'student,area,sum |1,x |2\n'",
  })
  void whatIsInCellsPartsNothing(String table) {
    SmallClass.Graded graded = small.grade(table.replace("\\n", "\n"));
    assertThat(graded.out() + graded.err()).doesNotContain("vertical bars");
    assertThat(graded.out() + graded.err()).contains("separated by commas");
  }

  @ParameterizedTest
  @ValueSource(strings = {"محمدعبد", "因为一个一", "ĀĂ because"})
  void utf16WithoutAMarkIsToldByItsFewLettersOfAscii(String word) {
    String essay = word.repeat(400);
    String table = "الاسم\tarea\twhy\nAna López\t12\t" + essay + "\n";
    for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
      small.grade(table.getBytes(charset));
      assertThat(small.written("marks.csv")).contains("1,area,,12,12,correct", essay);
    }
  }

  /** As libraries write it that make workbooks and calculate nothing. */
  @Test
  void aFormulaThatNobodyHasCalculatedIsNotTakenForNoAnswer() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Answers");
      List<String> headings = List.of("student", "third", "area", "best");
      for (int i = 0; i < headings.size(); i++) {
        sheet.value(0, i, headings.get(i));
      }
      sheet.value(1, 0, "0042");
      sheet.formula(1, 1, "1/3");
      sheet.formula(1, 2, "SUM(A1:A2)");
    }
    small.grade(bytes.toByteArray());
    assertThat(small.written("marks.csv"))
        .contains("0042,third,,'=1/3,1/3,correct", "0042,area,,'=SUM(A1:A2),,review")
        .contains("0042,best,,,,blank");
  }

  @ParameterizedTest
  @CsvSource({"'Mueller, Juergen'", "Jürgen Mueller", "JUERGEN MUELLER", "Muller Jurgen"})
  void umlautsAreFoundHoweverTheyAreSpelt(String name) {
    small.grade("name;area\n" + name + ";12\n");
    assertThat(small.written("marks.csv")).contains("2,area,,12,12,correct");
  }
}
