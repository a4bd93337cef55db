package org.tentamen.grade;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.grade.ColumnUse.Fact;

/**
 * What the headings mean that forms and learning-management systems write, whatever the questions
 * are. Headings are compared as {@link Folding#heading} leaves them.
 */
final class KnownColumns {

  /** How people ask for something: "Your student ID". */
  private static final Pattern POLITE =
      Pattern.compile("^(?:please )?(?:enter |type |write )?(?:in )?(?:your |the |my )+");

  /** Moodle starts with the two parts of the name, in any language. */
  private static final int MOODLE_NAMES = 2;

  /** Where Microsoft Forms has what it adds to the answers, behind the number of the row. */
  private static final int MICROSOFT_BEGUN = 1;

  private static final int MICROSOFT_FINISHED = 2;
  private static final int MICROSOFT_EMAIL = 3;
  private static final int MICROSOFT_NAME = 4;

  private static final Set<Fact> NAMES = EnumSet.of(Fact.NAME, Fact.FIRST_NAME, Fact.LAST_NAME);

  private static final Map<String, Fact> FACTS = new HashMap<>();

  static {
    put(
        Fact.ID,
        "student,id,student id,studentid,student number,student no,student nr,sid,sis id,"
            + "sis user id,id number,idnumber,matriculation number,matriculation no,matric number,"
            + "matric no,matrikelnummer,matrikel nr,matrikelnr,registration number,"
            + "registration no,reg no,registration,roll number,roll no,username,user name,user id,"
            + "login,login id,orgdefinedid,org defined id,external id,externalid,custom id,"
            + "customid,external reference,externalreference,external data reference,student code,candidate number,student id number,numero de estudiante,"
            + "numero etudiant,matricola,studentnummer,id nummer,numero de id,numero id,"
            + "numero didentification,numero de identificacao,codice identificativo,numer id,"
            + "kimlik numarasi,external ref,学号,id号,id ナンバー,idナンバー,الرقم الجامعي,رقم الطالب");
    put(
        Fact.EMAIL,
        "email,e mail,mail,email address,e mail address,e mail adresse,mail address,email id,"
            + "student email,recipient email,recipientemail,adresse e mail,adresse mail,correo electronico,direccion de correo,"
            + "direccion de correo electronico,emailadresse,e mailadres,adres email,"
            + "adresse de messagerie,adresse de courriel,courriel,posta elettronica,"
            + "indirizzo email,indirizzo e mail,correio eletronico,endereco de e mail,e post,"
            + "e postadress,adreca electronica,endereco de email,adres e mail,e posta adresi,"
            + "email adresi,电子邮箱,电子邮箱地址,电子邮件,电子邮件地址,メール,メール アドレス,"
            + "メールアドレス,адрес электронной почты,электронная почта,البريد الإلكتروني,"
            + "عنوان البريد الإلكتروني");
    put(
        Fact.NAME,
        "name,full name,fullname,participant,student name,students name,students full name,"
            + "student full name,name of student,name of the student,vollstandiger name,"
            + "nom complet,nombre completo,last name first name,name surname,name and surname,"
            + "nombre y apellidos,nome completo,naam,nome,namn,navn,nome e cognome,姓名,名前,имя,الاسم,"
            + "الاسم الكامل,اسم الطالب");
    put(
        Fact.FIRST_NAME,
        "first name,firstname,recipient first name,recipientfirstname,given name,given names,forename,vorname,prenom,nombre,voornaam,"
            + "fornamn,nom de pila,imie,adi,名字");
    put(
        Fact.LAST_NAME,
        "last name,lastname,recipient last name,recipientlastname,surname,family name,nachname,familienname,nom,nom de famille,"
            + "apellido,apellidos,achternaam,cognome,cognoms,sobrenome,apelido,efternamn,apellido s,nazwisko,soyadi,姓氏");
    put(
        Fact.TIME,
        "timestamp,zeitstempel,horodateur,marca temporal,completion time,completed,submitted,"
            + "submitted at,end date,enddate,recorded date,recordeddate,submission time,date submitted,finished,fertigstellungszeit,"
            + "heure de fin,beendet,completed on,time submitted,hora de finalizacion,"
            + "ora di completamento,hora de conclusao,tijd van voltooien,slutforandetid,"
            + "godzina ukonczenia,完成时间,完了時刻,время завершения,وقت الإكمال,termine,"
            + "finalizado,completato,completado,concluido,voltooid,acabat,completat,zakonczono,"
            + "slutfort,informazioni cronologiche,carimbo de data hora,tijdstempel,"
            + "sygnatura czasowa,отметка времени,タイムスタンプ,时间戳记,時間戳記,طابع زمني,"
            + "zaman damgasi,tidsstampel,tidsstempel,marca de temps");
    put(Fact.ATTEMPT, "attempt,attempt number,versuch,tentative");
    put(Fact.STATE, "state,status,etat,estado,stato,estat,stan,الحالة");
    put(
        Fact.NONE,
        "score,start date,startdate,ip address,ipaddress,progress,duration in seconds,response id,"
            + "responseid,total points,quiz feedback,last modified time,start time,startzeit,institution,"
            + "department,started on,started,time taken,duration,section,section id,"
            + "section sis id,n correct,n incorrect,total score,max points,submission id,"
            + "lateness h m s,view count,submission count,sections,quizname,quizclass,"
            + "earned points,possible points,percentcorrect,quizcreated,dataexported,"
            + "key version,heure de debut,hora de inicio,ora di inizio,begintijd,starttid,"
            + "godzina rozpoczecia,开始时间,開始時刻,время начала,وقت البدء,gesamtpunktzahl,"
            + "quizfeedback");
  }

