package org.tentamen.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.bank.BankReader;
import org.tentamen.render.pdf.PdfPrinter;
import org.tentamen.render.pdf.PrinterFile;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Sheets and keys as PDF files, looked at as readers, scanners and listeners do. */
class PrintedPapersTest {

  private static final String KINDS =
      """
      bank: kinds
      title: All kinds
      questions:
        - id: metres
          title: A number
          parameters: {a: [12345]}
          question: |
            How many metres are ${{a}}$ times 3?

            ![A red dot](dot.png)

            $$f(x) = \\begin{cases} x & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}$$
          answer: {number: 3*a, unit: m}
          misconceptions:
            - {id: twice, answer: 2*a, feedback: 'Three times, not $2$.'}
        - id: table
          title: A table
          parameters: {xs: {list: [1, 2], length: 3}}
          question: |
            {{table('True $y$', xs, 'Twice', 2*xs)}}

            1. first `code`
            2. second

            > quoted
          answer: {vector: xs}
        - id: parts
          title: Two parts
          parameters: {a: [7]}
          question: 'Given {{a}}:'
          parts:
            - {id: one, ask: 'Twice **{{a}}**?', answer: {integer: 2*a}}
            - {id: two, points: 2.5, answer: {vector: '[a, -a]'}}
        - id: choice
          title: A choice
          question: Which one?
          answer: {choice: {options: [Best_fit1, 'a $x$'], correct: 1}}
        - id: choices
          title: A set
          question: Which ones?
          answer: {choices: {options: [one, two, three], correct: '[0, 2]'}}
        - id: match
          title: A match
          question: Which belongs to which?
          answer: {match: {items: [Sample 1, Sample 2], options: [sure, unsure], correct: [1, 1]}}
        - id: words
          title: A word
          question: Which function?
          answer: {text: {accept: [floorfunction]}}
        - id: essay
          title: An essay
          question: Why?
          answer: {essay: {key_points: [{text: ReLU does not saturate, keywords: [saturat]}]}}
      """;

  private static final String ARABIC =
      """
      bank: arabic
      title: تمارين في التعلم العميق
      language: ar
      questions:
        - id: one
          title: حجم الناتج
          parameters: {W: [64], xs: {value: [1, -2]}}
          question: |
            صورة حجمها ${{W}} \\times {{W}}$ تمر عبر طبقة Conv2D (3×3) ثم {{xs}}.

            - البند الأول 3.5
            - البند الثاني

            1. أولًا
            2. ثانيًا

            {{table('القيمة', xs, 'المربع', xs*xs)}}

            **كم عدد القيم؟**
          answer: {integer: W*W}
          misconceptions:
            - {id: half, answer: W, feedback: ليس هذا بل $W^2$.}
      """;

  /** A PNG of one red pixel. */
  private static final String DOT =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8Dwn4GBgQEABwIBAV"
          + "cJ1rUAAAAASUVORK5CYII=";

  @BeforeAll
  static void startTheValidator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private static PaperText paper(String bank) {
    return Exams.of(bank).paper(PaperFormat.PDF, "0042", "Siobhán Ní Bhriain", picture());
  }

  private static Images picture() {
    return path -> Optional.of(DOT);
  }

  private static PaperText course() throws IOException {
    return new Exams(BankReader.read(Path.of("exercises/deep-learning.yaml")))
        .paper(PaperFormat.PDF, "0042", "");
  }

  private static byte[] print(String html) {
    return PdfPrinter.standard().print(html);
  }

  static Stream<List<String>> papers() throws IOException {
    return Stream.concat(
        small(),
        Stream.of(
            List.of("the course's sheet", course().sheet()),
            List.of("the course's key", course().key())));
  }

  static Stream<List<String>> small() {
    return Stream.of(
        List.of("a sheet of all kinds", paper(KINDS).sheet()),
        List.of("a key of all kinds", paper(KINDS).key()),
        List.of("an Arabic sheet", paper(ARABIC).sheet()),
        List.of("an Arabic key", paper(ARABIC).key()));
  }

