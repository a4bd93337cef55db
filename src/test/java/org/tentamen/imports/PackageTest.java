package org.tentamen.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Packages as Canvas and QTI engines hand them out. */
class PackageTest {

  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};

  private static Imported imported(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return new Import("b", "en").of("quiz.zip", bytes.toByteArray());
  }

  private static Imported canvas(String type, String presentation, String processing)
      throws IOException {
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<questestinterop xmlns=\"http://www.imsglobal.org/xsd/ims_qtiasiv1p2\">"
            + "<assessment ident=\"a\" title=\"Quiz one\"><section ident=\"root_section\">"
            + "<item ident=\"i1\" title=\"First\"><itemmetadata><qtimetadata>"
            + field("question_type", type)
            + field("points_possible", "2.0")
            + "</qtimetadata></itemmetadata><presentation><material>"
            + "<mattext texttype=\"text/html\">&lt;p&gt;Which? &lt;img class=\"equation_image\""
            + " data-equation-content=\"x^2\" src=\"/equation_images/x\"&gt; &lt;img"
            + " src=\"%24IMS-CC-FILEBASE%24/images/a.png\" alt=\"a\"&gt; [one]&lt;/p&gt;</mattext>"
            + "</material>"
            + presentation
            + "</presentation><resprocessing>"
            + processing
            + "</resprocessing></item></section></assessment></questestinterop>";
    return imported(
        Map.of(
            "imsmanifest.xml", "<manifest/>".getBytes(UTF_8),
            "quiz/quiz.xml", xml.getBytes(UTF_8),
            "images/a.png", PICTURE));
  }

  private static String field(String label, String entry) {
    return "<qtimetadatafield><fieldlabel>"
        + label
        + "</fieldlabel><fieldentry>"
        + entry
        + "</fieldentry></qtimetadatafield>";
  }

  private static String options(String response, String... texts) {
    StringBuilder out = new StringBuilder();
    out.append("<response_lid ident=\"").append(response).append("\"><render_choice>");
    for (int i = 0; i < texts.length; i++) {
      out.append("<response_label ident=\"").append(response).append('o').append(i);
      out.append("\"><material><mattext texttype=\"text/plain\">").append(texts[i]);
      out.append("</mattext></material></response_label>");
    }
    return out.append("</render_choice></response_lid>").toString();
  }

  private static String right(String condition) {
    return "<respcondition continue=\"No\"><conditionvar>"
        + condition
        + "</conditionvar>"
        + "<setvar action=\"Set\" varname=\"SCORE\">100</setvar></respcondition>";
  }

  @Test
  void aChoiceOfCanvasKeepsItsPictureAndItsFormula() throws IOException {
    Imported imported =
        canvas(
            "multiple_choice_question",
            options("r", "yes", "no"),
            right("<varequal respident=\"r\">ro1</varequal>"));
    assertThat(imported.notices()).isEmpty();
    assertThat(imported.pictures()).containsOnlyKeys("b-images/a.png");
    assertThat(imported.yaml())
        .contains("title: Quiz one", "title: First", "points: 2", "$x^2$")
        .contains("![a](b-images/a.png)")
        .contains("choice: {options: ['yes', 'no'], correct: {label: 'no'}}");
  }

  @Test
  void aNumberOfCanvasIsItsMiddleAndHalfItsRange() throws IOException {
    Imported imported =
        canvas(
            "numerical_question",
            "<response_str ident=\"r\"><render_fib/></response_str>",
            right("<vargte respident=\"r\">3.13</vargte><varlte respident=\"r\">3.15</varlte>"));
    assertThat(imported.yaml()).contains("answer: {number: 3.14, tolerance: {absolute: 0.01}}");
  }

  @Test
  void severalAnswersOfCanvasAreRightMinusWrong() throws IOException {
    Imported imported =
        canvas(
            "multiple_answers_question",
            options("r", "two", "three", "four"),
            right(
                "<and><varequal respident=\"r\">ro0</varequal><varequal respident=\"r\">ro1</varequal>"
                    + "<not><varequal respident=\"r\">ro2</varequal></not></and>"));
    assertThat(imported.notices()).isEmpty();
    assertThat(imported.yaml())
        .contains("correct: {labels: [two, three]}", "marking: right_minus_wrong");
  }

  @Test
  void aBlankOfCanvasStandsInItsText() throws IOException {
    Imported imported =
        canvas(
            "fill_in_multiple_blanks_question",
            options("response_one", "red", "crimson")
                .replace(
                    "<render_choice>",
                    "<material><mattext>one</mattext></material><render_choice>"),
            right("<varequal respident=\"response_one\">response_oneo0</varequal>"));
    assertThat(imported.yaml())
        .contains("![a](b-images/a.png)\n    answer: {text: {accept: [red]}}");
  }

  private static final String ITEM_2 =
      "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"i\""
          + " title=\"Item\"><responseDeclaration identifier=\"R\" cardinality=\"single\""
          + " baseType=\"float\"><correctResponse><value>3.14</value></correctResponse>"
          + "</responseDeclaration><outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\""
          + " baseType=\"float\" normalMaximum=\"2\"/><itemBody><p>Pi is <math><mfrac><mi>U</mi>"
          + "<mi>d</mi></mfrac></math>. <textEntryInteraction responseIdentifier=\"R\"/></p>"
          + "</itemBody><responseProcessing><responseCondition><responseIf><and><gte><variable"
          + " identifier=\"R\"/><baseValue baseType=\"float\">3.13</baseValue></gte><lte><variable"
          + " identifier=\"R\"/><baseValue baseType=\"float\">3.15</baseValue></lte></and>"
          + "<setOutcomeValue identifier=\"SCORE\"><baseValue baseType=\"float\">2</baseValue>"
          + "</setOutcomeValue></responseIf><responseElseIf><and><gte><variable identifier=\"R\"/>"
          + "<baseValue baseType=\"float\">2.99</baseValue></gte><lte><variable identifier=\"R\"/>"
          + "<baseValue baseType=\"float\">3.01</baseValue></lte></and><setOutcomeValue"
          + " identifier=\"SCORE\"><baseValue baseType=\"float\">1</baseValue></setOutcomeValue>"
          + "</responseElseIf></responseCondition></responseProcessing></assessmentItem>";

  @Test
  void aNumberOfQtiKeepsItsRangeAndItsMistake() throws IOException {
    Imported imported = imported(Map.of("item.xml", ITEM_2.getBytes(UTF_8)));
    assertThat(imported.notices()).isEmpty();
    assertThat(imported.yaml())
        .contains("question: Pi is $\\frac{U}{d}$.", "points: 2")
        .contains("answer: {number: 3.14, tolerance: {absolute: 0.01}}")
        .contains("{id: m1, answer: 3, credit: 0.5}");
  }

  @Test
  void namesOfQtiThreeAreThoseOfQtiTwo() throws IOException {
    String item =
        "<qti-assessment-item xmlns=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p0\""
            + " identifier=\"i\" title=\"Item\"><qti-response-declaration identifier=\"R\""
            + " cardinality=\"single\" base-type=\"identifier\"><qti-correct-response><qti-value>B"
            + "</qti-value></qti-correct-response></qti-response-declaration><qti-item-body><p>Q</p>"
            + "<qti-choice-interaction response-identifier=\"R\" max-choices=\"1\"><qti-prompt>Pick."
            + "</qti-prompt><qti-simple-choice identifier=\"A\">one</qti-simple-choice>"
            + "<qti-simple-choice identifier=\"B\">two</qti-simple-choice></qti-choice-interaction>"
            + "</qti-item-body></qti-assessment-item>";
    Imported imported = imported(Map.of("item.xml", item.getBytes(UTF_8)));
    assertThat(imported.yaml()).contains("choice: {options: [one, two], correct: {label: two}}");
  }

  @Test
  void whatNoBankAsksIsLeftOut() throws IOException {
    String other =
        ITEM_2
            .replace("identifier=\"i\"", "identifier=\"j\"")
            .replace("textEntryInteraction", "hotspotInteraction");
    Imported imported =
        imported(Map.of("a.xml", ITEM_2.getBytes(UTF_8), "b.xml", other.getBytes(UTF_8)));
    assertThat(imported.bank().questions()).hasSize(1);
    assertThat(imported.notices())
        .anyMatch(n -> n.what().equals("a bank has nothing like <hotspotInteraction>"));
  }
}