  /** What only a form's own layout has, beside what is known everywhere. */
  private static final Map<LayoutKind, Pattern> NOT_READ =
      Map.of(
          LayoutKind.GOOGLE, Pattern.compile(".*\\[(?:score|feedback)\\]"),
          LayoutKind.MICROSOFT,
              Pattern.compile("(?:points|feedback|punkte|puntos|punti|punten) ?[-–—:] .*|id"),
          LayoutKind.MOODLE,
              Pattern.compile(
                  "(?:grade|bewertung|note|calificación)/.*|(?:question|right answer) \\d+"),
          LayoutKind.ZIPGRADE, Pattern.compile("(?:prikey|points|mark)\\d+"),
          LayoutKind.BLACKBOARD,
              Pattern.compile("(?:auto score|manual score|possible points) \\d+"));

  /** How the columns of answers are called where their headings are not free. */
  private static final Map<LayoutKind, Pattern> ANSWERS =
      Map.of(
          LayoutKind.MOODLE,
              Pattern.compile(
                  "(?:response|antwort|réponse|respuesta|risposta(?: data)?|antwoord|svar|resposta"
                      + "|odpowiedź|odpověď|odpoveď|válasz|vastaus|răspuns|ответ|відповідь|απάντηση"
                      + "|yanıt|cevap|回答|响应|作答|解答|答案|응답|الاستجابة|الإجابة|תשובה|erantzuna|odgovor"
                      + "|trả lời|jawaban) ?([1-9]\\d{0,3})"),
          LayoutKind.ZIPGRADE, Pattern.compile("stu ?([1-9]\\d{0,3})"),
          LayoutKind.BLACKBOARD, Pattern.compile("answer ([1-9]\\d{0,3})"),
          LayoutKind.CANVAS, Pattern.compile("\\d+: ?(.*)", Pattern.DOTALL),
          LayoutKind.GRADESCOPE,
              Pattern.compile(
                  "(\\d+(?:\\.\\d+)*: ?.*?) ?\\(\\d+(?:\\.\\d+)? pts?\\)", Pattern.DOTALL));

  private KnownColumns() {}

  private static void put(Fact fact, String names) {
    for (String name : names.split(",")) {
      FACTS.put(Folding.heading(name), fact);
    }
  }

  /** What a column tells of the student or the attempt, or that it is not read. */
  static Optional<Fact> fact(LayoutKind kind, String written) {
    Pattern unread = NOT_READ.get(kind);
    if (unread != null && unread.matcher(written.toLowerCase(Locale.ROOT)).matches()) {
      return Optional.of(Fact.NONE);
    }
    String heading = Folding.heading(written);
    Optional<Fact> fact = Optional.ofNullable(FACTS.get(heading));
    return fact.or(() -> Optional.ofNullable(FACTS.get(POLITE.matcher(heading).replaceFirst(""))));
  }

  /** Whether a table of this kind calls its columns of answers by a rule of its own. */
  static boolean hasRule(LayoutKind kind) {
    return ANSWERS.containsKey(kind);
  }

  /** What of the heading of a column of answers names the question, by the table's own rule. */
  static Optional<String> answers(LayoutKind kind, String written) {
    Pattern rule = ANSWERS.get(kind);
    if (rule == null) {
      return Optional.empty();
    }
    Matcher matcher = rule.matcher(kind.isNumbered() ? written.toLowerCase(Locale.ROOT) : written);
    return matcher.matches() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }

