package org.tentamen.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;
import org.tentamen.formula.Rational;

/**
 * Reads Moodle XML, as Moodle's own export writes it.
 *
 * @see <a href="https://docs.moodle.org/en/Moodle_XML_format">Moodle XML format</a>
 */
final class MoodleXml {

  /** What Moodle takes off for each further try where nobody says otherwise. */
  private static final Rational USUAL_PENALTY = Rational.of(1, 3);

  private final QuizItems items = new QuizItems();
  private List<String> category = List.of();

  private MoodleXml() {}

  /**
   * The questions of a file.
   *
   * @throws InvalidInputException if it is no Moodle XML
   */
  static List<QuizItem> read(Source source) {
    MoodleXml quiz = new MoodleXml();
    XmlText.read(source, quiz::take);
    return quiz.items.all();
  }

  private void take(XmlElement root, XmlElement element) {
    if (!root.name().equals("quiz")) {
      throw InvalidInputException.at(
          root.place(),
          "XML whose outermost element is <" + root.name() + ">",
          "<quiz>, as Moodle exports it",
          "In Moodle: Question bank, Export, Moodle XML format.");
    }
    if (!element.name().equals("question")) {
      return;
    }
    if (element.attribute("type").equals("category")) {
      category = category(element.child("category").map(c -> c.textOf("text")).orElse(""));
    } else {
      items.add(new Reader(element).item());
    }
  }

  /** The names of a path such as {@code $course$/top/A/B}; a doubled slash is one in a name. */
  static List<String> category(String path) {
    List<String> names = new ArrayList<>();
    for (String name : path.replace("//", "\0").split("/")) {
      String plain = name.replace('\0', '/').strip();
      boolean context = names.isEmpty() && plain.matches("\\$[a-z]+[0-9]*\\$|top|Top");
      if (!plain.isEmpty() && !context) {
        names.add(plain);
      }
    }
    return names;
  }

  /** Reads one question. */
  private final class Reader {
    private final XmlElement question;
    private final List<String> unsaid = new ArrayList<>();

    Reader(XmlElement question) {
      this.question = question;
    }

    QuizItem item() {
      QuizBody body = body();
      Rich text = rich(question.child("questiontext"));
      if (body instanceof QuizBody.Gaps) {
        boolean cloze = !question.attribute("type").matches("gapselect|ddwtos");
        ClozeGaps.Found found = cloze ? ClozeGaps.find(text) : WordGaps.find(text, choices());
        text = found.text();
        body = found.body();
      }
      List<Rich> hints =
          question.children("hint").stream()
              .map(h -> rich(Optional.of(h)))
              .filter(h -> !h.isEmpty())
              .toList();
      QuizItem.Around around =
          new QuizItem.Around(
              rich(question.child("generalfeedback")), hints, mark(), penalty(), unsaid);
      return new QuizItem(question.place(), naming(), text, around, body);
    }

    private QuizItem.Naming naming() {
      List<String> tags =
          question.child("tags").map(t -> t.children("tag")).orElse(List.of()).stream()
              .map(t -> t.textOf("text"))
              .filter(t -> !t.isEmpty())
              .toList();
      String id = question.textOf("idnumber");
      return new QuizItem.Naming(
          HtmlText.words(rich(question.child("name"))),
          Optional.of(id).filter(i -> !i.isEmpty()),
          category,
          tags);
    }

    private Optional<Rational> mark() {
      return Shares.decimal(question.textOf("defaultgrade")).map(Rational::of);
    }

    /** The penalty that was chosen: true/false questions always have 1, essays 0. */
    private Optional<Rational> penalty() {
      if (List.of("truefalse", "essay").contains(question.attribute("type"))) {
        return Optional.empty();
      }
      return Shares.decimal(question.textOf("penalty"))
          .map(Rational::of)
          .filter(p -> Math.abs(p.toDouble() - USUAL_PENALTY.toDouble()) > 0.0001)
          .filter(p -> p.signum() >= 0 && p.compareTo(Rational.ONE) <= 0);
    }

    private QuizBody body() {
      String type = question.attribute("type").toLowerCase(Locale.ROOT);
      noticeCombinedFeedback();
      return switch (type) {
        case "numerical" -> numbers();
        case "shortanswer" -> words();
        case "multichoice" -> picks();
        case "truefalse" -> trueOrFalse();
        case "matching" -> pairs();
        case "essay" -> essay();
        case "cloze", "multianswer", "gapselect", "ddwtos" -> new QuizBody.Gaps(List.of());
        case "calculated", "calculatedsimple" -> calculated();
        case "calculatedmulti" -> new QuizBody.CalculatedPicks(picks(), ranges());
        case "description" ->
            new QuizBody.LeftOut("a description asks nothing; put its text into a question's");
        default -> new QuizBody.LeftOut("a bank has no questions of the type '" + type + "'");
      };
    }

