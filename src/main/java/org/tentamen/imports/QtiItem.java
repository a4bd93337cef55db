package org.tentamen.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.Source;
import org.tentamen.formula.Rational;

/**
 * Reads an item of QTI 2.1, 2.2 or 3.0: its interactions, the right responses, and of the response
 * processing the rules that compare one response with numbers or texts.
 *
 * @see <a href="https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html">QTI 2.1</a>
 * @see <a href="https://www.imsglobal.org/spec/qti/v3p0/impl">QTI 3.0</a>
 */
final class QtiItem {

  private static final Pattern HYPHEN = Pattern.compile("-([a-z])");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final XmlElement item;
  private final String folder;
  private final Map<String, byte[]> pictures;
  private final Map<String, XmlElement> declarations = new HashMap<>();
  private final Map<String, Rich> remarks = new HashMap<>();
  private final List<QuizBody.Gap> gaps = new ArrayList<>();
  private final List<Optional<Rational>> weights = new ArrayList<>();
  private final List<String> unsaid = new ArrayList<>();
  private final QtiMarking marking;
  private String refused = "";
  private boolean isInline;

  private QtiItem(XmlElement item, String folder, Map<String, byte[]> pictures) {
    this.item = item;
    this.folder = folder;
    this.pictures = pictures;
    for (XmlElement declaration : item.below("responseDeclaration")) {
      declarations.put(declaration.attribute("identifier"), declaration);
    }
    for (XmlElement remark : item.below("modalFeedback")) {
      remarks.put(remark.attribute("identifier"), html(inside(remark)));
    }
    this.marking = new QtiMarking(item, remarks);
  }

  /**
   * The question of a file.
   *
   * @param folder where the file stands in its package, {@code items/}; empty at the top
   * @param pictures those of its package, by path and the ends of paths
   */
  static QuizItem read(Source source, String folder, Map<String, byte[]> pictures) {
    XmlElement item = XmlText.whole(source).renamed(QtiItem::plain);
    return new QtiItem(item, folder, pictures).item();
  }

  /** Names of QTI 3.0 as those of QTI 2: {@code qti-simple-choice} is {@code simpleChoice}. */
  private static String plain(String name) {
    String old = name.startsWith("qti-") ? name.substring(4) : name;
    boolean hyphens = old.indexOf('-') > 0 && !old.startsWith("data-") && !old.startsWith("aria-");
    return hyphens
        ? HYPHEN.matcher(old).replaceAll(m -> m.group(1).toUpperCase(java.util.Locale.ROOT))
        : old;
  }

  private Rich html(String source) {
    return new Rich(source.strip(), Rich.Markup.HTML, pictures);
  }

  private QuizItem item() {
    String text = item.child("itemBody").map(b -> b.inside(this::interaction)).orElse("");
    Rich words = html(text);
    QuizBody body = new QuizBody.Gaps(gaps.size() > 1 ? weighed() : gaps);
    if (!item.below("templateDeclaration").isEmpty()) {
      body = new QuizBody.LeftOut("an item that draws its values, of which a bank knows no ranges");
    } else if (!refused.isEmpty()) {
      body = new QuizBody.LeftOut(refused);
    } else if (gaps.isEmpty()) {
      body = new QuizBody.LeftOut("an item without an interaction that a bank has");
    } else if (gaps.size() == 1 && isInline) {
      // Its place in the sentence is part of the question.
      Rational mark = mark().orElse(Rational.ONE);
      body = new QuizBody.Gaps(List.of(new QuizBody.Gap(mark, gaps.get(0).field())));
    } else if (gaps.size() == 1) {
      body = gaps.get(0).field();
      words = html(text.replace(QuizBody.Gaps.mark(0), ""));
    }
    if (marking.remarksOnOthers()) {
      unsaid.add("feedback on any other response is left out");
    }
    Rich solution = remarks.getOrDefault("SHOWN", Rich.NONE);
    return new QuizItem(
        item.place(),
        new QuizItem.Naming(item.attribute("title"), Optional.empty(), List.of(), List.of()),
        words,
        new QuizItem.Around(solution, List.of(), mark(), Optional.empty(), unsaid),
        body);
  }

