package org.tentamen.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;
import org.tentamen.diagnostic.Source;
import org.tentamen.formula.Rational;

/**
 * Reads a quiz in QTI 1.2 as Canvas exports it: its metadata say what type a question is.
 *
 * @see <a href="https://www.imsglobal.org/question/qtiv1p2/imsqti_asi_infov1p2.html">QTI 1.2</a>
 */
final class CanvasQuiz {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Map<String, byte[]> pictures;
  private final QuizItems items = new QuizItems();

  private CanvasQuiz(Map<String, byte[]> pictures) {
    this.pictures = pictures;
  }

  /**
   * The questions of a file.
   *
   * @param pictures those of its package, by name
   */
  static List<QuizItem> read(Source source, Map<String, byte[]> pictures) {
    CanvasQuiz quiz = new CanvasQuiz(pictures);
    XmlElement root = XmlText.whole(source);
    for (XmlElement assessment : root.children()) {
      List<String> title = new ArrayList<>();
      if (!assessment.attribute("title").isBlank()) {
        title.add(assessment.attribute("title"));
      }
      quiz.section(assessment, title);
    }
    return quiz.items.all();
  }

  private void section(XmlElement section, List<String> category) {
    for (XmlElement child : section.children()) {
      if (child.name().equals("item")) {
        items.add(new Reader(child, category).item());
      } else if (child.name().equals("section")) {
        List<String> below = new ArrayList<>(category);
        if (!child.attribute("title").isBlank()) {
          below.add(child.attribute("title"));
        }
        section(child, below);
      }
    }
  }

  /** Reads one question. */
  private final class Reader {
    private final XmlElement item;
    private final List<String> category;
    private final Map<String, String> metadata = new HashMap<>();
    private final Map<String, Rich> feedback = new HashMap<>();
    private final List<XmlElement> conditions;
    private final List<String> unsaid = new ArrayList<>();

    Reader(XmlElement item, List<String> category) {
      this.item = item;
      this.category = category;
      for (XmlElement field : item.below("qtimetadatafield")) {
        metadata.put(field.textOf("fieldlabel"), field.textOf("fieldentry"));
      }
      for (XmlElement said : item.children("itemfeedback")) {
        feedback.put(said.attribute("ident"), text(said));
      }
      this.conditions = item.below("respcondition");
    }

    QuizItem item() {
      Optional<XmlElement> presentation = item.child("presentation");
      Rich text = presentation.flatMap(p -> p.child("material")).map(this::text).orElse(Rich.NONE);
      QuizBody body = presentation.map(this::body).orElse(new QuizBody.LeftOut("no presentation"));
      if (body instanceof QuizBody.Gaps gaps) {
        text = text.with(withMarks(text.source(), presentation.orElseThrow(), gaps.gaps().size()));
      }
      if (!feedback.getOrDefault("general_incorrect_fb", Rich.NONE).isEmpty()) {
        unsaid.add("feedback on any other response is left out");
      }
      Rich solution =
          feedback.getOrDefault("general_fb", feedback.getOrDefault("correct_fb", Rich.NONE));
      return new QuizItem(
          item.place(),
          new QuizItem.Naming(
              item.attribute("title").equals("Question") ? "" : item.attribute("title"),
              Optional.empty(),
              category,
              List.of()),
          text,
          new QuizItem.Around(solution, List.of(), points(), Optional.empty(), unsaid),
          body);
    }

    private Rich text(XmlElement within) {
      List<XmlElement> texts = within.below("mattext");
      if (texts.isEmpty()) {
        return Rich.NONE;
      }
      XmlElement first = texts.get(0);
      String source = first.children().isEmpty() ? first.text() : first.inside();
      boolean html = first.attribute("texttype").equals("text/html");
      return new Rich(
          source.strip(), html ? Rich.Markup.HTML : Rich.Markup.PLAIN, html ? pictures : Map.of());
    }

