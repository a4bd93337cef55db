package org.tentamen.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;

/**
 * A small bar plot as SVG, for reports.
 *
 * <pre>{@code
 * String svg = new BarPlot("Answers of q02", List.of(new BarPlot.Bar("31×31×32", 4))).svg();
 * }</pre>
 *
 * @param description what it shows, in words, for those who cannot see it
 * @param bars from left to right, at least one
 */
public record BarPlot(String description, List<Bar> bars) {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 200;
  private static final int FONT_SIZE = 11;

  /** Longer labels are cut. */
  private static final int LONGEST_LABEL = 16;

  /** More labels than these stand upright. */
  private static final int MOST_LEVEL = 6;

  private static final int UPRIGHT = 60;

  /** Letters are drawn as outlines; a hundredth of a pixel is enough for them. */
  private static final Pattern DIGITS_TOO_MANY = Pattern.compile("(\\.[0-9]{2})[0-9]+");

  private static final Color BAR = new Color(0x3B, 0x6F, 0xB6);
  private static final Color GRID = new Color(0xDD, 0xDD, 0xDD);

  /**
   * A bar.
   *
   * @param label what stands below it
   * @param count its height, 0 or more
   */
  public record Bar(String label, long count) {}

  /** Copies the bars. */
  public BarPlot {
    bars = List.copyOf(bars);
    if (bars.isEmpty()) {
      throw new IllegalArgumentException("bars must not be empty");
    }
  }

  /** The plot as an SVG element, to stand in a page; its description is its accessible name. */
  public String svg() {
    CategoryChart chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).build();
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE);
    chart
        .getStyler()
        .setLegendVisible(false)
        .setChartTitleVisible(false)
        .setChartBackgroundColor(Color.WHITE)
        .setPlotBorderVisible(false)
        .setSeriesColors(new Color[] {BAR});
    chart.getStyler().setAvailableSpaceFill(0.9);
    chart
        .getStyler()
        .setAxisTickLabelsFont(font)
        .setPlotGridVerticalLinesVisible(false)
        .setPlotGridLinesColor(GRID)
        .setPlotGridLinesStroke(new BasicStroke(1))
        .setYAxisMin(0.0)
        .setLocale(Locale.ROOT)
        .setYAxisDecimalPattern("#,##0")
        .setXAxisLabelRotation(bars.size() > MOST_LEVEL ? UPRIGHT : 0);
    chart.addSeries(
        "answers",
        bars.stream().map(bar -> cut(bar.label())).toList(),
        bars.stream().map(Bar::count).toList());
    return described(drawn(chart));
  }

  /** The plot as a picture of its own, the address of an {@code img}. */
  public String dataUri() {
    String size = "width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\"";
    byte[] picture = svg().replaceFirst("width=\"100%\"", size).getBytes(UTF_8);
    return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(picture);
  }

  private static String drawn(CategoryChart chart) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      VectorGraphicsEncoder.saveVectorGraphic(chart, bytes, VectorGraphicsFormat.SVG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(UTF_8);
  }

  /** The element alone, in the size of its place, with its name. */
  private String described(String file) {
    String element = file.substring(file.indexOf("<svg"));
    int end = element.indexOf('>');
    String name = new HtmlText().text(description).toString();
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
        + " viewBox=\"0 0 "
        + WIDTH
        + " "
        + HEIGHT
        + "\" width=\"100%\" role=\"img\" aria-label=\""
        + name
        + "\"><title>"
        + name
        + "</title>"
        + DIGITS_TOO_MANY.matcher(element.substring(end + 1)).replaceAll("$1");
  }

  private static String cut(String label) {
    return label.codePointCount(0, label.length()) <= LONGEST_LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
  }
}
