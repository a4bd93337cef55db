package org.tentamen.check;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a file in Moodle XML must keep to so that Moodle takes it and understands it as meant
 * (https://docs.moodle.org/en/Moodle_XML_format; question/format/xml/format.php).
 */
final class MoodleRules {

  private static final Set<String> TYPES =
      Set.of("numerical", "shortanswer", "multichoice", "truefalse", "matching", "essay", "cloze");

  /**
   * How a gap begins, as question/type/multianswer/questiontype.php finds it; it ends with the next
   * brace that has no backslash before it.
   */
  private static final Pattern GAP =
      Pattern.compile(
          "\\{[0-9]*:(NUMERICAL|SHORTANSWER|SHORTANSWER_C|MULTICHOICE|MULTICHOICE_V"
              + "|MULTIRESPONSE):");

  private static final Pattern GAP_NUMBER = Pattern.compile("\\{#[0-9]+\\}");

  private static final Pattern SHARE = Pattern.compile("%-?[0-9]+(?:\\.[0-9]*)?%");

  private static final Pattern CLOZE_NUMBER =
      Pattern.compile("-?[0-9]+(\\.[0-9]*)?(:[0-9]+(\\.[0-9]*)?)?");

  private static final int LONGEST_ID = 100;

  /** A reader serves one thread, and takes longer to make than to read a question. */
  private static final ThreadLocal<DocumentBuilder> READER =
      ThreadLocal.withInitial(MoodleRules::reader);

  private final List<String> broken = new ArrayList<>();

  private MoodleRules() {}

  /** The rules that a file breaks, each with what breaks it. */
  static List<String> broken(String xml) {
    MoodleRules rules = new MoodleRules();
    rules.checkFile(xml);
    return rules.broken;
  }

  private void checkFile(String xml) {
    Element quiz;
    try {
      quiz = parsed(xml);
    } catch (SAXException e) {
      broken.add("no well-formed XML");
      return;
    }
    List<Element> questions = children(quiz, "question");
    if (!quiz.getTagName().equals("quiz") || questions.isEmpty()) {
      broken.add("no question");
    }
    questions.forEach(this::checkQuestion);
  }

  private static Element parsed(String xml) throws SAXException {
    try {
      return READER.get().parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can be read", e);
    }
  }

  private static DocumentBuilder reader() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder reader = factory.newDocumentBuilder();
      reader.setErrorHandler(null);
      return reader;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform can read XML", e);
    }
  }

  private void checkQuestion(Element question) {
    String type = question.getAttribute("type");
    check(TYPES.contains(type), "an unknown type of question");
    check(!text(question, "name").isEmpty(), "a question without a name");
    check(text(question, "idnumber").length() <= LONGEST_ID, "an id number too long");
    for (String number : List.of("defaultgrade", "penalty")) {
      check(MoodleShares.isNumber(text(question, number)), number + " is no number");
    }
    List<Element> answers = children(question, "answer");
    for (Element answer : answers) {
      check(
          MoodleShares.has(answer.getAttribute("fraction")),
          "a share of the mark that is not on Moodle's list");
    }
    switch (type) {
      case "numerical" -> checkNumbers(answers);
      case "shortanswer" -> checkWhole(answers);
      case "multichoice" -> checkChoice(question, answers);
      case "truefalse" -> checkTruth(answers);
      case "matching" -> checkPairs(question);
      case "cloze" -> checkCloze(text(question, "questiontext"));
      default -> check(answers.isEmpty(), "answers that nobody marks");
    }
  }

  private void checkNumbers(List<Element> answers) {
    checkWhole(answers);
    for (Element answer : answers) {
      String number = text(answer, "text");
      check(number.equals("*") || MoodleShares.isNumber(number), "an answer that is no number");
      check(MoodleShares.isNumber(text(answer, "tolerance")), "a tolerance that is no number");
    }
  }

  private void checkWhole(List<Element> answers) {
    check(
        answers.stream().anyMatch(a -> a.getAttribute("fraction").equals("100")),
        "no answer earns the whole mark");
  }

  private void checkChoice(Element question, List<Element> answers) {
    check(answers.size() > 1, "fewer than two choices");
    if (text(question, "single").equals("true")) {
      checkWhole(answers);
    }
    long different = answers.stream().map(a -> text(a, "text")).distinct().count();
    check(different == answers.size(), "the same choice twice");
  }

  /** Moodle takes anything but these two words for "True is right". */
  private void checkTruth(List<Element> answers) {
    checkWhole(answers);
    List<String> words = answers.stream().map(a -> text(a, "text")).sorted().toList();
    check(words.equals(List.of("false", "true")), "a true/false question with other answers");
  }

  private void checkPairs(Element question) {
    List<Element> pairs = children(question, "subquestion");
    long items = pairs.stream().filter(pair -> !text(pair, "text").isEmpty()).count();
    check(items > 1, "fewer than two pairs");
    check(
        pairs.stream().noneMatch(pair -> text(pair, "answer").isEmpty()),
        "a pair without an answer");
  }

  private void checkCloze(String text) {
    Matcher gap = GAP.matcher(text);
    StringBuilder between = new StringBuilder();
    int from = 0;
    for (int brace = text.indexOf('{'); brace >= 0; ) {
      boolean begins = gap.region(brace, text.length()).lookingAt();
      int end = begins ? closing(text, gap.end()) : -1;
      if (end >= 0) {
        checkGap(gap.group(1), text.substring(gap.end(), end));
        between.append(text, from, brace);
        from = end + 1;
      }
      brace = text.indexOf('{', end < 0 ? brace + 1 : from);
    }
    check(from > 0, "a cloze question without a gap");
    between.append(text, from, text.length());
    boolean looks = text.contains("{#") && GAP_NUMBER.matcher(between).find();
    check(!looks, "a text that looks like a gap's number");
  }

  /** The next brace that closes; -1 where there is none. */
  private static int closing(String text, int from) {
    int end = text.indexOf('}', from);
    for (int sign = text.indexOf('\\', from); sign >= 0 && sign < end; ) {
      end = sign + 1 == end ? text.indexOf('}', end + 1) : end;
      sign = text.indexOf('\\', sign + 2);
    }
    return end;
  }

  private void checkGap(String type, String alternatives) {
    boolean whole = false;
    boolean several = type.equals("MULTIRESPONSE");
    List<String> all = parted(alternatives);
    for (String alternative : all) {
      int feedback = alternative.indexOf('#');
      String said = feedback < 0 ? alternative : alternative.substring(0, feedback);
      String sign = sign(said);
      String answer = said.substring(sign.length());
      if (answer.isBlank()) {
        broken.add("a gap with an empty answer");
        continue;
      }
      whole |= sign.equals("=") || sign.startsWith("%100");
      if (type.equals("NUMERICAL")) {
        check(
            answer.equals("*") || CLOZE_NUMBER.matcher(answer).matches(),
            "a gap's answer that is no number");
      }
    }
    check(whole || several, "a gap that nothing fills right");
    check(!type.startsWith("MULTI") || all.size() > 1, "a gap with fewer than two choices");
  }

  /** What an alternative says of its share of the mark. */
  private static String sign(String alternative) {
    if (alternative.startsWith("=")) {
      return "=";
    }
    Matcher share = SHARE.matcher(alternative);
    return alternative.startsWith("%") && share.lookingAt() ? share.group() : "";
  }

  /** What stands between tildes that have no backslash before them. */
  private static List<String> parted(String alternatives) {
    List<String> all = new ArrayList<>();
    int from = 0;
    for (int i = alternatives.indexOf('~'); i >= 0; i = alternatives.indexOf('~', i + 1)) {
      if (i == 0 || alternatives.charAt(i - 1) != '\\') {
        all.add(alternatives.substring(from, i));
        from = i + 1;
      }
    }
    all.add(alternatives.substring(from));
    return all;
  }

  private void check(boolean holds, String rule) {
    if (!holds) {
      broken.add(rule);
    }
  }

  private static String text(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        return element.getTextContent().strip();
      }
    }
    return "";
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        children.add(element);
      }
    }
    return children;
  }
}