    private QuizBody body(XmlElement presentation) {
      String type = metadata.getOrDefault("question_type", "");
      return switch (type) {
        case "multiple_choice_question", "true_false_question" ->
            picks(presentation, QuizBody.Picking.ONE);
        case "multiple_answers_question" -> picks(presentation, QuizBody.Picking.SEVERAL);
        case "short_answer_question" -> words("");
        case "numerical_question" -> numbers();
        case "matching_question" -> pairs(presentation);
        case "essay_question" -> new QuizBody.Essay(Rich.NONE);
        case "fill_in_multiple_blanks_question", "multiple_dropdowns_question" ->
            blanks(presentation);
        case "text_only_question" ->
            new QuizBody.LeftOut("a text asks nothing; put it into a question's");
        case "" ->
            new QuizBody.LeftOut("QTI 1.2 that does not say, as Canvas does, what type it is");
        default -> new QuizBody.LeftOut("a bank has no questions of the type '" + type + "'");
      };
    }

    /** The identifiers that earn something, with their share. */
    private Map<String, Rational> earning(String response) {
      Map<String, Rational> earning = new LinkedHashMap<>();
      for (XmlElement condition : conditions) {
        Optional<Rational> share =
            condition.children("setvar").stream()
                .findFirst()
                .flatMap(s -> Shares.percent(s.text()))
                .filter(s -> s.signum() > 0);
        List<XmlElement> all = condition.below("varequal");
        List<XmlElement> not =
            condition.below("not").stream().flatMap(n -> n.below("varequal").stream()).toList();
        for (XmlElement equal : all) {
          boolean own = response.isEmpty() || equal.attribute("respident").equals(response);
          if (share.isPresent() && own && !not.contains(equal)) {
            earning.putIfAbsent(equal.text().strip(), share.get());
          }
        }
      }
      return earning;
    }

    private QuizBody picks(XmlElement presentation, QuizBody.Picking picking) {
      Map<String, Rational> earning = earning("");
      List<QuizBody.Pick> options = new ArrayList<>();
      for (XmlElement label : presentation.below("response_label")) {
        String id = label.attribute("ident");
        Rational share = earning.getOrDefault(id, Rational.ZERO);
        options.add(
            new QuizBody.Pick(text(label), share, feedback.getOrDefault(id + "_fb", Rich.NONE)));
      }
      return new QuizBody.Picks(
          picking == QuizBody.Picking.SEVERAL ? shared(options) : options, picking);
    }

    /** Canvas gives each right pick a share, and takes as much for a wrong one. */
    private static List<QuizBody.Pick> shared(List<QuizBody.Pick> options) {
      long right = options.stream().filter(o -> o.share().signum() > 0).count();
      if (right == 0) {
        return options;
      }
      Rational each = Rational.of(1, right);
      return options.stream()
          .map(
              o ->
                  new QuizBody.Pick(
                      o.text(), o.share().signum() > 0 ? each : each.negated(), o.feedback()))
          .toList();
    }

    private QuizBody words(String response) {
      List<QuizBody.WordAnswer> answers = new ArrayList<>();
      earning(response)
          .keySet()
          .forEach(
              text ->
                  answers.add(
                      new QuizBody.WordAnswer(text.replace("*", "\\*"), Rational.ONE, Rich.NONE)));
      return new QuizBody.Words(answers, false);
    }

    private QuizBody numbers() {
      List<QuizBody.NumberAnswer> answers = new ArrayList<>();
      for (XmlElement condition : conditions) {
        boolean earns =
            condition.children("setvar").stream()
                .anyMatch(s -> Shares.percent(s.text()).filter(p -> p.signum() > 0).isPresent());
        if (!earns) {
          continue;
        }
        Optional<BigDecimal> least = bound(condition, "vargte").or(() -> bound(condition, "vargt"));
        Optional<BigDecimal> most = bound(condition, "varlte").or(() -> bound(condition, "varlt"));
        Optional<BigDecimal> exact = bound(condition, "varequal");
        Optional<BigDecimal> middle =
            exact.or(() -> least.flatMap(a -> most.map(b -> a.add(b).multiply(HALF))));
        if (middle.isEmpty()) {
          return new QuizBody.LeftOut("a number whose bounds are not said");
        }
        BigDecimal half =
            least.isPresent() && most.isPresent()
                ? most.get().subtract(least.get()).abs().multiply(HALF)
                : BigDecimal.ZERO;
        answers.add(new QuizBody.NumberAnswer(middle, half, Rational.ONE, Rich.NONE));
      }
      return new QuizBody.Numbers(answers, Optional.empty());
    }

