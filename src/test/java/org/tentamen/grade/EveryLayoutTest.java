package org.tentamen.grade;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.cli.Tentamen;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Roster;

/** The sample class gets the same marks whatever its answers were collected with. */
class EveryLayoutTest {

  private static final Path RESPONSES = Path.of("exercises/sample/responses.csv");
  private static final Path ROSTER = Path.of("exercises/sample/roster.csv");

  @TempDir private static Path folder;

  private static List<String> marks = List.of();
  private static ClassExports exports = new ClassExports(List.of(), List.of(), Map.of());

  /** What was printed, with the paths of the folder left out. */
  private record Run(int exitCode, String out, String err) {}

  @BeforeAll
  static void gradeOwnLayout() throws IOException {
    run(
        "generate",
        "exercises/deep-learning.yaml",
        "--students",
        ROSTER.toString(),
        "--seed",
        "demo",
        "--format",
        "md",
        "--out",
        folder.toString());
    assertThat(grade(RESPONSES).err()).isEmpty();
    marks = marks();
    assertThat(marks).hasSizeGreaterThan(250);
    exports = exports();
  }

  private static ClassExports exports() throws IOException {
    Map<String, Map<String, String>> responses = new LinkedHashMap<>();
    Set<String> items = new LinkedHashSet<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(RESPONSES)) {
      for (CsvRecord row : csv) {
        if (row.getStartingLineNumber() > 1) {
          String part = row.getField(2);
          String item = row.getField(1) + (part.isEmpty() ? "" : "." + part);
          items.add(item);
          responses
              .computeIfAbsent(row.getField(0), id -> new LinkedHashMap<>())
              .put(item, row.getField(3));
        }
      }
    }
    return new ClassExports(
        Roster.read(Source.of("roster", Files.readString(ROSTER))).students(),
        List.copyOf(items),
        responses);
  }

  private static Run grade(Path responses, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("grade", folder.resolve("exam.json").toString()));
    arguments.add(responses.toString());
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("--out", folder.resolve("out").toString()));
    return run(arguments.toArray(String[]::new));
  }

  private static Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        new Tentamen(new PrintWriter(out, true), new PrintWriter(err, true)).run(arguments);
    return new Run(
        exitCode,
        out.toString().replace(folder + "/", ""),
        err.toString().replace(folder + "/", ""));
  }

  private static List<String> marks() throws IOException {
    List<String> sorted = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().ofCsvRecord(folder.resolve("out/marks.csv"))) {
      csv.forEach(row -> sorted.add(row.getFields().toString()));
    }
    sorted.sort(null);
    return sorted;
  }

  private static byte[] marked(String text, Charset charset) {
    return ("\uFEFF" + text).getBytes(charset);
  }

  /** With two empty columns at the end, those of the heading perhaps left out, and empty rows. */
  private static List<List<String>> widened(List<List<String>> table, int from) {
    List<List<String>> wider = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      List<String> row = new ArrayList<>(table.get(i));
      row.addAll(i >= from ? List.of("", "") : List.of());
      wider.add(row);
    }
    wider.add(List.of("", "", ""));
    wider.add(List.of("", "", "", "", ""));
    return wider;
  }

  static Stream<Arguments> tables() {
    List<List<String>> wide = exports.wide();
    String semicolons = ClassExports.text(exports.numbered(), ';');
    return Stream.of(
        Arguments.of("a row a student (UTF-8, ", ClassExports.utf8(wide, ',')),
        Arguments.of("(UTF-8, separated by semicolons)", semicolons.getBytes(UTF_8)),
        Arguments.of("(UTF-8 with byte order mark, ", marked(semicolons, UTF_8)),
        Arguments.of("(UTF-16LE with byte order mark, ", marked(semicolons, UTF_16LE)),
        Arguments.of("(UTF-16BE with byte order mark, ", marked(semicolons, UTF_16BE)),
        Arguments.of(
            "(UTF-32LE with byte order mark, ", marked(semicolons, Charset.forName("UTF-32LE"))),
        Arguments.of("(UTF-16LE, ", semicolons.getBytes(UTF_16LE)),
        Arguments.of("(UTF-16BE, ", semicolons.getBytes(UTF_16BE)),
        Arguments.of("separated by tabs)", ClassExports.utf8(exports.numbered(), '\t')),
        Arguments.of(
            "separated by vertical bars)",
            ("sep=|\r\n" + ClassExports.text(wide, '|')).getBytes(UTF_8)),
        Arguments.of("separated by semicolons)", marked("\"sep=;\"\n" + semicolons, UTF_8)),
        Arguments.of("separated by commas)", ClassExports.utf8(widened(wide, 0), ',')),
        Arguments.of("separated by semicolons)", ClassExports.utf8(widened(wide, 1), ';')),
        Arguments.of("workbook, sheet 'Answers'", ClassExports.workbook(wide)),
        Arguments.of("Google Forms (UTF-8", ClassExports.utf8(exports.google(), ',')),
        Arguments.of("Google Forms (workbook", ClassExports.workbook(exports.google())),
        Arguments.of("Microsoft Forms (UTF-8", ClassExports.utf8(exports.microsoft(), ',')),
        Arguments.of("Microsoft Forms (workbook", ClassExports.workbook(exports.microsoft())),
        Arguments.of("Moodle, responses to a quiz", ClassExports.utf8(exports.moodle(), ',')),
        Arguments.of("Canvas, student analysis", ClassExports.utf8(exports.canvas(), ',')),
        Arguments.of("Gradescope", ClassExports.utf8(exports.gradescope(), ',')),
        Arguments.of("ZipGrade", ClassExports.utf8(exports.zipgrade(), ',')),
        Arguments.of("Canvas, student analysis", ClassExports.utf8(exports.canvasTexts(), ',')),
        Arguments.of("Canvas, student analysis", ClassExports.utf8(exports.newQuiz(), ',')),
        Arguments.of("Blackboard, results by", ClassExports.utf8(exports.blackboard(), ',')),
        Arguments.of(
            "Blackboard, results by user (UTF-16LE with",
            marked(ClassExports.text(exports.blackboard(), '\t'), UTF_16LE)),
        Arguments.of("Google Forms", ClassExports.utf8(exports.googleInGerman(), ';')));
  }

  /** The headings of Moodle's language packs, as far as they matter. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nachname;Vorname;ID-Nummer;E-Mail-Adresse;Status;Begonnen;Beendet;Dauer;Bewertung/37,00"
            + "| Frage | Antwort | Richtige Antwort",
        "Nom de famille;Prénom;Numéro d’identification;Adresse de courriel;État;Commencé le;"
            + "Terminé;Temps utilisé;Note/37,00 | Question | Réponse | Réponse correcte",
        "Apellido(s);Nombre;Número de ID;Dirección de correo;Estado;Comenzado el;Finalizado;"
            + "Tiempo requerido;Calificación/37,00 | Pregunta | Respuesta | Respuesta correcta",
        "Cognome;Nome;Codice identificativo;Indirizzo email;Stato;Iniziato;Completato;"
            + "Tempo impiegato;Valutazione/37,00 | Domanda | Risposta data | Risposta corretta",
        "Sobrenome;Nome;Número de identificação;Endereço de email;Estado;Iniciado em;Completo;"
            + "Tempo utilizado;Avaliar/37,00 | Questão | Resposta | Resposta correta",
        "Nazwisko;Imię;Numer ID;Adres e-mail;Stan;Rozpoczęto;Ukończono;Czas;Ocena/37,00"
            + "| Pytanie | Odpowiedź | Poprawna odpowiedź",
        "Soyadı;Adı;Kimlik numarası;E-posta adresi;Durum;Başladı;Tamamlandı;Süre;Not/37,00"
            + "| Soru | Yanıt | Doğru yanıt",
        "姓;名;ID号;电子邮件地址;状态;开始时间;完成时间;耗时;成绩/37.00 | 试题 | 响应 | 正确答案",
        "姓;名;IDナンバー;メールアドレス;状態;開始日時;完了;所要時間;評点/37.00 | 問題 | 解答 | 正解",
        "اللقب;الاسم الأول;رقم الهوية;البريد الإلكتروني;الحالة;بدأت في;مكتملة;الوقت;الدرجة/37.00"
            + "| سؤال | الإجابة | الإجابة الصحيحة",
        "Фамилия;Имя;Номер;Адрес электронной почты;Состояние;Начато;Завершено;Время;Оценка/37,00"
            + "| Вопрос | Ответ | Правильный ответ",
      })
  void moodleIsReadInEveryLanguage(String headings, String question, String response, String right)
      throws IOException {
    List<List<String>> table =
        exports.moodle(headings, question + " ", response + " ", right + " ");
    everyTableGivesTheSameMarks(
        "Moodle, responses to a quiz", marked(ClassExports.text(table, ';'), UTF_8));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableGivesTheSameMarks(String recognised, byte[] table) throws IOException {
    Path file = folder.resolve("table.csv");
    Files.write(file, table);
    Run run = grade(file);
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().findFirst().orElseThrow()).contains(recognised);
    List<String> others = new ArrayList<>(marks());
    others.removeAll(marks);
    assertThat(others).as("marks that the own layout did not give").isEmpty();
    assertThat(marks()).hasSameSizeAs(marks);
  }

  @Test
  void whatIsTriedIsWhatIsListed() {
    Set<String> tried = new LinkedHashSet<>();
    tables().forEach(table -> tried.add(table.get()[0].toString().split(" \\(")[0]));
    for (LayoutKind kind : LayoutKind.values()) {
      boolean elsewhere = kind == LayoutKind.LONG || kind == LayoutKind.GENERIC;
      assertThat(elsewhere || tried.contains(kind.words())).as(kind.words()).isTrue();
    }
  }
}
