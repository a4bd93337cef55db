package org.tentamen.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.tentamen.exam.CsvText;
import org.tentamen.export.Export;
import org.tentamen.export.Loss;
import org.tentamen.export.Tried;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What came of trying an export out: by question, the responses that earn another share. */
final class MarkReport {

  private static final JsonFactory JSON = new JsonFactory();

  private final String format;
  private final Export.Summary summary;

  /**
   * A report.
   *
   * @param format the format's word
   */
  MarkReport(String format, Export.Summary summary) {
    this.format = format;
    this.summary = summary;
  }

  private List<Tried> tried() {
    return summary.tried();
  }

  /** One line. */
  void printSummary(PrintWriter out) {
    int responses = tried().stream().mapToInt(Tried::responses).sum();
    int differing = tried().stream().mapToInt(Tried::differing).sum();
    long questions =
        tried().stream().filter(t -> t.differing() > 0).map(Tried::question).distinct().count();
    out.println(
        "tried out: "
            + responses
            + " responses on the edge of what is right; "
            + (differing == 0
                ? "all earn what they earn in the bank"
                : differing
                    + " earn another share, in "
                    + questions
                    + " of "
                    + summary.questions()
                    + " questions (--report tells which)"));
  }

  /** Every question, on the terminal. */
  void print(PrintWriter out) {
    for (Tried part : tried()) {
      if (part.differences().isEmpty()) {
        out.println(part.place() + ": exact in " + part.responses() + " responses");
        continue;
      }
      out.println(part.place() + ": " + part.responses() + " responses tried");
      for (Tried.Difference difference : part.differences()) {
        String response = difference.response().isEmpty() ? "(nothing)" : difference.response();
        out.println(
            "  "
                + difference.about()
                + ": '"
                + response.replace("\n", " ")
                + "' earns "
                + difference.targetShare()
                + " instead of "
                + difference.bankShare()
                + " ("
                + difference.count()
                + " of "
                + difference.of()
                + ", first in variant "
                + difference.variant()
                + ")");
      }
    }
  }

  /** A row a difference; a question without one has a row without a response. */
  String csv() {
    CsvText csv = new CsvText();
    csv.forPeople(
        List.of(
            "format",
            "question",
            "part",
            "tried",
            "what",
            "response",
            "bank",
            "target",
            "differ",
            "of",
            "variant"));
    for (Tried part : tried()) {
      String responses = Integer.toString(part.responses());
      if (part.differences().isEmpty()) {
        csv.forPeople(
            List.of(
                format, part.question(), part.part(), responses, "exact", "", "", "", "", "", ""));
      }
      for (Tried.Difference d : part.differences()) {
        csv.forPeople(
            List.of(
                format,
                part.question(),
                part.part(),
                responses,
                d.about(),
                d.response(),
                d.bankShare(),
                d.targetShare(),
                Integer.toString(d.count()),
                Integer.toString(d.of()),
                d.variant()));
      }
    }
    return csv.toString();
  }

  /** One object: {@code format}, {@code questions} with their differences, {@code losses}. */
  String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("format", format);
      json.writeArrayPropertyStart("questions");
      tried().forEach(part -> write(json, part));
      json.writeEndArray();
      json.writeArrayPropertyStart("losses");
      summary.losses().forEach(loss -> write(json, loss));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void write(JsonGenerator json, Tried part) {
    json.writeStartObject();
    json.writeStringProperty("question", part.question());
    json.writeStringProperty("part", part.part());
    json.writeNumberProperty("tried", part.responses());
    json.writeArrayPropertyStart("differences");
    for (Tried.Difference d : part.differences()) {
      json.writeStartObject();
      json.writeStringProperty("what", d.about());
      json.writeStringProperty("response", d.response());
      if (d.bank().isPresent()) {
        json.writeNumberProperty("bank", d.bank().get().toDouble());
      } else {
        json.writeNullProperty("bank");
      }
      json.writeNumberProperty("target", d.target());
      json.writeNumberProperty("differ", d.count());
      json.writeNumberProperty("of", d.of());
      json.writeStringProperty("variant", d.variant());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Loss loss) {
    json.writeStartObject();
    json.writeStringProperty("question", loss.question());
    json.writeStringProperty("part", loss.part());
    json.writeStringProperty("kind", loss.kind().words());
    json.writeStringProperty("what", loss.what());
    json.writeStringProperty("detail", loss.detail());
    json.writeEndObject();
  }
}