  /**
   * The gaps with their weights: what no rule rewards where others are rewarded earns nothing; what
   * is no decimal of two places becomes whole numbers in the same proportion.
   */
  private List<QuizBody.Gap> weighed() {
    if (weights.stream().allMatch(Optional::isEmpty)) {
      return gaps;
    }
    List<Rational> shares =
        weights.stream().map(w -> w.map(Shares::near).orElse(Rational.ZERO)).toList();
    boolean brief = shares.stream().allMatch(s -> s.times(Rational.of(100)).isWhole());
    Rational scale = Rational.ONE;
    for (Rational share : shares) {
      Rational scaled = share.times(scale);
      for (int by = 2; !brief && by <= 9 && !scaled.isWhole(); by++) {
        boolean whole = scaled.times(Rational.of(by)).isWhole();
        scale = whole ? scale.times(Rational.of(by)) : scale;
        scaled = share.times(scale);
      }
    }
    List<QuizBody.Gap> weighed = new ArrayList<>();
    for (int i = 0; i < gaps.size(); i++) {
      weighed.add(new QuizBody.Gap(shares.get(i).times(scale), gaps.get(i).field()));
    }
    if (!scale.equals(Rational.ONE)) {
      unsaid.add("points are whole numbers in the same proportion");
    }
    return weighed;
  }

  private Optional<Rational> mark() {
    return item.children("outcomeDeclaration").stream()
        .filter(o -> o.attribute("identifier").equals("SCORE"))
        .findFirst()
        .flatMap(o -> Shares.decimal(o.attribute("normalMaximum")))
        .map(Rational::of)
        .filter(m -> m.signum() > 0)
        .or(() -> gaps.size() == 1 ? Optional.of(gaps.get(0).weight()) : Optional.empty());
  }

  /** What stands in the text for an element; empty where it is HTML. */
  private Optional<String> interaction(XmlElement element) {
    String name = element.name();
    if (name.equals("rubricBlock")) {
      return Optional.of("");
    }
    if (!name.endsWith("Interaction")) {
      return markup(element);
    }
    XmlElement declaration = declarations.get(element.attribute("responseIdentifier"));
    Optional<QuizBody> field = Optional.empty();
    Optional<Rational> weight = Optional.empty();
    if (declaration != null && name.equals("extendedTextInteraction")) {
      field = Optional.of(essay());
    } else if (declaration != null && KNOWN.contains(name)) {
      QtiMarking.Of known = marking(declaration);
      weight = known.most();
      field =
          switch (name) {
            case "textEntryInteraction" -> typed(declaration, known);
            case "matchInteraction" -> Optional.of(pairs(element, declaration, known));
            default -> Optional.of(picks(element, declaration, known));
          };
    }
    if (field.isEmpty()) {
      refused = "a bank has nothing like <" + name + ">";
      return Optional.of("");
    }
    isInline = name.matches("textEntryInteraction|inlineChoiceInteraction");
    String prompt = element.child("prompt").map(p -> "<p>" + inside(p) + "</p>").orElse("");
    weights.add(weight);
    gaps.add(new QuizBody.Gap(weight.orElse(Rational.ONE), field.get()));
    return Optional.of(prompt + QuizBody.Gaps.mark(gaps.size() - 1));
  }

  private static final java.util.Set<String> KNOWN =
      java.util.Set.of(
          "choiceInteraction",
          "inlineChoiceInteraction",
          "textEntryInteraction",
          "matchInteraction");

  /** What is in an element, as HTML, without what is shown after a response. */
  private String inside(XmlElement element) {
    return element.inside(this::markup);
  }

