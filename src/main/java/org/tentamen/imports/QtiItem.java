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
  private final Map<String, byte[]> pictures;
  private final Map<String, XmlElement> declarations = new HashMap<>();
  private final Map<String, Rich> remarks = new HashMap<>();
  private final List<QuizBody.Gap> gaps = new ArrayList<>();
  private final List<String> unsaid = new ArrayList<>();
  private String refused = "";

  private QtiItem(XmlElement item, Map<String, byte[]> pictures) {
    this.item = item;
    this.pictures = pictures;
    for (XmlElement declaration : item.below("responseDeclaration")) {
      declarations.put(declaration.attribute("identifier"), declaration);
    }
    for (XmlElement remark : item.below("modalFeedback")) {
      remarks.put(remark.attribute("identifier"), html(remark.inside()));
    }
  }

  /**
   * The question of a file.
   *
   * @param pictures those of its package, by name
   */
  static QuizItem read(Source source, Map<String, byte[]> pictures) {
    return new QtiItem(XmlText.whole(source).renamed(QtiItem::plain), pictures).item();
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
    QuizBody body = new QuizBody.Gaps(gaps);
    if (!refused.isEmpty()) {
      body = new QuizBody.LeftOut(refused);
    } else if (gaps.isEmpty()) {
      body = new QuizBody.LeftOut("an item without an interaction that a bank has");
    } else if (gaps.size() == 1) {
      body = gaps.get(0).field();
      words = html(text.replace(QuizBody.Gaps.mark(0), ""));
    }
    Rich solution = remarks.getOrDefault("SHOWN", Rich.NONE);
    return new QuizItem(
        item.place(),
        new QuizItem.Naming(item.attribute("title"), Optional.empty(), List.of(), List.of()),
        words,
        new QuizItem.Around(solution, List.of(), mark(), Optional.empty(), unsaid),
        body);
  }

  private Optional<Rational> mark() {
    return item.children("outcomeDeclaration").stream()
        .filter(o -> o.attribute("identifier").equals("SCORE"))
        .findFirst()
        .flatMap(o -> Shares.decimal(o.attribute("normalMaximum")))
        .map(Rational::of)
        .filter(m -> m.signum() > 0);
  }

  /** What stands in the text for an element; empty where it is HTML. */
  private Optional<String> interaction(XmlElement element) {
    String name = element.name();
    if (name.equals("rubricBlock")) {
      return Optional.of("");
    }
    if (!name.endsWith("Interaction")) {
      return Optional.empty();
    }
    XmlElement declaration = declarations.get(element.attribute("responseIdentifier"));
    Optional<QuizBody> field =
        declaration == null
            ? Optional.empty()
            : switch (name) {
              case "choiceInteraction", "inlineChoiceInteraction" ->
                  Optional.of(picks(element, declaration));
              case "textEntryInteraction" -> typed(declaration);
              case "extendedTextInteraction" -> Optional.of(essay());
              case "matchInteraction" -> Optional.of(pairs(element, declaration));
              default -> Optional.empty();
            };
    if (field.isEmpty()) {
      refused = "a bank has nothing like <" + name + ">";
      return Optional.of("");
    }
    String prompt = element.child("prompt").map(p -> "<p>" + p.inside() + "</p>").orElse("");
    gaps.add(new QuizBody.Gap(Rational.ONE, field.get()));
    return Optional.of(prompt + QuizBody.Gaps.mark(gaps.size() - 1));
  }

  private QuizBody essay() {
    return new QuizBody.Essay(
        item.below("rubricBlock").stream()
            .findFirst()
            .map(r -> html(r.inside()))
            .orElse(Rich.NONE));
  }

  private static List<String> correct(XmlElement declaration) {
    return declaration
        .child("correctResponse")
        .map(c -> c.children("value"))
        .orElse(List.of())
        .stream()
        .map(v -> v.text().strip())
        .toList();
  }

  private QuizBody picks(XmlElement interaction, XmlElement declaration) {
    List<String> right = correct(declaration);
    boolean one = declaration.attribute("cardinality").equals("single");
    Map<String, Ruled> rules = new LinkedHashMap<>();
    for (Ruled rule : rules(declaration.attribute("identifier"))) {
      rule.picked().ifPresent(id -> rules.putIfAbsent(id, rule));
    }
    List<QuizBody.Pick> options = new ArrayList<>();
    for (XmlElement choice : interaction.children()) {
      if (!choice.name().endsWith("Choice")) {
        continue;
      }
      String id = choice.attribute("identifier");
      Rational share = right.contains(id) ? Rational.ONE : Rational.ZERO;
      Optional<Ruled> rule = one ? Optional.ofNullable(rules.get(id)) : Optional.empty();
      options.add(
          new QuizBody.Pick(
              html(choice.inside()),
              share.signum() > 0 ? share : rule.map(Ruled::share).orElse(share),
              rule.map(Ruled::remark).orElse(Rich.NONE)));
    }
    return new QuizBody.Picks(options, one ? QuizBody.Picking.ONE : QuizBody.Picking.EXACTLY);
  }

  private QuizBody pairs(XmlElement interaction, XmlElement declaration) {
    List<XmlElement> sets = interaction.children("simpleMatchSet");
    if (sets.size() != 2) {
      return new QuizBody.LeftOut("a match without two sets");
    }
    Map<String, Rich> options = new LinkedHashMap<>();
    sets.get(1).children().forEach(c -> options.put(c.attribute("identifier"), html(c.inside())));
    Map<String, String> right = new HashMap<>();
    for (String pair : correct(declaration)) {
      String[] both = pair.split("\\s+");
      right.put(both[0], both[both.length - 1]);
    }
    List<QuizBody.Pair> pairs = new ArrayList<>();
    for (XmlElement choice : sets.get(0).children()) {
      Rich option = options.get(right.getOrDefault(choice.attribute("identifier"), ""));
      if (option == null) {
        refused = "an item of a match without a right option";
        option = Rich.NONE;
      }
      pairs.add(new QuizBody.Pair(html(choice.inside()), option));
    }
    List<Rich> spare =
        options.entrySet().stream()
            .filter(o -> !right.containsValue(o.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return new QuizBody.Pairs(pairs, spare);
  }

  private Optional<QuizBody> typed(XmlElement declaration) {
    String id = declaration.attribute("identifier");
    List<String> right = correct(declaration);
    if (right.isEmpty()) {
      return Optional.empty();
    }
    boolean number = declaration.attribute("baseType").matches("float|integer");
    List<Ruled> rules = rules(id);
    if (!number) {
      List<QuizBody.WordAnswer> words = new ArrayList<>();
      words.add(new QuizBody.WordAnswer(literal(right.get(0)), Rational.ONE, Rich.NONE));
      for (Ruled rule : rules) {
        for (String text : rule.texts()) {
          words.add(new QuizBody.WordAnswer(literal(text), rule.share(), rule.remark()));
        }
      }
      return Optional.of(new QuizBody.Words(words, rules.stream().anyMatch(Ruled::caseCounts)));
    }
    Optional<BigDecimal> key = Shares.decimal(right.get(0));
    if (key.isEmpty()) {
      return Optional.empty();
    }
    List<QuizBody.NumberAnswer> numbers = new ArrayList<>();
    for (Ruled rule : rules) {
      for (BigDecimal[] interval : rule.intervals()) {
        BigDecimal middle = interval[0].add(interval[1]).multiply(HALF);
        boolean own = numbers.isEmpty() && rule.share().equals(Rational.ONE);
        BigDecimal value = own ? key.get() : middle;
        BigDecimal off = interval[1].subtract(interval[0]).abs().multiply(HALF);
        boolean centred = middle.subtract(key.get()).abs().compareTo(off) <= 0;
        numbers.add(
            new QuizBody.NumberAnswer(
                Optional.of(own && centred ? middle : value), off, rule.share(), rule.remark()));
      }
    }
    if (NumberDraft.right(numbers).isEmpty()) {
      numbers.add(0, new QuizBody.NumberAnswer(key, BigDecimal.ZERO, Rational.ONE, Rich.NONE));
    }
    return Optional.of(new QuizBody.Numbers(numbers, Optional.empty()));
  }

  private static String literal(String text) {
    return text.replace("*", "\\*");
  }

  /**
   * A rule about one response alone.
   *
   * @param condition what has to hold
   * @param share the share that it earns, of the most that any rule about it earns
   * @param remark what is shown
   */
  private record Ruled(XmlElement condition, Rational share, Rich remark) {

    Optional<String> picked() {
      boolean match = condition.name().equals("match") || condition.name().equals("member");
      return match
          ? condition.below("baseValue").stream().findFirst().map(v -> v.text().strip())
          : Optional.empty();
    }

    List<String> texts() {
      List<XmlElement> matches = new ArrayList<>(condition.below("stringMatch"));
      if (condition.name().equals("stringMatch")) {
        matches.add(condition);
      }
      return matches.stream()
          .flatMap(m -> m.children("baseValue").stream())
          .map(XmlElement::text)
          .toList();
    }

    boolean caseCounts() {
      return condition.below("stringMatch").stream()
          .anyMatch(m -> m.attribute("caseSensitive").equals("true"));
    }

    List<BigDecimal[]> intervals() {
      List<XmlElement> all = new ArrayList<>(condition.below("and"));
      all.add(condition);
      List<BigDecimal[]> intervals = new ArrayList<>();
      for (XmlElement and : all) {
        Optional<BigDecimal> least = bound(and, "gte");
        Optional<BigDecimal> most = bound(and, "lte");
        if (and.name().equals("and") && least.isPresent() && most.isPresent()) {
          intervals.add(new BigDecimal[] {least.get(), most.get()});
        }
      }
      return intervals;
    }

    private static Optional<BigDecimal> bound(XmlElement and, String name) {
      return and.children(name).stream()
          .findFirst()
          .flatMap(b -> b.child("baseValue"))
          .flatMap(b -> Shares.decimal(b.text()));
    }
  }

  /** The rules that read this response and no other. */
  private List<Ruled> rules(String response) {
    List<XmlElement> branches = new ArrayList<>(item.below("responseIf"));
    branches.addAll(item.below("responseElseIf"));
    List<Ruled> found = new ArrayList<>();
    Rational most = Rational.ZERO;
    List<Rational> scores = new ArrayList<>();
    List<XmlElement> conditions = new ArrayList<>();
    List<Rich> said = new ArrayList<>();
    for (XmlElement branch : branches) {
      Optional<XmlElement> condition =
          branch.children().stream().filter(c -> !c.name().equals("setOutcomeValue")).findFirst();
      if (condition.isEmpty() || !isAbout(condition.get(), response)) {
        continue;
      }
      Rational score = score(branch);
      conditions.add(condition.get());
      scores.add(score);
      said.add(remark(branch));
      most = score.compareTo(most) > 0 ? score : most;
    }
    for (int i = 0; i < conditions.size(); i++) {
      if (most.signum() > 0) {
        found.add(new Ruled(conditions.get(i), scores.get(i).over(most), said.get(i)));
      }
    }
    return found.isEmpty() ? together(branches, response) : found;
  }

  /** What the first rule that earns anything and reads all responses asks of this one. */
  private static List<Ruled> together(List<XmlElement> branches, String response) {
    return branches.stream()
        .filter(branch -> score(branch).signum() > 0)
        .flatMap(branch -> branch.children("and").stream())
        .flatMap(and -> and.children().stream())
        .filter(part -> isAbout(part, response))
        .findFirst()
        .map(part -> List.of(new Ruled(part, Rational.ONE, Rich.NONE)))
        .orElse(List.of());
  }

  /** Whether a condition reads this response and no other. */
  private static boolean isAbout(XmlElement condition, String response) {
    List<XmlElement> read = condition.below("variable");
    return !read.isEmpty()
        && read.stream().allMatch(v -> v.attribute("identifier").equals(response));
  }

  private static Rational score(XmlElement branch) {
    return branch.children("setOutcomeValue").stream()
        .flatMap(s -> s.below("baseValue").stream())
        .filter(v -> v.attribute("baseType").matches("float|integer"))
        .findFirst()
        .flatMap(v -> Shares.decimal(v.text()))
        .map(Rational::of)
        .filter(score -> score.signum() > 0)
        .orElse(Rational.ZERO);
  }

  private Rich remark(XmlElement branch) {
    return branch.children("setOutcomeValue").stream()
        .flatMap(s -> s.children("baseValue").stream())
        .filter(v -> v.attribute("baseType").equals("identifier"))
        .findFirst()
        .map(v -> remarks.getOrDefault(v.text().strip(), Rich.NONE))
        .orElse(Rich.NONE);
  }
}
