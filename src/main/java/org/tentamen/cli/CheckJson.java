package org.tentamen.cli;

import java.io.StringWriter;
import java.util.Optional;
import org.tentamen.check.BankReport;
import org.tentamen.check.Finding;
import org.tentamen.check.QuestionReport;
import org.tentamen.check.Versions;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a check found out about a bank, as one line of JSON. */
final class CheckJson {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private CheckJson(JsonGenerator json) {
    this.json = json;
  }

  /** The line, without its end. */
  static String line(BankReport report) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      new CheckJson(json).write(report);
    }
    return line.toString();
  }

  private void write(BankReport report) {
    json.writeStartObject();
    json.writeStringProperty("bank", report.bank().id());
    json.writeStringProperty("file", report.bank().source().name());
    json.writeNumberProperty("errors", report.errors());
    json.writeNumberProperty("warnings", report.warnings());
    json.writeArrayPropertyStart("questions");
    report.questions().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(QuestionReport report) {
    json.writeStartObject();
    json.writeStringProperty("question", report.question().id());
    write(report.versions());
    json.writeArrayPropertyStart("answers");
    report.parts().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("misconceptions");
    report.mistakes().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("alike");
    report.alike().forEach(this::write);
    json.writeEndArray();
    json.writeObjectPropertyStart("difficulty");
    write("digits", report.difficulty().digits());
    write("rounded_steps", report.difficulty().rounded());
    json.writeEndObject();
    report.sharing().ifPresent(this::write);
    json.writeArrayPropertyStart("findings");
    report.findings().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Versions versions) {
    json.writeObjectPropertyStart("versions");
    versions
        .count()
        .ifPresent(
            count -> {
              json.writeName("count");
              json.writeNumber(count);
            });
    versions
        .draws()
        .ifPresent(
            draws -> {
              json.writeName("draws");
              json.writeNumber(draws);
            });
    json.writeBooleanProperty("exact", versions.isComplete());
    json.writeNumberProperty("checked", versions.checked());
    json.writeNumberProperty("accepted", versions.accepted());
    json.writeNumberProperty("tried", versions.tried());
    Optional<Versions.Sample> sample = versions.sample();
    if (sample.isPresent()) {
      json.writeObjectPropertyStart("sample");
      json.writeNumberProperty("values", sample.get().values());
      json.writeNumberProperty("values_met", sample.get().valuesMet());
      json.writeNumberProperty("pairs", sample.get().pairs());
      json.writeNumberProperty("pairs_followed", sample.get().pairsFollowed());
      json.writeNumberProperty("pairs_met", sample.get().pairsMet());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void write(QuestionReport.Answers answers) {
    json.writeStartObject();
    json.writeStringProperty("part", answers.part());
    json.writeNumberProperty("different", answers.counts().size());
    json.writeStringProperty("most_frequent", answers.mostFrequent().orElse(""));
    json.writeNumberProperty("share", answers.mostFrequentShare());
    json.writeEndObject();
  }

  private void write(QuestionReport.Mistake mistake) {
    json.writeStartObject();
    json.writeStringProperty("id", mistake.id());
    json.writeNumberProperty("solved", mistake.solved());
    json.writeNumberProperty("right", mistake.right());
    json.writeNumberProperty("accepted", mistake.accepted());
    json.writeEndObject();
  }

  private void write(QuestionReport.Alike alike) {
    json.writeStartObject();
    json.writeStringProperty("first", alike.first());
    json.writeStringProperty("second", alike.second());
    json.writeNumberProperty("same", alike.same());
    json.writeNumberProperty("both", alike.both());
    json.writeEndObject();
  }

  private void write(String name, QuestionReport.Spread spread) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("least", spread.least());
    json.writeNumberProperty("mean", spread.mean());
    json.writeNumberProperty("most", spread.most());
    json.writeEndObject();
  }

  private void write(QuestionReport.Sharing sharing) {
    json.writeObjectPropertyStart("sharing");
    json.writeNumberProperty("30", sharing.of30());
    json.writeNumberProperty("100", sharing.of100());
    json.writeNumberProperty("1000", sharing.of1000());
    json.writeBooleanProperty("exact", sharing.exact());
    json.writeEndObject();
  }

  private void write(Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("kind", finding.kind().word());
    json.writeStringProperty("severity", finding.diagnostic().severity().word());
    finding
        .diagnostic()
        .place()
        .ifPresent(
            place -> {
              json.writeNumberProperty("line", place.line());
              json.writeNumberProperty("column", place.column());
            });
    json.writeStringProperty("message", finding.diagnostic().headline());
    finding
        .seen()
        .ifPresent(
            seen -> {
              json.writeNumberProperty("count", seen.count());
              json.writeNumberProperty("of", seen.of());
              json.writeStringProperty("example", seen.example());
            });
    json.writeEndObject();
  }
}
