package org.tentamen.export;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.tentamen.formula.Rational;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Moodle XML as Moodle's importer reads it, far enough to answer the questions. */
final class ImportedQuiz {

  private final Map<String, Imported> byName = new LinkedHashMap<>();

  /**
   * A question as it arrived.
   *
   * @param category the path of its category
   * @param type Moodle's name of its type
   * @param element its XML
   * @param body how it is answered
   */
  record Imported(String category, String type, Element element, Body body) {

    /** The trimmed text of a field. */
    String text(String field) {
      return text(element, field);
    }

    private static String text(Element parent, String field) {
      return child(parent, field)
          .flatMap(c -> child(c, "text"))
          .orElseThrow()
          .getTextContent()
          .strip();
    }
  }

  private ImportedQuiz() {}

  /** Reads a file; fails where it is not well-formed, or a name comes twice. */
  static ImportedQuiz read(String xml) throws Exception {
    Element quiz =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement();
    ImportedQuiz imported = new ImportedQuiz();
    String category = "";
    for (Element question : children(quiz, "question")) {
      String type = question.getAttribute("type");
      if (type.equals("category")) {
        category = Imported.text(question, "category");
      } else {
        Imported one = new Imported(category, type, question, body(type, question));
        if (imported.byName.put(one.text("name"), one) != null) {
          throw new IllegalStateException("the name " + one.text("name") + " comes twice");
        }
      }
    }
    return imported;
  }

  /** All questions by name. */
  Map<String, Imported> questions() {
    return byName;
  }

  private static Body body(String type, Element question) {
    return switch (type) {
      case "numerical" ->
          new Body.Numerical(
              new Field.Number(
                  children(question, "answer").stream().map(ImportedQuiz::number).toList()),
              Optional.empty());
      case "shortanswer" ->
          new Body.ShortAnswer(
              new Field.Text(
                  children(question, "answer").stream().map(ImportedQuiz::text).toList(),
                  content(question, "usecase").equals("1")
                      ? Field.Letters.AS_WRITTEN
                      : Field.Letters.ANY_CASE));
      case "multichoice" ->
          new Body.Multichoice(
              new Field.Choice(
                  children(question, "answer").stream().map(ImportedQuiz::option).toList(),
                  content(question, "single").equals("true")
                      ? Field.Picks.ONE
                      : Field.Picks.SEVERAL,
                  Field.Look.LINES));
      case "matching" -> matching(question);
      case "essay" -> new Body.Essay(Imported.text(question, "graderinfo"));
      case "cloze" ->
          new Body.Cloze(
              new ArrayList<>(
                  ClozeReader.gaps(
                      Imported.text(question, "questiontext"), ClozeReader.Importer.UP_TO_5_1)));
      default -> throw new IllegalArgumentException("Moodle has no type " + type);
    };
  }

  private static Body matching(Element question) {
    List<Body.Pair> pairs = new ArrayList<>();
    List<String> spare = new ArrayList<>();
    for (Element pair : children(question, "subquestion")) {
      String item = content(pair, "text");
      String option = content(child(pair, "answer").orElseThrow(), "text");
      if (item.isEmpty()) {
        spare.add(option);
      } else {
        pairs.add(new Body.Pair(item, option));
      }
    }
    return new Body.Matching(pairs, spare);
  }

  private static NumberAnswer number(Element answer) {
    return new NumberAnswer(
        new BigDecimal(content(answer, "text")),
        new BigDecimal(content(answer, "tolerance")),
        fraction(answer),
        Imported.text(answer, "feedback"));
  }

  private static TextAnswer text(Element answer) {
    String text = ClozeReader.unescaped(content(answer, "text"));
    return new TextAnswer(text, fraction(answer), Imported.text(answer, "feedback"));
  }

  private static Option option(Element answer) {
    return new Option(content(answer, "text"), fraction(answer), Imported.text(answer, "feedback"));
  }

  /** A share that Moodle's importer would refuse fails. */
  private static Rational fraction(Element answer) {
    Rational written = Rational.of(new BigDecimal(answer.getAttribute("fraction")));
    Rational share = written.over(Rational.of(100));
    for (int over = 1; over <= 20; over++) {
      for (int n = -over; n <= over; n++) {
        Rational listed = Rational.of(n, over);
        double apart = Math.abs(listed.toDouble() - share.toDouble());
        if (apart < 0.00001 && Percent.isListed(listed)) {
          return listed;
        }
      }
    }
    throw new IllegalArgumentException("Moodle refuses the share " + written);
  }

  private static String content(Element parent, String name) {
    return child(parent, name).orElseThrow().getTextContent().strip();
  }

  private static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  private static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(element -> element.getTagName().equals(name))
        .toList();
  }
}