    /** Texts for right, partly right and wrong responses, unless they are Moodle's own. */
    private void noticeCombinedFeedback() {
      for (String name :
          List.of("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")) {
        String words =
            question.child(name).map(f -> HtmlText.words(rich(Optional.of(f)))).orElse("");
        boolean own =
            !words.isEmpty() && !words.matches("Your answer is (partially )?(in)?correct\\.");
        if (own && !unsaid.contains(COMBINED)) {
          unsaid.add(COMBINED);
        }
      }
    }

    private static final String COMBINED =
        "feedback on right, partly right and wrong responses as a whole is left out";

    private QuizBody numbers() {
      List<QuizBody.NumberAnswer> answers = new ArrayList<>();
      for (XmlElement answer : question.children("answer")) {
        Optional<Rational> share = Shares.percent(answer.attribute("fraction"));
        String text = answer.textOf("text");
        Optional<BigDecimal> value = Shares.decimal(text);
        String tolerance = answer.textOf("tolerance");
        Optional<BigDecimal> off =
            tolerance.isEmpty() ? Optional.of(BigDecimal.ZERO) : Shares.decimal(tolerance);
        if (share.isEmpty() || off.isEmpty() || value.isEmpty() && !text.equals("*")) {
          return new QuizBody.LeftOut(
              "'"
                  + text
                  + "' ± '"
                  + tolerance
                  + "' at '"
                  + answer.attribute("fraction")
                  + "' percent is no number that Moodle and a bank read alike");
        }
        answers.add(
            new QuizBody.NumberAnswer(value, off.get().abs(), share.get(), feedback(answer)));
      }
      return new QuizBody.Numbers(answers, unit());
    }

    /**
     * The unit: Moodle's {@code showunits} 3 is none, {@code unitgradingtype} 0 is one that costs
     * nothing.
     */
    private Optional<QuizBody.Unit> unit() {
      List<XmlElement> units =
          question.child("units").map(u -> u.children("unit")).orElse(List.of());
      boolean shown = !question.textOf("showunits").equals("3");
      Optional<XmlElement> main =
          units.stream()
              .filter(
                  u ->
                      Shares.decimal(u.textOf("multiplier"))
                          .filter(m -> m.compareTo(BigDecimal.ONE) == 0)
                          .isPresent())
              .findFirst();
      if (main.isEmpty() || !shown) {
        return Optional.empty();
      }
      if (units.size() > 1) {
        unsaid.add("of several units one is kept; others of its quantity are converted");
      }
      boolean graded = question.textOf("unitgradingtype").matches("[12]");
      if (question.textOf("unitgradingtype").equals("2")) {
        unsaid.add("a wrong unit costs a share of what was earned, not of the mark");
      }
      Rational penalty =
          graded
              ? Shares.decimal(question.textOf("unitpenalty"))
                  .map(Rational::of)
                  .orElse(Rational.of(1, 10))
              : Rational.ZERO;
      return Optional.of(new QuizBody.Unit(main.get().textOf("unit_name"), penalty))
          .filter(u -> !u.name().isEmpty());
    }

    private QuizBody words() {
      List<QuizBody.WordAnswer> answers = new ArrayList<>();
      for (XmlElement answer : question.children("answer")) {
        Optional<Rational> share = Shares.percent(answer.attribute("fraction"));
        if (share.isEmpty()) {
          return noShare(answer);
        }
        answers.add(new QuizBody.WordAnswer(answer.textOf("text"), share.get(), feedback(answer)));
      }
      return new QuizBody.Words(answers, question.textOf("usecase").equals("1"));
    }

    private static QuizBody noShare(XmlElement answer) {
      return new QuizBody.LeftOut(
          "the share '" + answer.attribute("fraction") + "' of an answer is no number");
    }

    private QuizBody.Picks picks() {
      List<QuizBody.Pick> options = new ArrayList<>();
      for (XmlElement answer : question.children("answer")) {
        Rational share = Shares.percent(answer.attribute("fraction")).orElse(Rational.ZERO);
        Rich option = rich(Optional.of(answer));
        // Moodle keeps no option without a text.
        if (!option.isEmpty()) {
          options.add(new QuizBody.Pick(option, share, feedback(answer)));
        }
      }
      boolean one = !question.textOf("single").matches("false|0");
      return new QuizBody.Picks(options, one ? QuizBody.Picking.ONE : QuizBody.Picking.SEVERAL);
    }

    private QuizBody trueOrFalse() {
      Map<String, QuizBody.Pick> picks = new HashMap<>();
      for (XmlElement answer : question.children("answer")) {
        boolean isTrue = answer.textOf("text").equalsIgnoreCase("true");
        Rational share = Shares.percent(answer.attribute("fraction")).orElse(Rational.ZERO);
        String word = isTrue ? "True" : "False";
        picks.put(word, new QuizBody.Pick(Rich.plain(word), share, feedback(answer)));
      }
      List<QuizBody.Pick> both = new ArrayList<>();
      for (String word : List.of("True", "False")) {
        both.add(
            picks.getOrDefault(
                word, new QuizBody.Pick(Rich.plain(word), Rational.ZERO, Rich.NONE)));
      }
      return new QuizBody.Picks(both, QuizBody.Picking.ONE);
    }

