package org.tentamen.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.formula.Rational;

/**
 * What an item of QTI earns for each response: by the mapping of a response, or by the rules of its
 * response processing that read one response alone.
 *
 * @see <a href="https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html">QTI 2.1, response
 *     processing</a>
 */
final class QtiMarking {

  private final XmlElement item;
  private final Map<String, Rich> remarks;
  private final List<XmlElement> branches;

  /**
   * Reads an item's marking.
   *
   * @param remarks what is shown after a response, by its identifier
   */
  QtiMarking(XmlElement item, Map<String, Rich> remarks) {
    this.item = item;
    this.remarks = remarks;
    this.branches = new ArrayList<>(item.below("responseIf"));
    branches.addAll(item.below("responseElseIf"));
  }

  /**
   * What is known of the marking of one response.
   *
   * @param rules the rules, in the order in which they are tried
   * @param most what the best of them earns; empty where the item does not say
   * @param adds whether what several picks earn is added up
   * @param understood whether the rules are all that there is to it
   */
  record Of(List<QtiRule> rules, Optional<Rational> most, boolean adds, boolean understood) {
    /** Copies the rules. */
    Of {
      rules = List.copyOf(rules);
    }
  }

  /** The marking of a response. */
  Of of(XmlElement declaration) {
    String id = declaration.attribute("identifier");
    Optional<XmlElement> mapping = declaration.child("mapping").filter(m -> isMapped(id));
    if (mapping.isPresent()) {
      return mapped(mapping.get(), declaration);
    }
    QtiRule.Reader reader = new QtiRule.Reader(declaration);
    Of ruled = ruled(id, reader);
    Of known = ruled.rules().isEmpty() ? together(id, reader) : ruled;
    boolean plain = template().endsWith("match_correct") || processing().isEmpty();
    if (!known.rules().isEmpty() || !plain) {
      return known;
    }
    QtiRule correct = new QtiRule(Rational.ONE, Rich.NONE, reader.correct());
    return new Of(List.of(correct), Optional.empty(), false, true);
  }

  /** Whether there is feedback on whatever no rule is about. */
  boolean remarksOnOthers() {
    return item.below("responseElse").stream().anyMatch(other -> !remark(other).isEmpty());
  }

  private Optional<XmlElement> processing() {
    return item.child("responseProcessing")
        .filter(p -> !p.children().isEmpty() || !p.attribute("template").isEmpty());
  }

  private String template() {
    return processing().map(p -> p.attribute("template").replaceFirst("\\.xml$", "")).orElse("");
  }

  private boolean isMapped(String response) {
    return template().endsWith("map_response")
        || item.below("mapResponse").stream()
            .anyMatch(m -> m.attribute("identifier").equals(response));
  }

  /** The entries of a mapping: each key earns its value. */
  private static Of mapped(XmlElement mapping, XmlElement declaration) {
    boolean several = !declaration.attribute("cardinality").equals("single");
    Rational most = Rational.ZERO;
    Rational sum = Rational.ZERO;
    for (XmlElement entry : mapping.children("mapEntry")) {
      Rational value = value(entry.attribute("mappedValue"));
      most = value.compareTo(most) > 0 ? value : most;
      sum = value.signum() > 0 ? sum.plus(value) : sum;
    }
    Rational all = several ? sum : most;
    Rational bound = Shares.decimal(mapping.attribute("upperBound")).map(Rational::of).orElse(all);
    Rational whole = bound.signum() > 0 && bound.compareTo(all) < 0 ? bound : all;
    if (whole.signum() <= 0) {
      return new Of(List.of(), Optional.empty(), false, false);
    }
    QtiRule.Reader reader = new QtiRule.Reader(declaration);
    List<QtiRule> rules = new ArrayList<>();
    for (XmlElement entry : mapping.children("mapEntry")) {
      Rational share = value(entry.attribute("mappedValue")).over(whole);
      Rational bounded = share.compareTo(Rational.ONE) > 0 ? Rational.ONE : share;
      boolean letters = !entry.attribute("caseSensitive").equals("false");
      QtiRule.Reading reading = reader.value(entry.attribute("mapKey"), letters);
      rules.add(new QtiRule(several ? share : bounded, Rich.NONE, reading));
    }
    Rational others = value(mapping.attribute("defaultValue")).over(whole);
    if (several || others.signum() != 0) {
      rules.add(new QtiRule(others, Rich.NONE, QtiRule.Reading.ANYTHING));
    }
    return new Of(rules, Optional.of(whole), several, true);
  }

