package org.tentamen.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;

/** Makes a table and two plots of what {@code src/bench/growth} has measured. */
public final class GrowthTable {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 380;
  private static final double MICRO = 1e6;

  private GrowthTable() {}

  /** A run: {@code work,size,unit,seconds,processor,megabytes}. */
  private record Run(
      String work, long size, String unit, double seconds, double processor, long megabytes) {

    static Run read(String line) {
      String[] cells = line.split(",");
      return new Run(
          cells[0],
          Long.parseLong(cells[1]),
          cells[2],
          number(cells[3]),
          number(cells[4]),
          Long.parseLong(cells[5]));
    }

    private static double number(String text) {
      return new java.math.BigDecimal(text).doubleValue();
    }

    /** Of the processor, which does not depend on what else the machine does. */
    double microsecondsEach() {
      return processor * MICRO / size;
    }
  }

  /**
   * Does it.
   *
   * @param arguments the table of runs, and the folder for the rest
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    List<Run> runs =
        Files.readAllLines(Path.of(arguments[0])).stream().skip(1).map(Run::read).toList();
    Path out = Path.of(arguments[1]);
    Files.writeString(out.resolve("growth.md"), table(runs));
    plot(
        runs,
        "Processor time for each",
        "µs",
        Run::microsecondsEach,
        out.resolve("growth-time.svg"));
    plot(runs, "Peak memory", "MB", Run::megabytes, out.resolve("growth-memory.svg"));
  }

  private static String table(List<Run> runs) {
    StringBuilder table =
        new StringBuilder(
                "| work | of | wall | processor | processor, each | each further one up to the next row | memory |\n")
            .append("|---|---|---|---|---|---|---|\n");
    for (Run run : runs) {
      Optional<Run> larger =
          runs.stream()
              .filter(r -> r.work().equals(run.work()) && r.size() > run.size())
              .findFirst();
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d %ss | %.1f s | %.1f s | %s | %s | %,d MB |%n",
              run.work(),
              run.size(),
              run.unit(),
              run.seconds(),
              run.processor(),
              time(run.microsecondsEach()),
              larger.map(other -> time(next(run, other))).orElse(""),
              run.megabytes()));
    }
    return table.toString();
  }

  /** What each of the units costs that one run has more than another: no start, no warming up. */
  private static double next(Run run, Run larger) {
    return (larger.processor() - run.processor()) * MICRO / (larger.size() - run.size());
  }

  private static String time(double microseconds) {
    return microseconds >= 1000
        ? String.format(Locale.ROOT, "%.1f ms", microseconds / 1000)
        : String.format(Locale.ROOT, microseconds >= 10 ? "%.0f µs" : "%.1f µs", microseconds);
  }

  private static void plot(
      List<Run> runs, String title, String unit, ToDoubleFunction<Run> value, Path file)
      throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle("how many")
            .yAxisTitle(unit)
            .build();
    chart
        .getStyler()
        .setXAxisLogarithmic(true)
        .setYAxisLogarithmic(true)
        .setLegendPosition(Styler.LegendPosition.OutsideE)
        .setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setLocale(Locale.ROOT);
    Map<String, List<Run>> byWork = new LinkedHashMap<>();
    runs.forEach(run -> byWork.computeIfAbsent(run.work(), work -> new ArrayList<>()).add(run));
    byWork.forEach(
        (work, some) ->
            chart.addSeries(
                work + ", a " + some.get(0).unit(),
                some.stream().mapToDouble(Run::size).toArray(),
                some.stream().mapToDouble(value).toArray()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    VectorGraphicsEncoder.saveVectorGraphic(chart, bytes, VectorGraphicsFormat.SVG);
    // Letters are drawn as outlines; a hundredth of a pixel is enough for them.
    String svg = bytes.toString(UTF_8).replaceAll("(\\.[0-9]{2})[0-9]+", "$1");
    Files.writeString(file, svg.substring(svg.indexOf("<svg")));
  }
}