    private static Optional<BigDecimal> bound(XmlElement condition, String name) {
      return condition.below(name).stream().findFirst().flatMap(b -> Shares.decimal(b.text()));
    }

    private QuizBody pairs(XmlElement presentation) {
      List<QuizBody.Pair> pairs = new ArrayList<>();
      Map<String, Rich> options = new LinkedHashMap<>();
      List<String> used = new ArrayList<>();
      for (XmlElement response : presentation.children("response_lid")) {
        for (XmlElement label : response.below("response_label")) {
          options.putIfAbsent(label.attribute("ident"), text(label));
        }
        String right =
            earning(response.attribute("ident")).keySet().stream().findFirst().orElse("");
        Rich option = options.get(right);
        if (option == null) {
          return new QuizBody.LeftOut("an item without a right option");
        }
        used.add(right);
        Rich item = response.child("material").map(this::text).orElse(Rich.NONE);
        pairs.add(new QuizBody.Pair(item, option));
      }
      List<Rich> spare = new ArrayList<>();
      options.forEach(
          (id, option) -> {
            if (!used.contains(id)) {
              spare.add(option);
            }
          });
      return new QuizBody.Pairs(pairs, spare, QuizBody.Earning.EACH);
    }

    private QuizBody blanks(XmlElement presentation) {
      boolean menus = metadata.get("question_type").equals("multiple_dropdowns_question");
      List<QuizBody.Gap> gaps = new ArrayList<>();
      for (XmlElement response : presentation.children("response_lid")) {
        Map<String, Rational> earning = earning(response.attribute("ident"));
        List<QuizBody.Pick> picks = new ArrayList<>();
        List<QuizBody.WordAnswer> words = new ArrayList<>();
        for (XmlElement label : response.below("response_label")) {
          boolean right = earning.containsKey(label.attribute("ident"));
          Rich said = text(label);
          picks.add(new QuizBody.Pick(said, right ? Rational.ONE : Rational.ZERO, Rich.NONE));
          if (right) {
            words.add(
                new QuizBody.WordAnswer(
                    HtmlText.words(said).replace("*", "\\*"), Rational.ONE, Rich.NONE));
          }
        }
        gaps.add(
            new QuizBody.Gap(
                Rational.ONE,
                menus
                    ? new QuizBody.Picks(picks, QuizBody.Picking.ONE)
                    : new QuizBody.Words(words, false)));
      }
      return gaps.isEmpty() ? new QuizBody.LeftOut("no blanks") : new QuizBody.Gaps(weighted(gaps));
    }

    /** Blanks share the points alike; thirds and the like stay a point each. */
    private List<QuizBody.Gap> weighted(List<QuizBody.Gap> gaps) {
      Rational each = points().orElse(Rational.ONE).over(Rational.of(gaps.size()));
      if (each.signum() <= 0 || !each.times(Rational.of(100)).isWhole()) {
        unsaid.add("each blank is worth a point");
        return gaps;
      }
      return gaps.stream().map(gap -> new QuizBody.Gap(each, gap.field())).toList();
    }

    private Optional<Rational> points() {
      return Shares.decimal(metadata.getOrDefault("points_possible", "")).map(Rational::of);
    }

    /** Canvas writes a blank as its name in brackets; its response is called after it. */
    private String withMarks(String html, XmlElement presentation, int count) {
      String marked = html;
      List<XmlElement> responses = presentation.children("response_lid");
      for (int i = 0; i < count; i++) {
        String name =
            responses.get(i).child("material").map(m -> HtmlText.words(text(m))).orElse("");
        String sign = "[" + name + "]";
        int at = marked.indexOf(Parser.unescapeEntities(sign, false));
        marked =
            at < 0
                ? marked + " " + QuizBody.Gaps.mark(i)
                : marked.substring(0, at)
                    + QuizBody.Gaps.mark(i)
                    + marked.substring(at + sign.length());
      }
      return marked;
    }
  }
}