  private static Rational value(String written) {
    return Shares.decimal(written).map(Rational::of).orElse(Rational.ZERO);
  }

  /** The rules that read this response and no other. */
  private Of ruled(String response, QtiRule.Reader reader) {
    List<XmlElement> about = new ArrayList<>();
    boolean adds = false;
    Rational most = Rational.ZERO;
    Rational sum = Rational.ZERO;
    for (XmlElement branch : branches) {
      Optional<XmlElement> condition = condition(branch);
      if (condition.isPresent()
          && isAbout(condition.get(), response)
          && !isAboutNothing(condition.get(), branch)) {
        about.add(branch);
        Rational score = score(branch);
        boolean member = condition.get().name().matches("member|contains");
        adds |= member;
        most = score.compareTo(most) > 0 ? score : most;
        sum = score.signum() > 0 && member ? sum.plus(score) : sum;
      }
    }
    Rational whole = adds && sum.compareTo(most) > 0 ? sum : most;
    if (whole.signum() <= 0) {
      return new Of(List.of(), Optional.empty(), false, about.isEmpty());
    }
    List<QtiRule> rules = new ArrayList<>();
    for (XmlElement branch : about) {
      QtiRule.Reading reading = reader.read(condition(branch).orElseThrow());
      rules.add(new QtiRule(score(branch).over(whole), remark(branch), reading));
    }
    return new Of(rules, Optional.of(whole), adds, !reader.isLost());
  }

  /** What the first rule that earns anything and reads all responses asks of this one. */
  private Of together(String response, QtiRule.Reader reader) {
    for (XmlElement branch : branches) {
      for (XmlElement and :
          score(branch).signum() > 0 ? branch.children("and") : List.<XmlElement>of()) {
        List<XmlElement> parts =
            and.children().stream().filter(p -> !p.below("variable").isEmpty()).toList();
        Optional<XmlElement> own = parts.stream().filter(p -> isAbout(p, response)).findFirst();
        if (own.isPresent()) {
          QtiRule rule = new QtiRule(Rational.ONE, Rich.NONE, reader.read(own.get()));
          Rational share = score(branch).over(Rational.of(parts.size()));
          return new Of(List.of(rule), Optional.of(share), false, !reader.isLost());
        }
      }
    }
    return new Of(List.of(), Optional.empty(), false, false);
  }

  private static Optional<XmlElement> condition(XmlElement branch) {
    return branch.children().stream()
        .filter(c -> !c.name().matches("setOutcomeValue|responseCondition|exitResponse"))
        .findFirst();
  }

  /** Whether a condition reads this response and no other. */
  private static boolean isAbout(XmlElement condition, String response) {
    List<XmlElement> read = condition.below("variable");
    return !read.isEmpty()
        && read.stream().allMatch(v -> v.attribute("identifier").equals(response));
  }

  /** Whether a branch is there for who typed nothing, to whom no other one gives anything. */
  private static boolean isAboutNothing(XmlElement condition, XmlElement branch) {
    boolean nothing =
        condition.name().equals("isNull")
            || condition.name().equals("or") && condition.child("isNull").isPresent();
    return nothing && score(branch).signum() == 0;
  }

  /** What a branch adds to the score, or sets it to. */
  private static Rational score(XmlElement branch) {
    List<XmlElement> numbers =
        branch.children("setOutcomeValue").stream()
            .filter(s -> s.below("baseValue").stream().anyMatch(QtiMarking::isNumber))
            .toList();
    return numbers.stream()
        .filter(s -> s.attribute("identifier").startsWith("SCORE"))
        .findFirst()
        .or(() -> numbers.stream().findFirst())
        .flatMap(s -> s.below("baseValue").stream().filter(QtiMarking::isNumber).findFirst())
        .map(v -> value(v.text()))
        .orElse(Rational.ZERO);
  }

  private static boolean isNumber(XmlElement value) {
    return value.attribute("baseType").matches("float|integer");
  }

  private Rich remark(XmlElement branch) {
    return branch.children("setOutcomeValue").stream()
        .flatMap(s -> s.below("baseValue").stream())
        .filter(v -> v.attribute("baseType").equals("identifier"))
        .map(v -> remarks.getOrDefault(v.text().strip(), Rich.NONE))
        .filter(r -> !r.isEmpty())
        .findFirst()
        .orElse(Rich.NONE);
  }
}