  private Optional<String> markup(XmlElement element) {
    return switch (element.name()) {
      case "feedbackInline", "feedbackBlock", "templateInline", "templateBlock" -> Optional.of("");
      case "img" -> Optional.of(picture(element.attribute("src"), element.attribute("alt")));
      case "object" ->
          element.attribute("type").startsWith("image/")
              ? Optional.of(picture(element.attribute("data"), element.text().strip()))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** A picture as HTML has it; its address counts from the item's folder. */
  private String picture(String address, String words) {
    String path = folder.isEmpty() ? address : EmbeddedFile.path(folder + address);
    String source = !address.contains(":") && pictures.containsKey(path) ? path : address;
    return "<img src=\"" + quoted(source) + "\" alt=\"" + quoted(words) + "\">";
  }

  private static String quoted(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private QuizBody essay() {
    return new QuizBody.Essay(
        item.below("rubricBlock").stream().findFirst().map(r -> html(inside(r))).orElse(Rich.NONE));
  }

  private static List<String> correct(XmlElement declaration) {
    return QtiRule.Reader.right(declaration);
  }

  private static final String UNKNOWN =
      "marking that a bank has nothing like is left out; what is called correct is right";

  private QtiMarking.Of marking(XmlElement declaration) {
    QtiMarking.Of marking = this.marking.of(declaration);
    if (!marking.understood() && !unsaid.contains(UNKNOWN)) {
      unsaid.add(UNKNOWN);
    }
    return marking;
  }

  private QuizBody picks(XmlElement interaction, XmlElement declaration, QtiMarking.Of marking) {
    List<String> right = correct(declaration);
    boolean one = declaration.attribute("cardinality").equals("single");
    boolean shares = one || marking.adds();
    Map<String, QtiRule> rules = new LinkedHashMap<>();
    Rational others = Rational.ZERO;
    for (QtiRule rule : marking.rules()) {
      rule.reading().picks().forEach(id -> rules.putIfAbsent(id, rule));
      others = rule.reading().equals(QtiRule.Reading.ANYTHING) ? rule.share() : others;
    }
    boolean known = rules.values().stream().anyMatch(r -> r.share().signum() > 0);
    List<QuizBody.Pick> options = new ArrayList<>();
    for (XmlElement choice : interaction.children()) {
      if (!choice.name().endsWith("Choice")) {
        continue;
      }
      String id = choice.attribute("identifier");
      Rational whole = right.contains(id) ? Rational.ONE : Rational.ZERO;
      Optional<QtiRule> rule = shares ? Optional.ofNullable(rules.get(id)) : Optional.empty();
      Rational share = shares && known ? rule.map(QtiRule::share).orElse(others) : whole;
      Rich remark =
          rule.map(QtiRule::remark).filter(r -> !r.isEmpty()).orElseGet(() -> remark(choice));
      options.add(new QuizBody.Pick(html(inside(choice)), share, remark));
    }
    QuizBody.Picking several =
        shares && known ? QuizBody.Picking.SEVERAL : QuizBody.Picking.EXACTLY;
    return new QuizBody.Picks(options, one ? QuizBody.Picking.ONE : several);
  }

  private Rich remark(XmlElement choice) {
    return choice.below("feedbackInline").stream()
        .filter(f -> !f.attribute("showHide").equals("hide"))
        .findFirst()
        .map(f -> html(inside(f)))
        .orElse(Rich.NONE);
  }

  private QuizBody pairs(XmlElement interaction, XmlElement declaration, QtiMarking.Of marking) {
    List<XmlElement> sets = interaction.children("simpleMatchSet");
    if (sets.size() != 2) {
      return new QuizBody.LeftOut("a match without two sets");
    }
    Map<String, Rich> options = new LinkedHashMap<>();
    sets.get(1).children().forEach(c -> options.put(c.attribute("identifier"), html(inside(c))));
    List<String> said = new ArrayList<>(correct(declaration));
    boolean mapped = said.isEmpty();
    if (mapped) {
      marking.rules().stream()
          .filter(r -> r.share().signum() > 0)
          .sorted(java.util.Comparator.comparing(QtiRule::share).reversed())
          .forEach(r -> said.addAll(r.reading().picks()));
    }
    Map<String, String> right = new HashMap<>();
    for (String pair : said) {
      String[] both = pair.split("\\s+");
      if (right.putIfAbsent(both[0], both[both.length - 1]) != null && !mapped) {
        refused = "an item of a match with two right options";
      }
    }
    List<QuizBody.Pair> pairs = new ArrayList<>();
    for (XmlElement choice : sets.get(0).children()) {
      Rich option = options.get(right.getOrDefault(choice.attribute("identifier"), ""));
      if (option == null) {
        refused = "an item of a match without a right option";
        option = Rich.NONE;
      }
      pairs.add(new QuizBody.Pair(html(inside(choice)), option));
    }
    List<Rich> spare =
        options.entrySet().stream()
            .filter(o -> !right.containsValue(o.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    QuizBody.Earning earning = marking.adds() ? QuizBody.Earning.EACH : QuizBody.Earning.TOGETHER;
    return new QuizBody.Pairs(pairs, spare, earning);
  }

  private Optional<QuizBody> typed(XmlElement declaration, QtiMarking.Of marking) {
    List<String> right = correct(declaration);
    String type = declaration.attribute("baseType");
    return type.matches("float|integer") ? numbers(right, marking) : words(right, marking);
  }

  private Optional<QuizBody> words(List<String> right, QtiMarking.Of marking) {
    List<QuizBody.WordAnswer> words = new ArrayList<>();
    QtiRule.Letters letters =
        marking.rules().stream()
            .map(QtiRule::reading)
            .reduce(QtiRule.Reading.ANYTHING, QtiRule.Reading::and)
            .letters();
    for (QtiRule rule : marking.rules()) {
      for (String text : rule.reading().texts()) {
        words.add(new QuizBody.WordAnswer(literal(text), rule.share(), rule.remark()));
      }
    }
    boolean known = words.stream().anyMatch(w -> w.share().equals(Rational.ONE));
    if (!known && !right.isEmpty()) {
      words.add(0, new QuizBody.WordAnswer(literal(right.get(0)), Rational.ONE, Rich.NONE));
    }
    if (letters == QtiRule.Letters.MIXED) {
      unsaid.add("capital and small letters count in every text, not in some of them");
    }
    boolean count = letters != QtiRule.Letters.ANY_CASE;
    return words.isEmpty() ? Optional.empty() : Optional.of(new QuizBody.Words(words, count));
  }

  private static Optional<QuizBody> numbers(List<String> right, QtiMarking.Of marking) {
    Optional<BigDecimal> key = right.stream().findFirst().flatMap(Shares::decimal);
    if (key.isEmpty() && !right.isEmpty()) {
      return Optional.empty();
    }
    List<QuizBody.NumberAnswer> numbers = new ArrayList<>();
    for (QtiRule rule : marking.rules()) {
      for (BigDecimal[] interval : rule.reading().intervals()) {
        BigDecimal middle = interval[0].add(interval[1]).multiply(HALF);
        BigDecimal off = interval[1].subtract(interval[0]).abs().multiply(HALF);
        boolean own = numbers.isEmpty() && rule.share().equals(Rational.ONE);
        boolean far = key.filter(k -> middle.subtract(k).abs().compareTo(off) > 0).isPresent();
        BigDecimal value = own && far ? key.get() : middle;
        numbers.add(
            new QuizBody.NumberAnswer(Optional.of(value), off, rule.share(), rule.remark()));
      }
    }
    if (NumberDraft.right(numbers).isEmpty() && key.isPresent()) {
      numbers.add(0, new QuizBody.NumberAnswer(key, BigDecimal.ZERO, Rational.ONE, Rich.NONE));
    }
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(new QuizBody.Numbers(numbers, Optional.empty()));
  }

  private static String literal(String text) {
    return text.replace("*", "\\*");
  }
}