  /**
   * Whose table a file is; empty where no student can be told apart in it.
   *
   * @param isQuestion whether a heading names a question of the exam
   */
  static Optional<LayoutKind> recognise(Heading heading, Predicate<String> isQuestion) {
    if (heading.anyMatches(ANSWERS.get(LayoutKind.ZIPGRADE))
        && (heading.has("quizname")
            || heading.has("quiz name")
            || heading.has("key version")
            || heading.anyMatches(NOT_READ.get(LayoutKind.ZIPGRADE)))) {
      return Optional.of(LayoutKind.ZIPGRADE);
    }
    if (heading.anyMatches(ANSWERS.get(LayoutKind.BLACKBOARD))
        && heading.anyMatches(NOT_READ.get(LayoutKind.BLACKBOARD))) {
      return Optional.of(LayoutKind.BLACKBOARD);
    }
    if (heading.anyMatches(ANSWERS.get(LayoutKind.MOODLE))) {
      return Optional.of(LayoutKind.MOODLE);
    }
    if (heading.hasAll(Set.of("n correct", "n incorrect"))
        || heading.has("section_sis_id")
        || heading.has("earnedpoints") && heading.has("itemtype")) {
      return Optional.of(LayoutKind.CANVAS);
    }
    if (heading.anyMatches(ANSWERS.get(LayoutKind.GRADESCOPE))) {
      return Optional.of(LayoutKind.GRADESCOPE);
    }
    if (heading.hasAll(Set.of("start time", "completion time"))
        || isMicrosoft(heading, isQuestion)) {
      return Optional.of(LayoutKind.MICROSOFT);
    }
    if (FACTS.get(Folding.heading(heading.written(0))) == Fact.TIME) {
      return Optional.of(LayoutKind.GOOGLE);
    }
    if (heading.has(LongLayout.QUESTION) || heading.has(LongLayout.RESPONSE)) {
      return Optional.of(LayoutKind.LONG);
    }
    if (heading.has("student") || heading.has("id")) {
      return Optional.of(LayoutKind.WIDE);
    }
    return tellsWho(heading) ? Optional.of(LayoutKind.GENERIC) : Optional.empty();
  }

  /**
   * Whether a table starts as Microsoft Forms starts one in every language: the number of the row,
   * when it was begun, when it was finished, the email address, the name. The numbers of the rows
   * look like students' ids and are none.
   */
  private static boolean isMicrosoft(Heading heading, Predicate<String> isQuestion) {
    if (heading.size() <= MICROSOFT_NAME || !Folding.heading(heading.written(0)).equals("id")) {
      return false;
    }
    Optional<Fact> begun = fact(LayoutKind.GENERIC, heading.written(MICROSOFT_BEGUN));
    Optional<Fact> finished = fact(LayoutKind.GENERIC, heading.written(MICROSOFT_FINISHED));
    if (begun.equals(Optional.of(Fact.NONE)) && finished.equals(Optional.of(Fact.TIME))) {
      return true;
    }
    return begun.or(() -> finished).isEmpty()
        && !isQuestion.test(heading.written(MICROSOFT_BEGUN))
        && !isQuestion.test(heading.written(MICROSOFT_FINISHED))
        && fact(LayoutKind.GENERIC, heading.written(MICROSOFT_EMAIL))
            .equals(Optional.of(Fact.EMAIL))
        && fact(LayoutKind.GENERIC, heading.written(MICROSOFT_NAME))
            .filter(NAMES::contains)
            .isPresent();
  }

  /** What a column is by its place, where its heading is in a language that is not known. */
  static Optional<Fact> byPlace(LayoutKind kind, Heading heading, int column) {
    if (kind == LayoutKind.MOODLE && column < MOODLE_NAMES) {
      return Optional.of(column == 0 ? Fact.LAST_NAME : Fact.FIRST_NAME);
    }
    boolean isPlaced =
        kind == LayoutKind.MICROSOFT && Folding.heading(heading.written(0)).equals("id");
    if (isPlaced && column == MICROSOFT_BEGUN) {
      return Optional.of(Fact.NONE);
    }
    return isPlaced && column == MICROSOFT_FINISHED ? Optional.of(Fact.TIME) : Optional.empty();
  }

  private static boolean tellsWho(Heading heading) {
    for (int i = 0; i < heading.size(); i++) {
      Optional<Fact> fact = fact(LayoutKind.GENERIC, heading.written(i));
      if (fact.filter(f -> f.ordinal() <= Fact.LAST_NAME.ordinal()).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
