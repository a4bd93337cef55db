package org.tentamen.grade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tentamen.grade.ColumnUse.Answers;
import org.tentamen.grade.ColumnUse.Fact;
import org.tentamen.grade.ColumnUse.Unknown;

/** Recognises by its heading what the columns of a file are. */
final class Recognition {

  private static final String EXPECTED =
      "the headings student,question,part,response, or student and a column for each question";

  private static final int LONGEST_SHOWN = 40;

  private static final Pattern POINTS = Pattern.compile("\\d+(\\.\\d+)?");

  /** Behind an answer's own heading. */
  private static final Pattern ABOUT_ANSWER =
      Pattern.compile("(.+?) ?\\[[^\\[\\]]+]", Pattern.DOTALL);

  private final Lookup lookup;
  private final Instructions instructions;
  private final QuestionNames names;
  private final Set<ColumnMap> used = new HashSet<>();

  Recognition(Lookup lookup, Instructions instructions) {
    this.lookup = lookup;
    this.instructions = instructions;
    this.names = new QuestionNames(lookup.questions());
  }

  /** A heading for a message: one line, not too long. */
  static String shown(String heading) {
    String line = heading.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN - 1) + "…";
  }

  /** What was said of columns that no file has. */
  List<ColumnMap> unusedMaps() {
    return instructions.maps().stream().filter(map -> !used.contains(map)).toList();
  }

  /** Whether a question or another use of a column is known. */
  boolean isKnown(ColumnMap map) {
    return ColumnUse.WORDS.contains(map.use()) || names.find(map.use()).isPresent();
  }

  /**
   * The layout of a file.
   *
   * @return empty, and reported, where a column is missing without which nothing can be graded
   */
  Optional<Layout> of(Heading heading) {
    Optional<LayoutKind> kind = kind(heading);
    if (kind.isEmpty()) {
      missing("student", heading, EXPECTED, lookup);
      return Optional.empty();
    }
    return kind.get() == LayoutKind.LONG
        ? LongLayout.of(heading, lookup)
        : rows(kind.get(), heading);
  }

  /** Whether headings name who answered and a question. */
  boolean hasQuestion(Heading heading) {
    Optional<LayoutKind> kind = kind(heading);
    return kind.isPresent()
        && (kind.get() == LayoutKind.LONG
            ? heading.hasAll(Set.of(LongLayout.QUESTION, LongLayout.RESPONSE))
            : IntStream.range(0, heading.size())
                .anyMatch(column -> use(kind.get(), heading, column) instanceof Answers));
  }

  /** Whether a heading names what is asked for on somebody's sheet. */
  boolean isAnswer(String heading) {
    return names.find(heading).filter(this::isOnASheet).isPresent();
  }

  /** Whether a heading names what is asked for, whatever its number on a sheet is. */
  boolean isNamed(String heading) {
    return names.find(heading).filter(Target.Named.class::isInstance).isPresent();
  }

  private Optional<LayoutKind> kind(Heading heading) {
    return instructions
        .layout()
        .or(() -> KnownColumns.recognise(heading, name -> names.find(name).isPresent()))
        .or(() -> told(heading));
  }

  /** Without a heading that is known, a map may say who answered. */
  private Optional<LayoutKind> told(Heading heading) {
    return IntStream.range(0, heading.size())
            .mapToObj(column -> map(heading, column))
            .flatMap(Optional::stream)
            .anyMatch(map -> ColumnUse.WORDS.contains(map.use()) && !map.use().equals("none"))
        ? Optional.of(LayoutKind.GENERIC)
        : Optional.empty();
  }

  /** Reports a column without which a file cannot be graded. */
  static void missing(String column, Heading heading, String expected, Lookup lookup) {
    lookup
        .problems()
        .error(
            heading.place(0),
            "no column '" + column + "'",
            expected,
            "Without it nothing in this file can be graded"
                + (column.equals("student")
                    ? "; say which it is with --map 'HEADING=student', or =email, or =name."
                    : "."));
  }

  private Optional<ColumnMap> map(Heading heading, int column) {
    String written = heading.written(column);
    for (ColumnMap map : instructions.maps()) {
      boolean is =
          map.column().equals(written)
              || map.column().equals("#" + (column + 1))
              || !Folding.heading(written).isEmpty()
                  && Folding.heading(map.column()).equals(Folding.heading(written));
      if (is) {
        used.add(map);
        return Optional.of(map);
      }
    }
    return Optional.empty();
  }

  private Optional<Layout> rows(LayoutKind kind, Heading heading) {
    Who who = new Who(heading);
    Map<Integer, Target> answers = new LinkedHashMap<>();
    List<String> notRead = new ArrayList<>();
    Map<Fact, Integer> facts = new LinkedHashMap<>();
    for (int i = 0; i < heading.size(); i++) {
      if (heading.isEmpty(i) && map(heading, i).isEmpty()) {
        continue;
      }
      ColumnUse use = use(kind, heading, i);
      if (use instanceof Answers known) {
        answers.put(i, known.target());
      } else if (use instanceof Unknown unknown) {
        reportUnknown(kind, unknown.name(), i, heading, notRead);
      } else if (use instanceof Fact fact) {
        addFact(fact, kind, i, heading, who, facts, notRead);
      }
    }
    if (who.isEmpty()) {
      missing("student", heading, EXPECTED, lookup);
      return Optional.empty();
    }
    Map<Integer, Target> known =
        answers.isEmpty() ? inOrder(kind, heading) : checked(counted(kind, answers), heading);
    if (known.isEmpty()) {
      reportNoAnswers(heading);
      return Optional.empty();
    }
    return Optional.of(new RowLayout(kind, heading, lookup, columns(who, known, facts, notRead)));
  }

  /** Without a word, everybody would be absent. */
  private void reportNoAnswers(Heading heading) {
    lookup
        .problems()
        .error(
            heading.place(0),
            "no column that names a question",
            "headings such as "
                + lookup.questions().names().stream().limit(3).collect(Collectors.joining(", "))
                + ", or by the number on the sheet: Question 1",
            "Without one nothing in this file can be graded; say which column it is with --map"
                + " 'HEADING="
                + lookup.questions().names().get(0)
                + "'.");
  }

  private static RowLayout.Columns columns(
      Who who, Map<Integer, Target> answers, Map<Fact, Integer> facts, List<String> notRead) {
    Map<Integer, Target> named = new LinkedHashMap<>(answers);
    named.values().removeIf(target -> !(target instanceof Target.Named));
    Map<Integer, Target> numbered = new LinkedHashMap<>(answers);
    numbered.values().removeIf(target -> target instanceof Target.Named);
    return new RowLayout.Columns(
        who,
        named,
        numbered,
        column(facts, Fact.TIME),
        column(facts, Fact.ATTEMPT),
        column(facts, Fact.STATE),
        notRead);
  }

  private static OptionalInt column(Map<Fact, Integer> facts, Fact fact) {
    Integer column = facts.get(fact);
    return column == null ? OptionalInt.empty() : OptionalInt.of(column);
  }

  private void addFact(
      Fact fact,
      LayoutKind kind,
      int column,
      Heading heading,
      Who who,
      Map<Fact, Integer> facts,
      List<String> notRead) {
    switch (fact) {
      case ID, EMAIL, NAME, FIRST_NAME, LAST_NAME -> addWho(fact, kind, column, heading, who);
      case TIME, ATTEMPT, STATE -> facts.putIfAbsent(fact, column);
      case NONE -> notRead.add(shown(heading.written(column)));
    }
  }

  /**
   * Canvas has an id of its own beside the school's, which might be another student's; and what a
   * teacher points at is surer than what was recognised.
   */
  private void addWho(Fact fact, LayoutKind kind, int column, Heading heading, Who who) {
    boolean isSchools =
        kind == LayoutKind.CANVAS && (heading.has("sis_id") || heading.has("sis id"));
    if (isSchools && Folding.heading(heading.written(column)).equals("id")) {
      return;
    }
    if (map(heading, column).isPresent()) {
      who.addFirst(fact, column);
    } else {
      who.add(fact, column);
    }
  }

  private ColumnUse use(LayoutKind kind, Heading heading, int column) {
    String written = heading.written(column);
    Optional<ColumnMap> told = map(heading, column);
    if (told.isPresent()) {
      String use = told.get().use();
      return ColumnUse.WORDS.contains(use)
          ? ColumnUse.fact(use)
          : names.find(use).<ColumnUse>map(Answers::new).orElse(new Unknown(use));
    }
    if (isScoreOfCanvas(kind, heading, column) || isAboutAnswerOfGoogle(kind, heading, column)) {
      return Fact.NONE;
    }
    Optional<String> ruled = ruled(kind, heading, column);
    if (ruled.isPresent()) {
      return ruled(ruled.get());
    }
    Optional<Fact> fact =
        KnownColumns.fact(kind, written).or(() -> KnownColumns.byPlace(kind, heading, column));
    if (KnownColumns.hasRule(kind)) {
      return fact.orElse(Fact.NONE);
    }
    Optional<Item> id = lookup.questions().named(written);
    if (id.isPresent()) {
      return new Answers(new Target.Named(id.get()));
    }
    return fact.<ColumnUse>map(f -> f)
        .or(() -> names.find(written).map(Answers::new))
        .orElseGet(() -> new Unknown(written));
  }

  /** Canvas puts the points after each answer, under a heading that is the most points. */
  private static boolean isScoreOfCanvas(LayoutKind kind, Heading heading, int column) {
    return kind == LayoutKind.CANVAS
        && column > 0
        && POINTS.matcher(heading.written(column)).matches();
  }

  /** Google's score and comment, in any language, stand behind the answer's own heading. */
  private static boolean isAboutAnswerOfGoogle(LayoutKind kind, Heading heading, int column) {
    Matcher about = ABOUT_ANSWER.matcher(heading.written(column));
    return kind == LayoutKind.GOOGLE
        && about.matches()
        && IntStream.range(0, column).anyMatch(i -> heading.written(i).equals(about.group(1)));
  }

  /** What of a heading names the question; in Canvas' new quizzes it is behind the item's type. */
  private static Optional<String> ruled(LayoutKind kind, Heading heading, int column) {
    Optional<String> ruled = KnownColumns.answers(kind, heading.written(column));
    boolean isNewQuiz =
        kind == LayoutKind.CANVAS
            && column > 0
            && heading.written(column - 1).equalsIgnoreCase("itemtype");
    return ruled.isEmpty() && isNewQuiz ? Optional.of(heading.written(column)) : ruled;
  }

  /**
   * Canvas' columns are headed by the questions' texts. Where none of them names a question, and
   * there are as many as the sheet asks for answers, they are counted.
   */
  private Map<Integer, Target> inOrder(LayoutKind kind, Heading heading) {
    List<Integer> columns =
        IntStream.range(0, heading.size())
            .filter(column -> ruled(kind, heading, column).isPresent())
            .boxed()
            .toList();
    Map<Integer, Target> counted = new LinkedHashMap<>();
    if (kind == LayoutKind.CANVAS && columns.size() == asked()) {
      columns.forEach(column -> counted.put(column, new Target.Counted(counted.size() + 1)));
    }
    return counted;
  }

  private int asked() {
    int asked = 0;
    for (int question : lookup.sitting().questions(0)) {
      asked += lookup.questions().items(question).size();
    }
    return asked;
  }

  /**
   * Gradescope's {@code 4.1: q04.depth} is part a of number 4, unless its text names a question.
   */
  private ColumnUse ruled(String named) {
    int colon = named.indexOf(": ");
    Optional<Target> byText =
        colon < 0 ? Optional.empty() : names.find(named.substring(colon + 2).strip());
    String number = colon < 0 ? named : named.substring(0, colon);
    int dot = number.indexOf('.');
    if (colon >= 0 && dot > 0) {
      OptionalInt part = WholeNumber.read(number.substring(dot + 1));
      number =
          number.substring(0, dot)
              + (part.isPresent() ? Character.toString('a' + part.getAsInt() - 1) : "");
    }
    String place = number;
    return byText
        .or(() -> names.find(place))
        .<ColumnUse>map(Answers::new)
        .orElseGet(() -> new Unknown(named));
  }

  /**
   * Where a system knows only numbers, and there are as many columns as the sheet asks for answers,
   * parts are counted too.
   */
  private Map<Integer, Target> counted(LayoutKind kind, Map<Integer, Target> answers) {
    int asked = asked();
    boolean onlyNumbers =
        answers.values().stream()
            .allMatch(t -> t instanceof Target.Numbered n && n.number().letter().isEmpty());
    boolean applies =
        kind.isNumbered()
            && onlyNumbers
            && answers.size() == asked
            && asked > lookup.sitting().questions(0).length;
    if (!applies) {
      return kind == LayoutKind.MOODLE ? whole(answers) : answers;
    }
    Map<Integer, Target> counted = new LinkedHashMap<>();
    answers.forEach(
        (column, target) ->
            counted.put(
                column, new Target.Counted(((Target.Numbered) target).number().position())));
    return counted;
  }

  /** A column of Moodle's holds what was written into all gaps of a question. */
  private static Map<Integer, Target> whole(Map<Integer, Target> answers) {
    Map<Integer, Target> whole = new LinkedHashMap<>();
    answers.forEach(
        (column, target) ->
            whole.put(
                column,
                target instanceof Target.Numbered numbered && numbered.number().letter().isEmpty()
                    ? new Target.Whole(numbered.number().position())
                    : target));
    return whole;
  }

  /** Without columns of what is on nobody's sheet. */
  private Map<Integer, Target> checked(Map<Integer, Target> answers, Heading heading) {
    Map<Integer, Target> checked = new LinkedHashMap<>();
    answers.forEach(
        (column, target) -> {
          if (!isOnASheet(target)) {
            reportNumber(target, column, heading);
            return;
          }
          if (checked.containsValue(target)) {
            reportSecond(target, column, heading);
          }
          checked.put(column, target);
        });
    return checked;
  }

  private void reportNumber(Target target, int column, Heading heading) {
    if (target instanceof Target.Numbered numbered) {
      lookup.wrongNumber(numbered.number(), 0, heading.row(), column);
    } else if (target instanceof Target.Whole whole) {
      lookup.wrongNumber(new SheetNumber(whole.position(), ""), 0, heading.row(), column);
    }
  }

  /** A form whose sections ask different students the same has a column in each of them. */
  private void reportSecond(Target target, int column, Heading heading) {
    String written = heading.written(column);
    lookup
        .problems()
        .warning(
            heading.place(column),
            "a second column '"
                + shown(written)
                + "'"
                + (written.equals(target.toString()) ? "" : " for " + target),
            "one",
            "Of each student the one counts that is filled in, the first where several are.");
  }

  /** A number that nobody has is reported once, where the column is named. */
  private boolean isOnASheet(Target target) {
    if (target instanceof Target.Named) {
      return true;
    }
    for (int who = 0; who < lookup.sitting().size(); who++) {
      if (target.item(who, lookup.sitting(), lookup.questions()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void reportUnknown(
      LayoutKind kind, String name, int column, Heading heading, List<String> notRead) {
    Questions questions = lookup.questions();
    Optional<Integer> question =
        questions.find(name.toLowerCase(Locale.ROOT)).or(() -> questions.find(name));
    if (question.isPresent() && questions.hasParts(question.get())) {
      lookup
          .problems()
          .error(
              heading.place(column),
              "the column '" + name + "' of a question with parts",
              "a column for each: " + questions.namesOf(question.get()),
              "This one is not read.");
    } else if (kind == LayoutKind.WIDE) {
      lookup
          .problems()
          .error(
              heading.place(column),
              "unknown question '" + shown(name) + "'",
              Lookup.listed(questions.names(), "questions and parts"),
              (lookup.problems().suggestion(name, questions.names()) + " This column is not read.")
                  .strip());
    } else {
      notRead.add(shown(name));
    }
  }
}