    private QuizBody pairs() {
      List<QuizBody.Pair> pairs = new ArrayList<>();
      List<Rich> spare = new ArrayList<>();
      for (XmlElement pair : question.children("subquestion")) {
        Rich item = rich(Optional.of(pair));
        Rich option = Rich.html(pair.child("answer").map(a -> a.textOf("text")).orElse(""));
        if (item.isEmpty()) {
          spare.add(option);
        } else {
          pairs.add(new QuizBody.Pair(item, option));
        }
      }
      return new QuizBody.Pairs(pairs, spare, QuizBody.Earning.EACH);
    }

    /** The words for gaps: of a menu, or to be dragged. */
    private List<WordGaps.Choice> choices() {
      List<WordGaps.Choice> choices = new ArrayList<>();
      for (XmlElement box : question.children()) {
        if (List.of("selectoption", "dragbox").contains(box.name())) {
          choices.add(new WordGaps.Choice(box.textOf("text"), box.textOf("group")));
        }
      }
      return choices;
    }

    private QuizBody essay() {
      if (!rich(question.child("responsetemplate")).isEmpty()) {
        unsaid.add("the template of the response is left out");
      }
      if (question.textOf("attachments").matches("-?[1-9]\\d*")) {
        unsaid.add("files cannot be handed in");
      }
      return new QuizBody.Essay(rich(question.child("graderinfo")));
    }

    private QuizBody calculated() {
      List<QuizBody.CalculatedAnswer> answers = new ArrayList<>();
      for (XmlElement answer : question.children("answer")) {
        Optional<Rational> share = Shares.percent(answer.attribute("fraction"));
        Optional<BigDecimal> tolerance = Shares.decimal(answer.textOf("tolerance"));
        if (share.isEmpty() || tolerance.isEmpty()) {
          return noShare(answer);
        }
        boolean decimals = answer.textOf("correctanswerformat").equals("1");
        String length = answer.textOf("correctanswerlength");
        answers.add(
            new QuizBody.CalculatedAnswer(
                answer.textOf("text"),
                tolerance.get().abs(),
                measure(answer.textOf("tolerancetype")),
                decimals && length.matches("\\d") ? Integer.parseInt(length) : -1,
                share.get(),
                feedback(answer)));
      }
      return new QuizBody.Calculated(answers, unit(), ranges());
    }

    private QuizBody.Measure measure(String type) {
      return switch (type) {
        case "2", "nominal" -> QuizBody.Measure.ABSOLUTE;
        case "3", "geometric" -> QuizBody.Measure.GEOMETRIC;
        default -> QuizBody.Measure.RELATIVE;
      };
    }

    private Map<String, QuizBody.Range> ranges() {
      Map<String, QuizBody.Range> ranges = new LinkedHashMap<>();
      for (XmlElement dataset : question.below("dataset_definition")) {
        String name = dataset.child("name").map(n -> n.textOf("text")).orElse("");
        Optional<BigDecimal> from = number(dataset, "minimum");
        Optional<BigDecimal> to = number(dataset, "maximum");
        String decimals = dataset.child("decimals").map(d -> d.textOf("text")).orElse("1");
        if (from.isPresent() && to.isPresent() && !name.isEmpty()) {
          String how = dataset.child("distribution").map(d -> d.textOf("text")).orElse("uniform");
          int digits = decimals.matches("\\d") ? Integer.parseInt(decimals) : 1;
          ranges.put(name, new QuizBody.Range(from.get(), to.get(), digits, how));
        }
      }
      return ranges;
    }

    private static Optional<BigDecimal> number(XmlElement dataset, String name) {
      return dataset.child(name).flatMap(n -> Shares.decimal(n.textOf("text")));
    }

    private Rich feedback(XmlElement answer) {
      return rich(answer.child("feedback"));
    }

    private Rich rich(Optional<XmlElement> field) {
      if (field.isEmpty()) {
        return Rich.NONE;
      }
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (XmlElement file : field.get().children("file")) {
        String path = (file.attribute("path") + "/" + file.attribute("name")).replaceAll("^/+", "");
        EmbeddedFile.base64(file.text()).ifPresent(b -> files.put(path.replace("//", "/"), b));
      }
      String text = field.get().child("text").map(MoodleXml::characters).orElse("");
      return new Rich(
          text.strip(), markup(field.get().attribute("format")), EmbeddedFile.byEnds(files));
    }

    private static Rich.Markup markup(String format) {
      return switch (format) {
        case "moodle_auto_format" -> Rich.Markup.AUTOMATIC;
        case "plain_text" -> Rich.Markup.PLAIN;
        case "markdown" -> Rich.Markup.MARKDOWN;
        default -> Rich.Markup.HTML;
      };
    }
  }

  /** The text of an element; HTML that stands in it without CDATA is taken as it is meant. */
  private static String characters(XmlElement text) {
    return text.children().isEmpty() ? text.text() : text.inside();
  }
}