  /** ISO 14289-1 (PDF/UA-1) and ISO 19005-3 (PDF/A-3, level u), as veraPDF checks them. */
  @ParameterizedTest
  @MethodSource("papers")
  void everyFileKeepsToTheStandards(List<String> paper) throws Exception {
    byte[] pdf = print(paper.get(1));
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_U)) {
      assertThat(broken(pdf, flavour)).as("%s, %s", paper.get(0), flavour).isEmpty();
    }
  }

  private static List<String> broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
    Locale machines = Locale.getDefault();
    // veraPDF folds names of properties in the machine's language, where Turkish has another i.
    Locale.setDefault(Locale.ROOT);
    try {
      return brokenInEnglish(pdf, flavour);
    } finally {
      Locale.setDefault(machines);
    }
  }

  private static List<String> brokenInEnglish(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).isPositive();
      return result.getTestAssertions().stream()
          .map(broken -> broken.getRuleId().getClause() + ": " + broken.getMessage())
          .distinct()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("small")
  void theSamePaperGivesTheSameBytes(List<String> paper) {
    assertThat(print(paper.get(1))).as(paper.get(0)).isEqualTo(print(paper.get(1)));
  }

  @Test
  void textIsReadInItsOrder() throws Exception {
    String text = text(print(paper(KINDS).sheet()));
    assertThat(text)
        .containsSubsequence(
            "All kinds",
            "Siobhán Ní Bhriain",
            "1. A number",
            "How many metres are 12345 times 3?",
            "Answer:",
            "2. A table",
            "True",
            "Twice",
            "code",
            "second",
            "quoted",
            "3. Two parts",
            "Given 7:",
            "(a)",
            "Twice 7?",
            "(b)",
            "4. A choice",
            "Tick one.",
            "Best_fit1",
            "8. An essay",
            "Why?");
  }

  @Test
  void everyPageSaysWhoseItIsAndItsNumber() throws Exception {
    byte[] pdf = print(course().sheet());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      for (int page = 1; page <= pages; page++) {
        String text = text(document, page);
        assertThat(text).contains("Page " + page + " of " + pages, "0042", "Deep learning");
      }
    }
  }

  @Test
  void aScannerReadsThePaperCodeAndThePage() throws Exception {
    PaperText paper = paper(KINDS);
    String code = paper.sheet().replaceAll("(?s).*class=\"qr\" data=\"([^\"]+)\".*", "$1");
    assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
    try (PDDocument document = Loader.loadPDF(print(paper.sheet()))) {
      PDFRenderer renderer = new PDFRenderer(document);
      int pages = document.getNumberOfPages();
      for (int page = 0; page < pages; page++) {
        BufferedImage picture = renderer.renderImageWithDPI(page, 150);
        assertThat(scanned(picture)).isEqualTo(code + " " + (page + 1) + "/" + pages);
      }
    }
  }

  private static String scanned(BufferedImage picture) throws Exception {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
  }

  @Test
  void formulasAndPicturesHaveWordsForThoseWhoListen() throws Exception {
    try (PDDocument document = Loader.loadPDF(print(paper(KINDS).sheet()))) {
      List<String> words = new ArrayList<>();
      collect(document.getDocumentCatalog().getStructureTreeRoot(), words);
      assertThat(words).contains("A red dot", "12345");
      assertThat(words).noneMatch(String::isBlank);
    }
  }

  private static void collect(PDStructureNode node, List<String> words) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (List.of("Figure", "Formula").contains(element.getStructureType())) {
          words.add(String.valueOf(element.getAlternateDescription()));
        }
        collect(element, words);
      }
    }
  }

  @Test
  void noGlyphIsMissing() throws Exception {
    for (List<String> paper : papers().collect(Collectors.toList())) {
      String text = text(print(paper.get(1)));
      assertThat(text).as(paper.get(0)).doesNotContainPattern("#(?!filters|\u00aflters)");
    }
  }

  @Test
  void aPrinterGetsEachPaperOnLeavesOfItsOwn() throws Exception {
    byte[] even = print(paper(KINDS).sheet());
    byte[] odd = print(paper(ARABIC).sheet());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrinterFile file = new PrinterFile(out)) {
      file.add(odd);
      file.add(even);
      file.add(odd);
    }
    try (PDDocument all = Loader.loadPDF(out.toByteArray());
        PDDocument first = Loader.loadPDF(odd);
        PDDocument second = Loader.loadPDF(even)) {
      int leaf = first.getNumberOfPages();
      assertThat(leaf % 2).as("pages of the first paper").isEqualTo(1);
      assertThat(text(all, 1)).isEqualTo(text(first, 1));
      assertThat(text(all, leaf + 1)).as("the blank side").isBlank();
      assertThat(text(all, leaf + 2)).isEqualTo(text(second, 1));
      BufferedImage there = new PDFRenderer(all).renderImage(leaf + 1);
      BufferedImage here = new PDFRenderer(second).renderImage(0);
      assertThat(pixels(there)).isEqualTo(pixels(here));
      assertThat(all.getNumberOfPages() % 2).isZero();
    }
  }

  private static int[] pixels(BufferedImage picture) {
    return picture.getRGB(
        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return stripper().getText(document).replaceAll("[ \u00a0]+", " ");
    }
  }

  private static String text(PDDocument document, int page) throws Exception {
    PDFTextStripper stripper = stripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document).replaceAll("[ \u00a0]+", " ");
  }

  /** From top to bottom: formulas and what is emphasised are drawn after the line around them. */
  private static PDFTextStripper stripper() {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    return stripper;
  }
}
