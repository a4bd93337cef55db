package org.tentamen.render.pdf;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.w3c.dom.Element;

/**
 * Lays out pages as PDF files. Safe for many threads; the same page gives the same bytes.
 *
 * <pre>{@code
 * byte[] pdf = PdfPrinter.standard().print(sheets.paper(paper, versions).sheet());
 * }</pre>
 *
 * <p>A file keeps to PDF/UA-1 (ISO 14289-1: tagged, every formula and picture with words for it)
 * and to PDF/A-3u (ISO 19005-3: everything it needs is in it, all text is Unicode). Nothing is
 * fetched from anywhere.
 */
public final class PdfPrinter {

  /** Twice as fast as the usual one, 6, for files a twelfth larger (zlib's levels, 1 to 9). */
  static final int COMPRESSION = 3;

  /** Held, for a logger that nobody holds forgets its level. */
  private static final Logger PDFBOX = Logger.getLogger("org.apache");

  private static final byte[] COLORS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private static final PdfPrinter STANDARD = new PdfPrinter();

  private final Queue<TypeCase> cases = new ConcurrentLinkedQueue<>();
  private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

  private PdfPrinter() {
    XRLog.setLoggingEnabled(false);
    // PDFBox has no other way to say it.
    System.setProperty(Filter.SYSPROP_DEFLATELEVEL, Integer.toString(COMPRESSION));
    PDFBOX.setLevel(Level.OFF);
  }

  /** The printer with the fonts that are packaged with the program. */
  public static PdfPrinter standard() {
    return STANDARD;
  }

  /**
   * Prints a page of HTML, as the print templates write it, onto as many sheets as it needs.
   *
   * @param html well-formed XML; formulas are elements {@code object} of class {@code math}, whose
   *     attribute {@code data} is TeX
   * @return the PDF file
   * @throws IllegalArgumentException if a formula cannot be printed; see {@link
   *     org.tentamen.render.maths.Maths#problems}
   */
  public byte[] print(String html) {
    Page page = Page.of(html);
    TypeCase types = Optional.ofNullable(cases.poll()).orElseGet(TypeCase::new);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // For every file the renderer asks for an XML transformer, for which Java would search all
    // libraries, a tenth of the time of a sheet. The one that Java has does.
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      return print(page, types);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      thread.setContextClassLoader(before);
      cases.add(types);
    }
  }

  /**
   * Where in a text the first character stands that no font has; it would print as an empty box.
   *
   * @return its index; empty where the text prints in full
   */
  public Optional<Integer> firstLacking(String text) {
    TypeCase types = Optional.ofNullable(cases.poll()).orElseGet(TypeCase::new);
    try {
      for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
        if (!types.has(text.codePointAt(i))) {
          return Optional.of(i);
        }
      }
      return Optional.empty();
    } finally {
      cases.add(types);
    }
  }

  private byte[] print(Page page, TypeCase types) throws IOException {
    try (PDDocument document = new PDDocument()) {
      Fonts fonts = new Fonts(document, types);
      PdfRendererBuilder builder = builder(document, fonts);
      if (page.isMixed()) {
        builder.useUnicodeBidiSplitter(Directions::new);
        builder.useUnicodeBidiReorderer(new ArabicLetters());
      }
      builder.withW3cDocument(page.document(), "");
      builder.useObjectDrawerFactory(drawers(new FormulaDrawer(fonts, page.drawings())));
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
        FixedBytes.of(document);
        fonts.subset();
        return PaperFile.of(document);
      }
    }
  }

  private PdfRendererBuilder builder(PDDocument document, Fonts fonts) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePDDocument(document);
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
    builder.useColorProfile(COLORS);
    builder.withProducer("Tentamen");
    builder.usePageSupplier(PdfPrinter::page);
    builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl(
          (address, type) -> address == null || address.startsWith("data:"), when);
    }
    TypeCase.FACES.forEach(face -> add(face, builder, fonts));
    return builder;
  }

  private static PDPage page(
      PDDocument document, float width, float height, int number, int overflow) {
    PDPage page = new PDPage(new PDRectangle(width, height));
    PDResources resources = new PDResources();
    resources.getCOSObject().setItem(COSName.PROPERTIES, new Marks());
    page.setResources(resources);
    document.addPage(page);
    return page;
  }

  private static void add(TypeCase.Face face, PdfRendererBuilder builder, Fonts fonts) {
    FontStyle style = face.slope() == TypeCase.Slope.ITALIC ? FontStyle.ITALIC : FontStyle.NORMAL;
    builder.useFont(new Later(fonts, face), face.family(), face.weight(), style, true);
  }

  /** A font that is loaded into the document once something is written in it. */
  private static final class Later extends PDFontSupplier {
    private final Fonts fonts;
    private final TypeCase.Face face;

    Later(Fonts fonts, TypeCase.Face face) {
      super(null);
      this.fonts = fonts;
      this.face = face;
    }

    @Override
    public PDFont supply() {
      return fonts.text(face);
    }
  }

  private static FSObjectDrawerFactory drawers(FormulaDrawer formulas) {
    return new FSObjectDrawerFactory() {
      @Override
      public FSObjectDrawer createDrawer(Element object) {
        return object.getAttribute("class").equals("qr") ? new CodeDrawer() : formulas;
      }

      @Override
      public boolean isReplacedObject(Element object) {
        return true;
      }
    };
  }
}
